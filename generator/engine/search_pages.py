"""What of a finished page the search is made from: its stories, the fields in its head, words for the index.

All else (menus, related coverage, neighbours) may change without the index being made again.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from generator.engine.search_words import UNDATED, day, filters, with_words

_MARK = "data-pagefind-body"
_TAG = re.compile(rf"<(\w+)\b[^<>]*\s{_MARK}[^<>]*>")
_FIELD = re.compile(r"<meta data-pagefind-(?:filter|meta)=[^<>]*>")
_PAGE = '<!doctype html><html lang="es"><head>{}</head><body>{}</body></html>'


class Story(Struct, frozen=True):
    """`html` is what Pagefind reads; `day` what the page is sorted by, `facets` its names and values."""

    html: str
    day: str
    facets: tuple[tuple[str, str], ...]

    @property
    def digest(self) -> str:
        """Hash of all that the index takes from the page."""
        return hashlib.sha256(f"{self.day}\n{self.html}".encode()).hexdigest()


def story_of(page: str) -> Story | None:
    """Take from a page, given as HTML, what is searched; None when it marks no story."""
    if _MARK not in page:
        return None
    head, _, rest = page.partition("</head>")
    bodies = list(_bodies(rest))
    if not bodies:
        return None
    fields = "".join(_FIELD.findall(head))
    html = with_words(_PAGE.format(fields, "".join(bodies)), bodies)
    return Story(html, day(head), tuple(dict.fromkeys(filters(head))))


def year(when: str) -> str | None:
    """The year a page is sorted under; None when its date is not known at all."""
    return None if when.startswith(UNDATED) else when[: len(UNDATED)]


def _bodies(page: str) -> Iterator[str]:
    """Every element marked as story that is not inside another one, with its tags."""
    at = page.find(_MARK)
    while at >= 0:
        start, end = page.rfind("<", 0, at), at
        if found := _TAG.match(page, start):
            end = _end(page, found[1], found.end())
            yield page[start:end]
        at = page.find(_MARK, max(end, at + len(_MARK)))


def _end(page: str, tag: str, start: int) -> int:
    """Where the element that began before `start` has been closed."""
    depth = 1
    for found in _inner(tag).finditer(page, start):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(page)


@cache
def _inner(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){tag}\b[^<>]*>")
