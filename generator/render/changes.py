"""Changes of office in a month, from the registry."""

from collections.abc import Iterator
from functools import cache

from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.succession import TermLine, interim
from generator.tables.facts import Office, Person, Term
from generator.tables.loading import Tables
from generator.tables.terms import terms_of

DAY = len("YYYY-MM-DD")

Event = tuple[str, Office, Person, Term, bool]
"""Date, office, person, term, and whether the term begins (else it ends)."""


def in_month(corpus: Corpus, month: str) -> list[TermLine]:
    """Give the terms that begin or end in a month, YYYY-MM, by day; those known only to the month last."""
    found = sorted(
        _events(corpus.tables).get(month, ()), key=lambda event: (len(event[0]) < DAY, event[0], event[1].id)
    )
    return [_line(corpus, event) for event in found]


def _line(corpus: Corpus, event: Event) -> TermLine:
    day, office, person, term, begins = event
    words = corpus.words.month
    when = date_words.short(corpus.words.dates, day)
    if len(day) < DAY:
        when = words.day_unknown.format(date=when)
    what = words.begins if begins else words.ends
    tag = interim(corpus, person, term) if begins else None
    return TermLine(
        f"{when}, {office.name}", person.name, corpus.person_path(person.id), tag=tag, lead=f"{what} "
    )


@cache
def _events(tables: Tables) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in _all(tables):
        if len(event[0]) >= len("YYYY-MM"):
            found.setdefault(event[0][:7], []).append(event)
    return found


def _all(tables: Tables) -> Iterator[Event]:
    for office in tables.facts.offices:
        for person, term in terms_of(tables, office.id):
            yield term.start, office, person, term, True
            if term.end:
                yield term.end, office, person, term, False
