"""One reader a file suffix. A new input format is a new row here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.read.plain_text import read_plain_text

if TYPE_CHECKING:
    from generator.records import Hint

Reader = Callable[[str, str], "tuple[str, tuple[Hint, ...]]"]
"""Decoded content and the file as the user named it -> the seed's text and what markup says of its parts."""


def _read_html(text: str, shown: str) -> "tuple[str, tuple[Hint, ...]]":
    from generator.read.html_page import read_html  # noqa: PLC0415  its parser is slow to import and seldom needed

    return read_html(text, shown)


READERS: tuple[tuple[str, Reader], ...] = (
    (".txt", read_plain_text),
    (".html", _read_html),
    (".htm", _read_html),
    (".md", read_plain_text),  # front matter and markup are text: a seed is data
)

_BY_SUFFIX = dict(READERS)
SUFFIXES = frozenset(_BY_SUFFIX)


def reader_for(suffix: str) -> Reader | None:
    """Find the reader of a suffix, whatever its case; None when there is none."""
    return _BY_SUFFIX.get(suffix.lower())
