"""The words of a text with their places: what name and role rules walk over."""

import re
from dataclasses import dataclass

from generator.grammar.folding import fold

_WORD = re.compile(r"[^\W_]+(?:['’´-][^\W_]+)*")


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
    spans = [match.span() for match in _WORD.finditer(text)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    folded, lowered = fold(text), text.lower()
    if len(lowered) != len(text):  # a few capitals of other alphabets grow
        lowered = "".join(letter.lower()[:1] for letter in text)
    edges = zip([0, *ends], [*starts, len(text)], strict=True)
    return Words(
        text,
        tuple([text[start:end] for start, end in spans]),
        tuple([lowered[start:end] for start, end in spans]),
        tuple([folded[start:end] for start, end in spans]),
        tuple([text[left:right] for left, right in edges]),
        tuple(starts),
        tuple(ends),
        len(starts),
    )
