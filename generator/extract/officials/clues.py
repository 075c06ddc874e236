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
from generator.grammar.names import may_begin, token_key
from generator.grammar.once import once
from generator.grammar.phrases import Texts
from generator.grammar.words import Words
from generator.tables.loading import Tables

NAME, TRIGGER, INSTITUTION, GIVEN, PERSON = 1, 2, 4, 8, 16
"""Marks of a word: what may begin at it by its looks, by the tables, the last by the registry."""
_TELLING = TRIGGER | INSTITUTION | PERSON
_SHOUTED = 0.7  # share of words in capitals from which a line is a headline in capitals
_SMALL = 4  # letters of a word that stays small in a headline that prints the others with a capital

_JOINTS = "'’´-_@"
_JOINED = re.compile(r"['’´_@-](?:(?<=[_@])|(?<=[^\W_].)(?=[^\W_]))")
"""What is one word of a vocabulary and several of a passage, or the other way round."""

_BRACKET = " ("
_BRACKETED = re.compile(r" \(([^\W_]+)")

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
        lower, names = word.lower(), self.lexicon.names
        mark = TRIGGER * (lower in self.lexicon.triggers)
        folded = lower if word.isascii() else fold(word)
        mark |= INSTITUTION * (word.isupper() and folded in self.lexicon.institutions)
        if not word[0].isupper():
            return mark
        mark |= NAME * may_begin(word, names) | GIVEN * (folded in names.given)
        return mark | PERSON * (token_key(word) in self.known.by_first)

    def places(self, words: Words) -> list[int]:
        """Give the words at which something may begin; most are small and at once seen to be nothing."""
        triggers = self.lexicon.triggers
        return [
            at
            for at, word in enumerate(words.words)
            if word in triggers or not (word.islower() or word.isdigit())
        ]


class Clues:
    """Where in a story somebody may be named, told by its vocabulary before any passage is cut into words.

    More passages may be given than hold what is asked for, never fewer.
    """

    def __init__(self, texts: Texts, look: Reader) -> None:
        self._texts, self._look = texts, look
        self._loud = [word for word in filterfalse(str.islower, texts.vocabulary) if not word.isdigit()]
        self._joined = {
            number for mark in _JOINTS for number, text in self._with(mark) if _JOINED.search(text)
        }

    def telling(self) -> set[int]:
        """Give the passages that may hold an office, or a name that means somebody without one beside it."""
        look, texts = self._look, self._texts
        loud = zip(self._loud, map(look.marks.__getitem__, self._loud), strict=True)
        marked = [(word, mark) for word, mark in loud if mark & _TELLING]
        told = look.lexicon.triggers & texts.vocabulary
        told |= {word for word, mark in marked if mark & TRIGGER or (mark & PERSON and self._stands(word))}
        institutions = [word for word, mark in marked if mark & INSTITUTION]
        headed = {number for number in texts.holding(institutions) if self._tells_head(texts.texts[number])}
        return texts.holding(told) | headed | self._joined | self._bracketed()

    def _with(self, mark: str) -> list[tuple[int, str]]:
        """Number the passages that hold a mark."""
        if mark not in self._texts.folded:
            return []
        return [(number, text) for number, text in enumerate(self._texts.texts) if mark in text]

    def _stands(self, first: str) -> bool:
        """Tell whether the story has all words of a form in the registry, given the first as printed."""
        forms = self._look.known.by_first[token_key(first)]
        return not self._keys.isdisjoint(forms.lasts) and any(map(self._keys.issuperset, forms.ids))

    def _tells_head(self, text: str) -> bool:
        """Tell whether a passage may say who heads an institution."""
        return any(map(fold(text).__contains__, self._look.of_heads))

    def _bracketed(self) -> set[int]:
        """Give the passages in which the department of a name may stand in brackets."""
        departments = self._look.lexicon.departments
        return {
            number
            for number, text in self._with(_BRACKET)
            if not departments.isdisjoint(_BRACKETED.findall(fold(text)))
        }

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
        words = self._loud + nicknames
        return list(zip(words, map(token_key, words), strict=True))


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
