"""What one seed gave, as the store keeps it."""

from dataclasses import dataclass

from generator.records import Notice, Row


@dataclass(frozen=True, slots=True)
class Entry:
    """What one seed gave: `key` is the hash of everything the record was made from."""

    seed: str
    key: str
    row: Row
    notices: tuple[Notice, ...]
