"""What the words of a story promise, by one look-up a word: an office, a sure name, or mere capitals."""

import re
from collections.abc import Set
from functools import cache
from itertools import filterfalse

from msgspec import Struct

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


class Reader(Struct, frozen=True, eq=False, dict=True):
    """Everything that reading the people of a story looks up, of one set of tables."""

    lexicon: Lexicon
    known: Registry

    @once
    def marks(self) -> Kept[int]:
        """Give the marks of a word as printed; 0 for one at which nothing begins."""
        return Kept(self._mark)

    @once
    def of_heads(self) -> frozenset[str]:
        """Give the longest word of each phrase that tells who heads an institution."""
        rows = (*self.lexicon.headed_by.values(), *self.lexicon.in_charge.values())
        return frozenset(max(phrase, key=len) for _, phrases in rows for phrase in phrases)

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
        """Give the passages that may hold an office, or a name that means somebody without one beside it."""
        look, loud = self._look, self._loud
        marked = [
            pair for pair in zip(loud, map(look.marks.__getitem__, loud), strict=True) if pair[1] > CAPITAL
        ]
        told = look.lexicon.triggers & self._texts.vocabulary
        told |= {word for word, mark in marked if mark & TRIGGER or (mark & PERSON and self._stands(word))}
        if any(map(self._texts.folded.__contains__, look.of_heads)):
            told |= {word for word, mark in marked if mark & INSTITUTION}
        return self._texts.holding(told) | self._joined | self._bracketed()

    def _stands(self, first: str) -> bool:
        """Tell whether the story has all words of a form in the registry, given the first as printed."""
        forms = self._look.known.by_first[token_key(first)]
        return any(all(map(self._by_key.__contains__, form)) for form, _ in forms)

    def _bracketed(self) -> set[int]:
        """Give the passages with brackets, in which the department of a name may stand."""
        if "(" not in self._texts.folded:
            return set()
        return {number for number, text in enumerate(self._texts.texts) if "(" in text}

    def of_people(self, keys: Set[str]) -> set[int]:
        """Give the passages that may hold a name with one of some words, given as they are compared."""
        told = [word for key in keys & self._by_key.keys() for word in self._by_key[key]]
        return self._joined | self._texts.holding(told)

    @once
    def _by_key(self) -> dict[str, list[str]]:
        """Index the words that may stand in a name by how they are compared."""
        nicknames = [
            word
            for mark in _QUOTES
            if mark in self._texts.folded
            for text in self._texts.texts
            if mark in text
            for word in _NICKNAME.findall(text)
        ]
        words, found = self._loud + nicknames, dict[str, list[str]]()
        for word, key in zip(words, map(token_key, words), strict=True):
            found.setdefault(key, []).append(word)
        return found


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
