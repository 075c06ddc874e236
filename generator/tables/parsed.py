"""What a table's file holds, kept beside the package's compiled code: to parse YAML anew takes a moment.

Kept values are plain and proved by a hash of the file, of the parser and of themselves, others never used.
"""

import marshal
import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_HASH = 32


class TableSyntaxError(ValueError):
    """The file is not YAML as tables use it; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


def parsed(path: Path, content: bytes) -> Any:
    """Give the value of a table's content, None when it holds none. Raises TableSyntaxError."""
    place, key = _place(path), sha256(_parser() + content).digest()
    kept = _kept(place, key) if place else None
    if kept is not None:
        return marshal.loads(kept)  # noqa: S302  proved by its hash
    from generator.tables.yaml_tables import read_table  # noqa: PLC0415  slow to import, and most values are kept

    value = read_table(content)
    if place:
        _keep(place, key, marshal.dumps(value))
    return value


def _place(path: Path) -> Path | None:
    """Give where Python keeps what it compiles of the package; None for other tables, or told not to keep."""
    if sys.dont_write_bytecode or sys.pycache_prefix or HERE not in path.parents:
        return None
    return path.parent / "__pycache__" / f"{path.stem}.{sys.implementation.cache_tag}.table"


@cache
def _parser() -> bytes:
    return sha256(HERE.joinpath("yaml_tables.py").read_bytes()).digest()


def _kept(place: Path, key: bytes) -> bytes | None:
    try:
        stored = place.read_bytes()
    except OSError:
        return None
    kept = stored[_HASH:]
    return kept if stored[:_HASH] == sha256(key + kept).digest() else None


def _keep(place: Path, key: bytes, value: bytes) -> None:
    """Write a value whole or not at all; a package that may not be written to is read anew each time."""
    draft = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        draft.write_bytes(sha256(key + value).digest() + value)
        draft.replace(place)
    except OSError:
        return
