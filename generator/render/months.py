"""The chart of articles by month: a row a year, twelve cells, dashed bands for intervals."""

from collections.abc import Sequence

from msgspec import Struct

from generator.records import Row
from generator.render.corpus import Corpus, month_of
from generator.render.links import month_path
from generator.render.phrases import counted

SCALE_AT_LEAST = 4
BASELINE, TALLEST = 58, 40
"""Pixels: where bars stand, and the height of the highest."""


class Cell(Struct, frozen=True):
    """One month. `path` is its digest, None without articles; `top` is the bar's upper edge."""

    label: str
    letter: str
    rest: str
    count: int
    path: str | None
    top: str
    height: str


class Band(Struct, frozen=True):
    """Articles known to be of some months of one year; `x` and `width` in percent of the row."""

    x: str
    width: str
    text: str


class Year(Struct, frozen=True):
    """One row of the chart."""

    year: str
    cells: list[Cell]
    bands: list[Band]


class Chart(Struct, frozen=True):
    """The chart and one sentence about the articles it cannot show ("" when there are none)."""

    years: list[Year]
    outside: str


def chart(corpus: Corpus, rows: Sequence[Row], most_years: int | None = None) -> Chart | None:
    """Give the chart of some articles, newest year first; None when none has a month or a short interval."""
    months: dict[str, int] = {}
    spans: dict[tuple[str, str], int] = {}
    for row in rows:
        month, span = month_of(row), _span(row)
        if month:
            months[month] = months.get(month, 0) + 1
        elif span:
            spans[span] = spans.get(span, 0) + 1
    shown = sorted({month[:4] for month in months} | {first[:4] for first, _ in spans}, reverse=True)
    scale = max(SCALE_AT_LEAST, *months.values(), 0) if months else SCALE_AT_LEAST
    made = [
        Year(
            year,
            [_cell(corpus, f"{year}-{at:02}", months, scale) for at in range(1, 13)],
            _bands(corpus, year, spans),
        )
        for year in shown[:most_years]
    ]
    return Chart(made, _outside(corpus, rows)) if made else None


def _span(row: Row) -> tuple[str, str] | None:
    """First and last month of an interval within one year."""
    when = row.when
    if when.precision not in ("range", "year") or not when.earliest or not when.latest:
        return None
    return (when.earliest[:7], when.latest[:7]) if when.earliest[:4] == when.latest[:4] else None


def _cell(corpus: Corpus, month: str, months: dict[str, int], scale: int) -> Cell:
    words, count = corpus.words, months.get(month, 0)
    name, abbreviation = words.dates.months[int(month[5:]) - 1], words.dates.months_short[int(month[5:]) - 1]
    articles = counted(words.counts.articles, count)
    label = words.chart.month_cell.format(month=name, y=month[:4], articles=articles)
    height = round(TALLEST * count / scale, 1)
    path = month_path(month) if month in corpus.by_month else None
    return Cell(
        label, abbreviation[0], abbreviation[1:], count, path, f"{BASELINE - height:g}", f"{height:g}"
    )


def _bands(corpus: Corpus, year: str, spans: dict[tuple[str, str], int]) -> list[Band]:
    words = corpus.words
    found = []
    for (first, last), count in sorted(spans.items()):
        if first[:4] == year:
            start, end = int(first[5:]), int(last[5:])
            names = words.dates.months[start - 1], words.dates.months[end - 1]
            span = (
                words.chart.span.format(a=names[0], b=names[1])
                if start != end
                else words.chart.span_one.format(a=names[0])
            )
            text = counted(words.counts.between, count).format(span=span)
            found.append(
                Band(_percent(start - 1), _percent(end - start + 1), words.chart.band.format(text=text))
            )
    return found


def _percent(months: int) -> str:
    return f"{months * 100 / 12:.2f}%"


def _outside(corpus: Corpus, rows: Sequence[Row]) -> str:
    words = corpus.words
    loose = [row.when for row in rows if not month_of(row) and not _span(row)]
    bounded = sum(1 for when in loose if when.earliest or when.latest)
    parts = [counted(words.counts.only_after, bounded), counted(words.counts.undated, len(loose) - bounded)]
    told = [part for part in parts if part]
    return words.chart.outside.format(parts=f" {words.grammar.conjunction} ".join(told)) if told else ""
