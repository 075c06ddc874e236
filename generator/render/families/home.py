"""The front page."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records import Page
from generator.render import counts
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.items import item
from generator.render.links import state_path
from generator.render.months import chart
from generator.render.phrases import counted

NEWEST, PEOPLE, INSTITUTIONS, YEARS = 8, 8, 6, 3
DARKEST = 3
"""The number of steps of fill on the map."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One entity on the map; `code` is what the tile shows, `step` its fill from 0 to 3."""

    code: str
    path: str
    label: str
    count: int
    step: int


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give the front page alone."""
    path = "index.md"

    def make() -> bytes:
        words = corpus.words.home
        named = {name for row in corpus.rows for name in row.states}
        people = counts.people(corpus, corpus.rows)
        institutions = counts.institutions(corpus, corpus.rows)
        number = corpus.words.counts
        return page_of(
            corpus,
            path,
            head("inicio", words.title, words.description),
            "home.html",
            totals=words.counts.format(
                articles=counted(number.articles, len(corpus.rows)),
                states=counted(number.states, len(named)),
                people=counted(number.people, len(people)),
            ),
            newest=[item(corpus, row) for row in corpus.rows[:NEWEST]],
            tiles=tiles(corpus),
            people=people[:PEOPLE],
            all_people=len(people),
            institutions=institutions[:INSTITUTIONS],
            all_institutions=len(institutions),
            chart=chart(corpus, corpus.rows, YEARS),
            more=len(corpus.rows) > NEWEST,
        )

    yield corpus.page(path, ("home",), corpus.keys(corpus.rows), make)


def tiles(corpus: Corpus) -> list[Tile]:
    """Give the map's tiles in reading order. `tile` in the registry is column and row."""
    words = corpus.words
    made = []
    for state in sorted(corpus.tables.facts.states, key=lambda state: (state.tile[1], state.tile[0])):
        count = len(corpus.by_state.get(state.short, ()))
        label = words.chart.tile.format(state=state.short, articles=counted(words.counts.articles, count))
        code = state.iso.rpartition("-")[2]
        made.append(Tile(code, state_path(state.slug), label, count, min(count, DARKEST)))
    return made
