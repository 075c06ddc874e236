"""Extracted articles kept between builds, by content: an unchanged seed is never read into a record twice."""

import hashlib
import pickle
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from generator.records import Article, Notice, Row

T = TypeVar("T")

_DAMAGED = (
    sqlite3.Error,
    pickle.UnpicklingError,
    EOFError,
    AttributeError,
    ImportError,
    IndexError,
    TypeError,
)
_CODE = (
    "*.py",
    "read/*.py",
    "clean/*.py",
    "extract/**/*.py",
    "grammar/*.py",
    "tables/*.py",
    "link/*.py",
    "records/*.py",
)


def code_version(package: Path = Path(__file__).parent) -> str:
    """Hash of the code that makes a record, in hex: a changed rule makes every stored record stale."""
    hasher = hashlib.sha256()
    for path in sorted({path for pattern in _CODE for path in package.glob(pattern)}):
        hasher.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return hasher.hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """What one seed gave: `key` is the hash of everything the record was made from."""

    seed: str
    key: str
    row: Row
    notices: tuple[Notice, ...]


class RecordStore:
    """A SQLite file of entries and articles. A file that is damaged or of another version is begun anew.

    Articles are read one at a time, so that memory does not grow with the corpus.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._open()

    def __enter__(self) -> "RecordStore":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def _open(self) -> None:
        self._db = sqlite3.connect(self._path, isolation_level=None)
        try:
            self._create()
        except sqlite3.DatabaseError:
            self.begin_anew()

    def _create(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS entry"
            " (seed TEXT PRIMARY KEY, key TEXT, entry BLOB, article BLOB) WITHOUT ROWID"
        )
        self._db.execute("SELECT count(*) FROM entry").fetchone()

    def begin_anew(self) -> None:
        """Forget everything stored."""
        self._db.close()
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        self._db = sqlite3.connect(self._path, isolation_level=None)
        self._create()

    def keys(self) -> dict[str, str]:
        """Key by seed name of all that is stored; empty when the store cannot be read."""
        try:
            return dict(self._db.execute("SELECT seed, key FROM entry"))
        except sqlite3.Error:
            self.begin_anew()
            return {}

    def entries(self) -> Iterator[Entry]:
        """Every entry that can be read, in the order of seed names."""
        for (blob,) in self._db.execute("SELECT entry FROM entry ORDER BY seed"):
            entry = _loaded(blob, Entry)
            if entry is not None:
                yield entry

    def article(self, seed: str) -> Article:
        """Read the article of one seed. Raises KeyError when it is not stored or cannot be read."""
        found = self._db.execute("SELECT article FROM entry WHERE seed = ?", (seed,)).fetchone()
        article = _loaded(found[0], Article) if found else None
        if article is None:
            raise KeyError(seed)
        return article

    def change(self, put: Iterable[tuple[Entry, Article]], remove: Iterable[str]) -> None:
        """Store and forget in one transaction: after a crash either all of it or none of it holds."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("DELETE FROM entry WHERE seed = ?", ((seed,) for seed in remove))
        self._db.executemany(
            "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)",
            ((entry.seed, entry.key, pickle.dumps(entry), pickle.dumps(article)) for entry, article in put),
        )
        self._db.execute("COMMIT")


def _loaded(blob: bytes, cls: type[T]) -> T | None:
    try:
        found = pickle.loads(blob)  # noqa: S301  written by this program in its own cache folder
    except _DAMAGED:
        return None
    return found if isinstance(found, cls) else None
