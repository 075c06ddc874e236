"""Tables as a SQLite file, made in memory: equal tables give equal bytes."""

import sqlite3
import struct
from collections.abc import Iterable, Mapping
from contextlib import closing

from generator.render.dataset.tables import Column, Table

_CHANGE_COUNTER, _VALID_FOR = slice(24, 28), slice(92, 96)
_LIBRARY_VERSION = slice(96, 100)
"""Fields of the file's header (sqlite.org/fileformat.html) that tell of the writer, not of the data."""

_PAGE, _HEADER = 4096, 100
_SETTINGS = (
    f"page_size = {_PAGE}",
    "encoding = 'UTF-8'",
    "journal_mode = OFF",
    "auto_vacuum = NONE",
    "secure_delete = ON",  # else what was moved elsewhere stays where it stood, in some libraries
    "user_version = 1",
)
_HEADS = {2: 12, 5: 12, 10: 8, 13: 8}
"""How long the head of a page of a table or an index is, by its first byte; no other page begins so."""

_COUNTED = (1).to_bytes(4, "big")


def sqlite_bytes(tables: Iterable[Table], meanings: Mapping[str, Mapping[str, str]]) -> bytes:
    """Write tables with `meanings[table][column]` as comments in the schema."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        for setting in _SETTINGS:
            base.execute(f"PRAGMA {setting}")
        base.execute("BEGIN")
        for table in tables:
            base.execute(schema(table, meanings[table.name]))
            marks = ", ".join("?" * len(table.columns))
            base.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.lines)  # noqa: S608  own names
            for column in table.columns:
                if column.references and column.name not in table.key[:1]:  # which has an index of its own
                    base.execute(
                        f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'
                    )
        base.execute("COMMIT")
        return _normal(base.serialize())


def schema(table: Table, meanings: Mapping[str, str]) -> str:
    """Give the statement that makes a table, every column explained."""
    key = [f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})"] if table.key else []
    parts = [_column(column) for column in table.columns]
    lines = []
    for at, part in enumerate((*parts, *key)):
        comma = "," if at + 1 < len(parts) + len(key) else ""
        comment = f"  -- {meanings[table.columns[at].name]}" if at < len(parts) else ""
        lines.append(f"  {part}{comma}{comment}")
    return f"CREATE TABLE {_quoted(table.name)} (\n" + "\n".join(lines) + "\n)"


def _column(column: Column) -> str:
    refers = f" REFERENCES {_quoted(column.references)} (id)" if column.references else ""
    return f"{_quoted(column.name)} {column.kind}{refers}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _normal(content: bytes) -> bytes:
    """Blank what depends on the library that wrote the file; every SQLite reads it all the same."""
    made = bytearray(content)
    made[_CHANGE_COUNTER] = made[_VALID_FOR] = _COUNTED
    made[_LIBRARY_VERSION] = bytes(4)
    for start in range(0, len(made), _PAGE):
        _blank_gap(made, start)
    return bytes(made)


def _blank_gap(content: bytearray, start: int) -> None:
    """Blank what a page holds between the list of its cells and the first of them: remains of its writing."""
    head = start if start else _HEADER
    if content[head] in _HEADS:
        cells, first = struct.unpack_from(">HH", content, head + 3)
        gap = slice(head + _HEADS[content[head]] + 2 * cells, start + first)
        content[gap] = bytes(gap.stop - gap.start)
