"""Whether two texts speak of the same thing: the longer words they share, in any inflection."""

from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

SAMPLE = 3000
"""Characters of a story that are compared."""
_SHORTEST, _SHORT_WORD, _STEM = 4, 6, 5
_MOST = 1 << 15


class _Stems(dict[str, str]):
    """Stems by word, "" for a short one; made when first asked for, and forgotten when there are too many."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        single = word.removesuffix("s")
        stem = single[:_STEM] if len(single) <= _SHORT_WORD else single[: _STEM + 1]
        self[word] = stem = stem if len(word) >= _SHORTEST else ""
        return stem


_STEMS = _Stems()


def stems(words: str) -> frozenset[str]:
    """Beginnings of the longer words of a text folded and parted, of a sample of it."""
    return frozenset(filter(None, map(_STEMS.__getitem__, words[:SAMPLE].split())))


def stems_of(texts: Iterable[str]) -> set[str]:
    """Beginnings of the longer words of several texts folded and parted."""
    found = set(map(_STEMS.__getitem__, set(" ".join(texts).split())))
    found.discard("")
    return found


class Beginnings:
    """Texts in order, so that what one of them begins with is found without a look at each."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = sorted(texts)

    def has(self, beginning: str) -> bool:
        """Tell whether one of the texts begins so."""
        at = bisect_left(self._texts, beginning)
        return at < len(self._texts) and self._texts[at].startswith(beginning)


def share(own: AbstractSet[str], story: AbstractSet[str]) -> float:
    """Give the share, 0 to 1, of a title's stems that are among a story's."""
    return len(own & story) / len(own) if own else 0.0
