"""The frozen records that cross the borders between stages.

A stage makes a new record; no field ever changes its meaning. Records open no file and parse nothing.
Offsets count characters of `Seed.text`; spans are half open, `seed.text[start:end]`.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Precision = Literal["day", "month", "year", "range", "none"]
Publish = Literal["full", "excerpt", "hidden", "withdrawn"]


# ---------------------------------------------------------------- read -> clean, extract


@dataclass(frozen=True, slots=True)
class AddedOfficial:
    """An official the curator adds. `office` is an id of the offices table; None when not given."""

    name: str
    role: str
    office: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What the curator knows better than the text: `NAME.yml` beside the seed.

    None and empty mean: the curator says nothing. `date` is as written (YYYY-MM-DD, YYYY-MM, YYYY or A/B).
    `lines` gives the line of each key, nested keys as `officials.add`.
    """

    path: str
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    slug: str | None = None
    former_slugs: tuple[str, ...] = ()
    note: str | None = None
    date: str | None = None
    added: str | None = None
    state: str | None = None
    states: tuple[str, ...] | None = None
    officials_add: tuple[AddedOfficial, ...] = ()
    officials_remove: tuple[str, ...] = ()
    officials_rename: tuple[tuple[str, str], ...] = ()
    publish: Publish = "full"
    reason: str | None = None
    lines: tuple[tuple[str, int], ...] = ()

    def line(self, key: str) -> int:
        """Find the line of a key in the sidecar file, counted from 1; 1 for a key that is not there."""
        return dict(self.lines).get(key, 1)


HintKind = Literal["headline", "deck", "byline", "date", "outlet", "url", "body"]


@dataclass(frozen=True, slots=True)
class Hint:
    """A part of `Seed.text` whose kind the page's own markup states (HTML pages only).

    `value` is what it says in normal form: an ISO date for `date`, an address for `url`.
    """

    kind: HintKind
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Seed:
    """One raw article as read: decoded, BOM gone, mojibake repaired, line ends LF, nothing else.

    `name` is the file name, `path` the file as the user named it (for problems), `sha256` the hash of the
    file's bytes in hex. `hints` is empty for plain text.
    """

    name: str
    path: str
    text: str
    sha256: str
    sidecar: Sidecar | None = None
    hints: tuple[Hint, ...] = ()


# ---------------------------------------------------------------- clean -> extract


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of clean text that knows where every character came from.

    `text` is NFC, white space collapsed, control characters gone; the wording is untouched.
    `anchors` are pairs (position in `text`, offset in the seed), ascending, the first at position 0;
    between two anchors characters correspond one to one. `end` is the seed offset after the last character.
    """

    text: str
    anchors: tuple[tuple[int, int], ...]
    end: int

    @property
    def start(self) -> int:
        """Seed offset of the first character."""
        return self.anchors[0][1]

    def to_seed(self, start: int, end: int) -> tuple[int, int]:
        """Seed span of `text[start:end]`, a non-empty range of this passage."""
        last = self._offset(end - 1)
        following = self._offset(end) if end < len(self.text) else self.end
        jumped = any(position == end for position, _ in self.anchors)
        return self._offset(start), last + 1 if jumped else following

    def from_seed(self, offset: int) -> int | None:
        """Position in `text` of the character at a seed offset; None outside, or where nothing was kept."""
        at = bisect_right(self.anchors, offset, key=lambda anchor: anchor[1]) - 1
        if at < 0 or offset >= self.end:
            return None
        base, start = self.anchors[at]
        position = base + offset - start
        limit = self.anchors[at + 1][0] if at + 1 < len(self.anchors) else len(self.text)
        return position if position < limit else None

    def _offset(self, position: int) -> int:
        at = bisect_right(self.anchors, position, key=lambda anchor: anchor[0]) - 1
        base, offset = self.anchors[at]
        return offset + position - base


@dataclass(frozen=True, slots=True)
class Dropped:
    """A part of the seed that is not story, and why. `line` counts from 1 in the seed's text."""

    line: int
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """The story and what stands around it, each part with its place in the seed.

    `headline` is None when the text prints none of its own. `dateline` is the opening of the first body
    paragraph (`Zacatecas, Zac., 9 de abril de 2024.-`) or a dateline line of its own outside the body; a
    dateline that opens the body also stays in `body[0]`, whose wording is untouched. `bylines` are lines, or
    parts of lines, that name author or outlet. `stamps` are lines, or parts of lines, directly under or beside headline or
    byline that may state the publication date; a site clock above the headline and stamps after the body are
    not among them, they are in `dropped`.
    """

    seed: str
    headline: Passage | None
    deck: tuple[Passage, ...]
    bylines: tuple[Passage, ...]
    stamps: tuple[Passage, ...]
    dateline: Passage | None
    body: tuple[Passage, ...]
    dropped: tuple[Dropped, ...]


# ---------------------------------------------------------------- extract -> link, render


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words one value rests on. A curator's row has no words and says `at` (`NAME.yml:LINE`) instead."""

    field: str
    value: str
    rule: str
    text: str | None = None
    start: int | None = None
    end: int | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Official:
    """A public office-holder in one article.

    `id` is the registry's, else the slug of `name`. `office` is an id of the offices table, `state` a short
    name, `organization` an institution as a person names it; each None when not known. `named` is False for
    an
    office the text mentions without a name, resolved to its holder. `gender` is "m", "f" or None.
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


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution or programme of the table that the story names."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Direct speech. `speaker` is an official's id, None when the text leaves it unclear; span in the seed."""

    text: str
    speaker: str | None
    verb: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Who published the story; None where the text and the curator do not say."""

    outlet: str | None = None
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When the story was published. `date` only for precision "day"; bounds inclusive, None: not shown."""

    date: str | None
    precision: Precision
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A doubt about one article; `line` counts from 1 in the seed's text."""

    code: str
    message: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Article:
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
    dropped: tuple[Dropped, ...] = ()


# ---------------------------------------------------------------- link -> render


@dataclass(frozen=True, slots=True)
class Appearance:
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


@dataclass(frozen=True, slots=True)
class Row:
    """One article without its body: all that `link` may look at.

    `summary` is the first sentence or deck line. `signature` is the MinHash of the body's word shingles.
    `digest` is the hash of the whole Article, so that a page that shows it knows when it changed.
    `content` is the hash of the seed's bytes: equal for exact duplicates.
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
    signature: tuple[int, ...]
    digest: str
    content: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Related coverage of one article: `share` is the estimated share of common text, 0 to 1."""

    seed: str
    share: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """The whole corpus in small rows, newest first (see spec section 6), and what connects them.

    `people` maps a person's page id to the seeds they appear in, in order; `page_ids` maps
    (seed, official id) to that page id where the two differ (two unregistered people of one name).
    """

    rows: tuple[Row, ...]
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page_ids: Mapping[tuple[str, str], str] = field(default_factory=dict)
    related: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
    duplicates: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)


# ---------------------------------------------------------------- render -> publish


@dataclass(frozen=True, slots=True)
class Page:
    """One file of docs/, not yet made.

    `path` is relative to docs/ with forward slashes. `reads` are the keys it was made from (`article:SEED`,
    `state:SLUG`, `person:ID`, ...). `digest` is the hash of every input of `make`, templates and page words
    included: equal digests mean equal bytes, so `make` runs only when the digest changed.
    """

    path: str
    reads: tuple[str, ...]
    digest: str
    make: Callable[[], bytes]
