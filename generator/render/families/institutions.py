"""A page for every institution and programme the articles name, and their index."""

from collections.abc import Iterator
from typing import Any

from generator.records import Page
from generator.render import counts, date_words
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.items import item
from generator.render.links import INSTITUTIONS, institution_path
from generator.render.listing import SHORT_ENTRIES, Listing, continuation, groups, year_links
from generator.render.months import chart
from generator.render.phrases import capitalized
from generator.render.strip import strip
from generator.render.succession import holder, term_lines
from generator.tables.facts import InstitutionEntry
from generator.tables.indexes import institutions_by_id, offices_by_institution

SHOWN = 12


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every institution's page with its lists by year, and the index."""
    for institution_id, rows in sorted(corpus.by_institution.items()):
        name = counts.institution_names(corpus, institution_id)[0]
        folder = f"{INSTITUTIONS}/{institution_id}"
        listing = Listing(institution_path(institution_id), folder, name, rows, SHORT_ENTRIES)
        yield _page(corpus, institution_id, listing)
        yield from continuation(corpus, listing)
    yield _index(corpus)


def _page(corpus: Corpus, institution_id: str, listing: Listing) -> Page:
    offices = offices_by_institution(corpus.tables).get(institution_id, ())
    relatives = _relatives(corpus, institution_id)

    def make() -> bytes:
        rows, words = listing.rows, corpus.words
        lanes = [(office.id, office.name) for office in offices]
        return page_of(
            corpus,
            listing.path,
            head("institucion", listing.title, words.institution.description.format(name=listing.title)),
            "institution.html",
            name=listing.title,
            full_name=counts.institution_names(corpus, institution_id)[1],
            relatives=relatives,
            existed=_existed(corpus, institution_id),
            holders=[holder(corpus, office, office.name) for office in offices],
            strip=strip(corpus, lanes, (), words.state.strip),
            terms=[(capitalized(office.name), term_lines(corpus, office)) for office in offices],
            groups=groups(corpus, [(row, item(corpus, row, lead=False)) for row in listing.newest]),
            years=year_links(corpus, listing),
            people=counts.people(corpus, rows),
            states=counts.states(corpus, rows),
            chart=chart(corpus, rows),
            shown=SHOWN,
        )

    keys = [corpus.office_key(office.id) for office in offices]
    inputs = (corpus.keys(listing.rows), keys, relatives)
    return corpus.page(listing.path, (f"institution:{institution_id}",), inputs, make)


def _relatives(corpus: Corpus, institution_id: str) -> list[tuple[str, str, str | None]]:
    """Give what it was called, is called now and is part of: label, name, page if there is one."""
    entry, words = institutions_by_id(corpus.tables).get(institution_id), corpus.words.institution
    if entry is None:
        return []
    found = ((words.formerly, entry.predecessor), (words.now, entry.successor), (words.part_of, entry.parent))
    return [(label, *_named(corpus, other)) for label, other in found if other]


def _named(corpus: Corpus, other: str) -> tuple[str, str | None]:
    path = institution_path(other) if other in corpus.by_institution else None
    return counts.institution_names(corpus, other)[0], path


def _existed(corpus: Corpus, institution_id: str) -> str:
    entry: InstitutionEntry | None = institutions_by_id(corpus.tables).get(institution_id)
    if entry is None or entry.ended is None:
        return ""
    words = corpus.words
    return words.institution.existed.format(until=date_words.until(words.dates, entry.ended))


def _index(corpus: Corpus) -> Page:
    path = f"{INSTITUTIONS}/index.md"
    lines: list[Any] = counts.institutions(corpus, corpus.rows)

    def make() -> bytes:
        words = corpus.words.institution
        return page_of(
            corpus,
            path,
            head("lista", words.index_title, words.index_description),
            "index_list.html",
            title=words.index_title,
            lead=words.index_lead,
            lines=lines,
        )

    return corpus.page(path, ("institutions",), lines, make)
