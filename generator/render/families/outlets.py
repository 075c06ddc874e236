"""A page for every outlet of the articles, one for those without, and the table of what each lets us show."""

from collections.abc import Iterator

from msgspec import Struct

from generator.records import Page
from generator.render import date_words
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.items import item
from generator.render.links import OUTLETS, outlet_path, outlet_slug
from generator.render.listing import Listing, continuation, groups, year_links
from generator.render.phrases import counted
from generator.tables.indexes import outlets_by_name


class Rights(Struct, frozen=True):
    """One line of the table: `shown` and `basis` in words, `since` "" when not known."""

    name: str
    path: str | None
    shown: str
    basis: str
    since: str
    count: int


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give every outlet's page with its lists by year, and the table."""
    for name, rows in corpus.by_outlet.items():
        slug = outlet_slug(name)
        listing = Listing(outlet_path(name), f"{OUTLETS}/{slug}", name, rows)
        yield _page(corpus, listing)
        yield from continuation(corpus, listing)
    yield _index(corpus)


def _page(corpus: Corpus, listing: Listing) -> Page:
    rights = _rights(corpus, listing.title)

    def make() -> bytes:
        words = corpus.words.outlet
        return page_of(
            corpus,
            listing.path,
            head("lista", listing.title, words.description.format(name=listing.title)),
            "outlet.html",
            name=listing.title,
            count=counted(corpus.words.counts.articles, len(listing.rows)),
            rights=rights if listing.title != corpus.words.article.outlet_unknown_list else None,
            groups=groups(corpus, [(row, item(corpus, row, lead=False)) for row in listing.newest]),
            years=year_links(corpus, listing),
        )

    return corpus.page(listing.path, ("outlets",), (corpus.keys(listing.rows), rights), make)


def _rights(corpus: Corpus, name: str) -> Rights:
    words, known = corpus.words.outlet, outlets_by_name(corpus.tables).get(name)
    rows = corpus.by_outlet.get(name, ())
    since = date_words.long(corpus.words.dates, known.since) if known and known.since else ""
    return Rights(
        name,
        outlet_path(name) if rows else None,
        words.shown["excerpt" if known and known.publish == "excerpt" else "full"],
        (known.basis if known else None) or words.no_basis,
        since,
        len(rows),
    )


def _index(corpus: Corpus) -> Page:
    """Give the table: outlets with articles, and those whose rights are known."""
    path = f"{OUTLETS}/index.md"
    told = {outlet.name for outlet in corpus.tables.facts.outlets if outlet.basis}
    unknown = corpus.words.article.outlet_unknown_list
    names = sorted((told | corpus.by_outlet.keys()) - {unknown}, key=outlet_slug)
    lines = [_rights(corpus, name) for name in names]
    without = len(corpus.by_outlet.get(unknown, ()))

    def make() -> bytes:
        words = corpus.words.outlet
        return page_of(
            corpus,
            path,
            head("lista", words.index_title, words.index_description),
            "outlets.html",
            lines=lines,
            without=without,
            unknown=outlet_path(unknown),
        )

    return corpus.page(path, ("outlets",), (lines, without), make)
