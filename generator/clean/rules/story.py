"""Where the story begins and ends: heads of what follows it, and its first paragraph."""

import re

from generator.clean.page import CLOSERS, SENTENCE_WORDS, STORY_LENGTH, Line, Page
from generator.clean.vocabulary import Told

_NEW_SENTENCE = re.compile(r"[a-zñáéíóú”\")]\. [A-ZÁÉÍÓÚÑ“\"]")
_SHORT_SENTENCE_WORDS = 5
_DECK_LENGTH = 420
_MOST_DECK_LINES = 4
_HEAD_LINES = 12
_LONGEST_SHOUTED = 260
_HEAD_WORDS = 7
_SAME_STORY = 0.25
_TURNS = 4
_ENDS_BULLETIN = re.compile(r"[\W_]*[o0O]{3,8}[\W_]*|[\W_]+[o0O]+[\W_]+[o0O]+[\W_]+")
_OS = "o0O"
_SEPARATORS = ("byline", "stamp", "dateline")


def is_sentence(line: Line) -> bool:
    """Tell whether a line reads as a paragraph or as one short sentence; titles end without a point."""
    ends = line.text.rstrip(CLOSERS)[-1:] == "." and not line.is_cut
    return line.is_prose or (ends and line.words >= _SHORT_SENTENCE_WORDS)


def find_end(page: Page) -> None:
    """End the page at the first head of what follows a story, once some story stands before it."""
    told = 0
    for at, line in enumerate(page.lines):
        if line.is_open:
            told = max(told, line.size) if line.is_prose else told
        elif told >= STORY_LENGTH and line.kind == "dropped" and _heads_rest(page, at):
            _end_at(page, at)
            return
        if line.is_open and told >= STORY_LENGTH and _is_head(line, page):
            _end_at(page, at)
            return


def _is_head(line: Line, page: Page) -> bool:
    if line.whole in page.lexicon.end_heads:
        return True
    if (line.text[0] in _OS or not line.text[0].isalnum()) and _ENDS_BULLETIN.fullmatch(line.text):
        return True
    short = line.words <= _HEAD_WORDS and not line.ends_sentence
    return short and line.whole.startswith(page.lexicon.end_head_openings)


def _end_at(page: Page, at: int) -> None:
    page.end = at
    page.lines[at].drop("head of what follows the story")
    for following in page.lines[at + 1 :]:
        if following.kind != "dropped":
            following.drop("after the story")


def _heads_rest(page: Page, at: int) -> bool:
    """Tell whether a line is an end head, or a lead-in alone after which the story does not go on."""
    whole = page.lines[at].whole
    if whole not in page.lexicon.lone_lead_ins:
        return _is_head(page.lines[at], page)
    rest = [line for _, line in page.open_lines(at + 1)]
    if not rest or (is_sentence(rest[0]) and not rest[0].is_cut):
        return False
    story = page.words_of(0, at)
    paragraphs = [line for line in rest if is_sentence(line) and not line.is_cut]
    if paragraphs and (page.lines[at].text[-1] == ":" or not _alternate(rest)):
        return False
    goes_on = any(_is_told(line) or story.share(line.stems) >= _SAME_STORY for line in paragraphs)
    return not goes_on and not _breaks_off(rest, story)


def _alternate(rest: list[Line]) -> bool:
    """Tell whether titles and summaries take turns, as in a block of teasers."""
    turns = [is_sentence(line) for line in rest[:_TURNS]]
    return turns == [False, True] * (_TURNS // 2)


def _is_told(line: Line) -> bool:
    """Tell whether a line is several sentences or speech; a teaser's summary is one sentence."""
    return line.text[0] in '“"«—' or len(_NEW_SENTENCE.findall(line.text)) > 0


def _breaks_off(rest: list[Line], story: Told) -> bool:
    """Tell whether the page ends in the middle of a sentence that speaks of the story."""
    last = rest[-1]
    return len(rest) > 1 and not last.ends_sentence and story.share(last.stems) >= 2 * _SAME_STORY


def find_start(page: Page) -> None:
    """Find the first paragraph of the body: after the dateline, or after what separates it from a deck."""
    if page.start:
        return
    opened = list(page.open_lines(0, page.end))
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
    while at > 0:
        line = page.lines[at - 1]
        if _parts(page, at - 1):
            return first
        if line.is_open and not is_sentence(line):
            return first if first < start and _is_told(page.lines[first]) else start
        at -= 1
        first = at if line.is_open else first
    return first


def _datelined(page: Page, opened: list[tuple[int, Line]]) -> int | None:
    """Find the paragraph with a dateline, when what stands before it is no longer than what follows."""
    before = 0
    for place, (at, line) in enumerate(opened[:_HEAD_LINES]):
        end = line.dateline_end(page.lexicon, page.tables) if not line.is_cut else 0
        if end and end < line.size and line.words > SENTENCE_WORDS:
            if _heads_another([above for _, above in opened[:place]]):
                return None
            after = sum(line.size for _, line in opened[place:] if line.is_prose)
            return at if before <= after else None
        prose = line.is_prose
        if prose and line.size > _DECK_LENGTH:
            return None
        before += line.size if prose else 0
    return None


def _heads_another(above: list[Line]) -> bool:
    """Tell whether a title of its own, after paragraphs, stands right above a dateline: another story's."""
    if not above or above[-1].is_prose or above[-1].ends_sentence or above[-1].words < _SHORT_SENTENCE_WORDS:
        return False
    title, before = above[-1], above[:-1]
    told = sum(line.is_prose and not line.is_item for line in before)
    return told > 1 and not title.is_item and all(line.text != title.text for line in before)


def _parts(page: Page, at: int) -> bool:
    """Tell whether a line parts head and story: a byline, a date, a count of visits under the first line."""
    line = page.lines[at]
    if line.kind in _SEPARATORS:
        return True
    return line.reason == "counter" and sum(1 for _ in page.open_lines(0, at)) == 1


def _after_deck(page: Page, prose: list[int]) -> int:
    """Find the first prose after the last byline or stamp, if what stands before may be a deck."""
    first = prose[0]
    for at in range(first + 1, min(first + _HEAD_LINES, page.end)):
        if not _parts(page, at):
            continue
        before = [page.lines[p] for p in prose if p < at]
        after = [p for p in prose if p > at]
        if len(before) >= _MOST_DECK_LINES or any(line.size > _DECK_LENGTH for line in before) or not after:
            break
        if sum(len(page.lines[p].text) for p in after) > sum(line.size for line in before):
            first = after[0]
    return first


def _longest(page: Page, opened: list[tuple[int, Line]]) -> int:
    long = [(line.size, -at) for at, line in opened if line.words >= SENTENCE_WORDS - 4]
    return -max(long)[1] if long else page.end
