"""What the last run left in docs/: each generated file with the digest of its inputs and of its bytes."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

NAME = ".gacetilla.json"
PENDING = ".gacetilla.pending.json"
"""Paths a run is about to write: what it wrote before a crash is known to the next run as its own."""

VERSION = 1


class Made(Struct, frozen=True):
    """One generated file: `inputs` is Page.digest, `sha256` that of its bytes, both in hex."""

    inputs: str
    sha256: str


Manifest = Mapping[str, Made]


def read_manifest(docs: Path) -> Manifest:
    """Give the manifest of a docs folder; empty when there is none, or a damaged or outdated one."""
    data = _read(docs / NAME)
    pages = data.get("pages") if data.get("version") == VERSION else None
    if not isinstance(pages, dict):
        return {}
    whole = (isinstance(row, list) and len(row) == len(("inputs", "sha256")) for row in pages.values())
    return {path: Made(str(row[0]), str(row[1])) for path, row in pages.items()} if all(whole) else {}


def read_pending(docs: Path) -> frozenset[str]:
    """Paths that an interrupted run may have written."""
    paths = _read(docs / PENDING).get("paths")
    return frozenset(map(str, paths)) if isinstance(paths, list) else frozenset()


def manifest_bytes(manifest: Manifest) -> bytes:
    """Give the manifest as a file; equal manifests give equal bytes."""
    name = json.JSONEncoder(ensure_ascii=False).encode
    rows = (f'{name(path)}: ["{made.inputs}", "{made.sha256}"]' for path, made in sorted(manifest.items()))
    listing = ",\n".join(rows)
    return f'{{"version": {VERSION}, "pages": {{\n{listing}\n}}}}\n'.encode()


def pending_bytes(paths: Iterable[str]) -> bytes:
    """Give the list of paths about to be written as a file."""
    return json.dumps({"paths": sorted(paths)}, ensure_ascii=False).encode()


def sha256(content: bytes) -> str:
    """Hash of a file's bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> dict[str, object]:
    try:
        data = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}
