"""The parts of a story that fields are read from, and what a field's finder hands back."""

from functools import lru_cache
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from generator.records import CleanText, Evidence, Notice, Passage
from generator.steps import TOGETHER

T = TypeVar("T")

FEW = 2 * TOGETHER
"""Articles whose parts are kept: the fields of one ask one after the other, those of others between."""


class Part(Struct, frozen=True):
    """One passage of the story. `prose` is the position where its text begins after a dateline, else 0."""

    kind: Literal["title", "deck", "body"]
    passage: Passage
    prose: int = 0


class Found(Struct, Generic[T], frozen=True):
    """A field's value with the words it rests on and the doubts about it."""

    value: T
    evidence: tuple[Evidence, ...] = ()
    notices: tuple[Notice, ...] = ()


@lru_cache(maxsize=FEW)
def parts(clean: CleanText) -> tuple[Part, ...]:
    """Headline, deck and body of a clean text, in reading order."""
    head = (Part("title", clean.headline),) if clean.headline else ()
    deck = [Part("deck", passage) for passage in clean.deck]
    body = [Part("body", passage) for passage in clean.body]
    prose = _prose(clean)
    if prose:
        body[0] = Part("body", clean.body[0], prose)
    return (*head, *deck, *body)


def _prose(clean: CleanText) -> int:
    """Give where the body begins behind a dateline that opens it; 0 where none does."""
    line = clean.dateline
    if line is None or not clean.body or clean.body[0].start != line.start:
        return 0
    return len(line.text) if clean.body[0].text.startswith(line.text) else 0


def evidence(  # noqa: PLR0913, PLR0917  a row has that many parts
    field: str, value: str, rule: str, passage: Passage, start: int, end: int, source: str
) -> Evidence:
    """A row for `passage.text[start:end]`; `source` is the seed's text, so that text and offsets agree."""
    first, last = passage.to_seed(start, end)
    return Evidence(field, value, rule, source[first:last], first, last)
