"""What the words of a story promise, by one look-up a word: an office, a sure name, or mere capitals."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse

from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.registry import Registry, registry
from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.names import token_key
from generator.grammar.once import once
from generator.grammar.phrases import Texts
from generator.grammar.words import Words
from generator.tables.loading import Tables

CAPITAL, TRIGGER, INSTITUTION, GIVEN, PERSON = 1, 2, 4, 8, 16
"""Marks of a word: its first letter; what may begin at it by the tables, the last by the registry."""
_SHOUTED = 0.7  # share of words in capitals from which a line is a headline in capitals
_SMALL = 4  # letters of a word that stays small in a headline that prints the others with a capital

_JOINTS = "'’´-_@"
_JOINED = re.compile(r"['’´_@-](?:(?<=[_@])|(?<=[^\W_].)(?=[^\W_]))")
"""What is one word of a vocabulary and several of a passage, or the other way round."""

_QUOTES = '“"«'
_NICKNAME = re.compile(r'[“"«]([^\W_]+)')
"""A word in quotes may stand in a name in lower case too."""


@dataclass(frozen=True, eq=False)
class Reader:
    """Everything that reading the people of a story looks up, of one set of tables."""

    lexicon: Lexicon
    known: Registry

    @once
    def marks(self) -> Kept[int]:
        """Give the marks of a word as printed; 0 for one at which nothing begins."""
        return Kept(self._mark)

    def _mark(self, word: str) -> int:
        if word.islower():
            return TRIGGER * (word in self.lexicon.triggers)
        lower = word.lower()
        mark = TRIGGER * (lower in self.lexicon.triggers)
        folded = lower if word.isascii() else fold(word)
        mark |= INSTITUTION * (word.isupper() and folded in self.lexicon.institutions)
        if not word[0].isupper():
            return mark
        mark |= GIVEN * (folded in self.lexicon.names.given)
        return mark | CAPITAL | PERSON * (token_key(word) in self.known.by_first)


class Clues:
    """Where in a story somebody may be named, told by its vocabulary before any passage is cut into words.

    More passages may be given than hold what is asked for, never fewer.
    """

    def __init__(self, texts: Texts, look: Reader) -> None:
        self._texts, self._look = texts, look
        self._loud = list(filterfalse(str.islower, texts.vocabulary))
        numbered = tuple(enumerate(texts.texts))
        self._joined = {
            number
            for mark in _JOINTS
            if mark in texts.folded
            for number, text in numbered
            if mark in text and _JOINED.search(text)
        }

    def telling(self) -> set[int]:
        """Give the passages that may hold more than names of unknown words."""
        marks, triggers = self._look.marks, self._look.lexicon.triggers
        loud = self._loud
        told = {word for word, mark in zip(loud, map(marks.__getitem__, loud), strict=True) if mark > CAPITAL}
        return self._texts.holding(told | (triggers & self._texts.vocabulary)) | self._joined

    def of_people(self, keys: Container[str]) -> set[int]:
        """Give the passages that may hold a name with one of some words, given as they are compared."""
        nicknames = [
            word
            for mark in _QUOTES
            if mark in self._texts.folded
            for text in self._texts.texts
            if mark in text
            for word in _NICKNAME.findall(text)
        ]
        words = self._loud + nicknames
        told = {word for word, key in zip(words, map(token_key, words), strict=True) if key in keys}
        return self._joined | self._texts.holding(told)


def is_shouted(words: Words, title: bool) -> bool:
    """Tell whether capitals tell no name: in a line of capitals, or where every longer word has one."""
    capitals = [word[0] for word in words.words] if title else words.words
    if sum(map(str.isupper, capitals)) > _SHOUTED * words.size:
        return True
    long = [word for word in words.words if len(word) > _SMALL] if title else ()
    return len(long) > _SMALL and all(word[0].isupper() for word in long)


@cache
def reader(tables: Tables) -> Reader:
    """Give the reader of one set of tables."""
    return Reader(lexicon(tables), registry(tables))
