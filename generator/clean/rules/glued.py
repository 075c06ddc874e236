"""Boilerplate inside the story's lines: glued to their beginning or to their end."""

import re

from generator.clean.datelines import dateline_end
from generator.clean.keys import key
from generator.clean.lexicon import Lexicon
from generator.clean.page import Page
from generator.clean.rules.names import is_name, is_person, is_stand_in, names_authors

_BYLINE_REACH = 90
_BYLINE = re.compile(r"[ .:](?:(?<= )(?:\. ?[-–—]+ *|[-–—]{1,2} |[.:] )|(?<=\.) ?[-–—]+ *|(?<=[.:]) )")
"""A point and dashes, dashes, or a point or colon, spaces around; it leaps to where one may begin."""
_END_BYLINE = re.compile(r"\(([^()]{3,70})\)\s*\.?$")
_END_CREDIT = re.compile(
    r"(?<=[.!?”\"»])\s([A-ZÁÉÍÓÚÑ][^.!?/|]{1,40}/\s?(?:[^.!?/|]|(?<=\s[A-Z])\.(?=\s)){3,45})\.?$"
)
_SOME_STORY = 3
_SURNAMED = 3  # words of a name with both surnames
_GLUE = re.compile(r"[A-ZÁÉÍÓÚÑ](?<=[a-záéíóúñ0-9”\"?!].)")  # it leaps to the capitals
_SEAM = re.compile(r"\s|(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])")
_HEAD_LINES, _LONGEST_LABEL = 12, 40
_SHORTEST_TITLE, _LONGEST_TITLE = 24, 240


def split_tails(page: Page) -> None:
    """Cut off labels that a page glues to the last full stop with no space between."""
    if not _has_tail(page.seed.text, page.lexicon):
        return
    for at in range(len(page.lines) - 1, -1, -1):
        line = page.lines[at]
        found = page.lexicon.tails.search(line.text, _SOME_STORY) if line.is_open else None
        if found:
            page.split(at, found.end())[-1].drop("glued to the story's end")


