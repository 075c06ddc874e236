"""Paths to a page, printed above it: `Inicio › Salud`, `Inicio | Tabasco | Salud`."""

import re

from generator.clean.lexicon import key
from generator.clean.page import Line, Page

REASON = "breadcrumb"
SIGNS = "»›|/>·"
"""What parts the names of a path."""
_ARROWS = (("»", "«"), ("›", "‹"))
_PARTS = re.compile(r"[|/>·»›]")
_LONGEST, _LONGEST_NAME = 110, 3  # characters of a path, words of one of its names


def is_path(line: Line, page: Page) -> bool:
    """Tell a path by its arrows, by where it starts (`Inicio | …`) or by its names: sections and places."""
    text = line.text
    if line.size > _LONGEST or line.ends_sentence:
        return False
    if any(arrow in text and quote not in text for arrow, quote in _ARROWS):
        return True
    if not _PARTS.search(text):
        return False
    names = [key(part) for part in _PARTS.split(text) if part.strip()]
    if len(names) < 2:  # noqa: PLR2004  one name leads nowhere
        return False
    known = page.lexicon
    short = all(name.count(" ") < _LONGEST_NAME for name in names)
    return (short and names[0] in known.path_starts) or known.sections.issuperset(names)
