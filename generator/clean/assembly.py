"""Labelled lines -> CleanText: every visible character is in a passage or among what was dropped."""

from collections import defaultdict
from collections.abc import Mapping

from generator.clean.characters import cut, joined
from generator.clean.datelines import dateline_end
from generator.clean.page import BULLETS, Kind, Line, Page
from generator.problems import InputError, Problem
from generator.records import CleanText, Dropped, Passage

NO_STORY = "E107"


def assemble(page: Page) -> CleanText:
    """Gather the lines by kind. Raises InputError when no story is among them."""
    kinds: dict[Kind, list[Line]] = defaultdict(list)
    for line in page.lines:
        kinds[line.kind].append(line)
    body = kinds["body"]
    if not body:
        remedy = "put the article's own paragraphs in it or delete it"
        raise InputError([Problem(page.seed.path, 1, NO_STORY, f"no story in it; {remedy}")])
    return CleanText(
        seed=page.seed.name,
        headline=kinds["headline"][0].passage if kinds["headline"] else None,
        deck=_passages(kinds["deck"]),
        bylines=_passages(kinds["byline"]),
        stamps=_passages(kinds["stamp"]),
        dateline=_dateline(page, kinds),
        body=_passages(body),
        dropped=tuple(_dropped(line, page.seed.text) for line in kinds["dropped"]),
    )


def _passages(lines: list[Line]) -> tuple[Passage, ...]:
    return tuple(line.passage for line in lines)


def _dateline(page: Page, kinds: Mapping[Kind, list[Line]]) -> Passage | None:
    """Give the dateline: a line of its own, else the opening's, else that of the deck's first bullet."""
    if kinds["dateline"]:
        return joined(_passages(kinds["dateline"]))
    bullets = [line for line in kinds["deck"][:1] if line.text[0] in BULLETS]
    for line in (kinds["body"][0], *bullets):
        bullet = line.size - len(line.text.lstrip(BULLETS + " "))
        if bullet:
            end = dateline_end(line.text[bullet:], page.lexicon, page.tables)
        else:
            end = line.dateline_end(page.lexicon, page.tables)
        if end:
            return cut(line.passage, bullet, bullet + end)
    return None


def _dropped(line: Line, text: str) -> Dropped:
    start, end = line.passage.start, line.passage.end
    return Dropped(line.number, start, end, text[start:end], line.reason)
