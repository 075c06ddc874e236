"""What one seed gave, as the store keeps it."""

from msgspec import Struct

from generator.records import Notice, Row


class Entry(Struct, frozen=True):
    """What one seed gave: `key` is the hash of everything the record was made from."""

    seed: str
    key: str
    row: Row
    notices: tuple[Notice, ...]
