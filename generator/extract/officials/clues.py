"""What the words of a story promise, by one look-up a word: an office, a sure name, or mere capitals."""

from dataclasses import dataclass
from functools import cache, cached_property

from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.registry import Registry, registry
from generator.grammar.kept import Kept
from generator.grammar.names import key_tokens, token_key
from generator.grammar.words import words_of
from generator.tables.loading import Tables

CAPITAL, TRIGGER, INSTITUTION, GIVEN, PERSON = 1, 2, 4, 8, 16
"""Marks of a word: its first letter; what may begin at it by the tables, the last by the registry."""

TELLING = ""
"""The clue that more than a name of unknown words may begin at a word."""

_OPENING = ("“", '"', "«")


@dataclass(frozen=True, eq=False)
class Reader:
    """Everything that reading the people of a story looks up, of one set of tables."""

    lexicon: Lexicon
    known: Registry

    @cached_property
    def marks(self) -> Kept[int]:
        """Give the marks of a word as printed; 0 for one at which nothing begins."""
        return Kept(self._mark)

    @cached_property
    def clues(self) -> Kept[tuple[str, ...]]:
        """Give the clues of a piece of text between two spaces: keys of its capital words, and TELLING."""
        return Kept(self._clue)

    def _mark(self, word: str) -> int:
        cut = words_of(word)
        lower, folded = cut.lower[0], cut.folds[0]
        mark = TRIGGER * (lower in self.lexicon.triggers)
        mark |= INSTITUTION * (word.isupper() and folded in self.lexicon.institutions)
        if not word[0].isupper():
            return mark
        mark |= GIVEN * (folded in self.lexicon.names.given)
        return mark | CAPITAL | PERSON * (token_key(word) in self.known.by_first)

    def _clue(self, piece: str) -> tuple[str, ...]:
        words = words_of(piece).words
        nickname = piece.startswith(_OPENING)  # may stand in a name in lower case too
        capitals = [word for word in words if nickname or word[0].isupper()]
        telling = any(self.marks[word] > CAPITAL for word in words)
        return (*key_tokens(capitals, self.known.names), *((TELLING,) if telling else ()))


@cache
def reader(tables: Tables) -> Reader:
    """Give the reader of one set of tables."""
    return Reader(lexicon(tables), registry(tables))
