"""What `render` hands on: files not yet made."""

from collections.abc import Callable

from msgspec import Struct


class Page(Struct, frozen=True):
    """One file of docs/, not yet made.

    `path` is relative to docs/ with forward slashes. `reads` are the keys it was made from (`article:SEED`,
    `state:SLUG`, `person:ID`, ...). `digest` is the hash of every input of `make`, templates and page words
    included: equal digests mean equal bytes, so `make` runs only when the digest changed.
    """

    path: str
    reads: tuple[str, ...]
    digest: str
    make: Callable[[], bytes]
