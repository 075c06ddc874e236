"""Finds many fixed phrases in a text at once, the longest where several begin at one word."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, filterfalse
from operator import itemgetter
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from generator.grammar.folding import fold, printed_words

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_INITIAL = re.compile(r"\b\w")
_FEW = 2  # phrases by one word that are looked for whole
_BETWEEN = "\n"  # no phrase holds it


class Phrase(Struct, Generic[T], frozen=True):
    """A phrase and what it stands for.

    `case` says how a text may print it: "exact" as written; else accents do not matter, and "name" keeps its
    capitals, "opening" too except that of its first word (`el estado de México`), "any" needs none.
    """

    written: str
    value: T
    case: Literal["exact", "name", "opening", "any"] = "name"

    def fits(self, text: str, start: int) -> bool:
        """Tell whether a text that reads so when folded prints the phrase as it must be printed."""
        if self.case == "exact":
            return text.startswith(self.written, start)
        capitals = () if self.case == "any" else _capitals(self.written)
        return not capitals or all(text[start + at].isupper() for at in capitals)

    def openings(self) -> frozenset[str]:
        """Spellings of the first word."""
        match = _WORD.search(self.written)
        return _spellings(match.group() if match else "", self.case)


class _Entry(Struct, Generic[T], frozen=True):
    """The phrases that begin with one word, by their folded text.

    `forms` are the folded phrases in order, `within` the longest other form that each begins with, "" for
    none, and `longest` is how many characters one has. `few` are the forms when they are so few that each is
    looked for whole, the longer first, else none: their first word may be a common one (`la`, `los`).
    """

    phrases: dict[str, tuple[Phrase[T], ...]]
    forms: tuple[str, ...]
    within: dict[str, str]
    longest: int
    few: tuple[str, ...]

    def read(self, folded: str, start: int) -> list[Phrase[T]]:
        """Give the phrases that a folded text reads from a word on, longest first.

        All forms in order between a beginning of a text and the text begin with it too, so that the last form
        before the text begins with every form that the text does.
        """
        text = folded[start : start + self.longest]
        at = bisect_right(self.forms, text)
        form = self.forms[at - 1] if at else ""
        found: list[Phrase[T]] = []
        while form:
            if text.startswith(form):
                found += self.phrases[form]
            form = self.within[form]
        return found


class Texts:
    """Passages of one story that several indexes look through one after another: folded and cut once.

    `folded` are all of them. Low lines and at signs belong to a word, hyphens do not. Of the words as printed
    only those are kept that somebody asks for: `listed`, with which a phrase may begin, and `loud`, which are
    neither in lower case nor figures.
    """

    __slots__ = ("_begins", "_held", "_printed", "folded", "listed", "loud", "texts")

    def __init__(
        self,
        texts: Sequence[str],
        folded: tuple[str, str] | None = None,
        firsts: frozenset[str] | None = None,
    ) -> None:
        """`folded` is what `printed_words` makes of the texts, a line each; None where nobody asked.

        `firsts` are the first words of all phrases that will be looked for; None where any may be.
        """
        self.texts = texts
        self._begins = (0, *accumulate(len(text) + 1 for text in texts))
        self.folded, printed = folded or printed_words(_BETWEEN.join(texts))
        self._printed = f" {printed} "
        words = frozenset(printed.split())
        self.listed = words if firsts is None else words & firsts
        self.loud = list(filterfalse(str.isdigit, filterfalse(str.islower, words)))
        self._held: dict[str, set[int]] = {}

    def holding(self, words: Iterable[str]) -> set[int]:
        """Give the numbers of the passages that hold one of some words as printed."""
        held = self._held
        return set[int]().union(*[held[word] if word in held else self._holding(word) for word in words])

    def marked(self, signs: Iterable[str]) -> set[int]:
        """Give the numbers of the passages that hold one of some signs, which are no letters."""
        return set[int]().union(*[self._passages(self.folded, sign) for sign in signs])

    def _holding(self, word: str) -> set[int]:
        found = self._held[word] = self._passages(self._printed, f" {word} ")
        return found

    def _passages(self, joined: str, piece: str) -> set[int]:
        """Give the numbers of the passages that hold a piece, given all of them in one text."""
        begins, found = self._begins, set[int]()
        at = joined.find(piece)
        while at >= 0:
            following = bisect_right(begins, at)
            found.add(following - 1)
            at = joined.find(piece, begins[following])
        return found

    def folded_at(self, number: int) -> str:
        """Give a passage folded."""
        return self.folded[self._begins[number] : self._begins[number + 1] - 1]

    def openings(self, index: "PhraseIndex[T]") -> list[tuple[int, int, Sequence[Phrase[T]]]]:
        """Give what the folded passages read, in order: number of the passage, start in it, phrases.

        Of several phrases at one place the longest come first.
        """
        printed, begins = self._printed, self._begins
        found: list[tuple[int, Sequence[Phrase[T]]]] = []
        for word in index.words & self.listed:
            entry, alone = index.entry(word), f" {word} "
            if entry.few:
                found += [(at, entry.phrases[one]) for one in entry.few for at in self._whole(one, alone)]
                continue
            at = printed.find(alone)
            while at >= 0:
                end = at + len(word)
                phrases = entry.read(self.folded, at)
                if phrases:
                    found.append((at, phrases))
                at = printed.find(alone, end)
        found.sort(key=itemgetter(0))
        numbered = [(bisect_right(begins, at) - 1, at, phrases) for at, phrases in found]
        return [(number, at - begins[number], phrases) for number, at, phrases in numbered]

    def _whole(self, phrase: str, first: str) -> Iterator[int]:
        """Yield where a folded phrase stands whose first word is printed so, a space on either side."""
        at = self.folded.find(phrase)
        while at >= 0:
            if self._printed.startswith(first, at):
                yield at
            at = self.folded.find(phrase, at + 1)


class PhraseIndex(Generic[T]):
    """Phrases by first word. Of two that read alike the one given first is found."""

    def __init__(self, phrases: Iterable[Phrase[T]]) -> None:
        self._phrases: dict[str, list[Phrase[T]]] = {}
        for phrase in phrases:
            for word in phrase.openings():
                self._phrases.setdefault(word, []).append(phrase)
        self._entries: dict[str, _Entry[T]] = {}
        self.words = frozenset(self._phrases)

    def entry(self, word: str) -> _Entry[T]:
        """Give what begins with one of `words`; it is compiled when first asked for, as most never are."""
        if word not in self._entries:
            self._entries[word] = _entry(self._phrases[word])
        return self._entries[word]

    def find(self, text: str) -> list[tuple[int, Phrase[T]]]:
        """Every phrase of a text with its start, in order, none overlapping. Linear in the text."""
        return [(start, phrase) for _, start, phrase in self.find_each(Texts((text,)))]

    def find_each(self, texts: Texts, begins: Sequence[int] = ()) -> Iterator[tuple[int, int, Phrase[T]]]:
        """Every phrase of some passages: number of the passage, start in it, the phrase.

        `begins` are positions before which nothing is read, one a passage; none stands for their beginnings.
        """
        taken, reading = 0, -1
        for number, start, phrases in texts.openings(self):
            if number != reading:
                taken, reading = begins[number] if begins else 0, number
            phrase = _fitting(texts.texts[number], start, phrases) if start >= taken else None
            if phrase:
                taken = start + len(phrase.written)
                yield number, start, phrase


def _entry(phrases: Iterable[Phrase[T]]) -> _Entry[T]:
    known: dict[str, list[Phrase[T]]] = {}
    for phrase in phrases:
        known.setdefault(fold(phrase.written), []).append(phrase)
    forms, within, before = sorted(known), dict[str, str](), ""
    for form in forms:
        while not form.startswith(before):
            before = within[before]
        within[form] = before
        before = form
    return _Entry(
        {form: tuple(alike) for form, alike in known.items()},
        tuple(forms),
        within,
        max(map(len, forms)),
        tuple(reversed(forms)) if len(forms) <= _FEW else (),
    )


def _fitting(text: str, start: int, phrases: Iterable[Phrase[T]]) -> Phrase[T] | None:
    for phrase in phrases:
        end = start + len(phrase.written)
        cut = end < len(text) and _joins(text[end]) and phrase.written[-1] != "."
        if not cut and phrase.fits(text, start):
            return phrase
    return None


@cache
def _capitals(written: str) -> tuple[int, ...]:
    """Give the places of the capitals that begin words, but the first character."""
    initials = (match for match in _INITIAL.finditer(written) if match.group().isupper())
    return tuple(match.start() for match in initials if match.start())


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
