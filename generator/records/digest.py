"""What `link` reads and hands on: the corpus in small rows."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from generator.records.article import Overruled, PublicationDate, Quote, Source
from generator.records.seed import Publish


class Appearance(Struct, frozen=True):
    """One official in one article, as the corpus-wide stages need it."""

    id: str
    name: str
    role: str
    office: str | None
    state: str | None
    organization: str | None
    named: bool
    gender: Literal["m", "f"] | None
    registered: bool
    mentions: tuple[str, ...] = ()


class Row(Struct, frozen=True):
    """One article without its body: all that `link` may look at.

    `summary` is the first sentence or deck line. `signature` is the MinHash of the body's word shingles.
    `digest` is the hash of the whole Article, so that a page that shows it knows when it changed.
    `content` is the hash of the seed's bytes: equal for exact duplicates. `overrides` are the sidecar's keys,
    `overruled` is what the text alone gives of them, `note` what the curator says of them.
    """

    seed: str
    slug: str
    former_slugs: tuple[str, ...]
    title: str
    title_inferred: bool
    summary: str
    when: PublicationDate
    added: str | None
    state: str
    states: tuple[str, ...]
    people: tuple[Appearance, ...]
    institutions: tuple[str, ...]
    quotes: tuple[Quote, ...]
    source: Source
    publish: Publish
    reason: str | None
    signature: bytes
    digest: str
    content: str
    overrides: tuple[str, ...] = ()
    overruled: Overruled | None = None
    note: str | None = None


class Neighbour(Struct, frozen=True):
    """Related coverage of one article: `share` is the estimated share of common text, 0 to 1."""

    seed: str
    share: float
    reasons: tuple[str, ...] = ()


class Digest(Struct, frozen=True):
    """The whole corpus in small rows, newest first, and what connects them.

    `people` maps a person's page id to the seeds they appear in, in order; `page_ids` maps
    (seed, official id) to that page id where the two differ (two unregistered people of one name).
    """

    rows: tuple[Row, ...]
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page_ids: Mapping[tuple[str, str], str] = field(default_factory=dict)
    related: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
    duplicates: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
