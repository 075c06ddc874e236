"""A digest for every month with articles of a known month, and their index."""

from collections.abc import Iterator, Sequence
from itertools import islice

from generator.records import Page, Row
from generator.render import changes, counts, date_words
from generator.render.context import head, page_of
from generator.render.corpus import Corpus, month_of
from generator.render.items import item
from generator.render.links import MONTHS, month_path
from generator.render.listing import Group
from generator.render.months import chart
from generator.render.phrases import capitalized, counted
from generator.render.quotes import quotes_in
from generator.tables.terms import last_day

MOST_QUOTES = 8
MOST_MAYBE = 20
WIDEST_MONTHS = 12
"""An interval longer than this is not listed in the months it covers: it says too little of each."""


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every month's digest, and the index."""
    months = sorted(corpus.by_month)
    first = _first_seen(corpus)
    maybe = _maybe(corpus)
    for at, month in enumerate(months):
        neighbours = (months[at - 1] if at else None, months[at + 1] if at + 1 < len(months) else None)
        yield _page(corpus, month, neighbours, sorted(first.get(month, ())), maybe.get(month, []))
    yield _index(corpus)


def _first_seen(corpus: Corpus) -> dict[str, list[str]]:
    """People by the month of their first article of a known month."""
    found: dict[str, list[str]] = {}
    for page_id, rows in corpus.by_person.items():
        month = min((month for row in rows if (month := month_of(row))), default=None)
        if month:
            found.setdefault(month, []).append(page_id)
    return found


def _maybe(corpus: Corpus) -> dict[str, list[Row]]:
    """Articles dated by an interval with two ends, by each month in it."""
    found: dict[str, list[Row]] = {}
    for row in corpus.rows:
        if not month_of(row) and row.when.earliest and row.when.latest:
            for month in _months(row.when.earliest, row.when.latest):
                found.setdefault(month, []).append(row)
    return found


def _months(start: str, end: str) -> list[str]:
    first, last = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (start, end))
    if last - first >= WIDEST_MONTHS:
        return []
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(first, last + 1)]


def _page(
    corpus: Corpus,
    month: str,
    neighbours: tuple[str | None, str | None],
    new_people: Sequence[str],
    maybe: Sequence[Row],
) -> Page:
    rows = corpus.by_month[month]
    path = month_path(month)
    relays = changes.in_month(corpus, month)

    def make() -> bytes:
        words = corpus.words
        name = date_words.long(words.dates, month)
        by_state = _by_state(corpus, rows)
        intro = words.month.intro.format(
            articles=counted(words.counts.articles, len(rows)),
            states=counted(words.counts.states, len({state for row in rows for state in row.states})),
            first=counted(words.counts.first_time, len(new_people)),
            changes=counted(words.counts.changes, len(relays)),
        )
        return page_of(
            corpus,
            path,
            head(
                "resumen",
                words.month.title.format(month=name),
                words.month.description.format(month=name),
                month=month,
                lastmod=max((row.when.date for row in rows if row.when.date), default=last_day(month)),
            ),
            "month.html",
            month=name,
            name=words.dates.months[int(month[5:]) - 1],
            intro=intro,
            groups=by_state,
            quotes=list(islice(quotes_in(corpus, rows), MOST_QUOTES)),
            people=[
                line for line in counts.people(corpus, rows) if line.path.split("/")[1][:-3] in new_people
            ],
            changes=relays,
            maybe=[item(corpus, row, lead=False) for row in maybe[:MOST_MAYBE]],
            neighbours=[_month_link(corpus, other) for other in neighbours],
        )

    inputs = (corpus.keys(rows), neighbours, new_people, corpus.keys(maybe), relays)
    return corpus.page(path, (f"month:{month}",), inputs, make)


def _by_state(corpus: Corpus, rows: Sequence[Row]) -> list[Group]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.state, []).append(row)
    order = sorted(found, key=lambda name: (corpus.state(name) is not None, name))
    return [
        Group(name, f"e{at}", [item(corpus, row, placed=False) for row in found[name]])
        for at, name in enumerate(order, 1)
    ]


def _month_link(corpus: Corpus, month: str | None) -> tuple[str, str] | None:
    return (capitalized(date_words.long(corpus.words.dates, month)), month_path(month)) if month else None


def _index(corpus: Corpus) -> Page:
    path = f"{MONTHS}/index.md"
    totals = [(month, len(rows)) for month, rows in sorted(corpus.by_month.items(), reverse=True)]

    def make() -> bytes:
        words = corpus.words.month
        lines = [
            counts.Count(
                capitalized(date_words.long(corpus.words.dates, month)), month_path(month), "", count
            )
            for month, count in totals
        ]
        return page_of(
            corpus,
            path,
            head("lista", words.index_title, words.index_description),
            "index_months.html",
            title=words.index_title,
            lead=words.index_lead,
            chart=chart(corpus, corpus.rows),
            lines=lines,
        )

    return corpus.page(path, ("months",), (totals, corpus.all_keys), make)
