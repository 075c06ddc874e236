"""The search index: Pagefind over the finished pages, made again only for the bundles whose pages changed.

The index is a function of the pages alone. What the last build left is used only where a hash proves that it
was made from the same pages by the same code; the result is the same without it, byte for byte.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from msgspec import Struct

from generator.engine.canonical_index import canonical
from generator.engine.pagefind_script import SCRIPTS, telling
from generator.engine.pagefind_service import index_pages
from generator.engine.search_bundles import Bundle, Limits, bundles
from generator.engine.search_facets import FILE, Fact, facets_file
from generator.engine.search_pages import Story, story_of
from generator.engine.search_store import SearchStore, Seen, files_below, joined, taken_apart
from generator.grammar import folding
from generator.looks import looks

FOLDER = "pagefind"
BUNDLES = "bundles.json"
LANGUAGE = "es"
LIMITS = Limits()
_MAKERS = ("search*.py", "canonical_index.py", "pagefind_*.py", "plain_gzip.py")


class _OtherPagesError(Exception):
    """A page is not what was remembered of it."""


class Finished(Struct, frozen=True):
    """A page of the site. `proof` is the same only as long as its bytes are; "" proves nothing."""

    path: str
    proof: str


Files = dict[str, tuple[str, bytes | memoryview]]
"""Of each file of an index, by its path in the site, the hash of its bytes in hex and the bytes."""


def index_site(site: Path, cache: Path, limits: Limits = LIMITS) -> int:
    """Index every page in the folder `site` into its folder `pagefind`. Returns how many mark a story.

    See `search_files`; nothing depends on what was in `site/pagefind` before.
    """
    out, there, pages = f"{site}/{FOLDER}/", set(), {}
    for path, stat in files_below(str(site)):
        if path.startswith(out):
            there.add(path)
        elif path.endswith(".html"):
            pages[address(str(site), path)] = Finished(path, looks(stat).hex())
    files, stories = search_files(pages, cache, limits)
    for name, (digest, data) in files.items():
        target = site / name
        if str(target) not in there or _digest(target) != digest:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    _remove_others(out, there - {str(site / name) for name in files})
    return stories


def search_files(pages: Mapping[str, Finished], cache: Path, limits: Limits = LIMITS) -> tuple[Files, int]:
    """Index every page that marks a story. Returns the files of the index, and how many such pages there are.

    Pages are given by address. `cache` is a folder for what the next call can use: the index does not depend
    on it. Raises BuildError when Pagefind cannot run or refuses a page.
    """
    store = SearchStore(cache, _maker())
    try:
        return _Run(pages, store, store.seen(), limits).index()
    except _OtherPagesError:
        return _Run(pages, store, Seen(), limits).index()


class _Run:
    """One call of `search_files`."""

    def __init__(self, pages: Mapping[str, Finished], store: SearchStore, seen: Seen, limits: Limits) -> None:
        self._pages = pages
        self._store = store
        self._seen = seen
        self._limits = limits
        self._read: dict[str, Story | None] = {}

    def index(self) -> tuple[Files, int]:
        found = dict(self._found())
        shares = bundles({where: day for where, (_, day) in found.items()}, self._limits)
        keys: list[str] = []
        facts: list[Fact] = []
        files: Files = {}
        folders = {share.letters: f"{share.name}/" if share.name else "" for share in shares}
        for share in shares:
            made_from = (f"{found[where][0]} {where}" for where in share.pages)
            keys.append(self._store.key([share.letters, share.name, *made_from]))
            kept = taken_apart(self._bundle(keys[-1], share, found))
            facts += [Fact(*page) for page in kept.facts]
            files |= {f"{FOLDER}/{folders[share.letters]}{path}": file for path, file in kept.files.items()}
        about = {"pages": len(facts), "folders": folders}
        for path, made in {FILE: facets_file(facts), BUNDLES: json.dumps(about).encode()}.items():
            files[f"{FOLDER}/{path}"] = hashlib.sha256(made).hexdigest(), made
        self._store.remember(self._seen)
        self._store.drop_others(keys)
        return files, len(facts)

    def _found(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Digest and day of every story, by the address of its page."""
        for where, page in self._pages.items():
            if story := self._seen.found(where, page.proof, self._look):
                yield where, (story[0], story[1])

    def _look(self, where: str) -> list[str] | None:
        story = self._read[where] = self._story(where)
        return [story.digest, story.day] if story else None

    def _story(self, where: str) -> Story | None:
        return story_of(Path(self._pages[where].path).read_text(encoding="utf-8"))

    def _bundle(self, key: str, share: Bundle, found: Mapping[str, tuple[str, str]]) -> bytes:
        content = self._store.bundle(key)
        if content is None:
            content = _made(share, list(self._stories(share.pages, found)))
            self._store.keep(key, content)
        return content

    def _stories(self, pages: Iterable[str], found: Mapping[str, tuple[str, str]]) -> Iterator[Story]:
        for where in pages:
            story = self._read.pop(where, None) or self._story(where)
            if story is None or story.digest != found[where][0]:
                raise _OtherPagesError
            yield story


def address(site: str, page: str) -> str:
    """Where a page is served, from the root of the site."""
    return page[len(site) :].replace(os.sep, "/").removesuffix("index.html")


def _made(share: Bundle, stories: list[Story]) -> bytes:
    """Let Pagefind index the pages of a bundle. The first one brings the scripts that all of them need."""
    given = ((where, story.html) for where, story in zip(share.pages, stories, strict=True))
    files = index_pages(given, LANGUAGE)
    index = canonical(files, share.letters)
    used = {path: data for path, data in files.items() if path in SCRIPTS or path.startswith("wasm.")}
    pages = [
        Fact(number, where, story.day, story.facets)
        for number, where, story in zip(index.ids, share.pages, stories, strict=True)
    ]
    brought = {} if share.name else telling(used)
    return joined(pages, {**index.files, **brought})


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _remove_others(out: str, others: Iterable[str]) -> None:
    """Remove files that are not of this index, and folders in which nothing is left."""
    for path in others:
        Path(path).unlink()
    for folder, _, _ in os.walk(out, topdown=False):
        if not any(Path(folder).iterdir()):
            Path(folder).rmdir()


@cache
def _maker() -> str:
    """Hash of the code that makes the index, and of the versions of what it uses."""
    here = Path(__file__).parent
    sources = sorted({path for form in _MAKERS for path in here.glob(form)})
    content = [path.read_bytes() for path in (*sources, Path(folding.__file__))]
    used = [version(name).encode() for name in ("pagefind", "pagefind-bin", "cbor2")]
    return hashlib.sha256(b"\0".join([*content, *used])).hexdigest()
