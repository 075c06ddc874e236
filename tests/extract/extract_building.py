"""Seeds and clean texts made by hand, part by part, so that a test says only what it is about."""

from dataclasses import dataclass
from typing import Any

from generator.records import CleanText, Dropped, Hint, Passage, Seed, Sidecar


@dataclass(frozen=True)
class Written:
    """What stands on the page. A `dateline` that opens `body[0]` shares its place, else has its own line."""

    body: tuple[str, ...]
    title: str | None = None
    deck: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    dateline: str | None = None
    dropped: tuple[str, ...] = ()
    sidecar: Sidecar | None = None
    hints: tuple[Hint, ...] = ()


class Page:
    """Lines added one after another; each add returns the passage that lies there in the seed."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, line: str) -> Passage:
        start = len(self.text)
        self.text += line + "\n"
        return Passage(line, ((0, start),), start + len(line))

    def drop(self, line: str) -> Dropped:
        passage = self.add(line)
        return Dropped(self.text.count("\n"), passage.start, passage.end, line, "test")


def texts(*body: str, **parts: Any) -> tuple[Seed, CleanText]:
    """A seed with its clean text; `parts` are the fields of Written."""
    written, page = Written(body, **parts), Page()
    headline = page.add(written.title) if written.title else None
    deck = tuple(map(page.add, written.deck))
    bylines = tuple(map(page.add, written.bylines))
    stamps = tuple(map(page.add, written.stamps))
    opens = written.dateline and body and body[0].startswith(written.dateline)
    dateline = page.add(written.dateline) if written.dateline and not opens else None
    story = tuple(map(page.add, body))
    if written.dateline and opens:
        dateline = Passage(written.dateline, story[0].anchors, story[0].start + len(written.dateline))
    dropped = tuple(map(page.drop, written.dropped))
    clean = CleanText("page.txt", headline, deck, bylines, stamps, dateline, story, dropped)
    seed = Seed("page.txt", "seeds/page.txt", page.text, "0" * 64, written.sidecar, written.hints)
    return seed, clean
