"""What the search index keeps between two builds, in a folder that may be deleted at any time.

A bundle is one file, named by the hash of all it was made from and beginning with the hash of its name and
content: a file that is damaged, or of other pages or other code, is as if it were not there. The other file
remembers what was read in pages and written into the site, each under its looks; what looks different is read
again.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.looks import looks

_HASH = 32
_SUFFIX = ".bundle"
_SEEN = "{}.seen"
_UNFINISHED = ".unfinished"


@dataclass(slots=True)
class Seen:
    """What files were found to hold, by path, each with its looks of then."""

    known: dict[str, tuple[str, Any]] = field(default_factory=dict)
    now: dict[str, tuple[str, Any]] = field(default_factory=dict)

    def found(self, path: Path, look: Callable[[Path], Any]) -> Any:
        """What `look` says of a file, a JSON value; asked only when the file may have changed."""
        before, name = looks(path.stat()).hex(), str(path)
        kept = self.known.get(name)
        value = kept[1] if kept and before and kept[0] == before else look(path)
        self.now[name] = (before, value)
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


def joined(facts: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """One content of a JSON value and of files by path."""
    head = json.dumps([facts, [(path, len(data)) for path, data in files.items()]]).encode()
    return b"".join([len(head).to_bytes(4), head, *files.values()])


def taken_apart(content: bytes) -> tuple[dict[str, Any], dict[str, memoryview]]:
    """Give back what was joined."""
    view, start = memoryview(content), 4
    end = start + int.from_bytes(view[:start])
    facts, lengths = json.loads(bytes(view[start:end]))
    files = {}
    for path, length in lengths:
        files[path] = view[end : end + length]
        end += length
    return facts, files


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
