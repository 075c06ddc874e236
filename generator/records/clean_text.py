"""What `clean` hands on: the story, and what was dropped."""

from bisect import bisect_left, bisect_right

from msgspec import Struct


class Passage(Struct, frozen=True, gc=False):
    """A run of clean text that knows where every character came from.

    `text` is NFC, white space collapsed, control characters gone; the wording is untouched.
    `anchors` are pairs (position in `text`, offset in the seed), ascending, the first at position 0;
    between two anchors characters correspond one to one. `end` is the seed offset after the last character.
    """

    text: str
    anchors: tuple[tuple[int, int], ...]
    end: int

    @property
    def start(self) -> int:
        """Seed offset of the first character."""
        return self.anchors[0][1]

    def to_seed(self, start: int, end: int) -> tuple[int, int]:
        """Seed span of `text[start:end]`, a non-empty range of this passage."""
        if len(self.anchors) == 1:
            first = self.anchors[0][1]
            return first + start, first + end if end < len(self.text) else self.end
        last = self._offset(end - 1)
        following = self._offset(end) if end < len(self.text) else self.end
        at = bisect_left(self.anchors, (end,))
        jumped = at < len(self.anchors) and self.anchors[at][0] == end
        return self._offset(start), last + 1 if jumped else following

    def from_seed(self, offset: int) -> int | None:
        """Position in `text` of the character at a seed offset; None outside, or where nothing was kept."""
        at = bisect_right(self.anchors, offset, key=lambda anchor: anchor[1]) - 1
        if at < 0 or offset >= self.end:
            return None
        base, start = self.anchors[at]
        position = base + offset - start
        limit = self.anchors[at + 1][0] if at + 1 < len(self.anchors) else len(self.text)
        return position if position < limit else None

    def _offset(self, position: int) -> int:
        at = bisect_left(self.anchors, (position + 1,)) - 1
        base, offset = self.anchors[at]
        return offset + position - base


class Dropped(Struct, frozen=True, gc=False):
    """A part of the seed that is not story, and why. `line` counts from 1 in the seed's text."""

    line: int
    start: int
    end: int
    text: str
    reason: str


class CleanText(Struct, frozen=True, eq=False):
    """The story and what stands around it, each part with its place in the seed.

    It is compared by identity, so that what several fields read of it may be kept at hand at no cost.

    `headline` is None when the text prints none of its own. `dateline` is the opening of the first body
    paragraph (`Zacatecas, Zac., 9 de abril de 2024.-`) or a dateline line of its own outside the body; a
    dateline that opens the body also stays in `body[0]`, whose wording is untouched. `bylines` are lines, or
    parts of lines, that name author or outlet. `stamps` are lines, or parts of lines, directly under or
    beside headline or byline that may state the publication date; a site clock above the headline and stamps
    after the body are not among them, they are in `dropped`. `folded` are the texts of headline, deck and
    body, one a line, folded, and as printed with a space for each sign; None where they are not yet.
    """

    seed: str
    headline: Passage | None
    deck: tuple[Passage, ...]
    bylines: tuple[Passage, ...]
    stamps: tuple[Passage, ...]
    dateline: Passage | None
    body: tuple[Passage, ...]
    dropped: tuple[Dropped, ...]
    folded: tuple[str, str] | None = None
