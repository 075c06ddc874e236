"""Names of states, cities and institutions as they stand in lines that are no story."""

import re
from collections.abc import Iterable
from typing import TypedDict

from generator.clean.keys import key, keys
from generator.clean.patterns import alternatives
from generator.tables.loading import Tables


class PlaceNames(TypedDict):
    """Names: of states, each with the short one, of cities, both, of institutions; what leads to a date."""

    states: dict[str, str]
    cities: frozenset[str]
    places: frozenset[str]
    institutions: frozenset[str]
    before_date: frozenset[str]
    to_date: re.Pattern[str]


def place_names(tables: Tables) -> PlaceNames:
    """Make the tables' names ready for look-up."""
    states, cities = _states(tables), _cities(tables)
    before = tables.language.dates.before_date
    return {
        "states": states,
        "cities": cities,
        "places": cities.union(states),
        "institutions": keys(_institutions(tables)),
        "before_date": frozenset(before),
        "to_date": re.compile(rf"[\s.,;:]*(?:(?:{alternatives(before)})\s)?\s*$"),
    }


def _institutions(tables: Tables) -> Iterable[str]:
    return (name for known in tables.facts.institutions for name in (known.name, *known.aliases))


def _states(tables: Tables) -> dict[str, str]:
    return {
        key(name): state.short
        for state in tables.facts.states
        for name in (state.short, state.official, state.inegi_name, *state.aliases, *state.abbreviations)
    }


def _cities(tables: Tables) -> frozenset[str]:
    names = (
        name
        for state in tables.facts.states
        for name in (state.capital, *state.cities, *(city.name for city in state.cities_ambiguous))
    )
    return keys(names)
