"""How an interval is known: the terms that bound it, as sentences and as a figure."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from generator.records import Article, Official, Row
from generator.render import date_words
from generator.render.axis import Axis, percent
from generator.render.corpus import Corpus
from generator.render.counts import person_name
from generator.render.facts import DATE
from generator.render.succession import short_name
from generator.tables.phrase_words import DatesWords
from generator.tables.terms import tenure

MOST_LINES = 5
WIDEST_DAYS = 800
"""An interval longer than this is told in sentences only: a figure would show nothing."""

LINE, TOP, BELOW = 33, 18, 9
"""Pixels of one person's line, and above and below all lines."""

MOST_TICKS = 6
LONGEST_PLACE = 16
"""Characters of a place beside a bar."""


class Bound(Struct, frozen=True):
    """A sentence about one limit around the person's link; `mark` is the place in the story."""

    before: str
    name: str
    path: str | None
    after: str
    mark: str


class Bar(Struct, frozen=True):
    """One person's time in office; `x` and `width` in percent, `y` in pixels."""

    label: str
    x: str
    width: str
    y: int


class Figure(Struct, frozen=True):
    """The drawing; `ticks` are (x, month), `band` is the interval itself (x, width)."""

    bars: list[Bar]
    ticks: list[tuple[str, str]]
    band: tuple[str, str]
    height: int


class Interval(Struct, frozen=True):
    """All that is shown of how a date is known; `figure` None where it would show nothing."""

    lead: str
    bounds: list[Bound]
    figure: Figure | None


Served = tuple[Official, str | None, str | None]
"""An official with the first and the last day of their time in office, as far as these bound a story."""


def interval(corpus: Corpus, row: Row, article: Article) -> Interval | None:
    """Explain a range; None when the date is no range, or the curator gave it."""
    when = article.when
    curated = any(each.rule == "curator" for each in article.evidence if each.field.startswith("date"))
    if when.precision != "range" or curated:
        return None
    served = [(official, *_tenure(corpus, official)) for official in article.officials if official.named]
    words = corpus.words.article
    lead = words.how_dated_lead if when.earliest and when.latest else words.how_dated_bound
    figure = _figure(corpus, served, when.earliest, when.latest) if when.earliest and when.latest else None
    return Interval(lead, _bounds(corpus, row, served), figure)


def _tenure(corpus: Corpus, official: Official) -> tuple[str | None, str | None]:
    known = corpus.registered(official.id)
    return tenure(known, official.office) if known and official.office else (None, None)


def _bounds(corpus: Corpus, row: Row, served: Sequence[Served]) -> list[Bound]:
    words = corpus.words.article
    limits = (
        (row.when.earliest, 1, words.bound_from, f"{DATE}-earliest"),
        (row.when.latest, 2, words.bound_to, f"{DATE}-latest"),
    )
    found = []
    for limit, side, form, mark in limits:
        official = next((each[0] for each in served if limit and each[side] == limit), None)
        if limit and official:
            told = date_words.with_article(corpus.words.dates, limit)
            before, _, after = form.format(date=told, person="\0", role=official.role).partition("\0")
            page_id = corpus.page_id(row, official.id)
            path = corpus.person_path(page_id)
            found.append(Bound(before, person_name(corpus, page_id, [row]), path, after, mark))
    return found


def _figure(corpus: Corpus, served: Sequence[Served], earliest: str, latest: str) -> Figure | None:
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    axis = Axis(_month_before(first), _month_after(last))
    lines = _lines(served, axis, (earliest, latest))
    if not lines or (last - first).days > WIDEST_DAYS:
        return None
    bars = [_bar(corpus, axis, each, at) for at, each in enumerate(lines)]
    left, width = axis.stretch(first, last)
    band = (percent(left), percent(width))
    return Figure(bars, _ticks(corpus.words.dates, axis), band, TOP + LINE * len(bars) + BELOW)


def _lines(served: Sequence[Served], axis: Axis, limits: tuple[str, str]) -> list[Served]:
    """Those whose time in office begins or ends in view; the ones that decide the interval first."""
    start, end = axis.start.isoformat(), axis.end.isoformat()
    moving = [each for each in served if start < (each[1] or start) or (each[2] or end) < end]
    moving.sort(key=lambda each: each[1] != limits[0] and each[2] != limits[1])
    return moving[:MOST_LINES]


def _bar(corpus: Corpus, axis: Axis, each: Served, at: int) -> Bar:
    official, first, last = each
    known = corpus.registered(official.id)
    name = short_name(corpus.tables, known) if known else official.name
    place = _label_of(official.state or official.organization or "")
    left, width = axis.stretch(
        date.fromisoformat(first) if first else axis.start, date.fromisoformat(last) if last else axis.end
    )
    label = f"{name}, {place}" if place else name
    return Bar(label, percent(left), percent(width), TOP + LINE * at + 23)


def _label_of(place: str) -> str:
    """Give a place that fits beside a surname: a long one by its first word, as `Presidencia`."""
    return place if len(place) <= LONGEST_PLACE else place.partition(" ")[0]


def _ticks(words: DatesWords, axis: Axis) -> list[tuple[str, str]]:
    """Give first days of months, at most six, with the year at the first and when it changes."""
    first = axis.start.year * 12 + axis.start.month - 1
    last = axis.end.year * 12 + axis.end.month - 1
    step = max(1, -(-(last - first) // MOST_TICKS))
    ticks = []
    for month in range(first, last + 1, step):
        year, number = divmod(month, 12)
        name = words.months_short[number]
        form = words.short_month.format(month=name, y=year) if month == first or number < step else name
        ticks.append((percent(axis.at(date(year, number + 1, 1))), form))
    return ticks


def _month_before(day: date) -> date:
    return date(day.year - (day.month == 1), (day.month - 2) % 12 + 1, 1)


def _month_after(day: date) -> date:
    year, month = day.year + (day.month == 12), day.month % 12 + 1  # noqa: PLR2004  December
    return date(year, month, monthrange(year, month)[1])
