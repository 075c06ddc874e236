"""Dates are dates, and begin before they end."""

from collections.abc import Iterator
from datetime import date

from generator.tables.checks.finding import Finding
from generator.tables.facts import Facts, Term
from generator.tables.terms import first_day, last_day

_FORMS = tuple(len(form) for form in ("YYYY", "YYYY-MM", "YYYY-MM-DD"))
_TERM_FIELDS = ("start", "end", "term_expires", "confirmed_until")


def dates_are_dates(facts: Facts) -> Iterator[Finding]:
    """Every date is written YYYY, YYYY-MM or YYYY-MM-DD and is in the calendar."""
    for table, where, value in _dates(facts):
        if not is_date(value):
            message = f"{value!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD"
            yield Finding(table, where, "E230", message)


def terms_begin_before_they_end(facts: Facts) -> Iterator[Finding]:
    """No term ends before it begins, nor is anyone seen in office outside of it."""
    for i, person in enumerate(facts.people):
        for j, term in enumerate(person.terms):
            if all(map(is_date, filter(None, (getattr(term, field) for field in _TERM_FIELDS)))):
                for field, message in _disorder(term):
                    yield Finding("people", ("people", i, "terms", j, field), "E231", message)


def is_date(value: str) -> bool:
    """Tell whether a text is a date of the calendar, known to the day, month or year."""
    if len(value) not in _FORMS:
        return False
    try:
        date.fromisoformat(first_day(value))
    except ValueError:
        return False
    return True


def _disorder(term: Term) -> Iterator[tuple[str, str]]:
    start = first_day(term.start)
    if term.end and last_day(term.end) < start:
        yield "end", f"the term ends ({term.end}) before it begins ({term.start}); mend one of them"
    if seen := term.confirmed_until:
        if last_day(seen) < start:
            yield (
                "confirmed_until",
                f"seen in office ({seen}) before the term begins ({term.start}); mend one",
            )
        if term.end and first_day(seen) > last_day(term.end):
            yield "confirmed_until", f"seen in office ({seen}) after the term ended ({term.end}); mend one"


def _dates(facts: Facts) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for i, person in enumerate(facts.people):
        for j, term in enumerate(person.terms):
            yield from _of("people", ("people", i, "terms", j), term, _TERM_FIELDS)
    for i, office in enumerate(facts.offices):
        yield from _of("offices", ("offices", i), office, ("since", "until"))
        for j, vacancy in enumerate(office.vacancies):
            yield from _of("offices", ("offices", i, "vacancies", j), vacancy, ("start", "end"))
    for i, entry in enumerate(facts.institutions):
        yield from _of("institutions", ("institutions", i), entry, ("founded", "ended"))
    for i, outlet in enumerate(facts.outlets):
        yield from _of("outlets", ("outlets", i), outlet, ("since",))


def _of(
    table: str, where: tuple[str | int, ...], row: object, names: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for name in names:
        if value := getattr(row, name):
            yield table, (*where, name), value
