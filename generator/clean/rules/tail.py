"""What is left after the last paragraph: names of the site, initials, labels, dates."""

import re

from generator.clean.keys import key
from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name, is_person
from generator.clean.rules.site_box import LONGEST_MOTTO, STRANGER
from generator.clean.rules.story import is_sentence
from generator.clean.vocabulary import Told

_INITIALS = re.compile(
    r"[A-ZÑ]{2,4}|[a-zñ]{2,4}|[-/*]{1,2}[A-Za-zñ]{2,4}[-/*]{0,2}|\(?[A-ZÑ]{2,8}/[a-zA-Z]{2,4}\)?"
)
_LONGEST_INITIALS = 11
_ADDRESS = re.compile(
    r"\S{1,60}@\S{1,60}\.\S{2,20}|(?:www\.)?[\w-]{2,40}(?:\.[a-z]{2,10}){1,3}(?:/\S*)?|[+\d][\d\s().+-]{6,24}|"
    r"(?:[A-ZÁÉÍÓÚÑ][\w.]{1,20} ){1,4}\d{1,5}(?:, [A-ZÁÉÍÓÚÑ][\w. ]{1,30}){1,3}|"
    r".{2,50}\bS/N\b.{0,40}|.{2,64}\b\d{5}|.{0,60}[©®].{0,80}"
)
_ENTRY = re.compile(r"\d{1,2}:\d\d[^|]{0,5} \| \S+ \S+ \S")
"""An entry of a story told as it happens: `12:45 | The act is over.`"""
_LONGEST, _LONGEST_TITLE = 70, 180
_SEPARATED = "|•·©®™»>"
_FEWEST_NAMES = 3
_STRANGE = 0.35
_FEW_STEMS = 2
_LONG_TITLE = 16  # words
_ASIDE = re.compile(r", (?<=[”\"»], )[a-zñáéíóú]|, [a-zñáéíóú][^,]{2,80}, (?=[a-zñáéíóú])")
"""Who speaks, behind a quotation, or what somebody is, between commas."""
_QUOTES, _UNQUOTES = '“"«', '”"»'
_SHORTEST_VERB = 3  # letters


def drop_tail(page: Page) -> None:
    """Drop the run of lines after the last paragraph that are no sentences and that no colon announces."""
    first = _tail_start(page)
    opened = page.open_lines(first, page.end)
    story = page.words_of(page.start, first) if opened else Told()
    broken = _breaks_off([line for _, line in opened], story, page)
    plain = not any(line.kind in ("dropped", "byline", "stamp") for line in page.lines)
    keep = first
    for at, line in opened:
        if _is_label(line, page) and not (broken and _turns(line, page)):
            line.drop("editor's initials" if _INITIALS.fullmatch(line.text) else "after the story")
        elif broken or not _is_leftover(line, story, last=plain or line is page.lines[-1]):
            keep = at + 1
        else:
            line.drop("after the story")
    for line in page.lines[keep : page.end]:
        if line.kind in ("stamp", "dateline"):
            line.drop("date after the story")
    page.end = keep


def _breaks_off(tail: list[Line], story: Told, page: Page) -> bool:
    """Tell whether the page is cut off in its last line: that line alone, or a subhead and that line.

    A strange line on a page with boilerplate is rather another story's title.
    """
    if not tail:
        return False
    unfinished = tail[-1].last_word in page.lexicon.unfinished
    if tail[-1] is not page.lines[-1]:  # furniture follows: a page may ask to subscribe there
        needy = unfinished and story.share(tail[-1].stems) >= _STRANGE
        long = tail[-1].words > _LONG_TITLE and not tail[-1].is_cut and _tells_past(tail[-1], page)
        return len(tail) == 1 and (needy or long)
    if unfinished or tail[-1].words > _LONG_TITLE:
        return True
    subhead = len(tail) == 2 and tail[0].words <= _SHORT and tail[1].words >= _PARAGRAPH  # noqa: PLR2004
    if _reads_on(tail[-1], page):
        return len(tail) == 1 or subhead
    own = story.share(tail[-1].stems)
    before = page.lines[-1 - len(tail)] if len(page.lines) > len(tail) else None
    strange = before and before.kind == "dropped" and own < STRANGER
    if strange or (own == 0 and len(tail[-1].stems) > _FEW_STEMS and _has_dropped(page)):
        return False
    return len(tail) == 1 or subhead


def _has_dropped(page: Page) -> bool:
    return any(line.kind == "dropped" for line in page.lines)


