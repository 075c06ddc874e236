"""Every printed form of every place, found by the phrases it is printed with."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.phrases import Phrase, PhraseIndex
from generator.tables.facts import Demonym, State
from generator.tables.loading import Tables

How = Literal["name", "long name", "abbreviation", "demonym", "city"]

_SAFE_ACRONYM = 3  # shorter ones (BC, DF) are also something else


class Form(Struct, frozen=True):
    """What one printed form says: the states it may mean, none for a longer name that is no place.

    `bare` forms need nothing beside them; one that is not bare is ambiguous, an abbreviation that is not bare
    needs a place before it. `surname` marks names that people bear as well, `careful` abbreviations that
    are accepted only after a place of the same state.
    """

    states: tuple[str, ...]
    how: How
    bare: bool = True
    surname: bool = False
    careful: bool = False


@cache
def gazetteer(tables: Tables) -> PhraseIndex[Form]:
    """Compile states, traps and endings; names before cities, certain forms before ambiguous ones."""
    return PhraseIndex(_forms(tables))


def _forms(tables: Tables) -> Iterator[Phrase[Form]]:
    traps = tables.facts.place_traps
    for name in traps.not_places:
        yield Phrase(name, Form((), "name"))
    for state in tables.facts.states:
        short = Form((state.short,), "name", surname=state.short in traps.surnames)
        yield Phrase(state.short, short, "opening" if " " in state.short else "name")
        for name in dict.fromkeys((state.official, *state.aliases)):
            yield _alias(name, state)
    for state in tables.facts.states:
        yield from _abbreviations(state)
    yield from _cities(tables)
    yield from _demonyms(tables)


def _alias(name: str, state: State) -> Phrase[Form]:
    """Forms with full stops and acronyms are compared as they are; those of two letters say little alone."""
    if "." in name or _is_acronym(name):
        return Phrase(name, Form((state.short,), "abbreviation", bare=len(name) >= _SAFE_ACRONYM), "exact")
    return Phrase(name, Form((state.short,), "long name"), "opening" if " " in name else "name")


def _is_acronym(name: str) -> bool:
    return " " not in name and sum(map(str.isupper, name)) > 1


def _abbreviations(state: State) -> Iterator[Phrase[Form]]:
    for written in state.abbreviations:
        if written in state.aliases:
            continue
        letters = [letter for letter in written if letter.isalpha()]
        initials = len(letters) >= _SAFE_ACRONYM and "".join(letters).isupper() and "." in written
        words = " " in written and any(len(word.strip(".")) >= _SAFE_ACRONYM for word in written.split())
        careful = any(_is_cautioned(written, caution) for caution in state.abbreviation_cautions)
        form = Form((state.short,), "abbreviation", bare=initials or words, careful=careful)
        yield Phrase(written, form, "exact")


def _is_cautioned(written: str, caution: str) -> bool:
    """Tell whether a caution quotes a form; one with a full stop holds for the same letters without it."""
    quoted = re.findall(r"'([^']+)'", caution)
    return written in quoted or f"{written.capitalize()}." in quoted


def _cities(tables: Tables) -> Iterator[Phrase[Form]]:
    states = tables.facts.states
    ambiguous = {fold(city.name) for state in states for city in state.cities_ambiguous}
    names = {fold(state.short) for state in states}
    for state in states:
        for city in dict.fromkeys((state.capital, *state.cities)):
            if fold(city) not in ambiguous | names:
                yield Phrase(city, Form((state.short,), "city"))
    owners: dict[str, list[State]] = {}
    for state in states:
        for city in dict.fromkeys((state.capital, *(city.name for city in state.cities_ambiguous))):
            if fold(city) in ambiguous - names:
                owners.setdefault(city, []).append(state)
    for city, of in owners.items():
        yield Phrase(city, Form(tuple(state.short for state in of), "city", bare=False))


def _demonyms(tables: Tables) -> Iterator[Phrase[Form]]:
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
        yield Phrase(written, Form(tuple(states), "demonym", bare=certain), "any")


def _inflections(demonym: Demonym) -> tuple[str, ...]:
    return tuple(dict.fromkeys((demonym.ms, demonym.fs, demonym.mp, demonym.fp)))


def _inflected(word: str, endings: tuple[tuple[str, str, str, str], ...]) -> tuple[str, ...]:
    """Inflect a masculine singular by the first ending that fits; else only an s is added."""
    for ending in endings:
        if word.endswith(ending[0]):
            stem = word[: -len(ending[0])]
            return tuple(dict.fromkeys(stem + other for other in ending))
    return (word, f"{word}s")
