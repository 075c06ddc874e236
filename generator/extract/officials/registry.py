"""The people of the registry by the forms of their names."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from generator.grammar.names import NameLexicon, keys, name_lexicon, token_key
from generator.grammar.words import Words
from generator.tables.facts import Person
from generator.tables.loading import Tables

Keys = tuple[str, ...]


class Known(NamedTuple):
    """One person of the registry, with the forms of the name as compared.

    `alone` may be linked by themselves, `near` need an office or a state beside them; `tokens` are the words
    of all forms, `offices` the ids of the offices held.
    """

    person: Person
    alone: frozenset[Keys]
    near: frozenset[Keys]
    tokens: frozenset[str]
    offices: frozenset[str]


class Registry(NamedTuple):
    """People by the first word of a form that may be linked alone, and by each word of their names."""

    names: NameLexicon
    by_first: Mapping[str, tuple[tuple[Keys, tuple[str, ...]], ...]]
    by_token: Mapping[str, tuple[Known, ...]]
    by_id: Mapping[str, Known]


@cache
def registry(tables: Tables) -> Registry:
    """Index the people of one set of tables."""
    lexicon = name_lexicon(tables)
    people = tuple(_known(person, lexicon) for person in tables.facts.people)
    forms: dict[Keys, list[str]] = {}
    tokens: dict[str, list[Known]] = {}
    for known in people:
        for form in known.alone:
            forms.setdefault(form, []).append(known.person.id)
        for token in known.tokens:
            tokens.setdefault(token, []).append(known)
    firsts: dict[str, list[tuple[Keys, tuple[str, ...]]]] = {}
    for form, ids in forms.items():
        firsts.setdefault(form[0], []).append((form, tuple(ids)))
    return Registry(
        names=lexicon,
        by_first={
            first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))
            for first, rows in firsts.items()
        },
        by_token={token: tuple(rows) for token, rows in tokens.items()},
        by_id={known.person.id: known for known in people},
    )


def printed_person(words: Words, at: int, known: Registry) -> tuple[int, tuple[str, ...]] | None:
    """Find the longest form at a word that may be linked by itself: its end and the ids it may mean."""
    forms = known.by_first.get(token_key(words.words[at]), ())
    alone = bool(forms) and _stands_alone(words, at, known.names)
    for form, ids in forms:
        if alone and len(form) > 1:
            continue
        end = _matched(words, at, form, known.names)
        if end:
            return end, ids
    return None


def _stands_alone(words: Words, at: int, lexicon: NameLexicon) -> bool:
    """Tell whether a small letter follows a word, so that no name of two words begins there."""
    following = at + 1
    if following >= words.size or not words.words[following][0].islower():
        return False
    return len(words.words[following]) > 1 and words.lower[following] not in lexicon.particles


def _matched(words: Words, at: int, form: Keys, lexicon: NameLexicon) -> int:
    """Give the end of a form at a word, particles and initials skipped; 0 when it does not stand there."""
    found = 0
    for position in range(at, min(words.size, at + 2 * len(form) + 3)):
        if position > at and words.gaps[position] not in (" ", ". "):
            return 0
        word = words.words[position]
        if len(word) == 1 or words.lower[position] in lexicon.particles:
            continue
        if token_key(word) != form[found] or not word[0].isupper():
            return 0
        found += 1
        if found == len(form):
            return position + 1
    return 0


def _known(person: Person, lexicon: NameLexicon) -> Known:
    alone = _forms((person.name, person.full_name, *person.variants), lexicon)
    near = _forms(person.variants_contextual, lexicon)
    tokens = frozenset(token for form in (*alone, *near) for token in form)
    return Known(person, alone, near, tokens, frozenset(term.office for term in person.terms))


def _forms(names: Iterable[str], lexicon: NameLexicon) -> frozenset[Keys]:
    return frozenset(form for form in (keys(name.strip("«»"), lexicon) for name in names) if form)
