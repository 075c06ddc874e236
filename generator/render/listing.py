"""Lists of articles: the newest on the page itself, all of them on pages by year, 20 a page, no totals.

Pages by year keep their articles when a new one arrives, so that only the newest year's lists change.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from generator.records import Page, Row
from generator.render.context import head, page_of
from generator.render.corpus import Corpus, year_of
from generator.render.items import Item, item
from generator.render.links import STATES, state_path

A_PAGE = 20
SHORT_ENTRIES = 60
"""Entries without a first sentence: so many stand on one page."""


class Group(Struct, frozen=True):
    """Articles of one year; `anchor` is its id on the page."""

    heading: str
    anchor: str
    items: list[Item]


class Link(Struct, frozen=True):
    """A link with its text; `path` None for the page itself."""

    text: str
    path: str | None


class Listing(Struct, frozen=True):
    """A set of articles with a page of its own at `path`; its pages by year stand in `folder`.

    Up to `on_page` articles stand on the page itself.
    """

    path: str
    folder: str
    title: str
    rows: tuple[Row, ...]
    on_page: int = A_PAGE

    @property
    def is_long(self) -> bool:
        """True when the page itself cannot hold all articles, so that there are pages by year."""
        return len(self.rows) > self.on_page

    @property
    def newest(self) -> list[Row]:
        """The articles that stand on the page itself: by year, those of no known year last."""
        return [row for of_year in years(self.rows).values() for row in of_year][: self.on_page]


def state_listing(corpus: Corpus, name: str, slug: str) -> Listing:
    """Give the articles of a state, or with the country's name those of the whole country."""
    return Listing(state_path(slug), f"{STATES}/{slug}", name, corpus.by_state.get(name, ()))


def year_target(corpus: Corpus, listing: Listing, year: str | None) -> str:
    """Where the articles of a year are listed: a page of their own, or a place on the listing's page."""
    if listing.is_long:
        return year_path(corpus, listing, year)
    return f"{listing.path}#{year_anchor(corpus, year)}"


def year_anchor(corpus: Corpus, year: str | None) -> str:
    """Give the id of a year's heading."""
    return f"a{year}" if year else corpus.words.list.undated_slug


def years(rows: Sequence[Row]) -> dict[str | None, list[Row]]:
    """Articles by year, the newest year first, those of no known year (None) last."""
    found: dict[str | None, list[Row]] = {}
    for row in rows:
        found.setdefault(year_of(row), []).append(row)
    return {year: found[year] for year in sorted(found, key=lambda year: year or "", reverse=True)}


def groups(corpus: Corpus, items: Sequence[tuple[Row, Item]]) -> list[Group]:
    """List entries under their years."""
    words = corpus.words.list
    entries = {row.seed: entry for row, entry in items}
    return [
        Group(
            year or words.undated,
            year_anchor(corpus, year),
            [entries[row.seed] for row in rows],
        )
        for year, rows in years([row for row, _ in items]).items()
    ]


def year_links(corpus: Corpus, listing: Listing) -> list[Link]:
    """Links to the pages by year; [] when all articles stand on the page itself."""
    return _links(corpus, listing, tuple(years(listing.rows)), "") if listing.is_long else []


def year_path(corpus: Corpus, listing: Listing, year: str | None, number: int = 1) -> str:
    """Give the path of a page of a year's list; `number` counts from 1."""
    base = f"{listing.folder}/{year or corpus.words.list.undated_slug}"
    return f"{base}.md" if number == 1 else f"{base}/{corpus.words.list.page_slug}-{number}.md"


def continuation(corpus: Corpus, listing: Listing) -> Iterator[Page]:
    """Give the pages by year of a listing that does not fit on its own page."""
    if not listing.is_long:
        return
    found = years(listing.rows)
    for year, rows in found.items():
        chunks = [rows[at : at + A_PAGE] for at in range(0, len(rows), A_PAGE)]
        for number, chunk in enumerate(chunks, 1):
            sheet = _Sheet(year, tuple(found), number, len(chunks))
            yield _year_page(corpus, listing, sheet, chunk)


class _Sheet(Struct, frozen=True):
    """One page of a year's list: which of how many, and the years that have lists."""

    year: str | None
    years: tuple[str | None, ...]
    number: int
    count: int


def _links(
    corpus: Corpus, listing: Listing, known: tuple[str | None, ...], current: str | None
) -> list[Link]:
    undated = corpus.words.list.undated
    return [
        Link(year or undated, None if year == current else year_path(corpus, listing, year)) for year in known
    ]


def _year_page(corpus: Corpus, listing: Listing, sheet: _Sheet, rows: list[Row]) -> Page:
    path = year_path(corpus, listing, sheet.year, sheet.number)

    def make() -> bytes:
        words = corpus.words.list
        year = sheet.year or words.undated.lower()
        heading = words.year_title.format(title=listing.title, year=year)
        title = words.page_title.format(title=heading, n=sheet.number) if sheet.number > 1 else heading
        about = words.year_description.format(title=listing.title, year=year)
        return page_of(
            corpus,
            path,
            head("lista", title, about, robots="noindex, follow"),
            "listing_year.html",
            listing=listing,
            heading=heading,
            items=[item(corpus, row) for row in rows],
            years=_links(corpus, listing, sheet.years, sheet.year),
            pages=_pages(lambda number: year_path(corpus, listing, sheet.year, number), sheet),
        )

    reads = tuple(f"article:{row.seed}" for row in rows)
    return corpus.page(path, reads, (corpus.keys(rows), sheet, listing.title), make)


class Pages(Struct, frozen=True):
    """Where a page stands among its siblings; a path is None at the ends."""

    number: int
    count: int
    previous: str | None
    following: str | None


def _pages(path: Callable[[int], str], sheet: _Sheet) -> Pages | None:
    """Links to the page before and after; None when there is only one."""
    number, count = sheet.number, sheet.count
    if count == 1:
        return None
    previous = path(number - 1) if number > 1 else None
    return Pages(number, count, previous, path(number + 1) if number < count else None)
