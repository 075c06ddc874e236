"""Rewrite a Pagefind bundle so that equal pages give equal bytes.

Pagefind 1.5.2 writes the values of a filter in random order and names files by hash, so that the filter
files, the metadata that lists them and the entry that names the metadata differ between two runs. Here the
values are sorted and the names made anew from what the files then hold. The rest Pagefind writes is stable.

A file is gzip of a signature and CBOR. Of a filter: [name, [[value, pages], ...]]. Of the metadata:
[version, pages, chunks, [[name, file], ...], sorts, fields].
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

from generator.problems import BuildError

_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3
_HASH_LENGTH = 10


def canonicalise(bundle: Path) -> None:
    """Rewrite the filters, the metadata and the entry of a bundle in place.

    Raises BuildError when the files are not of the known format.
    """
    filters = sorted(bundle.glob("filter/*.pf_filter"))
    names = {path.stem: _renamed(path, _sorted_filter(_read(path))) for path in filters}
    metas = {path: _sorted_meta(_read(path), names) for path in sorted(bundle.glob("pagefind.*.pf_meta"))}
    hashes = {_hash_of(path): _hash_of(path.with_name(_renamed(path, meta))) for path, meta in metas.items()}
    _write_entry(bundle / "pagefind-entry.json", hashes)


def _hash_of(meta: Path) -> str:
    return meta.name.removeprefix("pagefind.").removesuffix(".pf_meta")


def _read(path: Path) -> Any:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_SIGNATURE):
        raise BuildError(f"{path.name}: not in the format of Pagefind 1.5; install the locked version")
    return cbor2.loads(content.removeprefix(_SIGNATURE))


def _sorted_filter(content: Any) -> Any:
    name, values = content
    return [name, sorted(values)]


def _sorted_meta(content: Any, names: dict[str, str]) -> Any:
    filters = sorted([name, Path(names[file]).stem] for name, file in content[_FILTERS])
    return [*content[:_FILTERS], filters, *content[_FILTERS + 1 :]]


def _renamed(path: Path, content: Any) -> str:
    """Write the content under the name its hash gives, remove the old file, return the new name."""
    data = _SIGNATURE + cbor2.dumps(content)
    before, _, _ = path.stem.rpartition("_")
    name = f"{before}_{hashlib.sha256(data).hexdigest()[:_HASH_LENGTH]}{path.suffix}"
    path.unlink()
    path.with_name(name).write_bytes(gzip.compress(data, mtime=0))
    return name


def _write_entry(path: Path, hashes: dict[str, str]) -> None:
    entry = json.loads(path.read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = hashes[language["hash"]]
    path.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")
