"""A table as CSV (RFC 4180): UTF-8, a line of column names, lines that end with LF."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from generator.render.dataset.tables import Cell, Column, Line

FORMULA = frozenset("=+-@\t\r")
"""How a cell begins that a spreadsheet would run: text from seeds gets an apostrophe before it."""


_AFTER_ANOTHER = tuple(f"\0{sign}" for sign in sorted(FORMULA))
"""The same, in the cells of a line written after each other."""


def csv_bytes(columns: Iterable[Column], lines: Iterable[Line]) -> bytes:
    """Write a table; None is an empty cell."""
    return (_head(columns) + written(lines)).encode()


def csv_of_parts(columns: Iterable[Column], parts: Iterable[str]) -> bytes:
    """Write a table whose lines are `written` already."""
    return (_head(columns) + "".join(parts)).encode()


def written(lines: Iterable[Line]) -> str:
    """Write lines without the names of their columns."""
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(map(_harmless, lines))
    return text.getvalue()


def _head(columns: Iterable[Column]) -> str:
    return written([tuple(column.name for column in columns)])


def _harmless(line: Line) -> Sequence[Cell]:
    joined = "\0".join(["", *map(str, line)])
    if not any(map(joined.__contains__, _AFTER_ANOTHER)):
        return line
    return [f"'{cell}" if isinstance(cell, str) and cell[:1] in FORMULA else cell for cell in line]
