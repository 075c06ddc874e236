"""The words of a text with their places: what name and role rules walk over.

A text is cut once; what most texts are not asked for is worked out when it is.
"""

import re
from itertools import accumulate, repeat

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.once import once

_WORD = re.compile(r"([^\W_]++(?:['’´-][^\W_]++)*+)")
_APART = "\n"  # no word holds it
_BEGINS = frozenset('.!?:“«"•')
"""Marks before the first word of a sentence."""


class Words(Struct, eq=False, dict=True):
    """The words of `text`: word i is `text[starts[i]:ends[i]]`, and `size` their number.

    `gaps[i]` is what stands between word i-1 and word i (before the first word for 0); one more gap than
    words, the last is what follows the last word.
    """

    text: str
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    size: int

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
        return tuple(accumulate(map(len, self._pieces)))

    @once
    def _pieces(self) -> list[str]:
        """Give gaps and words by turns."""
        pieces = [""] * (2 * self.size + 1)
        pieces[0::2], pieces[1::2] = self.gaps, self.words
        return pieces

    def lower(self, at: int) -> str:
        """Give a word in lower case, which keeps its accents."""
        return self.words[at].lower()

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.words[at][0].isupper()

    def span(self, first: int, end: int) -> str:
        """Give the text of words first to end-1, a non-empty range."""
        return "".join(self._pieces[2 * first + 1 : 2 * end])

    def lead(self, first: int, end: int) -> str:
        """Give the text from word `first` up to where word `end` begins; "" where they are the same."""
        return "".join(self._pieces[2 * first + 1 : 2 * end + 1])

    def opens_sentence(self, at: int) -> bool:
        """Tell whether a word stands first in the text or after a mark that ends a sentence."""
        return at == 0 or not _BEGINS.isdisjoint(self.gaps[at])


def words_of(text: str) -> Words:
    """Split a text into words; apostrophes and hyphens inside a word belong to it.

    Between spaces most texts have one word each, with signs about it or none: only those with signs are cut.
    """
    words = text.split(" ")
    gaps = ["", *repeat(" ", len(words) - 1), ""]
    for at, plain in enumerate(map(str.isalnum, words)):
        if plain:
            continue
        piece = words[at]
        word = piece.strip(_SIGNS)
        cut = piece.partition(word) if word.isalnum() else _WORD.split(piece)
        if len(cut) != _ONE:
            return _cut_each(text)
        gaps[at] += cut[0]
        words[at] = cut[1]
        gaps[at + 1] = cut[2] + gaps[at + 1]
    return Words(text, tuple(words), tuple(gaps), len(words))


def _cut_each(text: str) -> Words:
    """Split a text that has no word or several between two spaces."""
    cut = _WORD.split(text)
    return Words(text, tuple(cut[1::2]), tuple(cut[0::2]), len(cut) // 2)


_SIGNS = ',.;:()“”«»"¿?¡!…'
"""Signs that stand about one word most often; none is a part of it."""
_ONE = 3  # pieces of what holds one word: a gap, the word, a gap
