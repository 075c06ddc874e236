"""Tells whether a docs folder is still as the last run left it."""

from collections.abc import Mapping
from pathlib import Path

from generator.publish.existing import Existing, read_existing
from generator.publish.manifest import NAME, PENDING, sha256


def unchanged(docs: Path, known: Mapping[str, Existing], manifest: str) -> dict[str, Existing] | None:
    """Give the folder as it stands when its content is what was `known`; None when anything differs.

    `manifest` is the hash of the manifest's bytes, in hex. Reads no file that looks as it did.
    """
    if (docs / PENDING).exists() or manifest != manifest_hash(docs):
        return None
    found = read_existing(docs, known)
    same = found.keys() == known.keys() and all(found[path].sha256 == known[path].sha256 for path in found)
    return found if same else None


def manifest_hash(docs: Path) -> str:
    """Hash of the manifest of a docs folder, in hex; "" when there is none."""
    try:
        return sha256((docs / NAME).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return ""
