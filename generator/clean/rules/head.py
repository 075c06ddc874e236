"""What stands above the headline, and between headline and story: deck, sections, the headline again."""

import re

from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name, is_person, names_authors
from generator.clean.rules.story import is_sentence
from generator.grammar.dates import find_dates

_SHORTEST_DECK = 4  # words
_LONGEST_SECTION = 3
_LONGEST_TITLE = 24  # words
_PATH_SIGN = re.compile(r"[/|>]")
_CLOCK_WORDS = 8
_PARTED = 2  # parts of a line: an author's name stands no farther from the date
_MENU = ("menu", "skip link", "section label")


def drop_above(page: Page) -> None:
    """Drop everything above the headline: menus, section labels, the site's clock."""
    at = next((at for at, line in enumerate(page.lines) if line.kind == "headline"), None)
    if at is None:
        _drop_above_story(page)
        return
    for place, line in enumerate(page.lines[:at]):
        if line.kind in ("stamp", "dateline"):
            if not _is_of_story(page, place, at):
                line.drop("site clock")
        elif line.is_open:
            line.drop(_reason_above(line, page))


def _is_of_story(page: Page, at: int, headline: int) -> bool:
    """Tell whether a date above the headline is a bulletin's, or parted from its section by a bar."""
    beside = page.lines[max(at - 1, 0) : at] + page.lines[at + 1 : min(at + 2, headline)]
    if _is_numbered(beside) or _is_block(page.lines[at]):
        return True
    if page.lines[at].beginning.startswith(page.lexicon.publish_words) and not _has_weekday(
        page.lines[at], page
    ):
        return True
    if _dated_again(page, at) or _is_between(page, at, headline) or _shares_line(page.lines, at, page):
        return True
    if at == headline - 1 and page.lines[at].number == page.lines[headline].number:
        return True
    section = at > 0 and page.lines[at - 1].whole in page.lexicon.newspaper_sections
    glued = section and page.lines[at - 1].number == page.lines[at].number
    return glued or page.lines[at].text[0] == "/" or (section and page.lines[at].text[0] == "|")


def _is_numbered(beside: list[Line]) -> bool:
    """Tell whether one of the lines beside a date is the number of a bulletin."""
    return any(line.reason == "bulletin label" and line.text[-1].isdigit() for line in beside)


def _is_block(line: Line) -> bool:
    """Tell whether day, month and year stand on lines of their own, as themes print a story's date."""
    return len(line.passage.anchors) > 1 and line.kind == "stamp"


def _is_between(page: Page, at: int, headline: int) -> bool:
    """Tell whether a date stands right between the author and the headline, no weekday with it."""
    if not at or any(line.kind != "dropped" for line in page.lines[at + 1 : headline]):
        return False
    above = page.lines[at - 1]
    signed = is_person(above.text, page.lexicon) or (above.kind == "byline" and _names_somebody(above, page))
    return signed and not _has_weekday(page.lines[at], page)


def _dated_again(page: Page, at: int) -> bool:
    """Tell whether the story's dateline states the day and month of a date above the headline, no year."""
    if page.start >= page.end:
        return False
    opening = page.lines[page.start]
    placed = opening.text[: opening.dateline_end(page.lexicon, page.tables)]
    days = {
        (date.month, date.day) for date in find_dates(placed, page.tables) if date.year is None and date.day
    }
    dates = find_dates(page.lines[at].text, page.tables) if days else ()
    return any(date.iso and (date.month, date.day) in days for date in dates)


def _reason_above(line: Line, page: Page) -> str:
    if line.whole in page.lexicon.sections:
        return "section label"
    return (
        "site clock"
        if line.words <= _CLOCK_WORDS and find_dates(line.text, page.tables)
        else "above the headline"
    )


def _drop_above_story(page: Page) -> None:
    """Without a headline a date stands for the story only beside a byline or as its dateline."""
    head = page.lines[: page.start]
    last_menu = next((line.number for line in reversed(head) if line.reason in _MENU), -1)
    for at, line in enumerate(head):
        if _is_block(line) or _is_numbered(head[max(at - 1, 0) : at + 2]):
            continue
        if line.kind == "stamp" and (line.number < last_menu or not _is_signed(head, at, page)):
            line.drop("site clock")
        if line.kind == "dateline" and not _closes(line):
            line.drop("site clock")


