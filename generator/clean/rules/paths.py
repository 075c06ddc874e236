"""Labels in one line above a story: paths (`Inicio › Salud`), bars (`El tiempo | Dólar`), sections."""

import re
from collections.abc import Iterator

from generator.clean.keys import key
from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name

REASON = "breadcrumb"
SIGNS = "»›|/>·•"
"""What parts the names of a path."""
SITE = re.compile(r"\s[–—|»·-]\s")
"""What parts a headline from the site's name behind it."""
_ARROWS = (("»", "«"), ("›", "‹"))
_PARTS = re.compile(f"[{SIGNS}]")
_LONGEST, _LONGEST_NAME = 110, 3  # characters of a path, words of one of its names
_END = re.compile(rf"(?<=[^\W\d_])(?=\s?[{SIGNS}–—-]|\s?[A-ZÁÉÍÓÚÑ¿¡“]|$)")
_LONGEST_OPENING = 40
_FEW = 2  # labels that may be a headline and the site's name


def is_path(line: Line, page: Page) -> bool:
    """Tell a path by its arrows, by where it starts (`Inicio | …`) or by its names: sections and places."""
    text = line.text
    opens = line.beginning.startswith(page.lexicon.path_starts) and (line.is_cut or not line.is_prose)
    if opens and _leads(text, page):
        return True
    if line.size > _LONGEST or line.ends_sentence:
        return False
    if any(arrow in text and quote not in text for arrow, quote in _ARROWS):
        return not _ends_in_site(text, page)
    if not _PARTS.search(text):
        return False
    names = [key(part) for part in _PARTS.split(text) if part.strip()]
    if len(names) < 2:  # noqa: PLR2004  one name leads nowhere
        return False
    known = page.lexicon
    short = all(name.count(" ") < _LONGEST_NAME for name in names)
    return (short and names[0] in known.path_starts) or known.sections.issuperset(names)


def _leads(text: str, page: Page) -> bool:
    """Tell whether a line opens with the start of a path and a section, parted or glued.

    `Inicio Local Abren el hospital…`, `InicioLocalAbren el hospital`, `Inicio » Colima » Abren…`
    """
    known = page.lexicon
    start = next((end for end in _ends(text) if key(text[:end]) in known.path_starts), 0)
    rest = text[start:].lstrip(f" -–—{SIGNS}") if start else ""
    return any(key(rest[:end]) in known.sections for end in _ends(rest))


def _ends(text: str) -> Iterator[int]:
    """Yield where a name that opens a text may end: before a sign, before a capital, or at the end."""
    return (mark.start() for mark in _END.finditer(text, 1, _LONGEST_OPENING))


def _ends_in_site(text: str, page: Page) -> bool:
    """Tell whether a headline and one name are parted by an arrow, as titles of pages are."""
    title, _, name = text.partition(" » ")
    return title.count(" ") > _LONGEST_NAME and is_name(name, page.lexicon)


def is_bar(text: str) -> bool:
    """Tell several short labels between strokes (`El tiempo | Dólar $19.84 | Lotería`)."""
    labels = text.split("|")
    return len(labels) > _FEW and all(label.strip().count(" ") < _LONGEST_NAME for label in labels)


def names_section(text: str, page: Page) -> bool:
    """Tell short labels of which one is a section or stands on every page: `Salud / Al momento`."""
    labels = [key(label) for label in _PARTS.split(text) if label.strip()]
    if len(labels) < 2 or any(label.count(" ") >= _LONGEST_NAME for label in labels):  # noqa: PLR2004  one label
        return False
    return any(label in page.lexicon.sections or label in page.lexicon.labels for label in labels)
