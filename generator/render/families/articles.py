"""The list of all articles, and a page for each."""

from collections.abc import Iterator

from generator.records import Page
from generator.render.article import article_page
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.items import item
from generator.render.links import ARTICLES
from generator.render.listing import Listing, continuation, year_links


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give the list, its pages by year, and every article."""
    words = corpus.words.list
    listing = Listing(f"{ARTICLES}/index.md", f"{ARTICLES}/{words.folder}", words.title, corpus.rows)
    yield _index(corpus, listing)
    yield from continuation(corpus, listing)
    for row in corpus.rows:
        yield article_page(corpus, row)


def _index(corpus: Corpus, listing: Listing) -> Page:
    shown = corpus.rows[: listing.on_page]
    years = year_links(corpus, listing)

    def make() -> bytes:
        words = corpus.words.list
        return page_of(
            corpus,
            listing.path,
            head("lista", words.title, words.description),
            "articles.html",
            items=[item(corpus, row) for row in shown],
            years=years,
        )

    return corpus.page(listing.path, ("articles",), (corpus.keys(shown), years), make)
