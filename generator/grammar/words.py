"""The words of a text with their places: what name and role rules walk over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.grammar.folding import RARE, fold

_LETTERS = "".join(filter(str.isalnum, map(chr, range(256))))  # one look-up a character, categories are slow
_PLAIN = re.compile(rf"([{_LETTERS}]++(?:['’´-][{_LETTERS}]++)*+)")
_ANY = re.compile(r"([^\W_]++(?:['’´-][^\W_]++)*+)")
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
    pieces = (_PLAIN if text.isascii() or not RARE.search(text) else _ANY).split(text)
    edges = tuple(accumulate(map(len, pieces)))
    words = tuple(pieces[1::2])
    joined = _BETWEEN.join(words)
    lower = tuple(joined.lower().split(_BETWEEN)) if words else ()
    folds = tuple(fold(joined).split(_BETWEEN)) if words else ()
    return Words(text, words, lower, folds, tuple(pieces[0::2]), edges[0:-1:2], edges[1::2], len(words))


def words_of_each(texts: Sequence[str]) -> tuple[Words, ...]:
    """Split the passages of one story into words, which are folded all at once."""
    pattern = _ANY if any(not text.isascii() and RARE.search(text) for text in texts) else _PLAIN
    cut = [pattern.split(text) for text in texts]
    every = [word for pieces in cut for word in pieces[1::2]]
    joined = _BETWEEN.join(every)
    lower, folds = joined.lower().split(_BETWEEN), fold(joined).split(_BETWEEN)
    return tuple(_parted(texts, cut, tuple(lower), tuple(folds)))


def _parted(
    texts: Sequence[str], cut: Sequence[list[str]], lower: tuple[str, ...], folds: tuple[str, ...]
) -> Iterator[Words]:
    first = 0
    for text, pieces in zip(texts, cut, strict=True):
        edges = tuple(accumulate(map(len, pieces)))
        size = len(pieces) // 2
        last = first + size
        yield Words(
            text,
            tuple(pieces[1::2]),
            lower[first:last],
            folds[first:last],
            tuple(pieces[0::2]),
            edges[0:-1:2],
            edges[1::2],
            size,
        )
        first = last
