"""Whether two texts speak of the same thing: the longer words they share, in any inflection."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import accumulate

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


class Told:
    """The longer words of a story. They are looked for, not gathered: few titles ask for few words each."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        """`texts` are folded and parted."""
        self._text = f" {' '.join(texts)} "
        self._known: dict[str, bool] = {}

    def shared(self, own: Iterable[str]) -> int:
        """Count the stems of a title that are among the story's."""
        known = self._known
        return sum(known[stem] if stem in known else self._has(stem) for stem in own)

    def share(self, own: AbstractSet[str]) -> float:
        """Give the share, 0 to 1, of a title's stems that are among the story's."""
        return self.shared(own) / len(own) if own else 0.0

    def _has(self, stem: str) -> bool:
        text, begins = self._text, f" {stem}"
        at = text.find(begins)
        while at >= 0:
            end = text.find(" ", at + 1)
            if _STEMS[text[at + 1 : end]] == stem:
                break
            at = text.find(begins, end)
        self._known[stem] = at >= 0
        return at >= 0


class Beginnings:
    """Texts in order, so that what one of them begins with is found without a look at each."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = sorted(texts)

    def has(self, beginning: str) -> bool:
        """Tell whether one of the texts begins so."""
        at = bisect_left(self._texts, beginning)
        return at < len(self._texts) and self._texts[at].startswith(beginning)


class Openers:
    """Texts in order, so that one of them that opens another text is found without a look at each."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = sorted(texts)
        self._shortest = [*accumulate(self._texts, _shortest)]

    def begin(self, text: str) -> bool:
        """Tell whether a text begins with one of them; all in order between that and the text do too."""
        at = bisect_right(self._texts, text)
        return at > 0 and text.startswith(self._shortest[at - 1])


def _shortest(first: str, text: str) -> str:
    return first if text.startswith(first) else text
