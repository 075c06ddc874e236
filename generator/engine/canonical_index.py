"""Rewrite a Pagefind index so that equal pages give equal bytes, and pages of several indexes other ids.

Pagefind 1.5.2 writes the values of a filter in random order and names what lists them by hash; the rest it
writes is stable. The search counts with a file of its own (search_facets), so filters and the order by a
field are left out. Pages get the letters of their bundle before the hash of their content. Chunks are cut
into smaller ones. What is rewritten is packed by this project's own code, which no other version of a
library makes different; the pages are as Pagefind packed them, for it brings its packer along.

The list of pages and chunks is gzip of a signature and CBOR: [version, pages, chunks, filters, sorts,
fields], a page being [id, number of words], a chunk [first, last, name].
"""

import gzip
import hashlib
import json

import cbor2
from msgspec import Struct

from generator.engine.pagefind_chunks import most, smaller
from generator.engine.plain_gzip import packed, packed_chunk
from generator.problems import BuildError

_SIGNATURE = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_PAGES, _CHUNKS, _FIELDS = 1, 2, 5
_HASH_LENGTH = 10
_CHUNK, _FRAGMENT = "index/{}.pf_index", "fragment/{}.pf_fragment"
_ONE_WORD = 1
"""Length of every page: this project ranks without it."""


class CanonicalIndex(Struct, frozen=True):
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
    meta = cbor2.loads(_content(names[0], files))
    ids = {page[0]: letters + page[0].rpartition("_")[2] for page in meta[_PAGES]}
    pages = [[ids[page[0]], _ONE_WORD] for page in meta[_PAGES]]
    chunks, listed = {}, []
    contents = [_content(_CHUNK.format(chunk[2]), files) for chunk in meta[_CHUNKS]]
    ends_at = most(sum(map(len, contents)))
    for chunk, whole in zip(meta[_CHUNKS], contents, strict=True):
        for part, content in smaller(chunk, whole, ends_at):
            listed.append(part)
            chunks[_CHUNK.format(part[2])] = packed_chunk(_SIGNATURE + content)
    fragments = {_FRAGMENT.format(ids[page[0]]): files[_FRAGMENT.format(page[0])] for page in meta[_PAGES]}
    told = _SIGNATURE + cbor2.dumps([meta[0], pages, listed, [], [], *meta[_FIELDS:]])
    digest = f"{letters}_{hashlib.sha256(told).hexdigest()[:_HASH_LENGTH]}"
    entry = {_ENTRY: _entry(files[_ENTRY], digest), f"pagefind.{digest}.pf_meta": packed(told)}
    return CanonicalIndex({**chunks, **fragments, **entry}, tuple(page[0] for page in pages))


def _content(path: str, files: dict[str, bytes]) -> bytes:
    content = gzip.decompress(files[path])
    if not content.startswith(_SIGNATURE):
        raise BuildError(f"{path}: not in the format of Pagefind 1.5; install the locked version")
    return content.removeprefix(_SIGNATURE)


def _entry(data: bytes, digest: str) -> bytes:
    entry = json.loads(data)
    for language in entry["languages"].values():
        language["hash"] = digest
    return json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
