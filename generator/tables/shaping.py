"""Reads one table's file into its class; what is wrong is said with file, line and remedy."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.problems import InputError, Problem
from generator.tables.parsed import TableSyntaxError, parsed
from generator.tables.schema import SchemaError

T = TypeVar("T")


def content_of(path: Path) -> bytes:
    """Read the bytes of a table. Raises InputError when it is missing."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        message = "the table is missing; a country and a language need every one"
        raise InputError([Problem(str(path), 1, "E201", message)]) from error


def shaped(path: Path, content: bytes, shape: Callable[[object], T]) -> T:
    """Parse a table's content and give it its shape. Raises InputError with the line of what is wrong."""
    try:
        return shape(parsed(path, content))
    except TableSyntaxError as error:
        raise InputError([Problem(str(path), error.line, "E201", f"{error}; mend this line")]) from error
    except SchemaError as error:
        from generator.tables.lines import line_of  # noqa: PLC0415  slow to import, for a wrong table only

        line = line_of(content, error.where)
        raise InputError([Problem(str(path), line, "E202", f"{error}; mend the table")]) from error
