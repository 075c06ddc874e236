"""Whether one site holds what another does: its pages, the links between them, the fields of its search."""

from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

FIELD = "data-pagefind-"
_BASE = "https://here.invalid/"
_UNSEEN = frozenset(("script", "style", "noscript"))
_DERIVED = "pagefind/"
"""Made from the pages; compared by them."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a second site lacks of a first (`missing`), pages by what differs in them, what it has `more`.

    `pages`, `links` and `fields` count what was compared, all of the first site.
    """

    pages: int
    links: int
    fields: int
    missing: tuple[str, ...]
    differing: dict[str, list[str]]
    more: tuple[str, ...]


def compared(first: Path, second: Path) -> Likeness:
    """Compare two site folders."""
    wanted, there = _files(first), _files(second)
    missing = [f"{path}, the file" for path in sorted(wanted - there)]
    differing: dict[str, list[str]] = {}
    links = fields = 0
    pages = sorted(path for path in wanted & there if path.endswith(".html"))
    for path in pages:
        one, other = _Page.read(first, path), _Page.read(second, path)
        links, fields = links + len(one.links), fields + one.fields.total()
        missing += [f"{path}, the link to {link}" for link in sorted(one.links - other.links)]
        missing += [f"{path}, {name} {value!r}" for name, value in sorted((one.fields - other.fields).keys())]
        missing += [f"{path}, what its link leads to: {link}" for link in sorted(other.links - there)]
        for what in one.unlike(other):
            differing.setdefault(what, []).append(path)
    for path in sorted(path for path in wanted & there if not path.endswith(".html")):
        if (first / path).read_bytes() != (second / path).read_bytes():
            differing.setdefault("other bytes", []).append(path)
    return Likeness(len(pages), links, fields, tuple(missing), differing, tuple(sorted(there - wanted)))


def _files(site: Path) -> set[str]:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return {path for path in files if not path.startswith((_DERIVED, "."))}


class _Page(HTMLParser):
    """Links to files of the site, fields of the search and words of one page."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = urljoin(_BASE, address.removesuffix("index.html"))
        self._open: list[str] = []
        self.links: set[str] = set()
        self.fields: Counter[tuple[str, str]] = Counter()
        self.words: list[str] = []
        self.tags: Counter[str] = Counter()

    @classmethod
    def read(cls, site: Path, path: str) -> "_Page":
        page = cls(path)
        page.feed((site / path).read_text(encoding="utf-8"))
        return page

    def unlike(self, other: "_Page") -> list[str]:
        """What differs of two pages beside links and fields."""
        compared = {"words": self.words != other.words, "elements": self.tags != other.tags}
        return [
            *(what for what, differs in compared.items() if differs),
            *(["more links"] if other.links - self.links else []),
            *(["more fields of the search"] if other.fields - self.fields else []),
        ]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag in _UNSEEN:
            self._open.append(tag)
        told = {name: value or "" for name, value in attrs}
        for name, value in told.items():
            if name in ("href", "src", "action"):
                self._link(value)
            elif name.startswith(FIELD):
                shown = told.get("content", "") if value.endswith("[content]") else ""
                self.fields[name, f"{value} {shown}".strip()] += 1

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._open:
            self.words += data.split()

    def _link(self, value: str) -> None:
        target = urljoin(self._address, value)
        if target.startswith(_BASE):
            path = unquote(urlsplit(target).path).removeprefix("/")
            self.links.add(path + "index.html" if path.endswith("/") or not path else path)