def _reads_on(line: Line, page: Page) -> bool:
    """Tell whether a line is a sentence rather than a title: by its opening, its points or a past verb."""
    text, known = line.text, page.lexicon
    if line.words > 1 and (line.first in known.sentence_openers or _turns(line, page)):
        return True
    if ". " in text or text[-1] == "," or _ASIDE.search(text):
        return True
    if text[0] in _QUOTES and not any(mark in text[1:] for mark in _UNQUOTES):
        return True
    named, comma, post = text.partition(", ")
    told = bool(comma) and post[:1].islower() and is_person(named, known)
    return told or _tells_past(line, page)


def _turns(line: Line, page: Page) -> bool:
    return line.beginning.startswith(page.lexicon.turns)


def _tells_past(line: Line, page: Page) -> bool:
    first, *rest = line.text.split()
    known = page.lexicon
    said = bool(rest) and rest[0] in known.headlines.clauses  # `Anunció que …`
    words = [word.rstrip(".,;:") for word in ([first, *rest] if said else rest) if said or word[0].islower()]
    return any(
        word.endswith(known.past_endings) or key(word) in known.past_verbs
        for word in words
        if len(word) >= _SHORTEST_VERB
    )


def _tail_start(page: Page) -> int:
    """Find the position after the last paragraph, or after what it announces with a colon."""
    at = page.end
    while at > page.start + 1:
        line = page.lines[at - 1]
        if line.is_open and not _may_be_tail(line, page):
            return page.end if line.text[-1] == ":" else at
        at -= 1
    return at


def _may_be_tail(line: Line, page: Page) -> bool:
    if _INITIALS.fullmatch(line.text):
        return True
    if line.is_item or line.text[-1] == ":" or line.size > _LONGEST_TITLE:
        return False
    if line.text[0] == ",":
        return False  # a sentence goes on that the layout has broken
    return not line.ends_sentence or _is_label(line, page)


def _is_label(line: Line, page: Page) -> bool:
    text = line.text.rstrip(".")
    if len(text) > _LONGEST or _ENTRY.match(text):
        return False
    if _INITIALS.fullmatch(text) or text[-1:] in _SEPARATED or line.whole in page.lexicon.sections:
        return True
    if _ADDRESS.fullmatch(text) or " | " in text or " · " in text or _names_staff(text, page):
        return True
    if not is_name(text, page.lexicon):
        return False
    return line.words >= _FEWEST_NAMES or any(
        noun in page.lexicon.outlet_nouns for noun in line.whole.split()
    )


def _names_staff(text: str, page: Page) -> bool:
    """Tell who runs the outlet, as mastheads do: `Director general: Ana Luna`."""
    post, colon, name = text.partition(":")
    staff = colon and key(post.partition(" ")[0]) in page.lexicon.staff_nouns
    return bool(staff) and post.count(" ") < _FEWEST_NAMES and is_name(name.strip(), page.lexicon)


def _is_leftover(line: Line, story: Told, *, last: bool) -> bool:
    if line.size <= _LONGEST and (not last or line.words <= _SHORT):
        return True
    return story.share(line.stems) < (STRANGER if last else _STRANGE)


_SHORT, _PARAGRAPH = 6, 10
_BOX_LINES = 6
_TOLD = 2
_CLOSING = ("tags", "hashtags", "copyright", "comment form", "author box", "contact", "pagination", "counter")


def drop_closing_box(page: Page) -> None:
    """End the story at its last signature, tags or address when only a few strange lines follow."""
    last = max((at for at in range(page.start + 1, page.end) if _closes(page, at)), default=0)
    told = sum(is_sentence(line) for line in page.each_open(page.start, last))
    if told < _TOLD:
        return
    after = [*page.each_open(last, page.end)]
    signed = page.lines[last].kind == "byline" or page.lines[last].reason == "author box"
    limit = _STRANGE if signed else STRANGER
    if page.lines[last].reason == "counter" and any(map(is_sentence, after)):
        return  # visits are counted between paragraphs too
    if after and len(after) <= _BOX_LINES and _is_box(after, _story(page, last), limit):
        for line in after:
            line.drop("site box")
        page.end = last


def _closes(page: Page, at: int) -> bool:
    """Tell whether a line signs or closes a story; the address a newsletter asks for stands amid one too."""
    line = page.lines[at]
    if line.reason == "comment form" and page.lines[at - 1].reason == "follow block":
        return False
    if line.kind == "byline" or line.reason in _CLOSING:
        return True
    return line.size <= _LONGEST_INITIALS and bool(_INITIALS.fullmatch(line.text))


def _story(page: Page, end: int) -> Told:
    return page.words_of(page.start, end)


def _is_box(lines: list[Line], story: Told, limit: float = STRANGER) -> bool:
    """Tell whether lines are short and those that are sentences speak of other things than the story."""
    return all(
        line.size <= LONGEST_MOTTO and not (is_sentence(line) and story.share(line.stems) >= limit)
        for line in lines
    )
