"""Look-up tables over the facts, made once for each set of tables."""

from collections.abc import Mapping
from functools import cache

from generator.tables.facts import InstitutionEntry, Office, Outlet, Person, State
from generator.tables.loading import Tables

HEAD_OF_GOVERNMENT = "head_of_government"
STATE_HEALTH_SERVICES = "state_health_services"
HEALTH_SECRETARY = "state_health_secretary"
BOARD_CHAIR = "board_chair"
NO_BODIES = frozenset(
    (
        "childcare",
        "executive",
        "hospital",
        "international",
        "ministry",
        "programme",
        "union",
        "unit_type",
    )
)
"""Categories of institutions that are no bodies apart from the government."""


@cache
def offices_by_id(tables: Tables) -> Mapping[str, Office]:
    """Offices by id."""
    return {office.id: office for office in tables.facts.offices}


@cache
def offices_by_institution(tables: Tables) -> Mapping[str, tuple[Office, ...]]:
    """Offices of each institution by the institution's id, in the order of the table."""
    found: dict[str, tuple[Office, ...]] = {}
    for office in tables.facts.offices:
        if office.institution:
            found[office.institution] = (*found.get(office.institution, ()), office)
    return found


@cache
def people_by_id(tables: Tables) -> Mapping[str, Person]:
    """People by id and by each of their former ids."""
    current = {person.id: person for person in tables.facts.people}
    return {old: person for person in tables.facts.people for old in person.former_ids} | current


@cache
def states_by_inegi(tables: Tables) -> Mapping[str, State]:
    """States by the key other tables use."""
    return {state.inegi: state for state in tables.facts.states}


@cache
def states_by_short(tables: Tables) -> Mapping[str, State]:
    """States by the name used in records."""
    return {state.short: state for state in tables.facts.states}


@cache
def institutions_by_id(tables: Tables) -> Mapping[str, InstitutionEntry]:
    """Institutions and programmes by id."""
    return {entry.id: entry for entry in tables.facts.institutions}


@cache
def outlets_by_name(tables: Tables) -> Mapping[str, Outlet]:
    """Outlets by name and by each of their aliases, as printed."""
    found = {alias: outlet for outlet in tables.facts.outlets for alias in outlet.aliases}
    return found | {outlet.name: outlet for outlet in tables.facts.outlets}


@cache
def government_of(tables: Tables, inegi: str | None) -> Office | None:
    """Find the office that governs a state, or the country for None; None when not in the table."""
    return _office(tables, HEAD_OF_GOVERNMENT, inegi)


@cache
def health_secretary_of(tables: Tables, inegi: str) -> Office | None:
    """Find the office of a state's secretary of health; None when not in the table."""
    return _office(tables, HEALTH_SECRETARY, inegi)


def _office(tables: Tables, kind: str, inegi: str | None) -> Office | None:
    matches = (office for office in tables.facts.offices if office.kind == kind and office.state == inegi)
    return next(matches, None)
