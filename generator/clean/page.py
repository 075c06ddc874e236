"""The page while it is being cleaned: lines that rules label one after another."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct, field

from generator.clean.characters import cut, passage, trimmed
from generator.clean.datelines import dateline_end
from generator.clean.keys import OUTER
from generator.clean.lexicon import Lexicon, Opening, lexicon
from generator.clean.vocabulary import SAMPLE, Told, stems
from generator.grammar.folding import folded_words, plain_words
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
BULLETS = "•·*+-–—>▪■●‣◦○→➤➢✓✔§"
_LETTER_BULLET = re.compile(r"o [A-ZÁÉÍÓÚÑ¿¡“\"]")  # what is left of a word processor's list


class Line(Struct, eq=False, gc=False):
    """One line of the page, or one part of a line that a rule has split.

    `kind` is open until a rule decides; `reason` says why it was dropped. `number` counts from 1 in the seed.
    `gap` is True when a blank line, or nothing, stands before it. `folded` is the text folded, `beginning`
    what openings are looked for in, `first` its first word, `whole` all of a short line, none with its outer
    signs. `words` counts by spaces. `ends_sentence` is True when a mark that ends a sentence stands last,
    quotes and brackets apart; `is_prose` when it reads as a paragraph: a whole sentence, or too long for a
    title.
    """

    number: int
    passage: Passage
    gap: bool
    text: str
    folded: str
    parted: str
    size: int
    words: int
    ends_sentence: bool
    is_prose: bool
    beginning: str
    whole: str
    first: str
    is_open: bool = True
    kind: Kind = "open"
    reason: str = ""
    _stems: frozenset[str] | None = None
    _dateline: int = -1

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


def read_line(number: int, source: Passage, gap: bool, folded: str = "", words: str = "") -> Line:
    """Look at a line as it stands on the page; `folded` and `words` are what `folded_words` makes of it."""
    text = source.text
    if not folded:
        folded, words = folded_words(text)
    size, spaces, last = len(text), text.count(" "), text[-1:]
    ends_sentence = (text.rstrip(CLOSERS)[-1:] if last in CLOSERS else last) in _ENDS
    is_prose = size >= _LONG or (size >= _SENTENCE_LENGTH and _reads_on(text, spaces + 1, ends_sentence))
    beginning = folded.strip(OUTER) if size <= LONGEST_LABEL else folded[:BEGINNING].strip(OUTER)
    return Line(
        number=number, passage=source, gap=gap, text=text, folded=folded, parted=words, size=size,
        words=spaces + 1, ends_sentence=ends_sentence, is_prose=is_prose, beginning=beginning,
        whole=beginning if size <= LONGEST_LABEL else "", first=beginning.partition(" ")[0],
    )  # fmt: skip


def _reads_on(text: str, words: int, ends_sentence: bool) -> bool:
    if (ends_sentence or text[-1] == ":") and words >= SENTENCE_WORDS:
        return not text.endswith(("?", "!")) or len(text) >= STORY_LENGTH
    return len(text) >= STORY_LENGTH and (". " in text or "? " in text or "! " in text)


class Page(Struct):
    """A seed being cleaned.

    `start` and `end` are positions in `lines`: the body lies between them. `printed` is the seed's text with
    a space for each sign, as `printed_words` has it; "" where cleaning changes more than lines and spaces.
    `folded` is all of it, `inside` are the words of markers that stand in it, `signs` the signs that tell
    something which do.
    """

    seed: Seed
    tables: Tables
    lexicon: Lexicon
    lines: list[Line]
    folded: str
    start: int = 0
    end: int = field(default=0)
    printed: str = ""
    inside: list[Opening] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    _sample: list[Line] = field(default_factory=list)
    _sampled: Told = field(default_factory=Told)

    def open_lines(self, start: int = 0, end: int | None = None) -> list[tuple[int, Line]]:
        """Positions and lines no rule has decided about."""
        return [(at, line) for at, line in enumerate(self.lines[start:end], start) if line.is_open]

    def each_open(self, start: int, end: int) -> Iterator[Line]:
        """Lines no rule has decided about, one after the other, for who needs but the first."""
        return (line for line in map(self.lines.__getitem__, range(start, end)) if line.is_open)

    def words_of(self, start: int, end: int) -> Told:
        """Give the longer words of the open lines between two positions, of a sample of them."""
        return self.words_in(self.each_open(start, end))

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
            read_line(line.number, piece, line.gap if order == 0 else False)
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
    words = plain_words(text) if "  " not in text else None
    start, gap = 0, True
    for number, raw in enumerate(text.split("\n"), 1):
        line = None
        if raw:
            line = _plain_line(number, raw, start, gap, words) if words else _line(number, raw, start, gap)
        if line:
            lines.append(line)
        gap = line is None
        start += len(raw) + 1
    folded = words[0] if words else "\n".join([line.folded for line in lines])
    printed = words[2] if words else ""
    return Page(seed, tables, lexicon(tables), lines, folded, end=len(lines), printed=printed)


def _plain_line(number: int, raw: str, start: int, gap: bool, words: tuple[str, str, str]) -> Line | None:
    source = trimmed(raw, start)
    if source is None:
        return None
    first, end = source.anchors[0][1], source.end
    return read_line(number, source, gap, words[0][first:end], words[1][first:end])


def _line(number: int, raw: str, start: int, gap: bool) -> Line | None:
    source = passage(raw, start)
    return read_line(number, source, gap, *folded_words(source.text)) if source else None
