"""A text file: its decoded characters are the seed's text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.records import Hint


def read_plain_text(text: str, shown: str) -> "tuple[str, tuple[Hint, ...]]":
    """Text as decoded, and no hints: plain text has no markup that states a kind."""
    return text, ()
