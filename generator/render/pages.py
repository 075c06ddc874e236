"""All pages of docs/: one row in INDEXES is one family of pages."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from generator.records import Article, Digest, Page
from generator.render.corpus import Corpus
from generator.render.families import (
    articles,
    corrections,
    coverage,
    data,
    feeds,
    home,
    institutions,
    months,
    moved,
    outlets,
    people,
    search,
    states,
)
from generator.render.settings import SiteSettings
from generator.tables.loading import Tables


class Family(Struct, frozen=True):
    """A family of pages; `pages` yields them without making any."""

    name: str
    pages: Callable[[Corpus], Iterator[Page]]


INDEXES: tuple[Family, ...] = (
    Family("home", home.pages),
    Family("articles", articles.pages),
    Family("states", states.pages),
    Family("people", people.pages),
    Family("institutions", institutions.pages),
    Family("outlets", outlets.pages),
    Family("months", months.pages),
    Family("coverage", coverage.pages),
    Family("corrections", corrections.pages),
    Family("moved", moved.pages),
    Family("search", search.pages),
    Family("feeds", feeds.pages),
    Family("data", data.pages),
)


def pages(
    digest: Digest, article: Callable[[str], Article], tables: Tables, site: SiteSettings
) -> Iterable[Page]:
    """Every page of the site, unmade; `article` loads one article by its seed, called by `make` only."""
    corpus = Corpus(digest, article, tables, site)
    for family in INDEXES:
        yield from family.pages(corpus)
