"""Lines that say who wrote: `Por NAME`, `Redacción`, `Autor: …`; bare names are told from layout."""

import re
from itertools import pairwise

from generator.clean.answers import by_words
from generator.clean.keys import key
from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name, is_person, is_stand_in, names_authors
from generator.clean.vocabulary import Beginnings
from generator.grammar.folding import fold

_PARTS = re.compile(r"\s?[/|,]\s?")
_FROM = re.compile(r"\s[|—–-]\s")
_USER = re.compile(r"(?:\w{2,3} )?[a-z][a-z0-9_.-]{2,30}[a-z0-9_]")
_HEAD_LINES = 40  # in which a headline stands
_HOUR = re.compile(r"[\s,]+(?:\w{1,3}\s){0,2}\d{1,2}:\d\d.{0,12}$")
_LONGEST = 90
_FEW = 9


def label_bylines(page: Page) -> None:
    """Label lines that open as bylines do, and stand-ins for an author."""
    for at, line in enumerate(page.lines):
        if not line.is_open or line.size > _LONGEST or _goes_on(page, at):
            continue
        if _is_byline(line, page) or (at < _HEAD_LINES and line.text[0].islower() and _is_user(page, at)):
            line.mark("byline")


def _goes_on(page: Page, at: int) -> bool:
    """Tell whether a line goes on with the sentence of the one above (`… y`, `de Colima, Ana Luna.`)."""
    above = page.lines[at - 1] if at and page.lines[at].text[0].islower() else None
    return above is not None and above.is_open and above.last_word in page.lexicon.unfinished


@by_words
def _is_byline(line: Line, page: Page) -> bool:
    text = line.text.strip("()[]*_ ").lstrip("0123456789 ")  # a count of comments may stand before
    if is_stand_in(text, page.lexicon):
        return True
    if line.words > _FEW:
        return False
    opening, rest, sign = _opening(text, page)
    if not opening:
        named = "/" in text and names_authors(text, page.lexicon) and not text.isupper()
        return named or _is_placed_name(text, page)
    filed = page.lexicon.filed.search(fold(rest))
    rest = _HOUR.sub("", rest[: filed.start()] if filed else rest)
    if sign:
        parts = [part for part in _PARTS.split(rest.strip(" .•·|")) if part]
        return names_authors(rest, page.lexicon) or all(is_name(part, page.lexicon) for part in parts)
    return names_authors(rest, page.lexicon) or (rest.count(" ") < _FEW - 4 and _person_like(rest, page))


def _is_placed_name(text: str, page: Page) -> bool:
    """Tell whether a line is a person and the place they write from: `Ana Prueba | Colima, Col.`."""
    sign = _FROM.search(text)
    if sign is None or key(text[sign.end() :].partition(",")[0]) not in page.lexicon.places:
        return False
    return is_person(text[: sign.start()], page.lexicon)


def _is_user(page: Page, at: int) -> bool:
    """Tell a user's name under a headline, which the page has nowhere else, from the headline's last word."""
    line, above, below = page.lines[at], page.lines[at - 1 : at] if at else [], page.lines[at + 1 : at + 2]
    titled = above and above[0].is_open and not above[0].is_prose and not above[0].ends_sentence
    if not titled or not _USER.fullmatch(line.folded):
        return False
    if above[0].last_word in page.lexicon.unfinished or page.folded.count(line.folded) > 1:
        return False
    dated = any(line.kind == "stamp" for line in below)
    return dated or not line.text.isalpha()


def _person_like(rest: str, page: Page) -> bool:
    words = rest.split()
    return len(words) >= 2 and is_name(rest, page.lexicon) and key(words[0]) not in page.lexicon.sections  # noqa: PLR2004


def _opening(text: str, page: Page) -> tuple[str, str, bool]:
    """Give the words a byline opens with, what follows, and whether a colon or point stands between."""
    words = text.split(" ")
    for count in (3, 2, 1):
        if len(words) > count or (count == 1 and len(words) == 1 and ":" in text):
            opening = " ".join(words[:count])
            if key(opening) in page.lexicon.byline_openings:
                return opening, text[len(opening) :].strip(" :.-–"), opening[-1] in ":."
    head, colon, rest = text.partition(":")
    if colon and key(head) in page.lexicon.byline_openings:
        return head, rest.strip(), True
    return "", text, False


def label_bare_names(page: Page) -> None:
    """Label names that stand alone between headline and story, or directly after the story."""
    head = [line for _, line in page.open_lines(0, page.start)]
    for line in head:
        text = line.text.rstrip(" ,")
        if _is_signature(line, page) or (line.words <= _FEW - 2 and names_authors(text, page.lexicon)):
            line.mark("byline")
    _label_known_authors(page)
    _label_author_box(page)
    for at in range(page.end - 1, page.start, -1):
        line = page.lines[at]
        if line.is_open and not is_person(line.text.strip("()"), page.lexicon):
            break
        if line.is_open:
            line.mark("byline")


def _label_known_authors(page: Page) -> None:
    """Label a line that is the name another byline gives."""
    signed = [line for line in page.lines if line.kind == "byline"]
    if not signed:
        return
    known = Beginnings({key(line.text)[::-1] for line in signed})
    for _, line in page.open_lines(page.start, page.end):
        if line.words > 1 and line.words <= _FEW and known.has(line.whole[::-1]):
            line.mark("byline")


def _label_author_box(page: Page) -> None:
    """Label a name and what it says of its bearer: `Ana Pérez` above `Periodista con …`."""
    for above, line in pairwise(page.lines[page.start : page.end]):
        if not line.is_open or line.first.strip(".,") not in page.lexicon.author_nouns:
            continue
        named = above.is_open and above.words <= _FEW and is_name(above.text, page.lexicon)
        if named or above.kind == "byline":
            above.mark("byline")
            line.drop("author box")


def _is_signature(line: Line, page: Page) -> bool:
    """Tell whether words are capitalised and no place or section: an outlet, an issuing office."""
    if line.words < 2 or not is_name(line.text, page.lexicon):  # noqa: PLR2004  a name and a surname
        return False
    return not line.text.isupper() and key(line.text) not in page.lexicon.sections
