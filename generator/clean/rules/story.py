"""Where the story begins: its first paragraph."""

import re
from itertools import islice

from generator.clean.page import CLOSERS, SENTENCE_WORDS, Line, Page

_NEW_SENTENCE = re.compile(r"[a-zñáéíóú”\")]\. [A-ZÁÉÍÓÚÑ“\"]")
_SHORT_SENTENCE_WORDS = 5
_DECK_LENGTH = 420
_STRANGE = 0.2  # share of a title's words in a story under which it is another's
_MOST_DECK_LINES = 4
_HEAD_LINES = 12
_LONGEST_SHOUTED = 260
_SEPARATORS = ("byline", "stamp", "dateline")


def is_sentence(line: Line) -> bool:
    """Tell whether a line reads as a paragraph or as one short sentence; titles end without a point."""
    ends = line.text.rstrip(CLOSERS)[-1:] == "." and not line.is_cut
    return line.is_prose or (ends and line.words >= _SHORT_SENTENCE_WORDS)


def is_told(line: Line) -> bool:
    """Tell whether a line is several sentences or speech; a teaser's summary is one sentence."""
    return line.text[0] in '“"«—' or bool(_NEW_SENTENCE.search(line.text))


def find_start(page: Page) -> None:
    """Find the first paragraph of the body: after the dateline, or after what separates it from a deck."""
    if page.start:
        return
    opened = page.open_lines(0, page.end)
    datelined = _datelined(page, opened)
    if datelined is not None:
        page.start = datelined
        return
    prose = [at for at, line in opened if line.is_prose]
    if len(prose) > 1 and prose[0] == opened[0][0] and _is_shouted_title(page, prose):
        prose.pop(0)
    if not prose:
        prose = [at for at, line in opened if line.words >= SENTENCE_WORDS + 3][-1:]
    page.start = _opening_sentences(page, _after_deck(page, prose)) if prose else _longest(page, opened)


def _is_shouted_title(page: Page, prose: list[int]) -> bool:
    """Tell whether the first line is a headline in capitals with a full stop, the story not in capitals."""
    first, second = page.lines[prose[0]], page.lines[prose[1]]
    return first.text.isupper() and first.size <= _LONGEST_SHOUTED and not second.text.isupper()


def _opening_sentences(page: Page, start: int) -> int:
    """Take in the short sentences a story may open with: nothing, or a byline or stamp, stands above them."""
    first = at = start
    counted = _under_first(page)
    while at > 0:
        line = page.lines[at - 1]
        if _parts(line, at - 1, counted):
            return first
        if line.is_open and not is_sentence(line):
            return first if first < start and is_told(page.lines[first]) else start
        at -= 1
        first = at if line.is_open else first
    return first


def _datelined(page: Page, opened: list[tuple[int, Line]]) -> int | None:
    """Find the paragraph with a dateline, when what stands before it is no longer than what follows."""
    before = 0
    for place, (at, line) in enumerate(opened[:_HEAD_LINES]):
        if line.words > SENTENCE_WORDS and _opens_with_dateline(line, page):
            if _heads_another([above for _, above in opened[:place]]):
                return None
            after = sum(line.size for _, line in opened[place:] if line.is_prose)
            return at if before <= after else None
        prose = line.is_prose
        if prose and line.size > _DECK_LENGTH:
            return None
        before += line.size if prose else 0
    return None


def _opens_with_dateline(line: Line, page: Page) -> bool:
    """Tell whether more follows a line's dateline; a headline may stand behind a place and a bar."""
    end = line.dateline_end(page.lexicon, page.tables) if not line.is_cut else 0
    barred = line.text[:end].rstrip().endswith("|") and not line.is_prose  # `Place | Headline`
    return 0 < end < line.size and not barred


def _heads_another(above: list[Line]) -> bool:
    """Tell whether a title of its own, after paragraphs, stands right above a dateline: another story's."""
    if not above or above[-1].is_prose or above[-1].ends_sentence or above[-1].words < _SHORT_SENTENCE_WORDS:
        return False
    title, before = above[-1], above[:-1]
    told = sum(line.is_prose and not line.is_item for line in before)
    return told > 1 and not title.is_item and all(line.text != title.text for line in before)


def _parts(line: Line, at: int, counted: range) -> bool:
    """Tell whether a line parts head and story: a byline, a date, a count of visits under the first line."""
    return line.kind in _SEPARATORS or (line.reason == "counter" and at in counted)


def _under_first(page: Page) -> range:
    """Give the places under the first line that is open, down to the next."""
    opened = islice((at for at, line in enumerate(page.lines) if line.is_open), 2)
    first, second = (*opened, len(page.lines), len(page.lines))[:2]
    return range(first + 1, second + 1)


def _after_deck(page: Page, prose: list[int]) -> int:
    """Find the first prose after the last byline or stamp, if what stands before may be a deck."""
    first = prose[0]
    counted = _under_first(page)
    for at in range(first + 1, min(first + _HEAD_LINES, page.end)):
        if not _parts(page.lines[at], at, counted):
            continue
        before = [page.lines[p] for p in prose if p < at]
        after = [p for p in prose if p > at]
        if len(before) >= _MOST_DECK_LINES or any(line.size > _DECK_LENGTH for line in before) or not after:
            break
        if _signs_another(page, first, at, after):
            break
        if sum(len(page.lines[p].text) for p in after) > sum(line.size for line in before):
            first = after[0]
    return first


def _signs_another(page: Page, first: int, at: int, after: list[int]) -> bool:
    """Tell whether a byline or stamp is of a title amid the story that what follows does not take up."""
    title = at - 1
    while title > first and page.lines[title].kind in _SEPARATORS:
        title -= 1
    line = page.lines[title]
    if not first or title == first or not line.is_open or line.is_item or line.ends_sentence:
        return False
    if line.words < _SHORT_SENTENCE_WORDS:
        return False
    return page.words_in(page.lines[place] for place in after).share(line.stems) < _STRANGE


def _longest(page: Page, opened: list[tuple[int, Line]]) -> int:
    long = [(line.size, -at) for at, line in opened if line.words >= SENTENCE_WORDS - 4]
    return -max(long)[1] if long else page.end
