"""What `read` hands on: one raw article and what the curator says of it."""

from typing import Literal

from msgspec import Struct

Publish = Literal["full", "excerpt", "hidden", "withdrawn"]


class AddedOfficial(Struct, frozen=True):
    """An official the curator adds. `office` is an id of the offices table; None when not given."""

    name: str
    role: str
    office: str | None = None
    state: str | None = None


class Sidecar(Struct, frozen=True):
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


class Hint(Struct, frozen=True):
    """A part of `Seed.text` whose kind the page's own markup states (HTML pages only).

    `value` is what it says in normal form: an ISO date for `date`, an address for `url`.
    """

    kind: HintKind
    value: str
    start: int
    end: int


class Seed(Struct, frozen=True):
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
