"""The search index: Pagefind over the finished pages, made again only for the bundles whose pages changed.

The index is a function of the pages alone. What the last build left is used only where a hash proves that it
was made from the same pages by the same code; the result is the same without it, byte for byte.
"""

import hashlib
import json
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
from generator.engine.search_store import SearchStore, Seen, joined, taken_apart
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
        return _Run(site, store, store.seen(), limits).index()
    except _OtherPagesError:
        return _Run(site, store, Seen(), limits).index()


class _Run:
    """One call of `index_site`."""

    def __init__(self, site: Path, store: SearchStore, seen: Seen, limits: Limits) -> None:
        self._site = site
        self._store = store
        self._seen = seen
        self._limits = limits
        self._read: dict[Path, Story | None] = {}

    def index(self) -> int:
        found = {address(self._site, path): self._found(path) for path in sorted(self._site.rglob("*.html"))}
        digests = {where: story[0] for where, story in found.items() if story}
        shares = bundles({where: story[1] for where, story in found.items() if story}, self._limits)
        keys, wanted = [], set()
        facts: list[Fact] = []
        folders = {}
        for share in shares:
            keys.append(self._store.key([share.letters, share.name, *_listed(share, digests)]))
            kept, files = taken_apart(self._bundle(keys[-1], share, digests))
            facts += [Fact(*page) for page in kept["pages"]]
            folders[share.letters] = f"{share.name}/" if share.name else ""
            wanted |= self._write({folders[share.letters] + path: data for path, data in files.items()})
        about = {"pages": len(facts), "folders": folders}
        wanted |= self._write({FILE: facets_file(facts), BUNDLES: json.dumps(about).encode()})
        _remove_others(self._site / FOLDER, wanted)
        self._store.remember(self._seen)
        self._store.drop_others(keys)
        return len(facts)

    def _found(self, path: Path) -> tuple[str, str] | None:
        """Digest of the story of a page and what it is sorted by; None for a page without one."""
        found = self._seen.found(path, self._look)
        return (found[0], found[1]) if found else None

    def _look(self, path: Path) -> list[str] | None:
        story = self._read[path] = story_of(path.read_text(encoding="utf-8"))
        return [story.digest, story.day] if story else None

    def _bundle(self, key: str, share: Bundle, digests: Mapping[str, str]) -> bytes:
        content = self._store.bundle(key)
        if content is None:
            content = _made(share, list(self._stories(share.pages, digests)))
            self._store.keep(key, content)
        return content

    def _stories(self, pages: Iterable[str], digests: Mapping[str, str]) -> Iterator[Story]:
        for where in pages:
            path = self._site / where[1:]
            path = path / "index.html" if where.endswith("/") else path
            story = self._read.pop(path, None) or story_of(path.read_text(encoding="utf-8"))
            if story is None or story.digest != digests[where]:
                raise _OtherPagesError
            yield story

    def _write(self, files: Mapping[str, bytes | memoryview]) -> set[Path]:
        """Put files into the folder of the index, those that are there already left alone."""
        targets = {self._site / FOLDER / path: data for path, data in files.items()}
        for folder in {path.parent for path in targets}:
            folder.mkdir(parents=True, exist_ok=True)
        for path, data in targets.items():
            if not path.is_file() or self._seen.found(path, _content) != hashlib.sha256(data).hexdigest():
                path.write_bytes(data)
        return set(targets)


def address(site: Path, page: Path) -> str:
    """Where a page is served, from the root of the site."""
    return "/" + page.relative_to(site).as_posix().removesuffix("index.html")


def _listed(share: Bundle, digests: Mapping[str, str]) -> Iterator[str]:
    return (f"{digests[where]} {where}" for where in share.pages)


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
    return joined({"pages": pages}, {**index.files, **brought})


def _content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _remove_others(folder: Path, wanted: set[Path]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if next(path.iterdir(), None) is None:
                path.rmdir()
        elif path not in wanted:
            path.unlink()


@cache
def _maker() -> str:
    """Hash of the code that makes the index, and of the versions of what it uses."""
    here = Path(__file__).parent
    sources = sorted({path for form in _MAKERS for path in here.glob(form)})
    content = [path.read_bytes() for path in (*sources, Path(folding.__file__))]
    used = [version(name).encode() for name in ("pagefind", "pagefind-bin", "cbor2")]
    return hashlib.sha256(b"\0".join([*content, *used])).hexdigest()
