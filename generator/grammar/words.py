"""The words of a text with their places: what name and role rules walk over."""

import re
from dataclasses import dataclass
from itertools import accumulate

from generator.grammar.folding import fold

_WORD = re.compile(r"([^\W_]+(?:['’´-][^\W_]+)*)")
_BETWEEN = "\n"  # no word holds it


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `text`: word i is `text[starts[i]:ends[i]]`.

    `lower` keeps accents, `folds` drops them. `gaps[i]` is what stands between word i-1 and word i
    (before the first word for 0); one more gap than words, the last is what follows the last word.
    `size` is the number of words.
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    folds: tuple[str, ...]
    gaps: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    size: int

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.words[at][0].isupper()

    def span(self, first: int, end: int) -> str:
        """Give the text of words first to end-1, a non-empty range."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def opens_sentence(self, at: int) -> bool:
        """Tell whether a word stands first in the text or after a mark that ends a sentence."""
        return at == 0 or any(mark in '.!?:“«"•' for mark in self.gaps[at])


def words_of(text: str) -> Words:
    """Split a text into words; apostrophes and hyphens inside a word belong to it."""
    pieces = _WORD.split(text)
    edges = tuple(accumulate(map(len, pieces)))
    words = tuple(pieces[1::2])
    joined = _BETWEEN.join(words)
    return Words(
        text,
        words,
        tuple(joined.lower().split(_BETWEEN)) if words else (),
        tuple(fold(joined).split(_BETWEEN)) if words else (),
        tuple(pieces[0::2]),
        edges[0:-1:2],
        edges[1::2],
        len(words),
    )
