"""What is added to a page for the index only: words as printed, and people and institutions as one word each.

Pagefind keeps the stem of a word and no more, so that «Puebla» and «pueblo» are one word to it. A word that
ends in a digit is its own stem: with `pueblaq9` beside a page that prints «Puebla» the search can choose.
Only short words need it: long ones with one stem are forms of one word. Likewise `andresmanuellopezobradorq8`
stands for a person, whatever the text calls them. All go into metadata, which is searched and never shown.
"""

import html
import re
from collections.abc import Iterable
from functools import cache

from generator.grammar.folding import fold

FORM, ENTITY = "q9", "q8"
UNDATED = "0000"
ENTITIES = ("persona", "institucion")
_FIELD = '<meta data-pagefind-meta="palabras[content]" content="{}">'
_TAG = re.compile(r"<[^<>]*>")
_FILTER = re.compile(r'<meta data-pagefind-filter="(\w+)\[content\]" content="([^"]*)">')
_SORT = re.compile(r'<meta data-pagefind-sort="\w+\[content\]" content="([^"]*)">')
_SHORT = re.compile(r"(?<![^\W_])[a-zA-Z]{3,9}(?![^\W_])")
_APART = re.compile(r"[^a-z0-9]+")


def filters(page: str) -> list[tuple[str, str]]:
    """The facets of a page and its values, in order."""
    return [(name, html.unescape(value)) for name, value in _FILTER.findall(page)]


def day(page: str) -> str:
    """What a page is sorted by, greater for newer; begins with UNDATED when its date is not known at all."""
    found = _SORT.search(page)
    return found[1] if found else UNDATED


@cache
def entity(name: str) -> str:
    """The one word that stands for a person or an institution."""
    return _APART.sub("", fold(name)) + ENTITY


def with_words(page: str, stories: Iterable[str]) -> str:
    """Give the page with the shorter words of its stories, people and institutions as words for the index.

    `stories` are the elements of the page that are searched, as HTML.
    """
    text = fold(" ".join(html.unescape(_TAG.sub(" ", story)) for story in stories))
    forms = {word + FORM for word in set(_SHORT.findall(text))}
    known = {entity(value) for name, value in filters(page.partition("</head>")[0]) if name in ENTITIES}
    return page.replace("</head>", f"{_FIELD.format(' '.join(sorted(forms | known)))}</head>", 1)
