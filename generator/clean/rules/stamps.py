"""Lines that hold a date and little else: stamps, site clocks, `NAME | date`; which count is seen later."""

import re

from generator.clean.characters import joined
from generator.clean.keys import key
from generator.clean.page import Line, Page, read_line
from generator.clean.rules.names import is_name, is_stand_in
from generator.grammar.dates import DateMention, find_dates, may_be_dated

_LONGEST = 110
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_GLUED_COUNT = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\d{1,3}$)")  # shares or comments behind the year
_DAY = re.compile(r"\d+[a-z]+")
_FIGURE = re.compile(r"\d")
_WORDS = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_MOST_FREE_WORDS = 7
_COUNTS = " 0123456789"  # of comments, behind a section: `Salud 0`
_PIECE = re.compile(r"[|•·⋅]\s*|\s[-–—]\s+")
_APART = re.compile(r"[/|•·,]|\s[-–—]\s")
_DASH = re.compile(r"\s?\.?\s?[-–—]")
_DAYS, _YEAR_DIGITS = 31, 4


def label_stamps(page: Page) -> None:
    """Label lines that are a date with at most a name, a place or a section beside it."""
    if any(map(str.isdigit, [line.whole for line in page.lines])):
        _join_split_dates(page)
    for at, line in reversed(page.open_lines()):  # from the end, as lines are split
        if line.size <= _LONGEST and _FIGURE.search(line.text) and may_be_dated(line.text, page.tables):
            _label(page, at + _cut_section(page, at))


def _label(page: Page, at: int) -> None:
    """Label one line, or the parts that it holds."""
    line = page.lines[at]
    glued = _GLUED_COUNT.search(line.text)
    if glued and any(date.year for date in find_dates(line.text[: glued.end()], page.tables)):
        page.split(at, glued.end())[1].drop("counter")
        line = page.lines[at]
    dates = [date for date in find_dates(line.text, page.tables) if date.year or date.relative]
    if not dates:
        return
    before, after = line.text[: dates[0].start], line.text[dates[-1].end :]
    if line.dateline_end(page.lexicon, page.tables) >= line.size:
        line.mark("dateline")
        return
    if _is_prose(line.text, dates, page):
        return
    reason = _no_stamp(line, dates, page)
    if reason:
        line.drop(reason)
        return
    start = len(before) if _names(before, page) else 0
    end = dates[-1].end + _gap(after) if _names(after, page) else line.size
    pieces = (at.end() for at in _PIECE.finditer(line.text) if at.end() < start or at.end() > end)
    parts = page.split(at, *sorted({start, end, *pieces} - {0, line.size}))
    for part in parts:
        if find_dates(part.text, page.tables):
            part.mark("stamp")
        elif key(part.text) in page.lexicon.sections:
            part.drop("section label")
        elif part.dateline_end(page.lexicon, page.tables) >= part.size:
            part.mark("dateline")  # `TORREÓN, COAH. lunes 3 de septiembre de 2018`
        else:
            part.mark("byline")


def _cut_section(page: Page, at: int) -> bool:
    """Cut off a section's name glued to the weekday of a date (`Localmartes, 5 de mayo`)."""
    word = page.lines[at].first.rstrip(",.")
    weekday = page.lexicon.weekday.search(word) if page.lines[at].folded.startswith(word) else None
    if weekday is None or word[: weekday.start()] not in page.lexicon.newspaper_sections:
        return False
    page.split(at, weekday.start())[0].drop("section label")
    return True


def _no_stamp(line: Line, dates: list[DateMention], page: Page) -> str:
    """Say why a line of dates is no stamp; "" when it may be one."""
    if any(_of_clock(line.text[date.start : date.end], page) for date in dates):
        return "site clock"
    if page.lexicon.picture_words.intersection(_WORDS.findall(line.beginning)):
        return "caption or credit"
    return "" if any(date.year for date in dates) else "relative time"


def _of_clock(date: str, page: Page) -> bool:
    """Tell a date that only the clock of a page's theme writes so (`Vie. Ago 29th, 2025`)."""
    ordinals = page.tables.language.dates.clock_ordinals
    return any(day.group().endswith(ordinals) for day in _DAY.finditer(date))


def _gap(text: str) -> int:
    return len(text) - len(text.lstrip(" .,|•·-–—"))


