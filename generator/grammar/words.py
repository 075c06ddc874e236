"""The words of a text with their places: what name and role rules walk over.

A text is cut once; what most texts are not asked for is worked out when it is.
"""

import re
from itertools import accumulate, groupby

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.once import once

_WORD = re.compile(r"([^\W_]++(?:['’´-][^\W_]++)*+)")
_APART = "\n"  # no word holds it


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
        return at == 0 or any(mark in '.!?:“«"•' for mark in self.gaps[at])


def words_of(text: str) -> Words:
    """Split a text into words; apostrophes and hyphens inside a word belong to it.

    Between spaces most texts have nothing but a word; only what has a sign is looked at closely.
    """
    words, gaps, gap = list[str](), list[str](), ""
    for plain, pieces in groupby(text.split(" "), str.isalnum):
        if plain:
            known = len(words)
            words += pieces
            gaps.append(gap)
            gaps += (" ",) * (len(words) - known - 1)
            gap = " "
            continue
        for cut in map(_CUT.__getitem__, pieces):
            if len(cut) > 1:
                words += cut[1::2]
                gaps.append(gap + cut[0])
                gaps += cut[2:-1:2]
                gap = ""
            gap += cut[-1] + " "
    gaps.append(gap[:-1])
    return Words(text, tuple(words), tuple(gaps), len(words))


_CUT = Kept(_WORD.split)
