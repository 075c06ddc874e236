"""The words of a text with their places: what name and role rules walk over.

A text is cut once, and all its words are folded at once.
"""

import re
from itertools import accumulate

from msgspec import Struct

from generator.grammar.folding import fold, has_rare
from generator.grammar.once import once

_LETTERS = "".join(filter(str.isalnum, map(chr, range(256))))  # one look-up a character, categories are slow
_PLAIN = re.compile(rf"([{_LETTERS}]++(?:['’´-][{_LETTERS}]++)*+)")
_ANY = re.compile(r"([^\W_]++(?:['’´-][^\W_]++)*+)")
_APART = "\n"  # no word holds it


class Words(Struct, eq=False, dict=True):
    """The words of `text`: word i is `text[starts[i]:ends[i]]`.

    `lower` keeps accents, `folds` drops them. `gaps[i]` is what stands between word i-1 and word i
    (before the first word for 0); one more gap than words, the last is what follows the last word.
    `size` is the number of words; `pieces` are gaps and words by turns.
    """

    text: str
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    size: int
    pieces: list[str]

    @once
    def lower(self) -> tuple[str, ...]:
        """Give the words in lower case."""
        return tuple(map(str.lower, self.words))

    @once
    def folds(self) -> tuple[str, ...]:
        """Give the words folded."""
        return tuple(fold(_APART.join(self.words)).split(_APART)) if self.words else ()

    @once
    def starts(self) -> tuple[int, ...]:
        """Give where each word begins."""
        return self._edges[0:-1:2]

    @once
    def ends(self) -> tuple[int, ...]:
        """Give where each word ends."""
        return self._edges[1::2]

    @once
    def _edges(self) -> tuple[int, ...]:
        return tuple(accumulate(map(len, self.pieces)))

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.words[at][0].isupper()

    def span(self, first: int, end: int) -> str:
        """Give the text of words first to end-1, a non-empty range."""
        return "".join(self.pieces[2 * first + 1 : 2 * end])

    def lead(self, first: int, end: int) -> str:
        """Give the text from word `first` up to where word `end` begins; "" where they are the same."""
        return "".join(self.pieces[2 * first + 1 : 2 * end + 1])

    def opens_sentence(self, at: int) -> bool:
        """Tell whether a word stands first in the text or after a mark that ends a sentence."""
        return at == 0 or any(mark in '.!?:“«"•' for mark in self.gaps[at])


def words_of(text: str) -> Words:
    """Split a text into words; apostrophes and hyphens inside a word belong to it."""
    pieces = (_PLAIN if text.isascii() or not has_rare(text) else _ANY).split(text)
    words = tuple(pieces[1::2])
    return Words(text, words, tuple(pieces[0::2]), len(words), pieces)
