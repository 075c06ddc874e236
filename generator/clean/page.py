"""The page while it is being cleaned: lines that rules label one after another."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct, field

from generator.clean.characters import cut, is_composed, is_plain, passage
from generator.clean.datelines import dateline_end
from generator.clean.lexicon import OUTER, Lexicon, lexicon
from generator.clean.vocabulary import SAMPLE, Told, stems
from generator.grammar.folding import fold, folded_words
from generator.records import Passage, Seed
from generator.tables.loading import Tables

Kind = Literal["open", "headline", "deck", "byline", "stamp", "dateline", "body", "dropped"]

LONGEST_LABEL = 160
"""Characters of the longest line that can be a label; longer ones are compared by their beginning only."""
BEGINNING = 72
"""Characters of a line that openings are looked for in."""
CLOSERS = "”\"»’'›)]"
"""What may stand after the mark that ends a sentence."""
SENTENCE_WORDS, _SENTENCE_LENGTH = 9, 60
STORY_LENGTH = 120
_ENDS = ".!?…"
_LONG = 230
BULLETS = "•·*-–—>▪■●‣◦○→➤➢✓✔§"
_LETTER_BULLET = re.compile(r"o [A-ZÁÉÍÓÚÑ¿¡“\"]")  # what is left of a word processor's list


class Line:
    """One line of the page, or one part of a line that a rule has split.

    `kind` is open until a rule decides; `reason` says why it was dropped. `number` counts from 1 in the seed.
    `gap` is True when a blank line, or nothing, stands before it. `folded` is the text folded, `beginning`
    what openings are looked for in, `first` its first word, `whole` all of a short line, none with its outer
    signs. `words` counts by spaces. `ends_sentence` is True when a mark that ends a sentence stands last,
    quotes and brackets apart; `is_prose` when it reads as a paragraph: a whole sentence, or too long for a
    title.
    """

    __slots__ = (
        "_dateline",
        "_parted",
        "_stems",
        "beginning",
        "ends_sentence",
        "first",
        "folded",
        "gap",
        "is_open",
        "is_prose",
        "kind",
        "number",
        "passage",
        "reason",
        "size",
        "text",
        "whole",
        "words",
    )

    def __init__(self, number: int, source: Passage, gap: bool, folded: str = "", parts: str = "") -> None:
        self.number = number
        self.passage = source
        self.text = text = source.text
        self.folded = folded = folded or fold(text)
        self.gap = gap
        self.size = size = len(text)
        self.words = text.count(" ") + 1
        last = text[-1:]
        self.ends_sentence = (text.rstrip(CLOSERS)[-1:] if last in CLOSERS else last) in _ENDS
        self.is_prose = size >= _LONG or (size >= _SENTENCE_LENGTH and self._reads_on())
        self.is_open = True
        self.kind: Kind = "open"
        self.reason = ""
        self._parted = parts
        self._stems: frozenset[str] | None = None
        self._dateline = -1
        if size <= LONGEST_LABEL:
            self.beginning = self.whole = folded.strip(OUTER)
        else:
            self.beginning, self.whole = folded[:BEGINNING].strip(OUTER), ""
        self.first = self.beginning.partition(" ")[0]

    def _reads_on(self) -> bool:
        text = self.text
        if (self.ends_sentence or text[-1] == ":") and self.words >= SENTENCE_WORDS:
            return not text.endswith(("?", "!")) or self.size >= STORY_LENGTH
        return self.size >= STORY_LENGTH and (". " in text or "? " in text or "! " in text)

    def mark(self, kind: Kind, reason: str = "") -> None:
        """Decide what the line is; later rules see it."""
        self.kind = kind
        self.is_open = kind == "open"
        self.reason = reason

    def drop(self, reason: str) -> None:
        """Decide that the line is not story."""
        self.mark("dropped", reason)

    @property
    def stems(self) -> frozenset[str]:
        """Beginnings of its longer words."""
        if self._stems is None:
            self._stems = stems(self.parted)
        return self._stems

    @property
    def parted(self) -> str:
        """The text folded, with a space for all that is no letter and no figure."""
        if not self._parted:
            self._parted = folded_words(self.text)[1]
        return self._parted

    def dateline_end(self, words: Lexicon, tables: Tables) -> int:
        """Find where the story begins after a dateline, as `datelines.dateline_end` does."""
        if self._dateline < 0:
            self._dateline = dateline_end(self.text, words, tables)
        return self._dateline

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


class Page(Struct):
    """A seed being cleaned; `folded` is its text folded.

    `start` and `end` are positions in `lines`: the body lies between them.
    """

    seed: Seed
    tables: Tables
    lexicon: Lexicon
    lines: list[Line]
    folded: str
    start: int = 0
    end: int = field(default=0)
    _sample: list[Line] = field(default_factory=list)
    _sampled: Told = field(default_factory=Told)

    def open_lines(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Line]]:
        """Positions and lines no rule has decided about."""
        for at in range(start, len(self.lines) if end is None else end):
            line = self.lines[at]
            if line.is_open:
                yield at, line

    def words_of(self, start: int, end: int) -> Told:
        """Give the longer words of the open lines between two positions, of a sample of them."""
        return self.words_in(line for _, line in self.open_lines(start, end))

    def words_in(self, every: Iterable[Line]) -> Told:
        """Give the longer words of some lines, of a sample of them."""
        lines: list[Line] = []
        length = 0
        for line in every:
            lines.append(line)
            length += line.size
            if length > SAMPLE:
                break
        if lines != self._sample:
            self._sample = lines
            self._sampled = Told(line.parted[:SAMPLE] for line in lines)
        return self._sampled

    def split(self, at: int, *positions: int) -> list[Line]:
        """Split the line at a place into parts; returns them. Parts of nothing are left out."""
        line = self.lines[at]
        if not positions:
            return [line]
        ends = (*positions, line.size)
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
    text = seed.text
    composed = is_composed(text)
    plain = composed and is_plain(text)
    folded, words = folded_words(text)
    start, gap = 0, True
    for number, raw in enumerate(text.split("\n"), 1):
        source = passage(raw, start, composed=composed, plain=plain) if raw else None
        if source:
            first, last = source.anchors[0][1], source.end
            if len(source.anchors) == 1 and last - first == len(source.text):
                lines.append(Line(number, source, gap, folded[first:last], words[first:last]))
            else:
                lines.append(Line(number, source, gap))
            gap = False
        else:
            gap = True
        start += len(raw) + 1
    return Page(seed, tables, lexicon(tables), lines, folded, end=len(lines))