def _shares_line(lines: list[Line], at: int, page: Page) -> bool:
    """Tell whether an author stands in one line with a date and its place (`NAME | Town | 8/12/2025`)."""
    beside = [
        line for line in lines[max(at - _PARTED, 0) : at + _PARTED + 1] if line.number == lines[at].number
    ]
    signed = any(line.kind == "byline" and _names_somebody(line, page) for line in beside)
    return signed and not _has_weekday(lines[at], page)


def _is_signed(head: list[Line], at: int, page: Page) -> bool:
    if _shares_line(head, at, page):
        return True
    below, place = head[at + 1 : at + 2], at - 1
    while place >= 0 and (head[place].kind == "byline" or _is_outlet(head[place], page)):
        if head[place].kind == "byline" and _names_somebody(head[place], page):
            return True
        place -= 1
    signed = any(line.kind == "byline" and _names_somebody(line, page) for line in below)
    return signed and not _has_weekday(head[at], page)


def _is_outlet(line: Line, page: Page) -> bool:
    """Tell whether a line is a newspaper's name: it may stand between a byline and its date."""
    if not line.is_open or not is_name(line.text, page.lexicon):
        return False
    return any(word in page.lexicon.outlet_nouns for word in line.whole.split())


def _names_somebody(line: Line, page: Page) -> bool:
    opening, signed = line.first.strip(".:"), line.beginning.partition(":")[0]
    if opening in page.lexicon.byline_openings or signed in page.lexicon.byline_openings:
        return True
    return names_authors(line.text, page.lexicon)


def _has_weekday(line: Line, page: Page) -> bool:
    """Tell whether a weekday stands with the date: what sites print of the day of reading has one."""
    return any(date.weekday is not None for date in find_dates(line.text, page.tables))


def _closes(line: Line) -> bool:
    return line.text[-1] in ".-–—:"


def drop_repeats(page: Page) -> None:
    """Drop further prints of the headline."""
    headline = next((line for line in page.lines if line.kind == "headline"), None)
    if headline is None:
        return
    for line in page.lines:
        if line is not headline and line.is_open and line.text == headline.text:
            line.drop("repeated headline")


def label_head(page: Page) -> None:
    """Label what is still open above the story: deck, section labels, other stories' titles."""
    headline = any(line.kind == "headline" for line in page.lines)
    told = False
    for _, line in page.open_lines(0, page.start):
        if line.whole in page.lexicon.sections or _is_section_path(line, page):
            line.drop("section label")
        elif told and line.is_item:
            line.mark("body")  # a list that the first paragraph announces
        elif _is_signed_caption(line, page):
            line.drop("caption or credit")
        elif (headline, line.words >= _SHORTEST_DECK, line.is_item).count(True) > 1:
            line.mark("deck")
        elif line.words <= _LONGEST_SECTION:
            line.drop("section label")
        elif not headline and (is_sentence(line) or line.words > _LONGEST_TITLE):
            line.mark("body")  # the story's first paragraph, a byline or a stamp below it
            told = True
        else:
            line.drop("headline of another story")


def _is_section_path(line: Line, page: Page) -> bool:
    if not _PATH_SIGN.search(line.text):
        return False
    parts = [part.strip() for part in _PATH_SIGN.split(line.text) if part.strip()]
    return len(parts) > 1 and all(is_name(part, page.lexicon) for part in parts)


def _is_signed_caption(line: Line, page: Page) -> bool:
    """Tell whether a line ends in its photographer's name: `Pipas en fila. (Ana Prueba)`."""
    _, bracket, name = line.text.rpartition("(")
    return bool(bracket) and name.endswith(")") and is_person(name[:-1], page.lexicon)


def label_deck(page: Page) -> None:
    """Move the story's beginning past a deck that no byline separates from it.

    A deck so placed is a run of bullets, or one title-like paragraph without an end mark, and prose follows.
    """
    if not any(line.kind == "headline" for line in page.lines):
        return
    at = page.start
    while at < page.end and page.lines[at].is_open and page.lines[at].is_item:
        at += 1
    if at == page.start and at < page.end and page.lines[at].is_open and not page.lines[at].ends_sentence:
        at += 1
    following = next(page.each_open(at, page.end), None)
    if (
        at > page.start
        and following
        and following.ends_sentence
        and following.size > len(page.lines[at - 1].text)
    ):
        for line in page.lines[page.start : at]:
            line.mark("deck")
        page.start = at
