"""What a page prints in the line of its headline: date, section, site before; these, author, labels after."""

import re
from collections.abc import Callable

from generator.clean.keys import key
from generator.clean.page import Kind, Page
from generator.clean.rules.names import is_name, is_person, is_stand_in, names_authors
from generator.clean.rules.paths import SITE
from generator.clean.rules.title_lines import FEWEST_WORDS
from generator.grammar.dates import DateMention, find_dates

Cut = tuple[int, Kind, str]
"""Where a headline begins or ends, the kind of what is cut off, and the reason it is dropped for."""

_LONGEST_NAME = 5  # words of a site's name
_STROKES = " |–—-·•/"
_SEAM = re.compile(r"(?<=[a-záéíóúñ0-9”\"»?!])[A-ZÁÉÍÓÚÑ]")
_OPENING = re.compile(r" ([A-ZÁÉÍÓÚÑ][a-záéíóúñ]*)[ :.](?= ?[A-ZÁÉÍÓÚÑ])")
_COUNT = re.compile(r"(?<=[a-záéíóúñ])0$")  # of comments or shares


def part_headline(page: Page) -> None:
    """Cut off the headline what else stands in its line."""
    at = next((at for at, line in enumerate(page.lines) if line.kind == "headline"), None)
    if at is None:
        return
    for find in (_date_before, _section_before, _site_before):
        at += _cut(page, at, find, first=True)
    for _ in _BEHIND:
        if not any(_cut(page, at, find, first=False) for find in _BEHIND):
            return


def _cut(page: Page, at: int, find: Callable[[str, Page], Cut | None], *, first: bool) -> bool:
    """Part a headline as found; `first`: what is cut off stands before it. Tell whether it was parted."""
    text = page.lines[at].text
    found = find(text, page)
    if found is None:
        return False
    where, kind, reason = found
    title = text[where:] if first else text[:where]
    if title.count(" ") < FEWEST_WORDS:
        return False
    before, behind = page.split(at, where)
    headline, other = (behind, before) if first else (before, behind)
    headline.mark("headline")
    other.mark(kind, reason)
    return True


def _date_before(text: str, page: Page) -> Cut | None:
    """Find a day with its year in front; one with its weekday is the site's clock."""
    dates = find_dates(text, page.tables)
    if not dates or dates[0].start or not dates[0].iso:
        return None
    begin = len(text) - len(text[dates[0].end :].lstrip(_STROKES))
    if not text[begin : begin + 1].isupper():
        return None
    return (begin, "stamp", "") if dates[0].weekday is None else (begin, "dropped", "site clock")


def _section_before(text: str, page: Page) -> Cut | None:
    """Find a section glued to the first word (`SaludAbren el hospital`)."""
    seam = _SEAM.search(text[: text.find(" ")])
    if seam is None or key(text[: seam.start()]) not in page.lexicon.newspaper_sections:
        return None
    return seam.start(), "dropped", "section label"


def _site_before(text: str, page: Page) -> Cut | None:
    stroke = SITE.search(text)
    name = text[: stroke.start()] if stroke else ""
    if stroke is None or key(name) in page.lexicon.sections or not _names_site(name, page):
        return None
    return stroke.end(), "dropped", "site box"


def _date_behind(text: str, page: Page) -> Cut | None:
    """Find a day with its year at the end: glued, after a stroke, or written as only pages' themes do."""
    dates = find_dates(text, page.tables)
    if not dates or not dates[-1].iso or dates[-1].end < len(text):
        return None
    before = text[: dates[-1].start]
    title = before.rstrip(_STROKES)
    if key(title[title.rfind(" ") + 1 :]) in page.lexicon.unfinished:
        return None
    stroked = len(title) < len(before.rstrip())
    parted = stroked or title == before or not _is_written_out(text, dates[-1], page)
    return (len(title), "stamp", "") if parted else None


def _is_written_out(text: str, date: DateMention, page: Page) -> bool:
    """Tell whether a date is written as in a sentence (`14 de marzo de 2022`)."""
    return not page.lexicon.unfinished.isdisjoint(text[date.start : date.end].split())


def _site_behind(text: str, page: Page) -> Cut | None:
    """Find a name after a bar; after a dash one that the page prints elsewhere, or an outlet's."""
    strokes = [*SITE.finditer(text)]
    if not strokes:
        return None
    name, sign = text[strokes[-1].end() :], strokes[-1].group().strip()
    short = name.count(" ") < _LONGEST_NAME and is_name(name, page.lexicon)
    if (short and sign in "|»" and not text.isupper()) or _names_site(name, page):
        return strokes[-1].start(), "dropped", "site box"
    return None


def _names_site(name: str, page: Page) -> bool:
    """Tell whether words name an outlet or are a name that a line holds, alone or before a sign or figure."""
    if name.count(" ") >= _LONGEST_NAME or not is_name(name, page.lexicon):
        return False
    if not page.lexicon.outlet_nouns.isdisjoint(key(name).split()):
        return True
    others = (line.text for line in page.lines if not line.is_prose and line.kind != "headline")
    begun = (text.lstrip("© ").partition(name) for text in others)
    return any(found and not before and not rest.lstrip()[:1].isalpha() for before, found, rest in begun)


def _author_behind(text: str, page: Page) -> Cut | None:
    """Find a byline at the end, glued (`… la sierraAna Luna`) or opened (`… la sierra Por Ana Luna`)."""
    for seam in _SEAM.finditer(text):
        name = text[seam.start() :]
        if is_person(name, page.lexicon) or is_stand_in(name, page.lexicon):
            return seam.start(), "byline", ""
    for opening in _OPENING.finditer(text):
        where, name = opening.start(), text[opening.end() :]
        opens = opening[1].lower() in page.lexicon.byline_openings
        if opens and names_authors(name, page.lexicon):
            return len(text[:where].rstrip(_STROKES)), "byline", ""
    return None


def _labels_behind(text: str, page: Page) -> Cut | None:
    """Find a label glued to the end (`… la sierraCompartir`), several (`… Facebook Twitter`), a count."""
    count = _COUNT.search(text)
    if count:
        return count.start(), "dropped", "counter"
    labels = page.lexicon.labels
    for seam in _SEAM.finditer(text):
        reason = labels.get(key(text[seam.start() :]))
        if reason:
            return seam.start(), "dropped", reason
    words = text.split(" ")
    told = next((at for at, word in enumerate(reversed(words)) if key(word) not in labels), len(words))
    if told < 2:  # noqa: PLR2004  a headline may end in one such word
        return None
    return len(text) - len(" ".join(words[-told:])), "dropped", labels[key(words[-1])]


_BEHIND = (_date_behind, _author_behind, _labels_behind, _site_behind)
