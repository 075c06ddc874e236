"""What stands in docs/ now."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.publish.manifest import sha256

MARK = b"---\ngenerator: gacetilla\n"
"""How every generated Markdown page begins: it is ours even when the manifest is lost."""


@dataclass(frozen=True, slots=True)
class Existing:
    """One file: the hash of its bytes in hex, and whether it says that it was generated."""

    sha256: str
    marked: bool


def read_existing(docs: Path) -> dict[str, Existing]:
    """Every file of a docs folder by its path with forward slashes, dot files left out."""
    return {path.relative_to(docs).as_posix(): _existing(path) for path in _files(docs)}


def _files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        elif path.is_file():
            yield path


def _existing(path: Path) -> Existing:
    content = path.read_bytes()
    return Existing(sha256(content), content.startswith(MARK))
