"""What stands in a folder: each file by its path, with the hash of its bytes and its looks."""

import hashlib
import os
import time
from collections.abc import Collection, Mapping
from operator import attrgetter
from pathlib import Path

from msgspec import Struct, field

from generator.looks import looks

_FIRST = ("index", "README")
_name = attrgetter("name")

Known = Mapping[str, tuple[str, bytes]]
"""Of each file the hash of its bytes in hex, and how it looked then; b"" proves nothing."""


class Listing(Struct):
    """`files` in the order in which MkDocs goes through a folder; `empty` are folders that hold nothing."""

    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)

    def sha256(self, path: str) -> str | None:
        """Hash of a file's bytes in hex; None when there is no such file."""
        found = self.files.get(path)
        return found[0] if found else None

    def holds_as(self, other: Known) -> bool:
        """Tell whether these are the same files with the same bytes, and no empty folder."""
        files = self.files
        same = files.keys() == other.keys() and all(files[path][0] == other[path][0] for path in files)
        return same and not self.empty


def docs_listing(folder: Path, known: Known, again: Collection[str] = ()) -> Listing:
    """List what MkDocs publishes of a folder: no hidden file, no `templates` at the top; links are followed.

    A file that looks as it did when it was `known` is not read, unless its path is among `again`.
    """
    found = Listing()
    told = {path: seen for path, seen in known.items() if path not in again} if again else known
    _list(found, str(folder), "", told, time.time_ns(), public=True)
    found.files = {path: seen for path, seen in found.files.items() if not path.startswith("templates/")}
    return found


def site_listing(folder: Path, known: Known) -> Listing:
    """List all that stands in a folder, hidden files too; a link is a file of its own that is never right."""
    found = Listing()
    _list(found, str(folder), "", known, time.time_ns(), public=False)
    found.empty = [path for path in found.empty if path]
    return found


def sha256(content: bytes | memoryview) -> str:
    """Hash of bytes in hex."""
    return hashlib.sha256(content).hexdigest()


def _list(  # noqa: PLR0913  of one walk
    found: Listing, folder: str, base: str, known: Known, now: int, *, public: bool
) -> None:
    entries = _entries(folder)
    folders = []
    for entry in sorted(entries, key=_turn if public else _name) if entries[1:] else entries:
        if public and entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=public):
            folders.append(entry)
        else:
            path = base + entry.name
            found.files[path] = _seen(entry, known.get(path), now, public=public)
    for entry in sorted(folders, key=_name):
        _list(found, entry.path, f"{base}{entry.name}/", known, now, public=public)
    if not entries:
        found.empty.append(base.rstrip("/"))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _turn(entry: os.DirEntry[str]) -> tuple[bool, str]:
    """MkDocs takes the index of a folder first, the rest by name."""
    name = entry.name
    return not name.startswith(_FIRST) or os.path.splitext(name)[0] not in _FIRST, name  # noqa: PTH122  fast


def _seen(
    entry: os.DirEntry[str], known: tuple[str, bytes] | None, now: int, *, public: bool
) -> tuple[str, bytes]:
    if not public and entry.is_symlink():
        return "", b""
    look = looks(entry.stat(), now)
    if known and look and look == known[1]:
        return known
    return sha256(Path(entry.path).read_bytes()), look
