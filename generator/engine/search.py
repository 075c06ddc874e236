"""The search index: Pagefind over the finished pages, written so that two runs give the same bytes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.engine.canonical_index import canonical, page_ids
from generator.engine.pagefind_script import telling
from generator.engine.pagefind_service import index_pages
from generator.engine.search_facets import FILE, facets_file
from generator.engine.search_words import with_words

FOLDER = "pagefind"
LANGUAGE = "es"
_INDEXED = b"data-pagefind-body"
_INTERFACES = ("-ui.js", "-ui.css", "-highlight.js")  # the theme has its own


def index_site(site: Path) -> int:
    """Index every page of `site` that marks a story, into its folder `pagefind`. Returns how many there are.

    Raises BuildError when Pagefind cannot run or refuses a page.
    """
    pages = stories(site)
    heads: list[str] = []
    files = index_pages(_prepared(site, pages, heads), LANGUAGE)
    used = {path: content for path, content in files.items() if not path.endswith(_INTERFACES)}
    written = {**telling(canonical(used)), FILE: facets_file(page_ids(files), heads)}
    for path, content in written.items():
        target = site / FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return len(pages)


def _prepared(site: Path, pages: Iterable[Path], heads: list[str]) -> Iterator[tuple[str, str]]:
    """Give pages as Pagefind is to read them; what stands before the body of each is added to `heads`."""
    for page in pages:
        text = page.read_text(encoding="utf-8")
        heads.append(text.partition("</head>")[0])
        yield address(site, page), with_words(text)


def stories(site: Path) -> list[Path]:
    """Pages with an element marked as story, by path: the index numbers pages in the order they come."""
    return [path for path in sorted(site.rglob("*.html")) if _INDEXED in path.read_bytes()]


def address(site: Path, page: Path) -> str:
    """Where a page is served, from the root of the site."""
    return "/" + page.relative_to(site).as_posix().removesuffix("index.html")
