"""The search index: Pagefind over the finished pages, written so that two runs give the same bytes."""

from pathlib import Path

from generator.engine.canonical_index import canonical
from generator.engine.pagefind_service import index_pages

FOLDER = "pagefind"
LANGUAGE = "es"
_INDEXED = b"data-pagefind-body"
_INTERFACES = ("-ui.js", "-ui.css", "-highlight.js")  # the theme has its own


def index_site(site: Path) -> int:
    """Index every page of `site` that marks a story, into its folder `pagefind`. Returns how many there are.

    Raises BuildError when Pagefind cannot run or refuses a page.
    """
    pages = stories(site)
    files = index_pages(((address(site, page), page.read_text(encoding="utf-8")) for page in pages), LANGUAGE)
    used = {path: content for path, content in files.items() if not path.endswith(_INTERFACES)}
    for path, content in canonical(used).items():
        target = site / FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return len(pages)


def stories(site: Path) -> list[Path]:
    """Pages with an element marked as story, by path: the index numbers pages in the order they come."""
    return [path for path in sorted(site.rglob("*.html")) if _INDEXED in path.read_bytes()]


def address(site: Path, page: Path) -> str:
    """Where a page is served, from the root of the site."""
    return "/" + page.relative_to(site).as_posix().removesuffix("index.html")
