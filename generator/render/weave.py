"""Marks and quotes woven into escaped text, properly nested whatever overlaps what."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.render.escape import markdown

_SPACE = re.compile(r"\s")


class Mark(Struct, frozen=True):
    """A stretch of text with its tags; one cut by another is continued with `reopen`, which has no id."""

    start: int
    end: int
    opening: str
    closing: str
    reopen: str
    after: str = ""


def weave(text: str, marks: Sequence[Mark]) -> str:
    """Markdown that shows exactly `text`, one line, with the marks around their parts; outer marks first."""
    line = _SPACE.sub(" ", text)
    return _woven(line, 0, len(line), sorted(marks, key=lambda mark: (mark.start, -mark.end))).strip()


def _woven(text: str, at: int, end: int, marks: Sequence[Mark]) -> str:
    pieces: list[str] = []
    waiting = list(marks)
    while waiting:
        outer = waiting.pop(0)
        inner = [mark for mark in waiting if mark.start < outer.end]
        cut = [replace(mark, start=outer.end, opening=mark.reopen) for mark in inner if mark.end > outer.end]
        inside = [replace(mark, end=outer.end, after="") if mark.end > outer.end else mark for mark in inner]
        waiting = sorted([*cut, *waiting[len(inner) :]], key=lambda mark: (mark.start, -mark.end))
        pieces += [markdown(text[at : outer.start]), outer.opening]
        pieces += [_woven(text, outer.start, outer.end, inside), outer.closing, outer.after]
        at = outer.end
    return "".join(pieces) + markdown(text[at:end])
