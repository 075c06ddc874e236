"""What the search index keeps between two builds, in a folder that may be deleted at any time.

A bundle is one file, named by the hash of all it was made from and beginning with the hash of its name and
content: a file that is damaged, or of other pages or other code, is as if it were not there. The other file
remembers what was read in pages.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import Struct, field

_HASH, _LENGTH = 32, 4
_SUFFIX = ".bundle"
_SEEN = "{}.seen"
_UNFINISHED = ".unfinished"


class Seen(Struct):
    """What pages were found to hold, by address, each with what proves that it is the same page."""

    known: dict[str, tuple[str, Any]] = field(default_factory=dict)
    now: dict[str, tuple[str, Any]] = field(default_factory=dict)

    def found(self, name: str, proof: str, look: Callable[[str], Any]) -> Any:
        """What `look` says of a page, a JSON value; asked only when the page may have changed."""
        kept = self.known.get(name)
        value = kept[1] if kept and proof and kept[0] == proof else look(name)
        self.now[name] = (proof, value)
        return value


class SearchStore:
    """The folder; `version` names the code that makes the index."""

    def __init__(self, folder: Path, version: str) -> None:
        self._folder = folder
        self._version = version
        self._seen = _SEEN.format(version)

    def seen(self) -> Seen:
        """What the last run remembered; nothing when that is damaged or of other code."""
        content = _proved(self._folder / self._seen)
        return Seen(json.loads(content) if content else {})

    def remember(self, seen: Seen) -> None:
        """Keep what this run found, and nothing older."""
        known = {name: found for name, found in seen.now.items() if found[0]}
        _keep(self._folder / self._seen, json.dumps(known).encode())

    def key(self, made_from: Iterable[str]) -> str:
        """Name of the bundle that is made from `made_from`."""
        return hashlib.sha256(json.dumps([self._version, *made_from]).encode()).hexdigest()

    def bundle(self, key: str) -> bytes | None:
        """What was kept under a key; None when there is nothing, or nothing that is whole."""
        return _proved(self._folder / f"{key}{_SUFFIX}")

    def keep(self, key: str, content: bytes) -> None:
        """Keep a bundle under its key."""
        _keep(self._folder / f"{key}{_SUFFIX}", content)

    def drop_others(self, keys: Iterable[str]) -> None:
        """Remove every bundle but those of `keys`, and what a run that was killed has left."""
        kept = {f"{key}{_SUFFIX}" for key in keys} | {self._seen}
        for path in self._folder.iterdir():
            if path.name not in kept and path.is_file():
                path.unlink()


class Kept(NamedTuple):
    """A bundle: a JSON value, and of every file its hash and content by path."""

    facts: Any
    files: dict[str, tuple[str, memoryview]]


def joined(facts: Any, files: Mapping[str, bytes]) -> bytes:
    """One content of a JSON value and of files by path."""
    listed = [(path, len(data), hashlib.sha256(data).hexdigest()) for path, data in files.items()]
    head = json.dumps([facts, listed]).encode()
    return b"".join([len(head).to_bytes(_LENGTH), head, *files.values()])


def taken_apart(content: bytes) -> Kept:
    """Give back what was joined."""
    view = memoryview(content)
    end = _LENGTH + int.from_bytes(view[:_LENGTH])
    facts, listed = json.loads(bytes(view[_LENGTH:end]))
    files = {}
    for path, length, digest in listed:
        files[path] = (digest, view[end : end + length])
        end += length
    return Kept(facts, files)


def files_below(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Paths and looks of the files below a folder, which need not exist; links are followed to files only."""
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(entry.path)
        elif entry.is_file():
            yield entry.path, entry.stat()


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + _UNFINISHED)
    unfinished.write_bytes(_digest(path, content) + content)
    unfinished.replace(path)


def _proved(path: Path) -> bytes | None:
    if not path.is_file():
        return None
    stored = path.read_bytes()
    content = stored[_HASH:]
    return content if _digest(path, content) == stored[:_HASH] else None


def _digest(path: Path, content: bytes) -> bytes:
    return hashlib.sha256(path.name.encode() + content).digest()
