"""The page while it is being cleaned: lines that rules label one after another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.clean.characters import cut, passage
from generator.clean.lexicon import OUTER, Lexicon, lexicon
from generator.clean.vocabulary import SAMPLE, stems
from generator.grammar.folding import fold
from generator.records import Passage, Seed
from generator.tables.loading import Tables

Kind = Literal["open", "headline", "deck", "byline", "stamp", "dateline", "body", "dropped"]

LONGEST_LABEL = 160
"""Characters of the longest line that can be a label; longer ones are compared by their beginning only."""
BEGINNING = 72
"""Characters of a line that openings are looked for in."""
CLOSERS = "”\"»’'›)]"
"""What may stand after the mark that ends a sentence."""
_ENDS = ".!?…"
BULLETS = "•·*-–—>▪■●‣◦○→➤➢✓✔§"
_LETTER_BULLET = re.compile(r"o [A-ZÁÉÍÓÚÑ¿¡“\"]")  # what is left of a word processor's list


class Line:
    """One line of the page, or one part of a line that a rule has split.

    `kind` is open until a rule decides; `reason` says why it was dropped. `number` counts from 1 in the seed.
    `gap` is True when a blank line, or nothing, stands before it.
    """

    __slots__ = ("_stems", "beginning", "gap", "kind", "number", "passage", "reason", "text", "whole")

    def __init__(self, number: int, source: Passage, gap: bool) -> None:
        self.number = number
        self.passage = source
        self.text = source.text
        self.gap = gap
        self._stems: frozenset[str] | None = None
        self.kind: Kind = "open"
        self.reason = ""
        short = len(self.text) <= LONGEST_LABEL
        self.beginning = fold(self.text if short else self.text[:BEGINNING]).strip(OUTER)
        self.whole = self.beginning if short else ""

    def mark(self, kind: Kind, reason: str = "") -> None:
        """Decide what the line is; later rules see it."""
        self.kind = kind
        self.reason = reason

    def drop(self, reason: str) -> None:
        """Decide that the line is not story."""
        self.mark("dropped", reason)

    @property
    def is_open(self) -> bool:
        """True until a rule has decided."""
        return self.kind == "open"

    @property
    def words(self) -> int:
        """Words, counted by their spaces."""
        return self.text.count(" ") + 1

    @property
    def ends_sentence(self) -> bool:
        """True when a mark that ends a sentence stands last, quotes and brackets apart."""
        return self.text.rstrip(CLOSERS)[-1:] in _ENDS

    @property
    def stems(self) -> frozenset[str]:
        """Beginnings of its longer words."""
        if self._stems is None:
            self._stems = stems(self.text)
        return self._stems

    @property
    def is_item(self) -> bool:
        """True when a bullet opens the line."""
        return self.text[0] in BULLETS or bool(_LETTER_BULLET.match(self.text))

    @property
    def last_word(self) -> str:
        """What stands after the last space, as printed."""
        return self.text[self.text.rfind(" ") + 1 :]

    @property
    def is_cut(self) -> bool:
        """True when three dots stand last: a teaser, or a page cut off."""
        return self.text.endswith(("…", "..."))


@dataclass(slots=True)
class Page:
    """A seed being cleaned. `start` and `end` are positions in `lines`: the body lies between them."""

    seed: Seed
    tables: Tables
    lexicon: Lexicon
    lines: list[Line]
    start: int = 0
    end: int = field(default=0)

    def open_lines(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Line]]:
        """Positions and lines no rule has decided about."""
        for at in range(start, len(self.lines) if end is None else end):
            if self.lines[at].kind == "open":
                yield at, self.lines[at]

    def words_of(self, start: int, end: int) -> set[str]:
        """Beginnings of the longer words of the open lines between two positions, of a sample of them."""
        found: set[str] = set()
        length = 0
        for _, line in self.open_lines(start, end):
            found |= line.stems
            length += len(line.text)
            if length > SAMPLE:
                break
        return found

    def split(self, at: int, *positions: int) -> list[Line]:
        """Split the line at a place into parts; returns them. Parts of nothing are left out."""
        line = self.lines[at]
        ends = (*positions, len(line.text))
        pieces = [cut(line.passage, start, end) for start, end in zip((0, *positions), ends, strict=True)]
        parts = [
            Line(line.number, piece, line.gap if order == 0 else False)
            for order, piece in enumerate(piece for piece in pieces if piece)
        ]
        self.lines[at : at + 1] = parts
        grown = len(parts) - 1
        self.start += grown if self.start > at else 0
        self.end += grown if self.end > at else 0
        return parts


def open_page(seed: Seed, tables: Tables) -> Page:
    """Cut a seed into its lines that are not blank."""
    lines: list[Line] = []
    start, gap = 0, True
    for number, raw in enumerate(seed.text.split("\n"), 1):
        end = start + len(raw)
        source = passage(seed.text, start, end) if raw else None
        if source:
            lines.append(Line(number, source, gap))
        gap = source is None
        start = end + 1
    return Page(seed, tables, lexicon(tables), lines, end=len(lines))
