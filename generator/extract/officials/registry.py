"""The people of the registry by the forms of their names."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from generator.grammar.name_lexicon import NameLexicon, name_lexicon
from generator.grammar.names import keys
from generator.grammar.words import Words
from generator.tables.facts import Person
from generator.tables.loading import Tables

Keys = tuple[str, ...]

_BETWEEN = (" ", ". ")
_SKIPPED = 3  # particles and initials in a form, besides one a word


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


class Forms(NamedTuple):
    """The forms that may be linked alone and begin with one word, each with the ids it may mean.

    `lengths` are the numbers of words they have, longest first; `words` all of these, `lasts` the last ones.
    """

    ids: Mapping[Keys, tuple[str, ...]]
    lengths: tuple[int, ...]
    words: frozenset[str]
    lasts: frozenset[str]


class Registry(NamedTuple):
    """People by the first word of a form that may be linked alone, and by each word of their names."""

    names: NameLexicon
    by_first: Mapping[str, Forms]
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
    firsts: dict[str, dict[Keys, tuple[str, ...]]] = {}
    for form, ids in forms.items():
        firsts.setdefault(form[0], {})[form] = tuple(ids)
    return Registry(
        names=lexicon,
        by_first={first: _alike(rows) for first, rows in firsts.items()},
        by_token={token: tuple(rows) for token, rows in tokens.items()},
        by_id={known.person.id: known for known in people},
    )


def printed_person(words: Words, at: int, known: Registry) -> tuple[int, tuple[str, ...]] | None:
    """Find the longest form at a word that may be linked by itself: its end and the ids it may mean."""
    forms = known.by_first.get(known.names.keys[words.words[at]])
    if forms is None:
        return None
    run, ends = _run(words, at, forms, known.names)
    for length in forms.lengths:
        ids = forms.ids.get(run[:length]) if length <= len(run) else None
        if ids and ends[length - 1] <= _reach(at, length):
            return ends[length - 1], ids
    return None


def _run(words: Words, at: int, forms: Forms, lexicon: NameLexicon) -> tuple[Keys, list[int]]:
    """Read the words some forms may have, particles and initials skipped: as compared, and their ends."""
    run, ends, most = [], list[int](), forms.lengths[0]
    for position in range(at, min(words.size, _reach(at, most))):
        if position > at and words.gaps[position] not in _BETWEEN:
            break
        word = words.words[position]
        key = lexicon.compared[word]
        if key is None:
            continue
        if key not in forms.words or not word[0].isupper():
            break
        run.append(key)
        ends.append(position + 1)
        if len(run) == most:
            break
    return tuple(run), ends


def _reach(at: int, length: int) -> int:
    """Give the word where a form of so many words has ended at the latest, skipped words included."""
    return at + 2 * length + _SKIPPED


def _alike(ids: Mapping[Keys, tuple[str, ...]]) -> Forms:
    lengths = sorted(set(map(len, ids)), reverse=True)
    words = frozenset(word for form in ids for word in form)
    return Forms(ids, tuple(lengths), words, frozenset(form[-1] for form in ids))


def _known(person: Person, lexicon: NameLexicon) -> Known:
    alone = _forms((person.name, person.full_name, *person.variants), lexicon)
    near = _forms(person.variants_contextual, lexicon)
    tokens = frozenset(token for form in (*alone, *near) for token in form)
    return Known(person, alone, near, tokens, frozenset(term.office for term in person.terms))


def _forms(names: Iterable[str], lexicon: NameLexicon) -> frozenset[Keys]:
    return frozenset(form for form in (keys(name.strip("«»"), lexicon) for name in names) if form)
