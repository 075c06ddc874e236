"""What a page prints behind its headline in one line: its date, glued or after a stroke, and the site."""

from generator.clean.lexicon import key
from generator.clean.page import Page
from generator.clean.rules.names import is_name
from generator.clean.rules.paths import SITE
from generator.clean.rules.title_lines import FEWEST_WORDS
from generator.grammar.dates import find_dates

_LONGEST_NAME = 5  # words of a site's name
_STROKES = " |–—-·•/"


def cut_headline_end(page: Page) -> None:
    """Cut date and site's name off the end of the headline."""
    at = next((at for at, line in enumerate(page.lines) if line.kind == "headline"), None)
    if at is None or page.lines[at].words <= FEWEST_WORDS:
        return
    _cut_date(page, at)
    _cut_site(page, at)


def _cut_date(page: Page, at: int) -> None:
    """Cut off a day with its year (`Abren el hospital14 marzo, 2022`, `Abren el hospital | 14/03/2022`)."""
    text = page.lines[at].text
    dates = find_dates(text, page.tables)
    if not dates or not dates[-1].iso or dates[-1].end < len(text):
        return
    before = text[: dates[-1].start]
    title = before.rstrip(_STROKES)
    stroked = len(title) < len(before.rstrip())
    glued = title == before and key(title[title.rfind(" ") + 1 :]) not in page.lexicon.unfinished
    if title.count(" ") >= FEWEST_WORDS and (stroked or glued):
        parts = page.split(at, len(title))
        parts[0].mark("headline")
        parts[1].mark("stamp")


def _cut_site(page: Page, at: int) -> None:
    """Cut off a name after a stroke; after a dash one that the page prints elsewhere, or an outlet's."""
    text = page.lines[at].text
    strokes = [stroke for stroke in SITE.finditer(text) if text[: stroke.start()].count(" ") >= FEWEST_WORDS]
    if not strokes:
        return
    name = text[strokes[-1].end() :]
    if name.count(" ") >= _LONGEST_NAME or not is_name(name, page.lexicon):
        return
    if "|" in strokes[-1].group() or _is_outlet(name, page) or _is_elsewhere(name, at, page):
        title, site = page.split(at, strokes[-1].start())
        title.mark("headline")
        site.drop("site box")


def _is_outlet(name: str, page: Page) -> bool:
    return not page.lexicon.outlet_nouns.isdisjoint(key(name).split())


def _is_elsewhere(name: str, at: int, page: Page) -> bool:
    """Tell whether a line that is no paragraph begins with the name: over a menu, in a copyright."""
    others = (line for place, line in enumerate(page.lines) if place != at and not line.is_prose)
    return any(line.text.lstrip("© ").startswith(name) for line in others)
