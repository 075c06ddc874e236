"""What one table says of a row of another exists there."""

from collections.abc import Iterator

from generator.tables.checks.finding import Finding
from generator.tables.facts import Facts


def offices_of_terms_exist(facts: Facts) -> Iterator[Finding]:
    """Every term is in an office of the table."""
    known = {office.id for office in facts.offices}
    for i, person in enumerate(facts.people):
        for j, term in enumerate(person.terms):
            if term.office not in known:
                where = ("people", i, "terms", j, "office")
                yield Finding("people", where, "E220", f"no office {term.office!r}; add it or mend the id")


def owners_of_offices_exist(facts: Facts) -> Iterator[Finding]:
    """Every office is of a state and an institution of the tables, where it names them."""
    states = {state.inegi for state in facts.states}
    institutions = {entry.id for entry in facts.institutions}
    for i, office in enumerate(facts.offices):
        for field, known in (("state", states), ("institution", institutions)):
            yield from _missing("offices", i, field, getattr(office, field), known)
        if office.scope == "state" and office.state is None:
            message = "an office of a state names no state; add its key"
            yield Finding("offices", ("offices", i, "scope"), "E220", message)


def relatives_of_institutions_exist(facts: Facts) -> Iterator[Finding]:
    """Parents, predecessors, successors and states of institutions exist."""
    states = {state.inegi for state in facts.states}
    institutions = {entry.id for entry in facts.institutions}
    for i, entry in enumerate(facts.institutions):
        for field in ("parent", "predecessor", "successor"):
            yield from _missing("institutions", i, field, getattr(entry, field), institutions)
        yield from _missing("institutions", i, "state", entry.state, states)


def states_of_traps_exist(facts: Facts) -> Iterator[Finding]:
    """Find states of the place traps that are not in the table of states."""
    known = {state.short for state in facts.states}
    for field in ("surnames", "seat"):
        value = getattr(facts.place_traps, field)
        for name in (value,) if isinstance(value, str) else value:
            if name not in known:
                where = ("place_traps", field)
                yield Finding("place_traps", where, "E220", f"no state {name!r}; mend the name")


def _missing(table: str, row: int, field: str, value: str | None, known: set[str]) -> Iterator[Finding]:
    if value is not None and value not in known:
        message = f"no {field} {value!r} in its table; add it or mend the key"
        yield Finding(table, (table, row, field), "E220", message)
