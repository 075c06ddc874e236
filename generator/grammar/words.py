"""The words of a text with their places: what name and role rules walk over.

A text is cut at its spaces, and what is between two of them into words: that is kept, as the same pieces come
back in every article.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from generator.grammar.folding import RARE, fold
from generator.grammar.kept import Kept

_LETTERS = "".join(filter(str.isalnum, map(chr, range(256))))  # one look-up a character, categories are slow
_PLAIN = re.compile(rf"([{_LETTERS}]++(?:['’´-][{_LETTERS}]++)*+)")
_ANY = re.compile(r"([^\W_]++(?:['’´-][^\W_]++)*+)")
_WORD = "\0"  # stands for a word between its gaps
_BETWEEN = "\n"  # no word holds it


_Cut = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Words, the same in lower case and folded, and gaps."""


@dataclass(eq=False)
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
    size: int

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Give where each word begins."""
        return self._edges[0:-1:2]

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Give where each word ends."""
        return self._edges[1::2]

    @cached_property
    def _edges(self) -> tuple[int, ...]:
        lengths = [0] * (2 * self.size + 1)
        lengths[0::2], lengths[1::2] = map(len, self.gaps), map(len, self.words)
        return tuple(accumulate(lengths))

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
    if _WORD in text:
        words, lower, folds, gaps = _cut(text)
        return Words(text, words, lower, folds, gaps, len(words))
    every, lowered, folded, between = zip(*map(_PIECES.__getitem__, text.split(" ")), strict=True)
    words = tuple(chain.from_iterable(every))
    lower, folds = tuple(chain.from_iterable(lowered)), tuple(chain.from_iterable(folded))
    return Words(text, words, lower, folds, tuple(" ".join(between).split(_WORD)), len(words))


def _cut(text: str) -> _Cut:
    pieces = (_PLAIN if text.isascii() or not RARE.search(text) else _ANY).split(text)
    words = tuple(pieces[1::2])
    joined = _BETWEEN.join(words)
    lower, folds = joined.lower().split(_BETWEEN), fold(joined).split(_BETWEEN)
    return words, tuple(lower) if words else (), tuple(folds) if words else (), tuple(pieces[0::2])


def _piece(text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str]:
    words, lower, folds, gaps = _cut(text)
    return words, lower, folds, _WORD.join(gaps)


_PIECES = Kept(_piece)
"""What stands between two spaces: its words, and its gaps with a mark for each word."""
