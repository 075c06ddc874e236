"""Who held which office when: pure functions on the terms of the people table.

Dates are ISO strings, so they compare as text. A date known to the year or month (`2018`, `2018-07`) stands
for every day in it: the widest reading of a term begins as early and ends as late as it may have done, the
narrowest holds only the days that are certain.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import Literal

from msgspec import Struct

from generator.tables.facts import Office, Person, Term, Vacancy
from generator.tables.indexes import offices_by_id
from generator.tables.loading import Tables

FIRM = frozenset({"high", "verified"})
FULL = frozenset({"titular", "sustituto"})

_Served = tuple[Person, tuple[Term, ...]]


class Holding(Struct, frozen=True):
    """Who held an office on a day, or on every day of an interval.

    held     one holder is certain: `person` and `term` (the last one that reaches into the interval).
    interim  the same, but in charge for the time being (interino, encargado, provisional).
    vacant   the office was empty or did not exist, and the table says so; no person.
    unknown  the table does not show one holder for every day asked; no person. `candidates` are the people
             who may have held it, in order of their terms, () when nobody is known.
    """

    status: Literal["held", "interim", "vacant", "unknown"]
    person: Person | None = None
    term: Term | None = None
    candidates: tuple[Person, ...] = ()


def first_day(when: str) -> str:
    """Give the first day of a date known to the day, month or year."""
    return when + "-01-01"[len(when) - 4 :]


def last_day(when: str) -> str:
    """Give the last day of a date known to the day, month or year."""
    if len(when) == len("YYYY"):
        return f"{when}-12-31"
    if len(when) == len("YYYY-MM"):
        return f"{when}-{monthrange(int(when[:4]), int(when[5:]))[1]:02}"
    return when


def widest(term: Term) -> tuple[str, str | None]:
    """Give the first and the last day a term may have covered; the last is None for an open term."""
    return first_day(term.start), last_day(term.end) if term.end else None


def narrowest(term: Term) -> tuple[str, str] | None:
    """Give the first and the last day a term covers for certain; None when no day is certain.

    An open term is certain up to the day a source still shows its holder (`confirmed_until`); without one
    only the day it began is known.
    """
    start = last_day(term.start)
    end = first_day(term.end or term.confirmed_until or start)
    return (start, end) if start <= end else None


def is_firm(term: Term) -> bool:
    """Tell whether a term may be built upon: confidence high or verified."""
    return term.confidence in FIRM


def bounds(term: Term) -> tuple[str | None, str | None]:
    """Give the earliest and the latest day of a story that names the holder of the office.

    The widest reading; an open term gives no latest day, one that is not firm gives nothing.
    """
    return widest(term) if is_firm(term) else (None, None)


def tenure(person: Person, office_id: str) -> tuple[str | None, str | None]:
    """Give the bounds of a person in an office over all their terms in it, breaks included.

    Both None when one of the terms is not firm, or when there is none.
    """
    terms = [term for term in person.terms if term.office == office_id]
    if not terms or not all(map(is_firm, terms)):
        return None, None
    starts, ends = zip(*map(widest, terms), strict=True)
    return min(starts), None if None in ends else max(ends)


def terms_of(tables: Tables, office_id: str) -> tuple[tuple[Person, Term], ...]:
    """List the terms of an office with their people, by start; () when nobody is known to have held it."""
    return _terms_by_office(tables).get(office_id, ())


def holders_on(tables: Tables, office_id: str, earliest: str, latest: str) -> Holding:
    """Say who held an office on every day from `earliest` to `latest` (equal for one day), both YYYY-MM-DD.

    Only firm terms are taken, in their narrowest reading; consecutive terms of one person count as one.
    Raises KeyError for an office that is not in the table.
    """
    if _is_empty(offices_by_id(tables)[office_id], earliest, latest):
        return Holding("vacant")
    certain = _certain(tables, office_id, earliest, latest)
    if len(certain) == 1:
        person, terms = certain[0]
        full = all(term.role in FULL for term in terms)
        return Holding("held" if full else "interim", person, terms[-1])
    return Holding("unknown", candidates=_possible(tables, office_id, earliest, latest))


@cache
def _terms_by_office(tables: Tables) -> dict[str, tuple[tuple[Person, Term], ...]]:
    found: dict[str, list[tuple[Person, Term]]] = {}
    for person in tables.facts.people:
        for term in person.terms:
            found.setdefault(term.office, []).append((person, term))
    return {office: tuple(sorted(rows, key=_by_start)) for office, rows in found.items()}


def _by_start(row: tuple[Person, Term]) -> tuple[str, str, str]:
    person, term = row
    return first_day(term.start), last_day(term.end or "9999"), person.id


def _is_empty(office: Office, earliest: str, latest: str) -> bool:
    before = office.since is not None and latest < first_day(office.since)
    after = office.until is not None and earliest > last_day(office.until)
    return before or after or any(_covers(vacancy, earliest, latest) for vacancy in office.vacancies)


def _covers(vacancy: Vacancy, earliest: str, latest: str) -> bool:
    return last_day(vacancy.start) <= earliest and latest <= first_day(vacancy.end)


def _certain(tables: Tables, office_id: str, earliest: str, latest: str) -> list[_Served]:
    """Find the people whose firm terms cover the whole interval, each with the terms that touch it."""
    terms: dict[str, list[Term]] = {}
    people: dict[str, Person] = {}
    for person, term in terms_of(tables, office_id):
        if is_firm(term):
            people[person.id] = person
            terms.setdefault(person.id, []).append(term)
    touching = ((people[key], _chain(own, earliest, latest)) for key, own in terms.items())
    return [(person, chain) for person, chain in touching if chain]


def _chain(terms: list[Term], earliest: str, latest: str) -> tuple[Term, ...]:
    """Pick the terms, in order, that together cover every day of the interval; () when a day is left out."""
    day, chain = earliest, []
    for term in terms:
        span = narrowest(term)
        if span and span[0] <= day <= span[1]:
            chain.append(term)
            if span[1] >= latest:
                return tuple(chain)
            day = _next_day(span[1])
    return ()


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _possible(tables: Tables, office_id: str, earliest: str, latest: str) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person, term in terms_of(tables, office_id):
        start, end = widest(term)
        if start <= latest and (end is None or earliest <= end):
            found[person.id] = person
    return tuple(found.values())
