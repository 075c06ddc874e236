"""Atom feeds of the site, every state, every person and the corrections, and the page that lists them.

An entry tells the first sentence, never the text. Ids are `tag:` URIs (RFC 4151) made of the seed's name, the
state's slug, the person's id: a changed headline, address or site moves no id.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.records import Page, Row
from generator.render import date_words
from generator.render.atom import Entry, Feed, atom
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.counts import person_name
from generator.render.links import (
    CORRECTIONS_FEED,
    COUNTRY_SLUG,
    FEEDS,
    address,
    article_path,
    feed_path,
    person_path,
    state_path,
)
from generator.render.overrules import confirmed
from generator.render.phrases import joined

NEWEST = 50
"""Entries of a feed."""

SITE = f"{FEEDS}/gacetilla.xml"


class Channel(Struct, frozen=True):
    """A feed at `path`: `key` ends its id, `home` is the page of these articles, `former` its old places."""

    path: str
    key: str
    title: str
    name: str
    subtitle: str
    home: str
    rows: Sequence[Row]
    former: tuple[str, ...] = ()


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every feed, and the page that lists them."""
    words = corpus.words
    top = words.feed.site
    yield from _feed(
        corpus, Channel(SITE, "sitio", top, top, words.home.description, "index.md", corpus.rows)
    )
    states, people = list(_states(corpus)), list(_people(corpus))
    for channel in (*states, *people):
        yield from _feed(corpus, channel)
    yield _corrections(corpus)
    yield _index(corpus, states, people)


def _states(corpus: Corpus) -> Iterator[Channel]:
    words = corpus.words
    names = [(state.short, state.slug) for state in corpus.states]
    for name, slug in (*names, (words.state.country, COUNTRY_SLUG)):
        country = slug == COUNTRY_SLUG
        about = words.state.country_description if country else words.feed.state_description
        rows = corpus.by_state.get(name, ())
        yield _channel(corpus, state_path(slug), name, about.format(state=name), rows)


def _people(corpus: Corpus) -> Iterator[Channel]:
    for page_id, rows in corpus.by_person.items():
        name = person_name(corpus, page_id, rows)
        about = corpus.words.feed.person_description.format(name=name)
        channel = _channel(corpus, person_path(page_id), name, about, rows)
        known = corpus.registered(page_id)
        former = [person_path(other) for other in known.former_ids] if known else []
        places = tuple(feed_path(path) for path in former if path not in map(person_path, corpus.by_person))
        key = former[0].removesuffix(".md") if former else channel.key
        yield replace(channel, key=key, former=places)


def _channel(corpus: Corpus, home: str, name: str, about: str, rows: Sequence[Row]) -> Channel:
    title = corpus.words.feed.of.format(x=name)
    return Channel(feed_path(home), home.removesuffix(".md"), title, name, about, home, rows)


# ---------------------------------------------------------------- feeds


def _feed(corpus: Corpus, channel: Channel) -> Iterator[Page]:
    """Give the feed, and the same bytes where it stood before a person's id changed."""
    rows = _newest(corpus, channel.rows)
    inputs = (corpus.keys(rows), channel.key, channel.title, channel.subtitle, channel.path)

    def make() -> bytes:
        return _written(corpus, channel, [_entry(corpus, row) for row in rows])

    for path in (channel.path, *channel.former):
        yield corpus.page(path, (f"feed:{channel.key}",), inputs, make)


def _newest(corpus: Corpus, rows: Iterable[Row]) -> list[Row]:
    """Give the articles changed last; among those of one day the order of the site holds."""
    ordered, turns = corpus.once("updated", lambda: _ordered(corpus))
    return [ordered[turn] for turn in sorted(turns[row.seed] for row in rows)[:NEWEST]]


def _ordered(corpus: Corpus) -> tuple[list[Row], dict[str, int]]:
    """Give all articles, those changed last first, and the place of each."""
    rows = sorted(corpus.rows, key=lambda row: updated(corpus, row), reverse=True)
    return rows, {row.seed: place for place, row in enumerate(rows)}


def updated(corpus: Corpus, row: Row) -> str:
    """Day of an entry: date, else added, else date_latest, else that of mkdocs.yml."""
    return row.when.date or row.added or row.when.latest or corpus.site.since


