"""Rewrite a Pagefind index so that equal pages give equal bytes, and pages of several indexes other ids.

Pagefind 1.5.2 writes the values of a filter in random order and names what lists them by hash; the rest it
writes is stable. The search counts with a file of its own (search_facets), so filters and the order by a
field are left out. Pages get the letters of their bundle before the hash of their content. The list of
pages is packed by this project's own code, which no other version of a library makes different; what
Pagefind packed stays as it is, for Pagefind brings its packer along.

The list is gzip of a signature and CBOR: [version, pages, chunks, filters, sorts, fields], a page being
[id, ...].
"""

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import cbor2

from generator.engine.plain_gzip import packed
from generator.problems import BuildError

_SIGNATURE = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_PAGES, _FILTERS, _SORTS, _FIELDS = 1, 3, 4, 5
_HASH_LENGTH = 10
_CHUNK, _FRAGMENT = ".pf_index", ".pf_fragment"


@dataclass(frozen=True, slots=True)
class CanonicalIndex:
    """Files by path; ids of the pages in the order in which Pagefind was handed them."""

    files: dict[str, bytes]
    ids: tuple[str, ...]


def canonical(files: dict[str, bytes], letters: str) -> CanonicalIndex:
    """Give the parts of an index that the search asks for. `letters` tell it from the site's other indexes.

    Raises BuildError when the files are not of the known format.
    """
    names = [path for path in files if path.endswith(".pf_meta")]
    if not names:
        return CanonicalIndex({_ENTRY: files[_ENTRY]}, ())
    meta = _read(names[0], files)
    ids = {page[0]: letters + page[0].rpartition("_")[2] for page in meta[_PAGES]}
    pages = [[ids[page[0]], *page[1:]] for page in meta[_PAGES]]
    listed = _SIGNATURE + cbor2.dumps([meta[0], pages, meta[2], [], [], *meta[_FIELDS:]])
    digest = f"{letters}_{hashlib.sha256(listed).hexdigest()[:_HASH_LENGTH]}"
    kept = {path: data for path, data in files.items() if path.endswith(_CHUNK)}
    fragments = {
        str(PurePosixPath(path).with_stem(ids[PurePosixPath(path).stem])): data
        for path, data in files.items()
        if path.endswith(_FRAGMENT)
    }
    entry = {_ENTRY: _entry(files[_ENTRY], digest), f"pagefind.{digest}.pf_meta": packed(listed)}
    return CanonicalIndex({**kept, **fragments, **entry}, tuple(page[0] for page in pages))


def _read(path: str, files: dict[str, bytes]) -> Any:
    content = gzip.decompress(files[path])
    if not content.startswith(_SIGNATURE):
        raise BuildError(f"{path}: not in the format of Pagefind 1.5; install the locked version")
    return cbor2.loads(content.removeprefix(_SIGNATURE))


def _entry(data: bytes, digest: str) -> bytes:
    entry = json.loads(data)
    for language in entry["languages"].values():
        language["hash"] = digest
    return json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
