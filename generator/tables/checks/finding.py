"""What a rule hands back: one thing wrong in a table, and where."""

import unicodedata

from msgspec import Struct


class Finding(Struct, frozen=True):
    """One thing wrong: the table's name, the path of keys to the value, a code (E or W) and what to do."""

    table: str
    where: tuple[str | int, ...]
    code: str
    message: str


def folded(name: str) -> str:
    """Give a name without case, accents and repeated spaces: two names a reader takes for one are equal."""
    plain = unicodedata.normalize("NFD", name.casefold())
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())
