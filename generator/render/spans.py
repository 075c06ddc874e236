"""From places in the seed to places in a passage."""

from bisect import bisect_right

from generator.records import Passage

Span = tuple[int, int]
"""Positions in a passage's text, half open."""


def located(passage: Passage, start: int, end: int) -> Span | None:
    """Give the part of a passage's text that a span of the seed covers; None when it covers none of it."""
    first = position(passage, max(start, passage.start))
    last = position(passage, min(end, passage.end))
    return (first, last) if first < last else None


def position(passage: Passage, offset: int) -> int:
    """Give the first position in the text whose seed offset is not before `offset`."""
    at = bisect_right(passage.anchors, offset, key=lambda anchor: anchor[1]) - 1
    if at < 0:
        return 0
    place, base = passage.anchors[at]
    following = passage.anchors[at + 1][0] if at + 1 < len(passage.anchors) else len(passage.text)
    return min(place + offset - base, following)
