"""A page for every state, also without articles, one for the whole country, and their index."""

from collections.abc import Iterator

from msgspec import Struct

from generator.records import Page
from generator.render import counts
from generator.render.context import feed_of, head, page_of
from generator.render.corpus import Corpus
from generator.render.items import item
from generator.render.links import COUNTRY_SLUG, STATES, state_path
from generator.render.listing import Listing, continuation, groups, state_listing, year_links
from generator.render.months import chart
from generator.render.phrases import counted
from generator.render.strip import strip
from generator.render.succession import holder, term_lines
from generator.tables.facts import Office
from generator.tables.indexes import government_of, health_secretary_of
from generator.tables.terms import terms_of, widest

SHOWN = 12
"""People and institutions of a state shown at once; the others are one click away."""


class _Place(Struct, frozen=True):
    """A state or the country: name in records, slug, the offices that lead it with their labels."""

    name: str
    slug: str
    offices: tuple[tuple[Office, str, str], ...]


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every state's page, the country's, their lists by year, and the index."""
    for place in _places(corpus):
        listing = state_listing(corpus, place.name, place.slug)
        yield _page(corpus, place, listing)
        yield from continuation(corpus, listing)
    yield _index(corpus)


def _places(corpus: Corpus) -> Iterator[_Place]:
    words = corpus.words.state
    for state in corpus.states:
        found = (
            (government_of(corpus.tables, state.inegi), words.government, words.government_short),
            (health_secretary_of(corpus.tables, state.inegi), words.health, words.health_short),
        )
        offices = tuple((office, label, short) for office, label, short in found if office)
        yield _Place(state.short, state.slug, offices)
    top = government_of(corpus.tables, None)
    yield _Place(words.country, COUNTRY_SLUG, ((top, top.name, top.name),) if top else ())


def _page(corpus: Corpus, place: _Place, listing: Listing) -> Page:
    rows = listing.rows

    def make() -> bytes:
        words = corpus.words.state
        feed = feed_of(corpus, listing.path, place.name)
        is_state = place.slug != COUNTRY_SLUG
        about = words.description.format(state=place.name) if is_state else words.country_description
        lanes = [(office.id, short) for office, _, short in place.offices]
        own = [row for row in rows if row.state == place.name]
        begun = _begun(corpus, place)
        return page_of(
            corpus,
            listing.path,
            head("estado", place.name, about, state=place.name, feed=feed),
            "state.html",
            feed=feed,
            name=place.name,
            is_state=is_state,
            count=counted(corpus.words.counts.articles, len(rows)),
            holders=[holder(corpus, office, label) for office, label, _ in place.offices],
            strip=strip(corpus, lanes, own, words.strip),
            terms=[(short, term_lines(corpus, office, begun)) for office, _, short in place.offices],
            groups=groups(
                corpus, [(row, item(corpus, row, placed=row.state != place.name)) for row in listing.newest]
            ),
            years=year_links(corpus, listing),
            people=counts.people(corpus, rows),
            institutions=counts.institutions(corpus, rows),
            chart=chart(corpus, rows),
            shown=SHOWN,
        )

    offices = [corpus.office_key(office.id) for office, _, _ in place.offices]
    months = sorted({row.when.date[:7] for row in rows if row.when.date})
    return corpus.page(listing.path, (f"state:{place.slug}",), (corpus.keys(rows), offices, months), make)


def _begun(corpus: Corpus, place: _Place) -> str | None:
    """Give the first day for which a holder of any of the place's offices is known."""
    offices = [office.id for office, _, _ in place.offices]
    starts = [widest(term)[0] for office in offices for _, term in terms_of(corpus.tables, office)]
    return min(starts, default=None)


def _index(corpus: Corpus) -> Page:
    path = f"{STATES}/index.md"
    numbers = [
        (place.name, state_path(place.slug), len(corpus.by_state.get(place.name, ())))
        for place in _places(corpus)
    ]

    def make() -> bytes:
        words = corpus.words.state
        return page_of(
            corpus,
            path,
            head("lista", words.index_title, words.index_description),
            "index_list.html",
            title=words.index_title,
            lead=words.index_lead,
            lines=[counts.Count(name, target, "", count) for name, target, count in numbers],
        )

    return corpus.page(path, ("states",), numbers, make)
