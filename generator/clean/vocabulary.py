"""Whether two texts speak of the same thing: the longer words they share, in any inflection."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from generator.grammar.folding import fold

SAMPLE = 3000
"""Characters of a story that are compared."""
_SHORT_WORD, _STEM = 6, 5
_WORD = re.compile(r"[^\W_]{4,}")


def stems(text: str) -> frozenset[str]:
    """Beginnings of the longer words, folded."""
    return frozenset(map(_stem, _WORD.findall(fold(text[:SAMPLE]))))


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    single = word.removesuffix("s")
    return single[:_STEM] if len(single) <= _SHORT_WORD else single[: _STEM + 1]


def share(own: AbstractSet[str], story: AbstractSet[str]) -> float:
    """Give the share, 0 to 1, of a title's stems that are among a story's."""
    return len(own & story) / len(own) if own else 0.0
