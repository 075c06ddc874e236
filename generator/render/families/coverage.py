"""How many articles there are of each state and each year, zeros written."""

from collections.abc import Iterator

from generator.records import Page
from generator.render.context import head, page_of
from generator.render.corpus import Corpus, year_of
from generator.render.listing import state_listing, year_target
from generator.tables.facts import State


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give the table alone."""
    path = "cobertura.md"
    years = sorted({year for row in corpus.rows if (year := year_of(row))})
    table = [_line(corpus, state, years) for state in corpus.states]

    def make() -> bytes:
        words = corpus.words.coverage
        return page_of(
            corpus,
            path,
            head("lista", words.title, words.description),
            "coverage.html",
            years=years,
            table=table,
        )

    yield corpus.page(path, ("coverage",), (years, table), make)


def _line(corpus: Corpus, state: State, years: list[str]) -> tuple[str, str, list[tuple[int, str]]]:
    """Name and page of a state; for every year and for none how many articles and where they are."""
    listing = state_listing(corpus, state.short, state.slug)
    found = [year_of(row) for row in listing.rows]
    cells = [(found.count(year), year_target(corpus, listing, year)) for year in (*years, None)]
    return state.short, listing.path, cells
