"""What the words of a story promise, by one look-up a word: an office, a sure name, or mere capitals."""

from dataclasses import dataclass
from functools import cache

from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.registry import Registry, registry
from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.names import token_key
from generator.grammar.once import once
from generator.grammar.words import Words
from generator.tables.loading import Tables

CAPITAL, TRIGGER, INSTITUTION, GIVEN, PERSON = 1, 2, 4, 8, 16
"""Marks of a word: its first letter; what may begin at it by the tables, the last by the registry."""


@dataclass(frozen=True, eq=False)
class Reader:
    """Everything that reading the people of a story looks up, of one set of tables."""

    lexicon: Lexicon
    known: Registry

    def marks_of(self, words: Words) -> tuple[int, ...]:
        """Give the marks of each word; 0 for one at which nothing begins."""
        triggers, marks = self.lexicon.triggers, self._marks
        return tuple(
            [(TRIGGER if word in triggers else 0) if word.islower() else marks[word] for word in words.words]
        )

    @once
    def _marks(self) -> Kept[int]:
        return Kept(self._mark)

    def _mark(self, word: str) -> int:
        lower, folded = word.lower(), fold(word)
        mark = TRIGGER * (lower in self.lexicon.triggers)
        mark |= INSTITUTION * (word.isupper() and folded in self.lexicon.institutions)
        if not word[0].isupper():
            return mark
        mark |= GIVEN * (folded in self.lexicon.names.given)
        return mark | CAPITAL | PERSON * (token_key(word) in self.known.by_first)


@cache
def reader(tables: Tables) -> Reader:
    """Give the reader of one set of tables."""
    return Reader(lexicon(tables), registry(tables))
