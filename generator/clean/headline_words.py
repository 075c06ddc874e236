"""Words by which a short headline is told from a kicker, ready for look-up."""

from collections.abc import Iterable

from msgspec import Struct

from generator.grammar.folding import fold
from generator.tables.boilerplate_words import HeadlineWords


class Headlines(Struct, frozen=True):
    """The words of `HeadlineWords`, folded but for `endings` and `verbs`."""

    endings: tuple[str, ...]
    verbs: frozenset[str]
    no_verbs: frozenset[str]
    clauses: frozenset[str]
    openers: frozenset[str]


def headlines(words: HeadlineWords) -> Headlines:
    """Make the tables' words ready."""
    return Headlines(
        endings=words.verb_endings,
        verbs=frozenset(words.verbs),
        no_verbs=_folded(words.no_verbs),
        clauses=_folded(words.clauses),
        openers=_folded(words.openers),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
