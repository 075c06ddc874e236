"""Labelled lines -> CleanText: every visible character is in a passage or among what was dropped."""

from generator.clean.characters import cut, joined
from generator.clean.datelines import dateline_end
from generator.clean.page import BULLETS, Line, Page
from generator.problems import InputError, Problem
from generator.records import CleanText, Dropped, Passage

NO_STORY = "E107"


def assemble(page: Page) -> CleanText:
    """Gather the lines by kind. Raises InputError when no story is among them."""
    body = _passages(page, "body")
    if not body:
        remedy = "put the article's own paragraphs in it or delete it"
        raise InputError([Problem(page.seed.path, 1, NO_STORY, f"no story in it; {remedy}")])
    headlines, deck = _passages(page, "headline"), _passages(page, "deck")
    return CleanText(
        seed=page.seed.name,
        headline=headlines[0] if headlines else None,
        deck=deck,
        bylines=_passages(page, "byline"),
        stamps=_passages(page, "stamp"),
        dateline=_dateline(page, body[0], deck),
        body=body,
        dropped=tuple(_dropped(line, page) for line in page.lines if line.kind == "dropped"),
    )


def _passages(page: Page, kind: str) -> tuple[Passage, ...]:
    return tuple(line.passage for line in page.lines if line.kind == kind)


def _dateline(page: Page, opening: Passage, deck: tuple[Passage, ...]) -> Passage | None:
    """Give the dateline: a line of its own, else the opening's, else that of the deck's first bullet."""
    own = _passages(page, "dateline")
    if own:
        return joined(own)
    bullets = [passage for passage in deck[:1] if passage.text[0] in BULLETS]
    for passage in (opening, *bullets):
        bullet = len(passage.text) - len(passage.text.lstrip(BULLETS + " "))
        end = dateline_end(passage.text[bullet:], page.lexicon, page.tables)
        if end:
            return cut(passage, bullet, bullet + end)
    return None


def _dropped(line: Line, page: Page) -> Dropped:
    start, end = line.passage.start, line.passage.end
    return Dropped(line.number, start, end, page.seed.text[start:end], line.reason)
