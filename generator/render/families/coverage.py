"""How many articles there are of each state and each year, zeros written."""

from collections.abc import Iterator

from generator.records import Page
from generator.render.context import head, page_of
from generator.render.corpus import Corpus, year_of
from generator.render.links import state_path


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give the table alone."""
    path = "cobertura.md"
    years = sorted({year for row in corpus.rows if (year := year_of(row))})
    table = []
    for state in corpus.tables.facts.states:
        found = [year_of(row) for row in corpus.by_state.get(state.short, ())]
        table.append((state.short, state_path(state.slug), [found.count(year) for year in (*years, None)]))

    def make() -> bytes:
        words = corpus.words.coverage
        return page_of(
            corpus,
            path,
            head("lista", words.title, words.description),
            "coverage.html",
            years=years,
            table=table,
            anchors=[*(f"a{year}" for year in years), corpus.words.list.undated_slug],
        )

    yield corpus.page(path, ("coverage",), (years, table), make)
