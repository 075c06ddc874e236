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

from generator.engine.canonical_index import canonical
from generator.engine.pagefind_script import SCRIPTS, telling
from generator.engine.pagefind_service import index_pages
from generator.engine.search_bundles import Bundle, Limits, bundles
from generator.engine.search_facets import FILE, Fact, facets_file
from generator.engine.search_pages import Story, story_of
from generator.engine.search_store import SearchStore, Seen, files_below, joined, taken_apart
from generator.grammar import folding

FOLDER = "pagefind"
BUNDLES = "bundles.json"
LANGUAGE = "es"
LIMITS = Limits()
_MAKERS = ("search*.py", "canonical_index.py", "pagefind_*.py", "plain_gzip.py")


class _OtherPagesError(Exception):
    """A page is not what was remembered of it."""


def index_site(site: Path, cache: Path, limits: Limits = LIMITS) -> int:
    """Index every page of `site` that marks a story, into its folder `pagefind`. Returns how many there are.

    `cache` is a folder for what the next call can use: the index does not depend on it, nor on what was in
    `site/pagefind` before. Raises BuildError when Pagefind cannot run or refuses a page.
    """
    store = SearchStore(cache, _maker())
    try:
        return _Run(str(site), store, store.seen(), limits).index()
    except _OtherPagesError:
        return _Run(str(site), store, Seen(), limits).index()


class _Run:
    """One call of `index_site`. Paths are texts here, for there are many, and pathlib takes its time."""

    def __init__(self, site: str, store: SearchStore, seen: Seen, limits: Limits) -> None:
        self._site = site
        self._out = f"{site}/{FOLDER}/"
        self._store = store
        self._seen = seen
        self._limits = limits
        self._pages: dict[str, str] = {}
        self._read: dict[str, Story | None] = {}
        self._there: dict[str, os.stat_result] = {}

    def index(self) -> int:
        found = self._found()
        shares = bundles({where: day for where, (_, day) in found.items()}, self._limits)
        keys: list[str] = []
        facts: list[Fact] = []
        folders = {share.letters: f"{share.name}/" if share.name else "" for share in shares}
        for share in shares:
            made_from = (f"{found[where][0]} {where}" for where in share.pages)
            keys.append(self._store.key([share.letters, share.name, *made_from]))
            kept = taken_apart(self._bundle(keys[-1], share, found))
            facts += [Fact(*page) for page in kept.facts]
            for path, (digest, data) in kept.files.items():
                self._write(folders[share.letters] + path, data, digest)
        about = {"pages": len(facts), "folders": folders}
        for path, made in {FILE: facets_file(facts), BUNDLES: json.dumps(about).encode()}.items():
            self._write(path, made, hashlib.sha256(made).hexdigest())
        self._remove_others()
        self._store.remember(self._seen)
        self._store.drop_others(keys)
        return len(facts)

    def _found(self) -> dict[str, tuple[str, str]]:
        """Digest and day of every story, by the address of its page. Notes what there is of an index, too."""
        found = {}
        for path, stat in files_below(self._site):
            if path.startswith(self._out):
                self._there[path] = stat
            elif path.endswith(".html") and (story := self._seen.found(path, stat, self._look)):
                where = address(self._site, path)
                self._pages[where], found[where] = path, (story[0], story[1])
        return found

    def _look(self, path: str) -> list[str] | None:
        story = self._read[path] = _story(path)
        return [story.digest, story.day] if story else None

    def _bundle(self, key: str, share: Bundle, found: Mapping[str, tuple[str, str]]) -> bytes:
        content = self._store.bundle(key)
        if content is None:
            content = _made(share, list(self._stories(share.pages, found)))
            self._store.keep(key, content)
        return content

    def _stories(self, pages: Iterable[str], found: Mapping[str, tuple[str, str]]) -> Iterator[Story]:
        for where in pages:
            story = self._read.pop(self._pages[where], None) or _story(self._pages[where])
            if story is None or story.digest != found[where][0]:
                raise _OtherPagesError
            yield story

    def _write(self, name: str, data: bytes | memoryview, digest: str) -> None:
        """Put a file into the folder of the index; one that is there already is left alone."""
        path = self._out + name
        stat = self._there.pop(path, None)
        if stat is None or self._seen.found(path, stat, _digest) != digest:
            target = Path(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)

    def _remove_others(self) -> None:
        """Remove files that are not of this index, and folders in which nothing is left."""
        for path in self._there:
            Path(path).unlink()
        for folder, _, _ in os.walk(self._out, topdown=False):
            if not any(Path(folder).iterdir()):
                Path(folder).rmdir()


def address(site: str, page: str) -> str:
    """Where a page is served, from the root of the site."""
    return page[len(site) :].replace(os.sep, "/").removesuffix("index.html")


def _story(path: str) -> Story | None:
    return story_of(Path(path).read_text(encoding="utf-8"))


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


def _digest(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@cache
def _maker() -> str:
    """Hash of the code that makes the index, and of the versions of what it uses."""
    here = Path(__file__).parent
    sources = sorted({path for form in _MAKERS for path in here.glob(form)})
    content = [path.read_bytes() for path in (*sources, Path(folding.__file__))]
    used = [version(name).encode() for name in ("pagefind", "pagefind-bin", "cbor2")]
    return hashlib.sha256(b"\0".join([*content, *used])).hexdigest()
