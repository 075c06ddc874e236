"""Rewrite a Pagefind index so that equal pages give equal bytes.

Pagefind 1.5.2 writes the values of a filter in random order and names files by hash, so that the filter
files, the metadata that lists them and the entry that names the metadata differ between two runs. Here the
values are sorted and the names made anew from what the files then hold. The rest Pagefind writes is stable.

A file is gzip of a signature and CBOR. Of a filter: [name, [[value, pages], ...]]. Of the metadata:
[version, pages, chunks, [[name, file], ...], sorts, fields].
"""

import gzip
import hashlib
import json
from pathlib import PurePosixPath
from typing import Any

import cbor2

from generator.problems import BuildError

_SIGNATURE = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_FILTERS = 3
_HASH_LENGTH = 10


def canonical(files: dict[str, bytes]) -> dict[str, bytes]:
    """Give the files of an index, by path, with filters, metadata and entry rewritten.

    Raises BuildError when they are not of the known format.
    """
    kept = {
        path: data for path, data in files.items() if not path.endswith((".pf_filter", ".pf_meta", _ENTRY))
    }
    filters = {
        path: _packed(_sorted_filter(_read(path, files))) for path in files if path.endswith(".pf_filter")
    }
    names = {PurePosixPath(path).stem: _renamed(path, data) for path, data in filters.items()}
    metas = {
        path: _packed(_sorted_meta(_read(path, files), names)) for path in files if path.endswith(".pf_meta")
    }
    hashes = {_hash_of(path): _hash_of(_renamed(path, data)) for path, data in metas.items()}
    renamed = {_renamed(path, data): gzip.compress(data, mtime=0) for path, data in (filters | metas).items()}
    return {**kept, **renamed, _ENTRY: _entry(files[_ENTRY], hashes)}


def page_ids(files: dict[str, bytes]) -> list[str]:
    """The names Pagefind gave the pages of an index, in the order in which they were handed over."""
    metas = [path for path in files if path.endswith(".pf_meta")]
    return [page[0] for path in metas for page in _read(path, files)[1]]


def _hash_of(meta: str) -> str:
    return meta.removeprefix("pagefind.").removesuffix(".pf_meta")


def _read(path: str, files: dict[str, bytes]) -> Any:
    content = gzip.decompress(files[path])
    if not content.startswith(_SIGNATURE):
        raise BuildError(f"{path}: not in the format of Pagefind 1.5; install the locked version")
    return cbor2.loads(content.removeprefix(_SIGNATURE))


def _packed(content: Any) -> bytes:
    return _SIGNATURE + cbor2.dumps(content)


def _sorted_filter(content: Any) -> Any:
    name, values = content
    return [name, sorted(values)]


def _sorted_meta(content: Any, names: dict[str, str]) -> Any:
    filters = sorted([name, PurePosixPath(names[file]).stem] for name, file in content[_FILTERS])
    return [*content[:_FILTERS], filters, *content[_FILTERS + 1 :]]


def _renamed(path: str, data: bytes) -> str:
    """Give the path with the hash of the data in its name in place of the one that was there."""
    old = PurePosixPath(path)
    before, _, _ = old.stem.rpartition("_")
    return str(old.with_name(f"{before}_{hashlib.sha256(data).hexdigest()[:_HASH_LENGTH]}{old.suffix}"))


def _entry(data: bytes, hashes: dict[str, str]) -> bytes:
    entry = json.loads(data)
    for language in entry["languages"].values():
        language["hash"] = hashes[language["hash"]]
    return json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
