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
    if any(noun in page.lexicon.outlet_nouns for noun in line.whole.split()) and line.words <= _SHORT:
        return True
    return is_name(text, page.lexicon) and line.passage.end < len(page.seed.text.rstrip())


_SHORT = 6


def drop_site_box(page: Page) -> None:
    """End the story at an outlet's name printed twice running: the site speaks of itself from there on."""
    for at in range(page.start + 1, page.end - 1):
        first, second = page.lines[at : at + 2]
        if first.is_open and first.words <= _SHORT and first.text == second.text and not first.ends_sentence:
            for line in page.lines[at : page.end]:
                if line.kind != "dropped":
                    line.drop("site box")
            page.end = at
            return
