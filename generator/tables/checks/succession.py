"""One holder at a time, and no unexplained gap."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import NamedTuple

from generator.tables.checks.dates import is_date
from generator.tables.checks.finding import Finding
from generator.tables.facts import Facts, Office, Person, Term
from generator.tables.terms import FULL, first_day, narrowest, widest

RECORDED_SINCE = "2015-01-01"
"""From this day on the succession in a continuous office is complete."""


class _Served(NamedTuple):
    person: Person
    term: Term
    where: tuple[str | int, ...]


def terms_do_not_overlap(facts: Facts) -> Iterator[Finding]:
    """Two terms of an office share no day but that of the handover, in their narrowest reading.

    An interim with a note that explains it may stand inside another's term.
    """
    for office in facts.offices:
        for one, other in combinations(_succession(facts, office), 2):
            if _overlap(one.term, other.term) and not any(map(_explained, (one.term, other.term))):
                both = f"{other.person.name} and {one.person.name} both hold {office.id!r}"
                remedy = "mend the dates or explain the interim in a note"
                message = f"{both} from {other.term.start}; {remedy}"
                yield Finding("people", other.where, "E240", message)


def one_open_term_an_office(facts: Facts) -> Iterator[Finding]:
    """At most one person is still in an office."""
    for office in facts.offices:
        open_terms = [served for served in _succession(facts, office) if served.term.end is None]
        for served in open_terms[:-1]:
            message = (
                f"{served.person.name} is not the last in {office.id!r}, yet the term has no end; add it"
            )
            yield Finding("people", served.where, "E241", message)


def continuous_offices_have_no_gap(facts: Facts) -> Iterator[Finding]:
    """Find days since RECORDED_SINCE on which nobody holds a continuous office and no note says why."""
    for office in facts.offices:
        if office.continuous and office.until is None:
            yield from _gaps(facts, office)


def _gaps(facts: Facts, office: Office) -> Iterator[Finding]:
    rows = _succession(facts, office)
    since = max(RECORDED_SINCE, first_day(office.since or RECORDED_SINCE))
    noted = office.note is not None
    if not noted and (not rows or widest(rows[0].term)[0] > since):
        place = rows[0].where if rows else ("offices", facts.offices.index(office))
        message = f"nobody is known in {office.id!r} from {since}; add the terms or a note to the office"
        yield Finding(str(place[0]), place, "E242", message)
    for one, other in pairwise(rows):
        end, start = widest(one.term)[1], widest(other.term)[0]
        if (
            end
            and since <= end
            and _day_after(end) < start
            and not (noted or one.term.note or other.term.note)
        ):
            message = f"nobody holds {office.id!r} between {end} and {start}; add the holder or a note"
            yield Finding("people", other.where, "E242", message)
    if rows and (end := widest(rows[-1].term)[1]) and not (noted or rows[-1].term.note):
        message = f"nobody is known in {office.id!r} after {end}; add the successor or a note"
        yield Finding("people", rows[-1].where, "E242", message)


def _succession(facts: Facts, office: Office) -> list[_Served]:
    rows = [
        _Served(person, term, ("people", i, "terms", j))
        for i, person in enumerate(facts.people)
        for j, term in enumerate(person.terms)
        if term.office == office.id and is_date(term.start) and (term.end is None or is_date(term.end))
    ]
    return sorted(rows, key=lambda row: (first_day(row.term.start), row.term.end or "9999"))


def _overlap(one: Term, other: Term) -> bool:
    first, second = narrowest(one), narrowest(other)
    return bool(first and second and first[0] < second[1] and second[0] < first[1])


def _explained(term: Term) -> bool:
    return term.role not in FULL and term.note is not None


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