def join_split_datelines(page: Page) -> None:
    """Take a place on its own line and a date on the next for one dateline; the story may follow the date."""
    for at in range(len(page.lines) - 2, -1, -1):
        place, date = page.lines[at : at + 2]
        if not place.is_open or "," not in place.text or place.size > _LONGEST:
            continue
        opens = date.is_open and date.text[0].isdigit() and _opens_with_date(date, page)
        if not (opens or date.kind == "stamp") or place.dateline_end(page.lexicon, page.tables) < place.size:
            continue
        if opens:
            source = joined([place.passage, date.passage])
            page.lines[at : at + 2] = [read_line(place.number, source, place.gap)]
            page.end -= 1
        else:
            place.mark("dateline")
            date.mark("dateline")


def _opens_with_date(line: Line, page: Page) -> bool:
    """Tell whether a paragraph begins with a day, its year and a dash (`4 de febrero de 2025. – Abrió …`)."""
    dates = find_dates(line.text[:_LONGEST], page.tables)
    return bool(dates and not dates[0].start and dates[0].iso and _DASH.match(line.text, dates[0].end))


def release_dates_in_story(page: Page) -> None:
    """Give dates between paragraphs back to the story; beside a byline they are another story's."""
    for at in range(page.start, page.end):
        line = page.lines[at]
        if line.kind in ("stamp", "dateline"):
            signed = any(other.kind == "byline" for other in page.lines[max(at - 1, 0) : at + 2])
            line.mark("dropped" if signed else "open", "date inside the story" if signed else "")


def _names(text: str, page: Page) -> bool:
    stripped = text.strip(" .,:;|/•·-–—»")
    if not stripped or key(stripped) in page.lexicon.stamp_words:
        return False
    if key(stripped) in page.lexicon.sections:
        return bool(text[-1:].isalpha())  # a section glued to the date before it
    words = key(stripped).split()
    if all(word in page.lexicon.stamp_words for word in words):
        return False
    opening, _, name = stripped.partition(" ")
    stripped = name if key(opening) in page.lexicon.byline_openings and name else stripped
    pieces = [piece.strip() for piece in _APART.split(stripped) if piece.strip()]
    return all(is_name(piece, page.lexicon) or is_stand_in(piece, page.lexicon) for piece in pieces)


def _is_prose(text: str, dates: list[DateMention], page: Page) -> bool:
    rest = text
    for date in reversed(dates):
        rest = f"{rest[: date.start]} | {rest[date.end :]}"
    words = [key(word) for word in _WORDS.findall(_TIME.sub(" ", rest))]
    free = [word for word in words if word not in page.lexicon.stamp_words and not word.isdigit()]
    if not free:
        return False
    if len(free) > _MOST_FREE_WORDS:
        return True
    after = _TIME.sub("", text[dates[-1].end :]).strip(" |/-")
    if key(text).startswith(page.lexicon.publish_words) and not after:
        return False  # `Publicado por: Mesa web el 2 de mayo de 2025`
    pieces = [piece.strip(" .,:;|/•·-–—") for piece in re.split(r"[|•·⋅/]", rest)]
    handle = "|" in text  # `nombredelsitio | 2 de mayo de 2025`
    return not all(_is_furniture(piece, page) or (handle and piece.isalnum()) for piece in pieces if piece)


def _is_furniture(piece: str, page: Page) -> bool:
    whole = key(piece)
    if (
        whole in page.lexicon.labels
        or whole in page.lexicon.end_heads
        or page.lexicon.counter.fullmatch(whole)
    ):
        return True
    if "@" in piece and " " not in piece:
        return True
    known = page.lexicon.stamp_words
    words = [word for word in piece.split() if key(word) not in known]
    left = " ".join(words).strip(" .,:;-–—")
    if not left or key(left) in page.lexicon.sections:
        return True
    parts = [part.strip() for part in re.split(r"[,:;–—]|\s-\s", left) if part.strip()]
    return all(
        is_name(part.rstrip(_COUNTS), page.lexicon) or is_stand_in(part, page.lexicon) or part[:1].isdigit()
        for part in parts
    )


def _join_split_dates(page: Page) -> None:
    """Join day, month and year that a page's layout puts on three lines."""
    at = 0
    while at + 2 < len(page.lines):
        day = page.lines[at]
        if not day.whole.isdigit():
            at += 1
            continue
        _, month, year = page.lines[at : at + 3]
        if year.whole.isdigit() and len(year.whole) == _YEAR_DIGITS:
            whole = f"{day.whole} {month.whole} {year.whole}"
            if int(day.whole) <= _DAYS and find_dates(whole, page.tables):
                source = joined([day.passage, month.passage, year.passage])
                page.lines[at : at + 3] = [read_line(day.number, source, day.gap)]
                page.lines[at].mark("stamp")
                page.end -= 2
        at += 1
