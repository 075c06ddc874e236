"""Every printed form of every place, indexed by its first word as a page may print it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.grammar.folding import fold
from generator.tables.facts import Demonym, State
from generator.tables.loading import Tables

How = Literal["name", "long name", "abbreviation", "demonym", "city"]

_FIRST = re.compile(r"\w+")
_SAFE_ACRONYM = 3  # shorter ones (BC, DF) are also something else


@dataclass(frozen=True, slots=True)
class Form:
    """One way to print a place, or (`states` empty) a longer name that is none.

    `folded` is compared without case and accents and must have capitals where `capitals` says;
    `exact` forms are compared as they are. `bare` forms need nothing beside them; a form that is not bare
    is ambiguous. `surname` marks names that people bear as well, `careful` abbreviations that are accepted
    only after a place of the same state.
    """

    written: str
    folded: str
    states: tuple[str, ...]
    how: How
    capitals: tuple[int, ...] = ()
    exact: bool = False
    bare: bool = True
    surname: bool = False
    careful: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """The forms that begin with one word: by their folded text, and the lengths they have, longest first."""

    forms: dict[str, tuple[Form, ...]]
    lengths: tuple[int, ...]


@cache
def gazetteer(tables: Tables) -> dict[str, Entry]:
    """Index all forms by their first word in every accepted spelling."""
    index: dict[str, dict[str, Form]] = {}
    for form in _forms(tables):
        match = _FIRST.search(form.written)
        for word in _spellings(match.group(), form) if match else ():
            # the first to claim a printed form keeps it: names before cities, certain before ambiguous
            index.setdefault(word, {}).setdefault(form.written if form.exact else form.folded, form)
    return {word: _entry(forms.values()) for word, forms in index.items()}


def _entry(forms: Iterable[Form]) -> Entry:
    grouped: dict[str, tuple[Form, ...]] = {}
    for form in forms:
        grouped[form.folded] = (*grouped.get(form.folded, ()), form)
    return Entry(grouped, tuple(sorted({len(folded) for folded in grouped}, reverse=True)))


def _spellings(word: str, form: Form) -> set[str]:
    if form.exact:
        return {word}
    plain = "".join(fold(letter).upper() if letter.isupper() else fold(letter) for letter in word)
    forms = {word, plain, word.upper(), plain.upper()}
    if form.how == "demonym":
        forms |= {word.capitalize(), plain.capitalize()}
    elif form.how != "city" and form.capitals:  # `el estado de México`, but never `la paz`
        forms |= {word.lower(), plain.lower()}
    return forms


def _forms(tables: Tables) -> Iterator[Form]:
    traps = tables.facts.place_traps
    for name in traps.not_places:
        yield _name(name, (), "name")
    surnames = frozenset(traps.surnames)
    for state in tables.facts.states:
        yield _name(state.short, (state.short,), "name", surname=state.short in surnames)
        for name in dict.fromkeys((state.official, *state.aliases)):
            yield from _alias(name, state)
    for state in tables.facts.states:
        yield from _abbreviations(state)
    yield from _cities(tables)
    yield from _demonyms(tables)


def _name(name: str, states: tuple[str, ...], how: How, *, bare: bool = True, surname: bool = False) -> Form:
    capitals = tuple(
        match.start() for match in re.finditer(r"\b\w", name) if match.group().isupper() and match.start()
    )
    return Form(name, fold(name), states, how, capitals, bare=bare, surname=surname)


def _alias(name: str, state: State) -> Iterator[Form]:
    """Forms with full stops and acronyms are compared as they are; those of two letters say little alone."""
    if "." in name or _is_acronym(name):
        bare = len(name) >= _SAFE_ACRONYM
        yield Form(name, fold(name), (state.short,), "abbreviation", exact=True, bare=bare)
        return
    yield _name(name, (state.short,), "long name")


def _is_acronym(name: str) -> bool:
    return " " not in name and sum(map(str.isupper, name)) > 1


def _abbreviations(state: State) -> Iterator[Form]:
    for written in state.abbreviations:
        if written in state.aliases:
            continue
        letters = [letter for letter in written if letter.isalpha()]
        initials = len(letters) >= _SAFE_ACRONYM and "".join(letters).isupper() and "." in written
        words = " " in written and any(len(word.strip(".")) >= _SAFE_ACRONYM for word in written.split())
        careful = any(_is_cautioned(written, caution) for caution in state.abbreviation_cautions)
        yield Form(
            written,
            fold(written),
            (state.short,),
            "abbreviation",
            exact=True,
            bare=initials or words,
            careful=careful,
        )


def _is_cautioned(written: str, caution: str) -> bool:
    """Tell whether a caution quotes a form; one with a full stop holds for the same letters without it."""
    quoted = re.findall(r"'([^']+)'", caution)
    return written in quoted or f"{written.capitalize()}." in quoted


def _cities(tables: Tables) -> Iterator[Form]:
    states = tables.facts.states
    ambiguous = {fold(city.name) for state in states for city in state.cities_ambiguous}
    names = {fold(state.short) for state in states}
    for state in states:
        for city in dict.fromkeys((state.capital, *state.cities)):
            if fold(city) not in ambiguous | names:
                yield _name(city, (state.short,), "city")
    owners: dict[str, list[State]] = {}
    for state in states:
        for city in dict.fromkeys((state.capital, *(city.name for city in state.cities_ambiguous))):
            if fold(city) in ambiguous - names:
                owners.setdefault(city, []).append(state)
    for city, of in owners.items():
        yield _name(city, tuple(state.short for state in of), "city", bare=False)


def _demonyms(tables: Tables) -> Iterator[Form]:
    weak = frozenset(tables.facts.place_traps.weak_demonyms)
    endings = tables.language.places.demonym_endings
    owners: dict[str, dict[str, bool]] = {}
    for state in tables.facts.states:
        for demonym in (state.demonyms.main, *state.demonyms.alternates):
            for written in _inflections(demonym):
                owners.setdefault(written, {})[state.short] = demonym.ms not in weak
        for city in state.city_demonyms:
            for written in _inflected(city, endings):
                owners.setdefault(written, {})[state.short] = city not in weak
    for written, states in owners.items():
        certain = len(states) == 1 and all(states.values())
        yield Form(written, fold(written), tuple(states), "demonym", bare=certain)


def _inflections(demonym: Demonym) -> tuple[str, ...]:
    return tuple(dict.fromkeys((demonym.ms, demonym.fs, demonym.mp, demonym.fp)))


def _inflected(word: str, endings: tuple[tuple[str, str, str, str], ...]) -> tuple[str, ...]:
    """Inflect a masculine singular by the first ending that fits; else only an s is added."""
    for ending in endings:
        if word.endswith(ending[0]):
            stem = word[: -len(ending[0])]
            return tuple(dict.fromkeys(stem + other for other in ending))
    return (word, f"{word}s")