def _has_tail(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `lexicon.tails` finds anything; it looks at each character, seams are leapt to."""
    seams = (
        seam for mark, glued in lexicon.tail_seams.items() if mark in text for seam in glued.finditer(text)
    )
    return any(lexicon.tails.match(text, seam.start()) for seam in seams)


def split_glued_headline(page: Page) -> None:
    """Cut a headline off the dateline it is glued to with no space between, in the first paragraph."""
    first = next((at for at, line in enumerate(page.lines[:_HEAD_LINES]) if line.is_prose), 0)
    text = page.lines[first].text if page.lines else ""
    for glue in _GLUE.finditer(text, _SHORTEST_TITLE, _LONGEST_TITLE):
        if dateline_end(text[glue.start() : glue.start() + _LONGEST_TITLE], page.lexicon, page.tables):
            page.split(first, glue.start())
            return


def split_label(page: Page) -> None:
    """Cut a label of the page (`Compartir`) off the dateline behind it, a space between or none."""
    for at, line in page.open_lines(0, min(_HEAD_LINES, page.end)):
        if not line.is_prose or not page.lexicon.label_openers.begin(line.beginning):
            continue
        for mark in _SEAM.finditer(line.text, 1, _LONGEST_LABEL):
            label = key(line.text[: mark.start()])
            if not page.lexicon.label_beginnings.has(label):
                break
            reason = page.lexicon.labels.get(label)
            rest = line.text[mark.end() : mark.end() + _LONGEST_TITLE]
            if reason and dateline_end(rest, page.lexicon, page.tables):
                page.split(at, mark.end())[0].drop(reason)
                return


def split_headline(page: Page) -> None:
    """Cut off the headline where it is printed again in front of the first paragraph."""
    headline = next((line for line in page.lines if line.kind == "headline"), None)
    if headline is None or page.start >= page.end:
        return
    text, title = page.lines[page.start].text, headline.text
    rest = text[len(title) :].lstrip(" .:-–—")
    if len(title) > _SHORTEST_TITLE and text.startswith(title) and rest and not rest[0].islower():
        page.split(page.start, len(text) - len(rest))[0].drop("repeated headline")
        page.start += 1


def split_opening_byline(page: Page) -> None:
    """Cut a byline off the first paragraph's beginning."""
    at = next((at for at in range(page.start, page.end) if page.lines[at].is_open), None)
    if at is not None:
        _split_start(page, at)


def split_closing_bylines(page: Page) -> None:
    """Cut a byline in brackets, or an outlet and a name with a stroke between, off a paragraph's end."""
    for at in range(len(page.lines) - 1, -1, -1):
        line = page.lines[at]
        if line.is_open and line.text.endswith((")", ").")):
            _split_end(page, at)
        elif line.is_open and "/" in line.text[-_BYLINE_REACH:]:
            _split_credit(page, at)


def _split_start(page: Page, at: int) -> None:
    text = page.lines[at].text
    for mark in _BYLINE.finditer(text, 0, _BYLINE_REACH):
        name = text[: mark.start()]
        dashed = "-" in mark.group() or "–" in mark.group() or "—" in mark.group()
        if mark.end() < len(text) and _is_author(name, page, dashed=dashed):
            page.split(at, mark.end())[0].mark("byline")
            page.start += page.start == at
            return


def _is_author(name: str, page: Page, *, dashed: bool) -> bool:
    lexicon = page.lexicon
    credited = lexicon.credit_clause.search(name) if dashed else None
    if credited and is_name(credited["who"].strip(" ()"), lexicon):
        name = name[: credited.start()].strip(" ()")
        return not name or is_stand_in(name, lexicon) or is_name(name, lexicon)
    head, _, rest = name.partition(" ")
    if head.strip(":.").lower() in lexicon.byline_openings and rest:
        name = rest
    elif not dashed and "/" not in name:
        return False
    if "/" in name or "|" in name:
        parts = [part.strip() for part in re.split(r"[/|]", name)]
        full = all(" " in part and is_name(part, lexicon) for part in parts)
        return full or names_authors(name, lexicon)
    return is_person(name, lexicon) or is_stand_in(name, lexicon) or (dashed and _is_strange(name, lexicon))


def _is_strange(name: str, lexicon: Lexicon) -> bool:
    """Tell whether three words or four are a name of nobody known, and of no place or institution."""
    words = name.lower().split()
    if not _SURNAMED <= len(words) <= _SURNAMED + 1 or not is_name(name, lexicon) or name.isupper():
        return False
    first = key(words[0])
    known = (lexicon.place_openings, lexicon.organisations, lexicon.outlet_nouns, lexicon.places)
    return not lexicon.joiners.intersection(words) and not any(first in words for words in known)


def _split_end(page: Page, at: int) -> None:
    line = page.lines[at]
    found = _END_BYLINE.search(line.text, max(line.size - _BYLINE_REACH, 0))
    if found and found.start() and _signs(found[1], page):
        page.split(at, found.start())[-1].mark("byline")


def _split_credit(page: Page, at: int) -> None:
    text = page.lines[at].text
    found = _END_CREDIT.search(text, max(len(text) - _BYLINE_REACH, 0))
    if found and names_authors(found[1], page.lexicon):
        page.split(at, found.start())[-1].mark("byline")


def _signs(text: str, page: Page) -> bool:
    opening, _, name = text.partition(" ")
    opened = opening.strip(":.").lower() in page.lexicon.byline_openings
    named = names_authors(name, page.lexicon) or (opening[:1].isupper() and _is_unlisted(name, page))
    return (opened and named) or is_stand_in(text, page.lexicon)


def _is_unlisted(name: str, page: Page) -> bool:
    """Tell whether words are a name, if not one of a known given name, and no place."""
    return " " in name and is_name(name, page.lexicon) and key(name) not in page.lexicon.places
