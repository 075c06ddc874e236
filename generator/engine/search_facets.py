"""The facets of the search and the order by date, in one file beside the index.

Pagefind counts all that its own search found, also pages the reader did not ask for, and gives undated pages
a place in time. Here is, for every value of a facet, which pages have it: the search counts what it shows.

`ids` are the pages as the index names them; a page is meant by its place among them. `newest` are all pages,
newest first, those without a date after the `dated` others. Of `facets`, the values with their pages, each as
the distance from the one before.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.engine.search_words import UNDATED

FILE = "facets.json"


class Fact(NamedTuple):
    """Of a page: its id, its address, what it is sorted by, and names and values of its facets."""

    id: str
    address: str
    day: str
    facets: Sequence[Sequence[str]]


def facets_file(pages: Iterable[Fact]) -> bytes:
    """Give the file for pages in whatever order: it is that of their addresses which counts."""
    ordered = sorted(pages, key=lambda page: page.address)
    found: dict[str, dict[str, list[int]]] = {}
    for number, page in enumerate(ordered):
        for name, value in page.facets:
            found.setdefault(name, {}).setdefault(value, []).append(number)
    newest = sorted(range(len(ordered)), key=lambda number: ordered[number].day, reverse=True)
    content = {
        "ids": " ".join(page.id for page in ordered),
        "newest": newest,
        "dated": sum(not page.day.startswith(UNDATED) for page in ordered),
        "facets": _near(found),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _near(found: Mapping[str, Mapping[str, Sequence[int]]]) -> dict[str, dict[str, list[int]]]:
    return {
        name: {value: _distances(numbers) for value, numbers in sorted(values.items())}
        for name, values in sorted(found.items())
    }


def _distances(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]
