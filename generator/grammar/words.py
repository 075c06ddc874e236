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
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    folds: tuple[str, ...]
    gaps: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return self.words[at][0].isupper()

    def span(self, first: int, end: int) -> str:
        """Give the text of words first to end-1, a non-empty range."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def opens_sentence(self, at: int) -> bool:
        """Tell whether a word stands first in the text or after a mark that ends a sentence."""
        return at == 0 or any(mark in ".!?:“«\"•" for mark in self.gaps[at])


def words_of(text: str) -> Words:
    """Split a text into words; apostrophes and hyphens inside a word belong to it."""
    matches = list(_WORD.finditer(text))
    folded = fold(text)
    starts = tuple(match.start() for match in matches)
    ends = tuple(match.end() for match in matches)
    words = tuple(match.group() for match in matches)
    gaps = tuple(text[left:right] for left, right in zip((0, *ends), (*starts, len(text)), strict=True))
    folds = tuple(folded[start:end] for start, end in zip(starts, ends, strict=True))
    return Words(text, words, tuple(word.lower() for word in words), folds, gaps, starts, ends)
