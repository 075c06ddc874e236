"""Extracted articles kept between builds, by content: an unchanged seed is never read into a record twice."""

import hashlib
import marshal
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from generator.problems import BuildError

if TYPE_CHECKING:
    from generator.records import Article
    from generator.store.entry import Entry

VERSION = 2
"""Of the tables below; a file of another version is begun anew."""

UNTIL_CHANGED = "run"
"""Name of a note that holds only as long as the entries do."""

_DAMAGED = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged file raises: SQLite quotes from it, and that may be no text."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS entry (seed TEXT PRIMARY KEY, key TEXT, stamp BLOB, entry BLOB, proof BLOB)",
    "CREATE TABLE IF NOT EXISTS article (seed TEXT PRIMARY KEY, article BLOB, proof BLOB)",
    "CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, note BLOB, proof BLOB)",
)


class DamagedStoreError(Exception):
    """Something stored is not what was put there; the store must be begun anew."""


class Known(Struct, frozen=True):
    """What is stored of a seed: the key, and what its files looked like from outside when they were read."""

    key: str
    stamp: bytes


class Put(Struct, frozen=True):
    """One entry and its article, packed, to be stored."""

    seed: str
    known: Known
    entry: bytes
    article: bytes


class RecordStore:
    """A SQLite file of entries, articles and notes. One that is damaged or of another version is begun anew.

    Everything read is proved by a hash. Articles are read one at a time, so that memory does not grow with
    the corpus. Raises BuildError when the disk refuses.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._refusals():
            path.parent.mkdir(parents=True, exist_ok=True)
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
            self._prepare()
        except _DAMAGED:
            self.begin_anew()

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = OFF")  # what a power cut spoils is seen by its hash
        if self._db.execute("PRAGMA user_version").fetchone()[0] not in (0, VERSION):
            raise sqlite3.DatabaseError
        self._db.execute(f"PRAGMA user_version = {VERSION}")
        for table in _TABLES:
            self._db.execute(table)

    def begin_anew(self) -> None:
        """Forget everything stored."""
        with self._refusals():
            self._db.close()
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            self._db = sqlite3.connect(self._path, isolation_level=None)
            self._prepare()

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error, UnicodeDecodeError) as error:
            if isinstance(error, _DAMAGED) and not isinstance(error, sqlite3.OperationalError):
                raise DamagedStoreError(str(error)) from error
            remedy = "make room, allow writing or delete the folder, and run again"
            raise BuildError(f"cannot use the cache {self._path.parent} ({error}); {remedy}") from error

    def _all(self, query: str, *values: object) -> list[Any]:
        try:
            return self._db.execute(query, values).fetchall()
        except _DAMAGED as error:
            raise DamagedStoreError(str(error)) from error

    # ------------------------------------------------------------ reading

    def known(self) -> dict[str, Known]:
        """What is stored, by seed name. Raises DamagedStoreError."""
        return {
            seed: Known(key, stamp) for seed, key, stamp in self._all("SELECT seed, key, stamp FROM entry")
        }

    def entries(self) -> "list[Entry]":
        """Every entry in the order of seed names. Raises DamagedStoreError."""
        from generator.store.entry import Entry  # noqa: PLC0415  records are loaded when one is read
        from generator.store.packing import unpacker  # noqa: PLC0415  as above

        made = unpacker(Entry)
        rows = self._all("SELECT seed, key, entry, proof FROM entry ORDER BY seed")
        return [made(_proved(content, proof, f"{seed}\0{key}")) for seed, key, content, proof in rows]

    def article(self, seed: str) -> "Article":
        """Read the article of one seed. Raises DamagedStoreError when it is not there as it was put."""
        from generator.records import Article  # noqa: PLC0415  as above
        from generator.store.packing import unpacker  # noqa: PLC0415  as above

        found = self._all(
            "SELECT key, article, article.proof FROM entry JOIN article USING (seed) WHERE seed = ?", seed
        )
        if not found:
            raise DamagedStoreError(seed)
        key, content, proof = found[0]
        return unpacker(Article)(_proved(content, proof, f"{seed}\0{key}"))

    def recall(self, name: str) -> Any:
        """Give back the plain value noted under a name; None when there is none or it is damaged."""
        try:
            found = self._all("SELECT note, proof FROM note WHERE name = ?", name)
        except DamagedStoreError:
            return None
        note, proof = found[0] if found else (None, None)
        if not isinstance(note, bytes) or proof != _proof(note, name):
            return None
        return marshal.loads(note)  # noqa: S302  proved by its hash

    # ------------------------------------------------------------ writing

    def change(
        self,
        put: Iterable[Put] = (),
        remove: Iterable[str] = (),
        seen: Mapping[str, bytes] | None = None,
        notes: Mapping[str, Any] | None = None,
    ) -> None:
        """Store and forget in one transaction: after a crash either all of it or none of it holds.

        `seen` are stamps of entries that stay as they are; `notes` are plain values, None to forget one. With
        entries put or removed UNTIL_CHANGED is forgotten, so that no crash leaves it beside others.
        Raises DamagedStoreError, too.
        """
        gone = [(seed,) for seed in remove]
        with self._refusals():
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany("DELETE FROM entry WHERE seed = ?", gone)
            self._db.executemany("DELETE FROM article WHERE seed = ?", gone)
            for each in put:
                named = f"{each.seed}\0{each.known.key}"
                entry = (each.seed, each.known.key, each.known.stamp, each.entry, _proof(each.entry, named))
                self._db.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)", entry)
                article = (each.seed, each.article, _proof(each.article, named))
                self._db.execute("INSERT OR REPLACE INTO article VALUES (?, ?, ?)", article)
                gone.append((each.seed,))
            if gone:
                self._db.execute("DELETE FROM note WHERE name = ?", (UNTIL_CHANGED,))
            stamps = [(stamp, seed) for seed, stamp in (seen or {}).items()]
            self._db.executemany("UPDATE entry SET stamp = ? WHERE seed = ?", stamps)
            for name, value in (notes or {}).items():
                note = marshal.dumps(value)
                self._db.execute(
                    "INSERT OR REPLACE INTO note VALUES (?, ?, ?)", (name, note, _proof(note, name))
                )
            self._db.execute("COMMIT")


def _proof(content: bytes, name: str) -> bytes:
    return hashlib.blake2b(name.encode() + b"\0" + content, digest_size=16).digest()


def _proved(content: bytes, proof: bytes, name: str) -> bytes:
    if not isinstance(content, bytes) or proof != _proof(content, name):
        raise DamagedStoreError(name)
    return content
