"""What the words of a story promise, by one look-up a word: an office, a sure name, or mere capitals."""

import re
from collections.abc import Iterable, Sequence, Set
from functools import cache

from msgspec import Struct

from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.registry import Registry, registry
from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.names import may_begin
from generator.grammar.once import once
from generator.grammar.phrases import Texts
from generator.grammar.words import Words
from generator.tables.loading import Tables

NAME, TRIGGER, INSTITUTION, GIVEN, PERSON, SHOUTED = 1, 2, 4, 8, 16, 32
"""Marks of a word: what may begin at it by its looks, by the tables, by the registry; it is in capitals."""
_TELLING = TRIGGER | INSTITUTION | PERSON
_MOSTLY = 0.7  # share of words in capitals from which a line is a headline in capitals
_SMALL = 4  # letters of a word that stays small in a headline that prints the others with a capital

_JOINTS = "'’´-_@"
_JOINED = re.compile(r"['’´_@-](?:(?<=[_@])|(?<=[^\W_].)(?=[^\W_]))")
"""What is one word of a vocabulary and several of a passage, or the other way round."""

_BRACKET = " ("
_BRACKETED = re.compile(r" \(([^\W_]+)")
_LIST = ";"
_LISTED = re.compile(r", [a-z]{1,4} ([A-ZÁÉÍÓÚÑ][^\W_]+)")

_QUOTES = '“"«'
_NICKNAME = re.compile(r'[“"«]([^\W_]+)')
"""A word in quotes may stand in a name in lower case too."""


class Reader(Struct, frozen=True, eq=False, dict=True):
    """Everything that reading the people of a story looks up, of one set of tables."""

    lexicon: Lexicon
    known: Registry

    @once
    def marks(self) -> Kept[int]:
        """Give the marks of a word as printed; 0 for most."""
        return Kept(self._mark)

    @once
    def of_heads(self) -> frozenset[str]:
        """Give the longest word of each phrase that tells who heads an institution."""
        rows = (*self.lexicon.headed_by.values(), *self.lexicon.in_charge.values())
        return frozenset(max(phrase, key=len) for _, phrases in rows for phrase in phrases)

    @once
    def led(self) -> tuple[str, ...]:
        """Give what leads from a name to the department it heads in a list (`NAME, en Salud;`)."""
        return tuple(f", {word} " for word in self.lexicon.portfolio)

    def _mark(self, word: str) -> int:
        lower, names = word.lower(), self.lexicon.names
        mark = TRIGGER * (lower in self.lexicon.triggers)
        folded = lower if word.isascii() else fold(word)
        if word.isupper():
            mark |= SHOUTED | INSTITUTION * (folded in self.lexicon.institutions)
        mark |= INSTITUTION * (word in self.lexicon.acronyms)  # `Cofepris`
        if not word[0].isupper():
            return mark
        mark |= NAME * may_begin(word, names) | GIVEN * (folded in names.given)
        return mark | PERSON * (names.keys[word] in self.known.by_first)


class Clues:
    """Where in a story somebody may be named, told by its vocabulary before any passage is cut into words.

    More passages may be given than hold what is asked for, never fewer.
    """

    def __init__(self, texts: Texts, look: Reader) -> None:
        self.look, self._texts = look, texts
        self._joined = {
            number for mark in _JOINTS for number, text in self._with(mark) if _JOINED.search(text)
        }

    def telling(self) -> set[int]:
        """Give the passages that may hold an office, or a name that means somebody without one beside it."""
        texts = self._texts
        marked = [(word, mark) for word, mark in self._marked.items() if mark & _TELLING]
        words = {word for word, mark in marked if mark & TRIGGER or (mark & PERSON and self._stands(word))}
        told = texts.holding(words) | self._joined | self._bracketed()
        institutions = [word for word, mark in marked if mark & INSTITUTION]
        return told | set(filter(self._tells_head, texts.holding(institutions) - told))

    def marks_in(self, number: int, words: Words) -> dict[str, int]:
        """Give the words of a passage, perhaps with others, that have a mark, with it."""
        return _with_mark(words.words, self.look.marks) if number in self._joined else self._marked

    @once
    def _marked(self) -> dict[str, int]:
        """Give the words of the story that have a mark, with it: no small one has, but triggers."""
        triggers = self.look.lexicon.triggers & self._texts.listed
        return _with_mark((*self._texts.loud, *triggers), self.look.marks)

    def _with(self, mark: str) -> list[tuple[int, str]]:
        """Number the passages that hold a mark."""
        if mark not in self._texts.folded:
            return []
        return [(number, text) for number, text in enumerate(self._texts.texts) if mark in text]

    def _stands(self, first: str) -> bool:
        """Tell whether the story has all words of a form in the registry, given the first as printed."""
        forms = self.look.known.by_first[self.look.lexicon.names.keys[first]]
        return not self._keys.isdisjoint(forms.lasts) and any(map(self._keys.issuperset, forms.ids))

    def _tells_head(self, number: int) -> bool:
        """Tell whether a passage may say who heads an institution."""
        return any(map(self._texts.folded_at(number).__contains__, self.look.of_heads))

    def _bracketed(self) -> set[int]:
        """Give the passages in which the department of a name may stand in brackets, or in a list of such."""
        departments = self.look.lexicon.departments
        found = [(number, _BRACKETED.findall(fold(text))) for number, text in self._with(_BRACKET)]
        listed = [
            (number, text) for number, text in self._with(_LIST) if any(map(text.__contains__, self.look.led))
        ]
        found += [(number, [*map(fold, _LISTED.findall(text))]) for number, text in listed]
        return {number for number, words in found if not departments.isdisjoint(words)}

    def of_people(self, keys: Set[str]) -> set[int]:
        """Give the passages that may hold a name with one of some words, given as they are compared."""
        told = [word for word, key in self._compared if key in keys]
        return self._joined | self._texts.holding(told)

    @once
    def _keys(self) -> frozenset[str]:
        """Give the words that may stand in a name as they are compared."""
        return frozenset([key for _, key in self._compared])

    @once
    def _compared(self) -> list[tuple[str, str]]:
        """Give the words that may stand in a name, each with how it is compared."""
        nicknames = [
            word for mark in _QUOTES for _, text in self._with(mark) for word in _NICKNAME.findall(text)
        ]
        words = self._texts.loud + nicknames
        return list(zip(words, map(self.look.lexicon.names.keys.__getitem__, words), strict=True))


def is_shouted(words: Words, places: Sequence[int], title: bool) -> bool:
    """Tell whether capitals tell no name: in a line of capitals, or where every longer word has one.

    `places` are those of its words that have a mark.
    """
    if not title and len(places) <= _MOSTLY * words.size:
        return False
    capitals = [word[0] for word in words.words] if title else words.words
    if sum(map(str.isupper, capitals)) > _MOSTLY * words.size:
        return True
    long = [word for word in words.words if len(word) > _SMALL] if title else ()
    return len(long) > _SMALL and all(word[0].isupper() for word in long)


def _with_mark(words: Iterable[str], marks: Kept[int]) -> dict[str, int]:
    return {word: mark for word in words if (mark := marks[word])}


@cache
def reader(tables: Tables) -> Reader:
    """Give the reader of one set of tables."""
    return Reader(lexicon(tables), registry(tables))
