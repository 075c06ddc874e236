"""Finds many fixed phrases in a text at once, the longest where several begin at one word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Generic, Literal, TypeVar

from generator.grammar.folding import fold

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_INITIAL = re.compile(r"\b\w")
_TEXTS = 64  # passages of one story, whose words several indexes look up


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

    def find(self, text: str) -> Iterator[tuple[int, Phrase[T]]]:
        """Every phrase of a text with its start, in order, none overlapping. Linear in the text."""
        taken = 0
        for start, word in self._starts(text):
            phrase = self._longest(text, start, self._entries[word]) if start >= taken else None
            if phrase:
                taken = start + len(phrase.written)
                yield start, phrase

    def _starts(self, text: str) -> list[tuple[int, str]]:
        """Places where a word stands that may begin a phrase, in order."""
        starts: list[tuple[int, str]] = []
        for word in self._entries.keys() & _words(text):
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                if not (at and _joins(text[at - 1])) and not (end < len(text) and _joins(text[end])):
                    starts.append((at, word))
                at = text.find(word, end)
        starts.sort()
        return starts

    def _longest(self, text: str, start: int, entry: _Entry[T]) -> Phrase[T] | None:
        folded = fold(text[start : start + entry.lengths[0]])
        for length in entry.lengths:
            for phrase in entry.phrases.get(folded[:length], ()):
                end = start + length
                cut = end < len(text) and _joins(text[end]) and phrase.written[-1] != "."
                if not cut and phrase.fits(text, start):
                    return phrase
        return None


@lru_cache(maxsize=_TEXTS)
def _words(text: str) -> frozenset[str]:
    """Give the words of a text, once for the indexes that look at it one after another."""
    return frozenset(_WORD.findall(text))


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
