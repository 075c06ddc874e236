"""A place that names a state on its own names only that state."""

from collections.abc import Iterator

from generator.tables.checks.finding import Finding, folded
from generator.tables.facts import Facts, State


def places_name_one_state(facts: Facts) -> Iterator[Finding]:
    """No unambiguous city, alias or demonym belongs to two states, nor is a city another state's name."""
    owners: dict[str, str] = {}
    for state in facts.states:
        for name in (state.short, *state.aliases):
            owners.setdefault(folded(name), state.short)
    for i, state in enumerate(facts.states):
        for field, name in _names(state):
            owner = owners.setdefault(folded(name), state.short)
            if owner != state.short:
                message = f"{name!r} also names {owner}; take it out, or into cities_ambiguous of each"
                yield Finding("states", ("states", i, field), "E260", message)


def places_are_listed_once(facts: Facts) -> Iterator[Finding]:
    """No place of a state is ambiguous and unambiguous at once, nor listed twice."""
    for i, state in enumerate(facts.states):
        for field, names in (
            ("cities", [*state.cities]),
            ("cities_ambiguous", [*state.cities, *(city.name for city in state.cities_ambiguous)]),
        ):
            twice = {name for name in names if names.count(name) > 1}
            for name in sorted(twice):
                message = f"{name!r} is listed twice in {state.short}; keep it once"
                yield Finding("states", ("states", i, field), "E261", message)


def certain_places_are_nowhere_ambiguous(facts: Facts) -> Iterator[Finding]:
    """No place that names one state on its own is a place of another that does not."""
    doubted = {folded(city.name): state.short for state in facts.states for city in state.cities_ambiguous}
    for i, state in enumerate(facts.states):
        for name in state.cities:
            if doubted.get(folded(name), state.short) != state.short:
                message = (
                    f"{name!r} is ambiguous in {doubted[folded(name)]}; make it so here or drop it there"
                )
                yield Finding("states", ("states", i, "cities"), "E263", message)


def ambiguous_places_are_no_states(facts: Facts) -> Iterator[Finding]:
    """No ambiguous city is called like a state: the name alone would no longer mean the state."""
    shorts = {folded(state.short) for state in facts.states}
    for i, state in enumerate(facts.states):
        for j, city in enumerate(state.cities_ambiguous):
            if folded(city.name) in shorts:
                message = f"{city.name!r} is the name of a state; take it out"
                yield Finding("states", ("states", i, "cities_ambiguous", j), "E262", message)


def _names(state: State) -> Iterator[tuple[str, str]]:
    for field in ("aliases", "abbreviations", "cities"):
        for name in dict.fromkeys(map(folded, getattr(state, field))):
            yield field, name
    for demonym in (state.demonyms.main, *state.demonyms.alternates):
        yield "demonyms", demonym.ms
