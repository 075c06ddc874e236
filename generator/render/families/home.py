"""The front page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from generator.records import Page
from generator.render import counts
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.items import item
from generator.render.links import state_path
from generator.render.months import chart
from generator.render.phrases import capitalized, counted, number

NEWEST, PEOPLE, INSTITUTIONS, YEARS = 8, 8, 6, 3
DARKEST = 3
"""The number of steps of fill on the map."""
ROUND_FROM = 10
"""From here on a step begins at a round number."""


class Tile(Struct, frozen=True):
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
        shown = tiles(corpus)
        people = counts.people(corpus, corpus.rows)
        institutions = counts.institutions(corpus, corpus.rows)
        forms = corpus.words.counts
        return page_of(
            corpus,
            path,
            head("inicio", words.title, words.description),
            "home.html",
            totals=words.counts.format(
                articles=capitalized(counted(forms.articles, len(corpus.rows))),
                states=counted(forms.states, len(named)),
                people=counted(forms.people, len(people)),
            ),
            newest=[item(corpus, row) for row in corpus.rows[:NEWEST]],
            tiles=shown,
            key=key(corpus, steps([tile.count for tile in shown])),
            people=people[:PEOPLE],
            all_people=len(people),
            institutions=institutions[:INSTITUTIONS],
            all_institutions=len(institutions),
            chart=chart(corpus, corpus.rows, YEARS),
            more=len(corpus.rows) > NEWEST,
        )

    yield corpus.page(path, ("home",), corpus.all_keys, make)


def steps(counts_of_states: Sequence[int]) -> tuple[int, ...]:
    """Give the number of articles from which each step of fill begins: thirds of the states that have any."""
    some = sorted(count for count in counts_of_states if count)
    found = [1]
    for part in range(1, DARKEST):
        start = some[len(some) * part // DARKEST] if some else 0
        if start >= ROUND_FROM:
            start = round(start, 1 - len(str(start)))
        found.append(max(start, found[-1] + 1))
    return tuple(found)


def key(corpus: Corpus, starts: Sequence[int]) -> list[str]:
    """Give the words of the map's key: none, the steps, the last of them open."""
    words = corpus.words.home
    closed = [
        words.key_some.format(a=number(start), b=number(end - 1)) if end - start > 1 else number(start)
        for start, end in pairwise(starts)
    ]
    return [words.key_none, *closed, words.key_most.format(a=number(starts[-1]))]


def tiles(corpus: Corpus) -> list[Tile]:
    """Give the map's tiles in reading order. `tile` in the registry is column and row."""
    words = corpus.words
    made = []
    from_counts = steps([len(corpus.by_state.get(state.short, ())) for state in corpus.tables.facts.states])
    for state in sorted(corpus.tables.facts.states, key=lambda state: (state.tile[1], state.tile[0])):
        count = len(corpus.by_state.get(state.short, ()))
        label = words.chart.tile.format(state=state.short, articles=counted(words.counts.articles, count))
        code = state.iso.rpartition("-")[2]
        step = sum(count >= start for start in from_counts)
        made.append(Tile(code, state_path(state.slug), label, count, step))
    return made
