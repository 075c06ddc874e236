"""How an interval is known: the terms that bound it, as sentences and as a figure."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.records import Article, Official, Row
from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.counts import person_name
from generator.render.facts import DATE
from generator.tables.terms import tenure

MOST_LINES = 5
WIDEST_DAYS = 800
"""An interval longer than this is told in sentences only: a figure would show nothing."""

LINE, TOP = 33, 18


@dataclass(frozen=True, slots=True)
class Bound:
    """A sentence about one limit: `before` and `after` stand around the person's link; `mark` is a place in the story."""

    before: str
    name: str
    path: str | None
    after: str
    mark: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One person's time in office; `x` and `width` in percent, `y` in pixels."""

    label: str
    x: str
    width: str
    y: int


@dataclass(frozen=True, slots=True)
class Interval:
    """All that is shown; `height` 0 when there is no figure. `ticks` are (x, month)."""

    lead: str
    bounds: list[Bound]
    bars: list[Bar]
    ticks: list[tuple[str, str]]
    band: tuple[str, str]
    label_x: str
    height: int


Served = tuple[Official, str | None, str | None]


def interval(corpus: Corpus, row: Row, article: Article) -> Interval | None:
    """Give the explanation of a range; None when the date is no range, or the curator gave it."""
    when = article.when
    curated = any(each.rule == "curator" for each in article.evidence if each.field.startswith("date"))
    if when.precision != "range" or curated:
        return None
    served = [(official, *_tenure(corpus, official)) for official in article.officials if official.named]
    words = corpus.words.article
    closed = when.earliest is not None and when.latest is not None
    lead = words.how_dated_lead if closed else words.how_dated_bound
    bounds = _bounds(corpus, row, article, served)
    if not (when.earliest and when.latest) or _days(when.earliest, when.latest) > WIDEST_DAYS:
        return Interval(lead, bounds, [], [], ("", ""), "", 0)
    return _figure(
        corpus, row, served, Interval(lead, bounds, [], [], ("", ""), "", 0), when.earliest, when.latest
    )


def _tenure(corpus: Corpus, official: Official) -> tuple[str | None, str | None]:
    known = corpus.registered(official.id)
    return tenure(known, official.office) if known and official.office else (None, None)


def _bounds(corpus: Corpus, row: Row, article: Article, served: Sequence[Served]) -> list[Bound]:
    words, when = corpus.words, article.when
    found = []
    for limit, side, form, field in (
        (when.earliest, 1, words.article.bound_from, "earliest"),
        (when.latest, 2, words.article.bound_to, "latest"),
    ):
        official = next((each[0] for each in served if limit and each[side] == limit), None)
        if limit and official:
            told = date_words.with_article(words.dates, limit)
            before, _, after = form.format(date=told, person="\0", role=official.role).partition("\0")
            page_id = corpus.page_id(row, official.id)
            name = person_name(corpus, page_id, [row])
            found.append(Bound(before, name, corpus.person_path(page_id), after, f"{DATE}-{field}"))
    return found


def _figure(
    corpus: Corpus, row: Row, served: Sequence[Served], bare: Interval, earliest: str, latest: str
) -> Interval:
    start, end = _month_before(earliest), _month_after(latest)
    total = _days(start, end)

    def at(day: str | None, otherwise: str) -> float:
        inside = min(max(day or otherwise, start), end)
        return 100 * _days(start, inside) / total

    moving = [each for each in served if (each[1] or "") > start or (each[2] or "9999") < end]
    deciding = [each for each in moving if each[1] == earliest or each[2] == latest]
    lines = [each for each in moving if each in deciding or len(deciding) < MOST_LINES][:MOST_LINES]
    bars = [
        Bar(
            _label(corpus, row, official),
            _percent(at(first, start)),
            _percent(at(last, end) - at(first, start)),
            TOP + LINE * index + 23,
        )
        for index, (official, first, last) in enumerate(lines)
    ]
    band = (_percent(at(earliest, start)), _percent(at(latest, end) - at(earliest, start)))
    ticks = _ticks(corpus, start, end, total)
    height = TOP + LINE * len(bars) + 9 if bars else 0
    return Interval(bare.lead, bare.bounds, bars, ticks, band, band[0], height)


def _label(corpus: Corpus, row: Row, official: Official) -> str:
    page_id = corpus.page_id(row, official.id)
    known = corpus.registered(page_id)
    name = person_name(corpus, page_id, [row])
    short = (
        min((form for form in known.variants_contextual if form in name), key=len, default=name)
        if known
        else name
    )
    place = official.state or official.organization
    return f"{short}, {place}" if place else short


def _ticks(corpus: Corpus, start: str, end: str, total: int) -> list[tuple[str, str]]:
    """First days of months, a year beside the first and every January; at most twelve."""
    words = corpus.words.dates
    first, last = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (start, end))
    step = max(1, -(-(last - first) // 6))
    ticks = []
    for month in range(first, last, step):
        year, number = divmod(month, 12)
        name = words.months_short[number]
        text = f"{name} {year}" if month == first or number < step else name
        ticks.append((_percent(100 * _days(start, f"{year:04}-{number + 1:02}-01") / total), text))
    return ticks


def _month_before(day: str) -> str:
    month = int(day[:4]) * 12 + int(day[5:7]) - 2
    return f"{month // 12:04}-{month % 12 + 1:02}-01"


def _month_after(day: str) -> str:
    month = int(day[:4]) * 12 + int(day[5:7])
    year, number = month // 12, month % 12 + 1
    return f"{year:04}-{number:02}-{monthrange(year, number)[1]:02}"


def _days(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def _percent(value: float) -> str:
    return f"{value:.2f}%"
