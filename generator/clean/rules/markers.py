"""Lines whose own words say that they are not story: menus, share blocks, ads, comment forms, copyright."""

import re

from generator.clean.lexicon import Opening
from generator.clean.page import Line, Page
from generator.clean.rules.story import is_prose
from generator.grammar.folding import fold

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_ARROWS = ("»", "›", " > ", " / ")
_HASHTAGS = re.compile(r"(?:#[\w-]+[\s,]*){1,40}")
_MENTION = re.compile(r"[—–-]\s?[^()]{1,60}\(@\w{1,30}\).*")
_HANDLE = re.compile(r"@[\w.]{2,30}")
_WEATHER = re.compile(r"-?\d{1,2}(?:\.\d)?\s?°?\s?[CF]\b.{0,24}")
_SIZE = re.compile(r"\d{2,4}\s?[xX×-]\s?\d{2,4}(?:\s?px)?")
_PAGES = re.compile(r"[\d\s.…<>«»|]+(?:\w+\s?[>»]{1,2})?")
_RULE = re.compile(r"[\W_]*(?:[o0]{1,3}[\W_]*){0,4}")
_CRUMBS = 110
_FEW = 6


def label_lines(page: Page) -> None:
    """Label every open line that a marker or a bare shape gives away."""
    inside = _present(page)
    for _, line in page.open_lines():
        reason = _by_words(line, page) or _by_shape(line)
        if not reason and inside:
            reason = _by_inside(line, inside)
        if reason:
            line.drop(reason)


def _present(page: Page) -> tuple[Opening, ...]:
    """The words that occur in the page at all: one fast look spares a look at every line."""
    text = fold(page.seed.text) if not page.seed.text.isascii() else page.seed.text.lower()
    return tuple(opening for opening in page.lexicon.inside if opening.words in text)


def _by_words(line: Line, page: Page) -> str | None:
    if line.whole:
        reason = page.lexicon.labels.get(line.whole)
        if reason:
            return reason
        if page.lexicon.file_name.fullmatch(line.whole):
            return "file name"
        if page.lexicon.counter.fullmatch(line.whole):
            return "counter"
    first = line.beginning.split(" ", 1)[0].rstrip(".,:;-")
    for opening in page.lexicon.openings.get(first, ()):
        if len(line.text) <= opening.longest and _begins(line.beginning, opening.words):
            return opening.reason if opening.sentences or not is_prose(line) else None
    return None


def _begins(text: str, words: str) -> bool:
    if not text.startswith(words.rstrip("#")):
        return False
    if words[-1] == "#":
        return True
    following = text[len(words) : len(words) + 1]
    return not following.isalnum() or words[-1].isdigit() or not words[-1].isalnum()


def _by_inside(line: Line, inside: tuple[Opening, ...]) -> str | None:
    folded = fold(line.text)
    prose = is_prose(line)
    fitting = (o for o in inside if len(folded) <= o.longest and (o.sentences or not prose))
    return next((opening.reason for opening in fitting if opening.words in folded), None)


def _by_shape(line: Line) -> str | None:
    text = line.text
    first = text[0]
    if first in "hHwW" and _LINK.fullmatch(text):
        return "link"
    if first == "#" and _HASHTAGS.fullmatch(text):
        return "hashtags"
    if first in "—–-" and "@" in text and _MENTION.fullmatch(text):
        return "tweet"
    if first == "@" and _HANDLE.fullmatch(text):
        return "share block"
    if not line.whole and not any(map(str.isalnum, text)):
        return "ornament"
    if len(text) <= _CRUMBS and any(arrow in text for arrow in _ARROWS[:2]) and not line.ends_sentence:
        return "breadcrumb"
    return _by_figures(text)


def _by_figures(text: str) -> str | None:
    if _SIZE.fullmatch(text):
        return "advertisement"
    if text[0].isdigit() or text[0] in "-<«":
        if len(text) > 1 and _PAGES.fullmatch(text) and any(map(str.isspace, text)):
            return "pagination"
        if _WEATHER.fullmatch(text):
            return "weather"
    if len(text) <= LONGEST_ORNAMENT and _RULE.fullmatch(text):
        return "ornament"
    return None


LONGEST_ORNAMENT = 40
"""Characters of the longest line of dashes or stars."""
