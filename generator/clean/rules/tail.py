"""What is left after the last paragraph: names of the site, initials, labels, dates."""

import re

from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name
from generator.clean.rules.story import BULLETS

_INITIALS = re.compile(r"[A-ZÑ]{2,4}|[a-zñ]{2,4}|[-/]{1,2}[A-Za-zñ]{2,4}|\(?[A-Z]{2,4}/[a-zA-Z]{2,4}\)?")
_LONGEST = 60
_SEPARATED = "|•·©®™"


def drop_tail(page: Page) -> None:
    """Drop short lines that end no sentence, from the last line up to the last paragraph."""
    while page.end > page.start + 1:
        line = page.lines[page.end - 1]
        if line.is_open and not _is_furniture(line, page):
            break
        if line.is_open:
            line.drop("after the story" if not _INITIALS.fullmatch(line.text) else "editor's initials")
        elif line.kind in ("stamp", "dateline"):
            line.drop("date after the story")
        page.end -= 1


def _is_furniture(line: Line, page: Page) -> bool:
    text = line.text
    if line.ends_sentence or len(text) > _LONGEST or text[0] in BULLETS:
        return False
    if _INITIALS.fullmatch(text) or text[-1] in _SEPARATED or line.whole in page.lexicon.sections:
        return True
    if not is_name(text, page.lexicon):
        return False
    outlet = any(noun in page.lexicon.outlet_nouns for noun in line.whole.split())
    return outlet or line is not page.lines[-1]  # the last line of a page may be cut off anywhere


_SHORT = 6
_LONGEST_MOTTO = 120
_BOX_LINES = 6
_BOX_REASONS = ("contact", "copyright", "site box")


def drop_site_box(page: Page) -> None:
    """End the story where the site speaks of itself: its name twice running, or its name above its address."""
    for at in range(page.start + 1, page.end):
        line = page.lines[at]
        if line.is_open and line.words <= _SHORT and not line.ends_sentence and _heads_box(page, at):
            for following in page.lines[at : page.end]:
                if following.kind != "dropped":
                    following.drop("site box")
            page.end = at
            return


def _heads_box(page: Page, at: int) -> bool:
    name, below = page.lines[at], page.lines[at + 1 : min(at + _BOX_LINES, page.end)]
    if below and below[0].is_open and below[0].text == name.text:
        return True
    if not is_name(name.text, page.lexicon) or not any(line.reason in _BOX_REASONS for line in below):
        return False
    return all(len(line.text) <= _LONGEST_MOTTO for _, line in page.open_lines(at + 1, page.end))
