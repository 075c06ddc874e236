"""Labelled lines -> CleanText: every visible character is in a passage or among what was dropped."""

from collections import defaultdict
from collections.abc import Mapping

from generator.clean.characters import cut, joined
from generator.clean.datelines import dateline_end, place_end
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
    headline = kinds["headline"][:1]
    return CleanText(
        seed=page.seed.name,
        headline=headline[0].passage if headline else None,
        deck=_passages(kinds["deck"]),
        bylines=_passages(kinds["byline"]),
        stamps=_passages(kinds["stamp"]),
        dateline=_dateline(page, kinds),
        body=_passages(body),
        dropped=tuple(_dropped(line, page.seed.text) for line in kinds["dropped"]),
        folded=_folded([*headline, *kinds["deck"], *body], page.printed),
    )


def _folded(story: list[Line], printed: str) -> tuple[str, str] | None:
    """Put together what the page's own folding says of some lines; None when one is not on it as it was."""
    places = [line.passage.anchors for line in story]
    if not printed or max(map(len, places)) > 1:
        return None
    spans = [(anchors[0][1], line.passage.end) for anchors, line in zip(places, story, strict=True)]
    return "\n".join([line.folded for line in story]), " ".join([printed[first:end] for first, end in spans])


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
            end = line.dateline_end(page.lexicon, page.tables) or place_end(line.text, page.lexicon)
        if end:
            return cut(line.passage, bullet, bullet + end)
    return None


def _dropped(line: Line, text: str) -> Dropped:
    start, end = line.passage.start, line.passage.end
    return Dropped(line.number, start, end, text[start:end], line.reason)
