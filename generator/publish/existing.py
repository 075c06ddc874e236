"""What stands in docs/ now."""

import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from generator.looks import looks
from generator.publish.manifest import sha256

MARK = b"---\ngenerator: gacetilla\n"
"""How every generated Markdown page begins: it is ours even when the manifest is lost."""


class Existing(Struct, frozen=True):
    """One file: the hash of its bytes in hex, whether it is known as generated, how it looks from outside.

    A file is `marked` when it says so itself, or when a run has noted that it made these very bytes. `looks`
    is b"" when it proves nothing; then, or when it differs, the file is read.
    """

    sha256: str
    marked: bool
    looks: bytes = b""


def read_existing(docs: Path, known: Mapping[str, Existing] | None = None) -> dict[str, Existing]:
    """Every file of a docs folder by its path with forward slashes, dot files left out.

    A file that looks as it did when it was `known` is not read again.
    """
    now = time.time_ns()
    told = known or {}
    found = ((path, looks(entry.stat(), now), entry) for path, entry in _files(docs, ""))
    return {path: _existing(entry, look, told.get(path)) for path, look, entry in found}


def _files(folder: Path | str, base: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{base}{entry.name}/")
        elif entry.is_file():
            yield base + entry.name, entry


def _existing(entry: os.DirEntry[str], look: bytes, known: Existing | None) -> Existing:
    if known and look and look == known.looks:
        return known
    content = Path(entry.path).read_bytes()
    found = sha256(content)
    noted = known is not None and known.marked and known.sha256 == found
    return Existing(found, noted or content.startswith(MARK), look)
