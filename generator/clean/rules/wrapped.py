"""Sentences that a page breaks over several lines, put together again."""

from itertools import pairwise

from generator.clean.characters import joined
from generator.clean.page import Line, Page, read_line

_SHORTEST = 30
_FEWEST = 2  # words that may be a label: `Escrito por`
_RAGGED = 20  # a line may end this much before the width
_NO_START = "•·*-–—>▪■●$(#@"


def join_wrapped(page: Page) -> None:
    """Join an open line to the next where the sentence plainly goes on: no end mark, then a small letter."""
    page.end = len(page.lines)
    unended = [(a, b) for a, b in pairwise(page.lines) if not a.ends_sentence and a.is_open and b.is_open]
    if not any(_may_go_on(a, b, page) for a, b in unended):
        return
    width = _width(page.lines)
    kept: list[Line] = []
    run: list[Line] = []
    for line in page.lines:
        if run and line.is_open and run[-1].is_open and _goes_on(run[-1], line, width, page):
            run.append(line)
            continue
        kept.extend(_whole(run))
        run = [line]
    kept.extend(_whole(run))
    page.lines[:] = kept
    page.end = len(kept)


def _may_go_on(first: Line, second: Line, page: Page) -> bool:
    """Tell whether one line may go on with the next; a page of which none may has no width either."""
    return second.text[0].islower() or first.last_word in page.lexicon.unfinished


def _whole(run: list[Line]) -> list[Line]:
    if len(run) < 2:  # noqa: PLR2004  nothing to join
        return run
    return [read_line(run[0].number, joined([line.passage for line in run]), run[0].gap)]


def _width(lines: list[Line]) -> int:
    """Find the width a page is wrapped to; 0 unless most adjacent lines go on with a small letter."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap and a.is_open and b.is_open]
    broken = [a for a, b in pairs if not a.ends_sentence and b.text[0].islower()]
    longest = max((line.size for line in broken), default=0)
    return longest if len(broken) >= 3 and 2 * len(broken) >= len(pairs) and longest <= 130 else 0  # noqa: PLR2004


def _is_begun(first: Line, second: Line, page: Page) -> bool:
    """Tell whether few words plainly need those of the next line: `Entregan nuevo quirófano en`."""
    needs = first.last_word in page.lexicon.unfinished and first.words > _FEWEST
    return needs and second.text[0].islower()


def _goes_on(first: Line, second: Line, width: int, page: Page) -> bool:
    if first.ends_sentence or second.is_item or second.text[0] in _NO_START:
        return False
    if first.size < _SHORTEST and not _is_begun(first, second, page):
        return False
    if second.gap:
        return second.text[0].islower() and first.text[-1] == ","
    if second.text[0].islower() or first.last_word in page.lexicon.unfinished:
        return True
    return bool(width) and first.text[-1] != ":" and first.size >= width - _RAGGED
