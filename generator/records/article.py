"""What `extract` hands on: everything known of one article."""

from typing import Literal

from msgspec import Struct

from generator.records.clean_text import Dropped, Passage
from generator.records.seed import Publish

Precision = Literal["day", "month", "year", "range", "none"]


class Evidence(Struct, frozen=True):
    """The words one value rests on. A curator's row has no words and says `at` (`NAME.yml:LINE`) instead."""

    field: str
    value: str
    rule: str
    text: str | None = None
    start: int | None = None
    end: int | None = None
    at: str | None = None


class Official(Struct, frozen=True):
    """A public office-holder in one article.

    `id` is the registry's, else the slug of `name`. `office` is an id of the offices table, `state` a short
    name, `organization` an institution as a person names it; each None when not known. `named` is False for
    an office the text mentions without a name, resolved to its holder. `gender` is "m", "f" or None.
    """

    id: str
    name: str
    role: str
    office: str | None = None
    state: str | None = None
    organization: str | None = None
    named: bool = True
    mentions: tuple[str, ...] = ()
    gender: Literal["m", "f"] | None = None
    registered: bool = False


class Institution(Struct, frozen=True):
    """An institution or programme of the table that the story names."""

    id: str
    name: str


class Quote(Struct, frozen=True):
    """Direct speech. `speaker` is an official's id, None when the text is unclear; span in the seed."""

    text: str
    speaker: str | None
    verb: str | None
    start: int
    end: int


class Source(Struct, frozen=True):
    """Who published the story; None where the text and the curator do not say."""

    outlet: str | None = None
    author: str | None = None
    url: str | None = None


class PublicationDate(Struct, frozen=True):
    """When the story was published. `date` only for precision "day"; bounds inclusive, None: not shown."""

    date: str | None
    precision: Precision
    earliest: str | None = None
    latest: str | None = None


class Notice(Struct, frozen=True):
    """A doubt about one article; `line` counts from 1 in the seed's text."""

    code: str
    message: str
    line: int = 1


class Overruled(Struct, frozen=True):
    """What the text alone gives of the fields a curator overruled; None for a field that stands as read.

    `officials` are names. A field of `source` that the text does not tell is None in it.
    """

    title: str | None = None
    when: PublicationDate | None = None
    state: str | None = None
    states: tuple[str, ...] | None = None
    officials: tuple[str, ...] | None = None
    source: Source | None = None


class Article(Struct, frozen=True):
    """Everything known of one article: a pure function of its seed, its sidecar, the tables and the code."""

    seed: str
    seed_sha256: str
    slug: str
    former_slugs: tuple[str, ...]
    title: str
    title_inferred: bool
    headline: Passage | None
    lead: tuple[Passage, ...]
    body: tuple[Passage, ...]
    when: PublicationDate
    state: str
    states: tuple[str, ...]
    officials: tuple[Official, ...]
    institutions: tuple[Institution, ...]
    quotes: tuple[Quote, ...]
    source: Source
    evidence: tuple[Evidence, ...]
    notices: tuple[Notice, ...]
    added: str | None = None
    publish: Publish = "full"
    reason: str | None = None
    note: str | None = None
    overrides: tuple[tuple[str, int], ...] = ()
    overruled: Overruled | None = None
    dropped: tuple[Dropped, ...] = ()
