"""Puts an article together: the order in which one field may lean on another."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.extract.addresses import slug
from generator.extract.curation import corrected, refuse_unknown, removed
from generator.extract.dates import UNDATED, publication_date
from generator.extract.holders import bounds, contradicts, unnamed_offices
from generator.extract.institutions import institutions
from generator.extract.officials import Reading, officials, read_story
from generator.extract.parts import Found, Part
from generator.extract.quotes import quotes
from generator.extract.source import source
from generator.extract.states import Chosen, OfficeState, StoryPlaces, main_state_of, places_of, states
from generator.extract.titles import title
from generator.records import (
    Article,
    CleanText,
    Notice,
    Official,
    Overruled,
    Precision,
    PublicationDate,
    Seed,
    Sidecar,
)
from generator.steps import Steps, at_once
from generator.tables.loading import Tables

BELIED_STAMP = "W313"

_Officials = Found[tuple[Official, ...]]

_FACTS = frozenset({"date", "state", "states", "officials"})
_HEAD = frozenset({"title", "outlet", "author", "url"})
"""Keys of a sidecar: of facts that lean on each other, and of what is read by itself."""


def extract(seed: Seed, clean: CleanText, tables: Tables) -> Article:
    """Read every field of one article from its clean text.

    Raises InputError when the sidecar names a state or an office that the tables do not have.
    """
    return at_once(extraction(seed, clean, tables))


def extraction(seed: Seed, clean: CleanText, tables: Tables) -> Steps[Article]:
    """Read every field of one article, a step at a time."""
    refuse_unknown(seed, tables)
    headline = title(seed, clean, tables)
    yield
    stated = publication_date(seed, clean, tables)
    yield
    reading = read_story(clean, tables)
    yield
    people, where = yield from _people_and_places(seed, reading, stated.value, tables)
    yield
    when = _bounded(stated, people, clean.body[0].end, seed.text, tables)
    yield
    main = _one_state(where.value[0], tables)
    inferred = removed(unnamed_offices(reading, people.value, when.value, main, tables, seed.text), seed)
    everyone = (*people.value, *inferred.value)
    yield
    organizations = institutions(clean, where.value[1], tables)
    yield
    speech = quotes(reading, everyone, main, tables)
    publisher = source(seed, clean, tables)
    finds = (headline, when, where, people, inferred, organizations, speech, publisher)
    sidecar = seed.sidecar or Sidecar(path="")
    return Article(
        seed=seed.name,
        seed_sha256=seed.sha256,
        slug=slug(headline.value[0], seed.name, seed.sidecar),
        former_slugs=sidecar.former_slugs,
        title=headline.value[0],
        title_inferred=headline.value[1],
        headline=clean.headline,
        lead=clean.deck,
        body=clean.body,
        when=when.value,
        state=where.value[0],
        states=where.value[1],
        officials=everyone,
        institutions=organizations.value,
        quotes=speech.value,
        source=publisher.value,
        evidence=tuple([row for found in finds for row in found.evidence]),
        notices=tuple([notice for found in finds for notice in found.notices]),
        added=sidecar.added,
        publish=sidecar.publish,
        reason=sidecar.reason,
        note=sidecar.note,
        overrides=sidecar.lines,
        overruled=_overruled(seed, clean, tables),
        dropped=clean.dropped,
    )


def _overruled(seed: Seed, clean: CleanText, tables: Tables) -> Overruled | None:
    """Read again, from the text alone, what the sidecar overruled; facts lean on each other."""
    keys = {key.partition(".")[0] for key, _ in seed.sidecar.lines} if seed.sidecar else set[str]()
    if keys.isdisjoint(_FACTS | _HEAD):
        return None
    bare = replace(seed, sidecar=None)
    alone = extract(bare, clean, tables) if keys & _FACTS else None
    return Overruled(
        title=title(bare, clean, tables).value[0] if "title" in keys else None,
        when=alone.when if alone and "date" in keys else None,
        state=alone.state if alone and "state" in keys else None,
        states=alone.states if alone and "states" in keys else None,
        officials=tuple(who.name for who in alone.officials) if alone and "officials" in keys else None,
        source=source(bare, clean, tables).value if keys & {"outlet", "author", "url"} else None,
    )


def _people_and_places(
    seed: Seed, reading: Reading, stated: PublicationDate, tables: Tables
) -> Steps[tuple[_Officials, Found[Chosen]]]:
    """Read people and states, which explain each other.

    An office without a place belongs to the story's state, and an office with one names a state. The states
    are read without people first; only if the people move the main state are they read again.
    """
    places = places_of(reading.clean, tables)
    yield
    first = main_state_of(seed, reading.clean, places, tables)
    yield
    people = _read_people(seed, reading, stated, first, tables)
    yield
    chosen = _with_offices(seed, reading, places, people, tables)
    if chosen.value[0] != first:
        people = _read_people(seed, reading, stated, chosen.value[0], tables)
        chosen = _with_offices(seed, reading, places, people, tables)
    return people, chosen


def _read_people(
    seed: Seed, reading: Reading, stated: PublicationDate, main: str, tables: Tables
) -> _Officials:
    found = officials(reading, _one_state(main, tables), stated, tables, seed.text)
    return corrected(found, seed, tables)


def _with_offices(
    seed: Seed, reading: Reading, places: StoryPlaces, people: _Officials, tables: Tables
) -> Found[Chosen]:
    return states(seed, reading.clean, places, tuple(_office_states(people, reading.parts)), tables)


def _office_states(people: _Officials, story: Sequence[Part]) -> Iterator[OfficeState]:
    by_id = {official.id: official.state for official in people.value if official.state}
    begins = sorted((part.passage.start, number) for number, part in enumerate(story))
    for row in people.evidence:
        if row.value not in by_id or row.start is None or row.end is None:
            continue
        place = bisect_right(begins, (row.start, len(story))) - 1
        if place < 0:
            continue
        number = begins[place][1]
        passage = story[number].passage
        start, last = passage.from_seed(row.start), passage.from_seed(row.end - 1)
        if start is not None and last is not None:
            yield OfficeState(by_id[row.value], number, start, last + 1)


def _one_state(chosen: str, tables: Tables) -> str | None:
    return None if chosen == tables.language.places.national else chosen


def _belied(stated: Found[PublicationDate], people: _Officials, opening: int, tables: Tables) -> bool:
    """Tell whether the terms of who is in office belie a stamp: sites that moved stamp old stories anew."""
    day = stated.value.date
    stamped = any(row.rule == "stamp" for row in stated.evidence)
    return bool(day and stamped) and contradicts(people, day or "", opening, tables)


def _belied_notice(stated: Found[PublicationDate], source: str) -> Notice:
    row = stated.evidence[0]
    message = f"nobody it names was in office on {row.value}, the page's stamp; state the date in the sidecar"
    return Notice(BELIED_STAMP, message, source.count("\n", 0, row.start or 0) + 1)


def _bounded(
    stated: Found[PublicationDate], people: _Officials, opening: int, source: str, tables: Tables
) -> Found[PublicationDate]:
    """Bound an unstated date by the terms of the offices held."""
    if _belied(stated, people, opening, tables):
        stated = Found(UNDATED, notices=(*stated.notices, _belied_notice(stated, source)))
    if stated.value.precision != "none":
        return stated
    shown = bounds(people, tables)
    earliest, latest = shown.value
    precision: Precision = "range" if earliest or latest else "none"
    when = replace(stated.value, precision=precision, earliest=earliest, latest=latest)
    return Found(when, (*stated.evidence, *shown.evidence), (*stated.notices, *shown.notices))
