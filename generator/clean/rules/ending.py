"""Where the story ends: the heads of what follows it."""

import re
from bisect import bisect_right
from itertools import islice

from generator.clean.page import STORY_LENGTH, Line, Page
from generator.clean.rules.story import is_sentence, is_told
from generator.clean.vocabulary import Told

_HEAD_WORDS = 7
_SAME_STORY = 0.25
_TURNS = 4
_ENDS_BULLETIN = re.compile(r"[\W_]*[o0O]{3,8}[\W_]*|[\W_]+[o0O]+[\W_]+[o0O]+[\W_]+")
_OS = "o0O"


def find_end(page: Page) -> None:
    """End the page at the first head of what follows a story, once some story stands before it."""
    told = (ln.is_open and ln.is_prose and ln.size >= STORY_LENGTH for ln in page.lines)
    rest = _Rest(page)
    for at in range(next((at for at, long in enumerate(told) if long), len(page.lines)), len(page.lines)):
        line = page.lines[at]
        if line.is_open:
            ends = (line.whole or _may_be_bulletin_end(line)) and (
                _is_head(line, page) or _heads_columns(page, at, rest)
            )
        else:
            ends = line.kind == "dropped" and _heads_rest(page, at, rest)
        if ends:
            _end_at(page, at)
            return


def _may_be_bulletin_end(line: Line) -> bool:
    """Tell at a glance whether a line may be the end of a bulletin, whatever its length."""
    return line.text[0] in _OS or not line.text[0].isalnum()


def _is_head(line: Line, page: Page) -> bool:
    if line.whole in page.lexicon.end_heads:
        return True
    if _may_be_bulletin_end(line) and _ENDS_BULLETIN.fullmatch(line.text):
        return True
    short = line.words <= _HEAD_WORDS and not line.ends_sentence
    return short and line.whole.startswith(page.lexicon.end_head_openings)


def _end_at(page: Page, at: int) -> None:
    page.end = at
    page.lines[at].drop("head of what follows the story")
    for following in page.lines[at + 1 :]:
        if following.kind != "dropped":
            following.drop("after the story")


class _Rest:
    """The open lines of a page and its paragraphs, gathered once however many lead-ins ask for them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._opened: list[tuple[int, Line]] | None = None
        self._paragraphs: list[tuple[int, Line]] = []
        self._story: Told | None = None
        self._goes_on = -1
        self._story_left: Told | None = None
        self._comes_back = -1

    def opened(self) -> list[tuple[int, Line]]:
        """Give places and lines of all that is open."""
        if self._opened is None:
            self._opened = self._page.open_lines()
            self._paragraphs = [(at, ln) for at, ln in self._opened if is_sentence(ln) and not ln.is_cut]
        return self._opened

    def has_paragraph(self, at: int) -> bool:
        """Tell whether a paragraph stands after a place."""
        return bool(self._paragraphs) and self._paragraphs[-1][0] > at

    def comes_back(self, at: int, story: Told) -> bool:
        """Tell whether a paragraph after a place speaks of what the story speaks of."""
        if story is not self._story_left:
            own = (
                place for place, line in reversed(self._paragraphs) if story.share(line.stems) >= _SAME_STORY
            )
            self._story_left, self._comes_back = story, next(own, -1)
        return self._comes_back > at

    def goes_on(self, at: int, story: Told) -> bool:
        """Tell whether a paragraph after a place is the story's."""
        if story is not self._story:
            own = (place for place, line in reversed(self._paragraphs) if _is_of(line, story))
            self._story, self._goes_on = story, next(own, -1)
        return self._goes_on > at


def _is_of(line: Line, story: Told) -> bool:
    return is_told(line) or story.share(line.stems) >= _SAME_STORY


def _heads_rest(page: Page, at: int, rest: _Rest) -> bool:
    """Tell whether a line is an end head, or heads a lead-in or box after which the story does not go on."""
    whole = page.lines[at].whole
    if whole not in page.lexicon.lone_lead_ins:
        return _is_head(page.lines[at], page)
    opened = rest.opened()
    after = bisect_right(opened, at, key=lambda placed: placed[0])
    following = [line for _, line in opened[after : after + _TURNS]]
    if not following or (is_sentence(following[0]) and not following[0].is_cut):
        return False
    if rest.has_paragraph(at) and (page.lines[at].text[-1] == ":" or not _alternate(following)):
        return False
    story = page.words_in(line for _, line in islice(opened, after))
    return not rest.goes_on(at, story) and not _breaks_off(opened[-1][1], len(opened) - after, story)


def _heads_columns(page: Page, at: int, rest: _Rest) -> bool:
    """Tell whether a line heads a newspaper's columns: nothing below it speaks of the story."""
    if page.lines[at].whole not in page.lexicon.column_heads:
        return False
    opened = rest.opened()
    after = bisect_right(opened, at, key=lambda placed: placed[0])
    if after == len(opened):
        return False
    return not rest.comes_back(at, page.words_in(line for _, line in islice(opened, after)))


def _alternate(following: list[Line]) -> bool:
    """Tell whether titles and summaries take turns, as in a block of teasers."""
    return [is_sentence(line) for line in following] == [False, True] * (_TURNS // 2)


def _breaks_off(last: Line, lines: int, story: Told) -> bool:
    """Tell whether the page ends in the middle of a sentence that speaks of the story."""
    return lines > 1 and not last.ends_sentence and story.share(last.stems) >= 2 * _SAME_STORY