def _written(corpus: Corpus, channel: Channel, entries: Sequence[Entry]) -> bytes:
    base = _base(corpus, channel.path)
    return atom(
        Feed(
            id=_tag(corpus, f"canales/{channel.key}"),
            title=channel.title,
            subtitle=channel.subtitle,
            updated=max((entry.updated for entry in entries), default=corpus.site.since),
            author=corpus.words.feed.site,
            language=corpus.words.feed.language,
            address=base + channel.path,
            home=base + address(channel.home),
            entries=[replace(entry, address=base + entry.address) for entry in entries],
        )
    )


def _base(corpus: Corpus, path: str) -> str:
    """Give the site's address; where it is not known, the way from the feed to the site's root."""
    return corpus.site.url or "../" * path.count("/")


def _tag(corpus: Corpus, name: str) -> str:
    return f"tag:{corpus.site.authority},{corpus.site.since}:{name}"


def _article_tag(corpus: Corpus, kind: str, row: Row) -> str:
    """Ids come from the seed's name alone: unlike headline and slug it is never corrected."""
    return _tag(corpus, f"{kind}/{hashlib.sha256(row.seed.encode()).hexdigest()[:16]}")


def _entry(corpus: Corpus, row: Row) -> Entry:
    return Entry(
        id=_article_tag(corpus, "articulos", row),
        title=row.title,
        updated=updated(corpus, row),
        published=row.when.date,
        address=address(article_path(row)),
        summary=_summary(corpus, row, row.summary),
        category=row.state,
        author=row.source.author or row.source.outlet,
        via=row.source.url,
    )


def _summary(corpus: Corpus, row: Row, sentence: str) -> str:
    words = corpus.words
    date = date_words.published(words.dates, row.when)
    return words.feed.summary.format(state=row.state, date=date, sentence=sentence).rstrip()


# ---------------------------------------------------------------- corrections


def _corrections(corpus: Corpus) -> Page:
    """What the curator changed: values of the text that were overruled, notes, articles taken back."""
    words = corpus.words.feed
    named = [row for row in corpus.digest.rows if any(_named(corpus, row))]
    rows = sorted(named, key=lambda row: row.added or updated(corpus, row), reverse=True)[:NEWEST]
    channel = Channel(
        CORRECTIONS_FEED,
        "correcciones",
        words.corrections,
        words.corrections_name,
        words.corrections_description,
        "correcciones.md",
        rows,
    )

    def make() -> bytes:
        return _written(corpus, channel, [_correction(corpus, row) for row in rows])

    return corpus.page(CORRECTIONS_FEED, ("corrections",), [(row.digest, row.slug) for row in rows], make)


def _named(corpus: Corpus, row: Row) -> tuple[list[str], list[str]]:
    """Names, as a reader knows them, of what was changed and of what was only confirmed."""
    fields = corpus.words.feed.corrected_fields
    keys = dict.fromkeys(key.partition(".")[0] for key in row.overrides)
    known = [(fields[key], confirmed(corpus, row, key)) for key in keys if key in fields]
    return [name for name, same in known if not same], [name for name, same in known if same]


def _told(corpus: Corpus, row: Row) -> tuple[str, str]:
    """Title and sentence of a correction, or of what only confirms."""
    words = corpus.words.feed
    if row.publish == "withdrawn":
        return words.withdrawn, words.withdrawn
    changed, same = (joined(corpus.words.grammar, names) for names in _named(corpus, row))
    if not changed:
        return words.confirmed_title.format(x=row.title), words.confirmed.format(fields=same)
    told = words.corrected_and_confirmed if same else words.corrected
    return words.corrected_title.format(x=row.title), told.format(fields=changed, others=same)


def _correction(corpus: Corpus, row: Row) -> Entry:
    title, told = _told(corpus, row)
    why = row.reason if row.publish == "withdrawn" else row.note
    return Entry(
        id=_article_tag(corpus, "correcciones", row),
        title=title,
        updated=row.added or updated(corpus, row),
        published=None,
        address=address(article_path(row)),
        summary=_summary(corpus, row, " ".join(filter(None, (told, why)))),
        category=row.state,
    )


# ---------------------------------------------------------------- the page


def _index(corpus: Corpus, states: Sequence[Channel], people: Sequence[Channel]) -> Page:
    path = f"{FEEDS}/index.md"
    lists = [[(channel.name, channel.path) for channel in channels] for channels in (states, people)]

    def make() -> bytes:
        words = corpus.words.feed
        return page_of(
            corpus,
            path,
            head("lista", words.index_title, words.index_description),
            "feeds.html",
            whole=[(words.whole, SITE), (words.corrections_name, CORRECTIONS_FEED)],
            states=lists[0],
            people=sorted(lists[1], key=lambda line: line[1]),
        )

    return corpus.page(path, ("feeds",), lists, make)
