"""When the story was published, as its page or the curator states it.

Order of trust: curator, dated dateline, stamp under or beside headline or byline, the page's own metadata.
A wrong day is much worse than none, so a stamp that contradicts itself or its neighbour states nothing.
"""

import re

from generator.extract.curated import curated
from generator.extract.parts import Found, evidence
from generator.extract.stamps import Stamp, plausible, read_stamps
from generator.grammar.dates import find_dates, last_day
from generator.records import CleanText, Evidence, Notice, PublicationDate, Seed
from generator.tables.loading import Tables

UNDATED = PublicationDate(None, "none")

_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d(?!\d)|$)")


def publication_date(seed: Seed, clean: CleanText, tables: Tables) -> Found[PublicationDate]:
    """State the publication date; precision "none" where neither page nor curator states one.

    A stated month or year gives its first and last day as inclusive bounds. Bounds from offices held are
    not decided here.
    """
    if seed.sidecar and seed.sidecar.date:
        when = stated(seed.sidecar.date)
        return Found(when, tuple(curated(seed, field, value, "date") for field, value in _fields(when)))
    dateline = _dateline(clean, tables)
    if dateline:
        return _found("dateline", dateline, seed)
    stamps = read_stamps(seed, clean, tables)
    if stamps.value:
        return _found("stamp", stamps.value, seed, stamps.notices)
    return _metadata(seed, stamps.notices)


def stated(text: str) -> PublicationDate:
    """Read a date in normal form: YYYY-MM-DD, YYYY-MM, YYYY or A/B, its form already checked."""
    if "/" in text:
        earliest, latest = text.split("/", 1)
        return PublicationDate(None, "range", _first(earliest), _last(latest))
    if len(text) == len("YYYY-MM-DD"):
        return PublicationDate(text, "day")
    return PublicationDate(None, "month" if "-" in text else "year", _first(text), _last(text))


def _first(text: str) -> str:
    return text + "-01-01"[len(text) - len("YYYY") :]


def _last(text: str) -> str:
    if len(text) == len("YYYY"):
        return f"{text}-12-31"
    year, month = int(text[:4]), int(text[5:7])
    return text if len(text) > len("YYYY-MM") else f"{text}-{last_day(year, month):02}"


def _fields(when: PublicationDate) -> tuple[tuple[str, str], ...]:
    named = (("date", when.date), ("date_earliest", when.earliest), ("date_latest", when.latest))
    return tuple((field, value) for field, value in named if value)


def _found(rule: str, stamp: Stamp, seed: Seed, notices: tuple[Notice, ...] = ()) -> Found[PublicationDate]:
    passage, mention = stamp
    when = stated(mention.iso or f"{mention.year:04}-{mention.month:02}")
    span = (passage, mention.start, mention.end, seed.text)
    rows = tuple(evidence(field, value, rule, *span) for field, value in _fields(when))
    return Found(when, rows, notices)


def _dateline(clean: CleanText, tables: Tables) -> Stamp | None:
    """First whole date of the dateline. It beats any other, its weekday right or wrong."""
    if clean.dateline is None:
        return None
    mentions = find_dates(clean.dateline.text, tables)
    return next(((clean.dateline, mention) for mention in mentions if plausible(mention, tables)), None)


def _metadata(seed: Seed, notices: tuple[Notice, ...]) -> Found[PublicationDate]:
    for hint in seed.hints:
        if hint.kind == "date" and _ISO.match(hint.value):
            when = stated(hint.value[: len("YYYY-MM-DD")])
            text = seed.text[hint.start : hint.end]
            rows = (
                Evidence(field, value, "metadata", text, hint.start, hint.end)
                for field, value in _fields(when)
            )
            return Found(when, tuple(rows), notices)
    return Found(UNDATED, notices=notices)
