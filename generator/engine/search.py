"""The search index: Pagefind over the finished pages, written so that two runs give the same bytes."""

import asyncio
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from generator.engine.canonical_index import canonicalise
from generator.problems import BuildError

FOLDER = "pagefind"
LANGUAGE = "es"
_INDEXED = b"data-pagefind-body"
_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", f"wasm.{LANGUAGE}.pagefind")


def index_site(site: Path) -> int:
    """Index every page of `site` that marks a story, into its folder `pagefind`. Returns how many there are.

    Raises BuildError when Pagefind cannot run or refuses a page.
    """
    pages = stories(site)
    bundle = site / FOLDER
    try:
        asyncio.run(_index(site, pages, bundle))
    except (OSError, RuntimeError, AssertionError) as error:
        raise BuildError(f"Pagefind made no search index: {error}") from error
    drop_unused(bundle)
    canonicalise(bundle)
    return len(pages)


def stories(site: Path) -> list[Path]:
    """Pages with an element marked as story, by path: the index numbers pages in the order they come."""
    return [path for path in sorted(site.rglob("*.html")) if _INDEXED in path.read_bytes()]


def drop_unused(bundle: Path) -> None:
    """Remove Pagefind's own interfaces and the index-wide files of other languages."""
    for path in bundle.iterdir():
        if path.is_file() and path.name not in _KEPT and path.suffix != ".pf_meta":
            path.unlink()


def address(site: Path, page: Path) -> str:
    """Where a page is served, from the root of the site."""
    return "/" + page.relative_to(site).as_posix().removesuffix("index.html")


async def _index(site: Path, pages: list[Path], bundle: Path) -> None:
    config = IndexConfig(output_path=str(bundle.resolve()), force_language=LANGUAGE)
    async with PagefindIndex(config=config) as index:
        for page in pages:
            await index.add_html_file(content=page.read_text(encoding="utf-8"), url=address(site, page))
