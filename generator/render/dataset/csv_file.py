"""A table as CSV (RFC 4180): UTF-8, a line of column names, lines that end with LF."""

import csv
from io import StringIO

from generator.render.dataset.tables import Cell, Line, Table

FORMULA = frozenset("=+-@\t\r")
"""How a cell begins that a spreadsheet would run: text from seeds gets an apostrophe before it."""


def csv_bytes(table: Table) -> bytes:
    """Write a table; None is an empty cell."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(map(_harmless, table.lines))
    return text.getvalue().encode()


def _harmless(line: Line) -> list[Cell]:
    return [f"'{cell}" if isinstance(cell, str) and cell[:1] in FORMULA else cell for cell in line]
