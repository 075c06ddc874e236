"""Whether two texts speak of the same thing: the longer words they share, in any inflection."""

import re
from collections.abc import Set as AbstractSet

from generator.grammar.folding import RARE

SAMPLE = 3000
"""Characters of a story that are compared."""
_SHORTEST, _SHORT_WORD, _STEM = 4, 6, 5
_SIGN = re.compile(r"[\W_]")
_PARTED = bytes(code if chr(code).isalnum() else 0x20 for code in range(256))
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


def stems(folded: str) -> frozenset[str]:
    """Beginnings of the longer words of a folded text."""
    sample = folded[:SAMPLE]
    if not sample.isascii() and RARE.search(sample):
        words = _SIGN.sub(" ", sample).split()
    else:
        words = sample.encode("latin-1", "replace").translate(_PARTED).decode("latin-1").split()
    found = set(map(_STEMS.__getitem__, words))
    found.discard("")
    return frozenset(found)


def share(own: AbstractSet[str], story: AbstractSet[str]) -> float:
    """Give the share, 0 to 1, of a title's stems that are among a story's."""
    return len(own & story) / len(own) if own else 0.0
