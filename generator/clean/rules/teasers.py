"""Teasers of other stories after the last paragraph, with no head to announce them."""

from itertools import accumulate

from generator.clean.page import Line, Page
from generator.clean.rules.inserts import OTHER_TITLE
from generator.grammar.dates import find_dates

_LONGEST_TITLE, _SHORT_TITLE = 220, 110
_SHORTEST_TITLE = 4
_STRANGE, _OWN = 0.35, 0.15
_FEWEST_ITEMS, _FEW = 2, 4


def drop_teasers(page: Page) -> None:
    """End the story before the next one or a run of teasers: cut lines, titles, titles with dates below."""
    for find in (_next_story, _dated, _cut_lines, _bullets):
        first = find(page)
        if first is not None:
            for line in page.lines[first : page.end]:
                if line.kind != "dropped":
                    line.drop("teaser of another story")
            page.end = first


def _next_story(page: Page) -> int | None:
    """A title and a paragraph with a dateline of its own, under a section's name or with a date in it."""
    for at in range(page.start + 2, page.end - 1):
        title, opening = page.lines[at], page.lines[at + 1]
        told = title.is_open or title.reason == OTHER_TITLE
        if not told or title.ends_sentence or title.words < _SHORTEST_TITLE or title.is_item:
            continue
        if not opening.is_open or not opening.is_prose or title.text[-1] in ":,;":
            continue
        above = page.lines[at - 1]
        labelled = above.whole in page.lexicon.newspaper_sections
        end = opening.dateline_end(page.lexicon, page.tables)
        if end and (labelled or any(date.iso for date in find_dates(opening.text[:end], page.tables))):
            return at - 1 if labelled else at
    return None


def _dated(page: Page) -> int | None:
    """Titles with a stamp or a byline and stamp under each of them."""
    inside = page.lines[page.start : page.end]
    if not any(line.kind == "stamp" for line in inside):
        return None
    prose = (line.size if line.is_open and line.is_prose else 0 for line in inside)
    told = list(accumulate(prose, initial=0))
    first = page.start + 1  # of the run of titles that ends above a line
    for at in range(page.start + 1, page.end):
        if at > first and not _may_be_title(page.lines[at - 1]):
            first = at
        if page.lines[at].kind != "stamp":
            continue
        following = next(page.each_open(at, page.end), None)
        if first == at and following and following.is_prose and not following.is_cut:
            continue
        if told[first - page.start] > told[-1] - told[at - page.start]:
            if not _is_insert(page, first, at):
                return first
            for line in page.lines[first : at + 1]:
                line.drop(OTHER_TITLE)
    return None


def _is_insert(page: Page, first: int, at: int) -> bool:
    """Tell whether the story goes on under titles and a stamp: its own words are there and none of theirs."""
    after = [line for line in page.each_open(at, page.end) if line.is_prose]
    if not after or any(line.is_cut for line in after):
        return False
    going_on = page.words_in(after)
    if any(going_on.shared(line.stems) for line in page.each_open(first, at)):
        return False
    story = page.words_of(page.start, first)
    return any(story.share(line.stems) >= _OWN for line in after)


def _may_be_title(line: Line) -> bool:
    if line.kind in ("byline", "stamp", "dropped"):
        return True
    return line.is_open and not line.ends_sentence and line.size <= _LONGEST_TITLE


def _cut_lines(page: Page) -> int | None:
    """Find a run, to the page's end, of two or more lines that end in three dots, with titles between."""
    opened = page.open_lines(page.start, page.end)
    first = len(opened)
    while first > 1 and _is_cut_or_title(opened[first - 1][1]):
        first -= 1
    while first < len(opened) and not opened[first][1].is_cut and not _is_cut_next(opened, first):
        first += 1
    cut = sum(line.is_cut for _, line in opened[first:])
    return opened[first][0] if cut > 1 else None


def _is_cut_or_title(line: Line) -> bool:
    if line.is_cut:
        return line.size <= 2 * _LONGEST_TITLE
    return not line.ends_sentence and line.text[-1] != ":" and line.size <= _SHORT_TITLE


def _is_cut_next(opened: list[tuple[int, Line]], at: int) -> bool:
    return at + 1 < len(opened) and opened[at + 1][1].is_cut


def _bullets(page: Page) -> int | None:
    """Find a list of titles at the very end that no colon announces and that speaks of other things."""
    opened = page.open_lines(page.start, page.end)
    first = len(opened)
    while first > 1 and _is_listed_title(opened[first - 1][1]):
        first -= 1
    items = [line for _, line in opened[first:]]
    if not items:
        return None
    before = opened[first - 1][1]
    if len(items) < _FEWEST_ITEMS or before.text[-1] in ":,;":
        return None
    if len(items) > _FEWEST_ITEMS and before.ends_sentence and all(line.words > _FEW for line in items[:-1]):
        return opened[first][0]
    story = page.words_of(page.start, opened[first][0])
    strange = sum(story.share(line.stems) < _STRANGE for line in items)
    if any(line.is_cut for line in items) or 2 * strange > len(items):
        return opened[first][0]
    return None


def _is_listed_title(line: Line) -> bool:
    return line.is_item and line.size <= _LONGEST_TITLE and (line.is_cut or not line.ends_sentence)
