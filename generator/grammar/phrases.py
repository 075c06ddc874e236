"""Finds many fixed phrases in a text at once, the longest where several begin at one word."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import Generic, Literal, TypeVar

from generator.grammar.folding import fold, printed_words

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_INITIAL = re.compile(r"\b\w")
_BETWEEN = "\n"  # no phrase holds it


@dataclass(frozen=True, slots=True)
class Phrase(Generic[T]):
    """A phrase and what it stands for.

    `case` says how a text may print it: "exact" as written; else accents do not matter, and "name" keeps its
    capitals, "opening" too except that of its first word (`el estado de México`), "any" needs none.
    """

    written: str
    value: T
    case: Literal["exact", "name", "opening", "any"] = "name"
    folded: str = field(init=False)
    capitals: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        initials = (match for match in _INITIAL.finditer(self.written) if match.group().isupper())
        kept = () if self.case == "any" else tuple(match.start() for match in initials if match.start())
        object.__setattr__(self, "folded", fold(self.written))
        object.__setattr__(self, "capitals", kept)

    def fits(self, text: str, start: int) -> bool:
        """Tell whether a text that reads so when folded prints the phrase as it must be printed."""
        if self.case == "exact":
            return text.startswith(self.written, start)
        return all(text[start + at].isupper() for at in self.capitals)

    def openings(self) -> frozenset[str]:
        """Spellings of the first word."""
        match = _WORD.search(self.written)
        return _spellings(match.group() if match else "", self.case)


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    """The phrases that begin with one word, by their folded text; the lengths they have, longest first."""

    phrases: dict[str, tuple[Phrase[T], ...]]
    lengths: tuple[int, ...]


class Texts:
    """Passages of one story that several indexes look through one after another: their words are cut once."""

    __slots__ = ("_begins", "_joined", "_vocabulary", "texts")

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._joined = _BETWEEN.join(texts)
        self._begins = (0, *accumulate(len(text) + 1 for text in texts))
        self._vocabulary = printed_words(self._joined)

    def places(self, openings: frozenset[str]) -> list[tuple[int, int, str]]:
        """Give where one of some words stands, in order: number of the passage, start in it, the word."""
        joined, begins = self._joined, self._begins
        found: list[tuple[int, str]] = []
        for word in openings & self._vocabulary:
            at = joined.find(word)
            while at >= 0:
                end = at + len(word)
                if not (at and _joins(joined[at - 1])) and not (end < len(joined) and _joins(joined[end])):
                    found.append((at, word))
                at = joined.find(word, end)
        found.sort()
        numbered = ((bisect_right(begins, at) - 1, at, word) for at, word in found)
        return [(number, at - begins[number], word) for number, at, word in numbered]


class PhraseIndex(Generic[T]):
    """Phrases by first word. Of two that read alike the one given first is found."""

    def __init__(self, phrases: Iterable[Phrase[T]]) -> None:
        index: dict[str, dict[str, list[Phrase[T]]]] = {}
        for phrase in phrases:
            for word in phrase.openings():
                index.setdefault(word, {}).setdefault(phrase.folded, []).append(phrase)
        self._entries = {
            word: _Entry(
                {folded: tuple(alike) for folded, alike in forms.items()},
                tuple(sorted({len(folded) for folded in forms}, reverse=True)),
            )
            for word, forms in index.items()
        }
        self._openings = frozenset(self._entries)

    def find(self, text: str) -> list[tuple[int, Phrase[T]]]:
        """Every phrase of a text with its start, in order, none overlapping. Linear in the text."""
        return [(start, phrase) for _, start, phrase in self.find_each(Texts((text,)))]

    def find_each(self, texts: Texts, begins: Sequence[int] = ()) -> Iterator[tuple[int, int, Phrase[T]]]:
        """Every phrase of some passages: number of the passage, start in it, the phrase.

        `begins` are positions before which nothing is read, one a passage; none stands for their beginnings.
        """
        taken, reading = 0, -1
        for number, start, word in texts.places(self._openings):
            if number != reading:
                taken, reading = begins[number] if begins else 0, number
            if start < taken:
                continue
            phrase = self._longest(texts.texts[number], start, self._entries[word])
            if phrase:
                taken = start + len(phrase.written)
                yield number, start, phrase

    def _longest(self, text: str, start: int, entry: _Entry[T]) -> Phrase[T] | None:
        folded = fold(text[start : start + entry.lengths[0]])
        for length in entry.lengths:
            for phrase in entry.phrases.get(folded[:length], ()):
                end = start + length
                cut = end < len(text) and _joins(text[end]) and phrase.written[-1] != "."
                if not cut and phrase.fits(text, start):
                    return phrase
        return None


@cache
def _spellings(word: str, case: str) -> frozenset[str]:
    if case == "exact":
        return frozenset((word,))
    pairs = zip(word, fold(word), strict=True)
    plain = "".join(base.upper() if letter.isupper() else base for letter, base in pairs)
    forms = {word, plain, word.upper(), plain.upper()}
    if case != "name":
        forms |= {word.lower(), plain.lower()}
    if case == "any":
        forms |= {word.capitalize(), plain.capitalize()}
    return frozenset(forms)


def _joins(character: str) -> bool:
    return character.isalnum() or character in "_@"
