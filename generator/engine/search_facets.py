"""The facets of the search and the order by date, in one file beside the index.

Pagefind counts all that its own search found, also pages the reader did not ask for, and gives undated pages
a place in time. Here is, for every value of a facet, which pages have it: the search counts what it shows.

`ids` are the pages as Pagefind names them; a page is meant by its place among them. `newest` are all pages,
newest first, those without a date after the `dated` others. Of `facets`, the values with their pages, each as
the distance from the one before.
"""

import json
from collections.abc import Mapping, Sequence

from generator.engine.search_words import UNDATED, day, filters

FILE = "facets.json"


def facets_file(ids: Sequence[str], pages: Sequence[str]) -> bytes:
    """Give the file for pages given as HTML, in the order of their ids."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, page in enumerate(pages):
        for name, value in dict.fromkeys(filters(page)):
            found.setdefault(name, {}).setdefault(value, []).append(number)
    days = [day(page) for page in pages]
    newest = sorted(range(len(days)), key=days.__getitem__, reverse=True)
    dated = sum(not when.startswith(UNDATED) for when in days)
    content = {"ids": " ".join(ids), "newest": newest, "dated": dated, "facets": _near(found)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _near(found: Mapping[str, Mapping[str, Sequence[int]]]) -> dict[str, dict[str, list[int]]]:
    return {
        name: {value: _distances(numbers) for value, numbers in sorted(values.items())}
        for name, values in sorted(found.items())
    }


def _distances(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]
