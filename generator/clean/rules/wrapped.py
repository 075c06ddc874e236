"""Sentences that a page breaks over several lines, put together again."""

from generator.clean.characters import joined
from generator.clean.page import Line, Page

_SHORTEST = 30
_LONGEST_GAPPED = 4
_NO_START = "•·*-–—>▪■●$(#@"


def join_wrapped(page: Page) -> None:
    """Join an open line to the next where the sentence plainly goes on: no end mark, then a small letter."""
    lines = page.lines
    width = _width(lines)
    at = 0
    while at + 1 < len(lines):
        first, second = lines[at], lines[at + 1]
        if first.is_open and second.is_open and _goes_on(first, second, width):
            whole = Line(first.number, joined(first.passage, second.passage), first.gap)
            lines[at : at + 2] = [whole]
            page.end -= 1
            page.start -= page.start > at
        else:
            at += 1


def _width(lines: list[Line]) -> int:
    """The width a page is wrapped to; 0 when it is not: most adjacent lines go on with a small letter."""
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not b.gap and a.is_open and b.is_open]
    broken = [a for a, b in pairs if not a.ends_sentence and b.text[0].islower()]
    longest = max((len(line.text) for line in broken), default=0)
    return longest if len(broken) >= 3 and 2 * len(broken) >= len(pairs) and longest <= 130 else 0  # noqa: PLR2004


def _goes_on(first: Line, second: Line, width: int) -> bool:
    if first.ends_sentence or second.text[0] in _NO_START or len(first.text) < _SHORTEST:
        return False
    if second.gap:
        return second.text[0].islower() and first.text[-1] == ","
    if second.text[0].islower():
        return True
    last = first.text[first.text.rfind("\n") + 1 :]
    return bool(width) and first.text[-1] != ":" and len(last) >= width - 20
