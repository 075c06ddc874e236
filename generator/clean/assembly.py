"""Labelled lines -> CleanText: every visible character is in a passage or among what was dropped."""

from generator.clean.characters import cut, joined
from generator.clean.datelines import dateline_end
from generator.clean.page import Line, Page
from generator.problems import InputError, Problem
from generator.records import CleanText, Dropped, Passage

NO_STORY = "E107"


def assemble(page: Page) -> CleanText:
    """Gather the lines by kind. Raises InputError when no story is among them."""
    body = _passages(page, "body")
    if not body:
        remedy = "put the article's own paragraphs in it or delete it"
        raise InputError([Problem(page.seed.path, 1, NO_STORY, f"no story in it; {remedy}")])
    headlines = _passages(page, "headline")
    return CleanText(
        seed=page.seed.name,
        headline=headlines[0] if headlines else None,
        deck=_passages(page, "deck"),
        bylines=_passages(page, "byline"),
        stamps=_passages(page, "stamp"),
        dateline=_dateline(page, body[0]),
        body=body,
        dropped=tuple(_dropped(line, page) for line in page.lines if line.kind == "dropped"),
    )


def _passages(page: Page, kind: str) -> tuple[Passage, ...]:
    return tuple(line.passage for line in page.lines if line.kind == kind)


def _dateline(page: Page, opening: Passage) -> Passage | None:
    own = _passages(page, "dateline")
    if own:
        return joined(own)
    end = dateline_end(opening.text, page.lexicon, page.tables)
    return cut(opening, 0, end) if end else None


def _dropped(line: Line, page: Page) -> Dropped:
    start, end = line.passage.start, line.passage.end
    return Dropped(line.number, start, end, page.seed.text[start:end], line.reason)
