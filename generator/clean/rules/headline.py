"""The headline, or the finding that the page prints none."""

import re

from generator.clean.page import Line, Page
from generator.clean.rules.story import BULLETS
from generator.grammar.folding import fold

_LONGEST = 260
_FEWEST_WORDS, _KICKER_WORDS = 3, 4
_ENOUGH, _LITTLE = 0.34, 0.15
_SAMPLE = 3000
_STEM = 5
_WORD = re.compile(r"[^\W_]{4,}")
_SEPARATORS = ("byline", "stamp", "dateline")


def find_headline(page: Page) -> None:
    """Mark the headline and drop what stands above it. A title that shares no word with the story is another's."""
    if any(line.kind == "headline" for line in page.lines):
        return
    titles = [at for at, line in page.open_lines(0, page.start) if _is_title(line)]
    chosen = _repeated(page, titles)
    if chosen is None and titles:
        chosen = _by_words(page, titles)
    if chosen is None and not titles:
        chosen = _sentence_title(page)
    if chosen is not None:
        page.lines[chosen].mark("headline")


def _is_title(line: Line) -> bool:
    text = line.text
    if text[0] in BULLETS or text[-1] in ",;" or len(text) > _LONGEST or line.words < _FEWEST_WORDS:
        return False
    return not line.ends_sentence or text[-1] in "?!" or (text[-1] == "…" and line.words > _KICKER_WORDS)


def _repeated(page: Page, titles: list[int]) -> int | None:
    """A title printed again, whole or glued to the story's first line."""
    for at in titles:
        text = page.lines[at].text
        if page.lines[at].words <= _KICKER_WORDS:
            continue
        if any(line.text == text for line in page.lines[at + 1 : page.end]):
            return at
        if page.start < page.end and page.lines[page.start].text.startswith(text):
            return at
    return None


def _by_words(page: Page, titles: list[int]) -> int | None:
    """The first title that shares enough words with the story; a short kicker gives way to the title below it."""
    story = _stems(" ".join(line.text for _, line in page.open_lines(page.start, page.end))[:_SAMPLE])
    shares = {at: _share(page.lines[at].text, story) for at in titles}
    good = [at for at in titles if shares[at] >= _ENOUGH]
    for at, following in zip(good, (*good[1:], None), strict=False):
        if page.lines[at].words > _KICKER_WORDS or following is None:
            return at
    best = max(titles, key=lambda at: shares[at])
    if shares[best] >= _LITTLE:
        return best
    beside = [at for at in titles if at + 1 < page.start and page.lines[at + 1].kind in _SEPARATORS]
    return beside[0] if beside and page.lines[beside[0]].words > _KICKER_WORDS else None


def _sentence_title(page: Page) -> int | None:
    """A headline that ends in a full stop: alone at the head, with a byline, stamp or dateline before the story."""
    head = [(at, line) for at, line in page.open_lines(0, page.start) if line.text[0] not in BULLETS]
    if not head or head[0][1].words <= _FEWEST_WORDS:
        return None
    at, line = head[0]
    single = ". " not in line.text and len(line.text) <= _LONGEST
    return at if single else None


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}


def _share(title: str, story: set[str]) -> float:
    own = _stems(title)
    return len(own & story) / len(own) if own else 0.0


def share_of_words(title: str, story: str) -> float:
    """The share, 0 to 1, of a title's longer words that a story has too, in any inflection."""
    return _share(title, _stems(story[:_SAMPLE]))
