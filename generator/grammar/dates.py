"""Finds dates as pages write them. Every form of a date holds a figure, so only text near figures is read."""

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from msgspec import Struct

from generator.grammar.folding import fold
from generator.tables.loading import Tables

_FIGURES = re.compile(r"\d\d*+")  # the first figure apart, so that the search leaps to it
_YEAR = re.compile(r"[\d/-](?:(?<=\d)\d{3}|(?<=[/-])\s?\d\d)")  # likewise
_DATE_FIGURES = (1, 2, 4)  # a day, a month or a short year; a year
_BEFORE, _AFTER = 40, 48  # the longest written forms, weekday included, reach no farther from a figure
_LINE, _LINES = 160, 256  # rules ask for the dates of a short line one after the other
_MONTHS = 512  # months whose length is kept
_LEAP = 2000  # a day and month without a year may be 29 February


_MONTH_YEAR, _NUMERIC, _ISO, _WITH_DAY, _WITH_SHORT_YEAR = "3", "4", "5", "12", "014"
"""Numbers of written forms in the names of their groups: see `_date_forms`."""


class DateMention(Struct, frozen=True):
    """A date at `text[start:end]`, weekday included; what it does not state is None. `weekday`: Monday is 0.

    `relative` marks `hace 3 meses`: a time that needs the day of reading; it states nothing else.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False

    @property
    def iso(self) -> str | None:
        """YYYY-MM-DD when year, month and day are stated, else None."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def weekday_agrees(self) -> bool | None:
        """Whether the stated weekday is that of the day; None when either is not stated."""
        if self.weekday is None or self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day).weekday() == self.weekday


class _Forms(Struct, frozen=True):
    """The compiled forms of one language."""

    dates: re.Pattern[str]
    weekday_before: re.Pattern[str]
    relative: re.Pattern[str]
    relative_words: tuple[str, ...]
    months: dict[str, int]
    weekdays: dict[str, int]
    day_first: bool


def find_dates(text: str, tables: Tables) -> tuple[DateMention, ...]:
    """Every valid date in a text, in order, none overlapping; impossible ones (31 February) are left out.

    A mention may state only day and month, or month and year; a year alone is no mention.
    """
    return _read_once(text, tables) if len(text) <= _LINE else _read_all(text, tables)


def may_be_dated(text: str, tables: Tables) -> bool:
    """Tell at a glance whether a date with its year, or a relative time, can stand in a text at all."""
    return _YEAR.search(text) is not None or _may_be_relative(text.lower(), _forms(tables))


def _may_be_relative(lower: str, forms: _Forms) -> bool:
    return any(map(lower.__contains__, forms.relative_words))


def _read_all(text: str, tables: Tables) -> tuple[DateMention, ...]:
    forms = _forms(tables)
    found = [mention for start, end in _windows(text) for mention in _absolute(text, start, end, forms)]
    lower = text.lower()
    if _may_be_relative(lower, forms):
        found += _relative(lower if len(lower) == len(text) else fold(text), found, forms)
        found.sort(key=lambda mention: mention.start)
    return tuple(found)


_read_once = lru_cache(maxsize=_LINES)(_read_all)


@lru_cache(maxsize=_MONTHS)
def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of text around figures, none overlapping."""
    start = end = -1
    for figure in _FIGURES.finditer(text):
        if figure.end() - figure.start() not in _DATE_FIGURES:
            continue
        if figure.start() - _BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(figure.start() - _BEFORE, 0)
        end = figure.end() + _AFTER
    if end >= 0:
        yield start, end


def _absolute(text: str, start: int, end: int, forms: _Forms) -> Iterator[DateMention]:
    """Dates of one window; one character more on either side is read, so that a figure is never cut."""
    offset = max(start - 1, 0)
    folded = fold(text[offset : end + 1])
    for match in forms.dates.finditer(folded):
        mention = _read(match, folded, offset, forms)
        if mention:
            yield mention


def _relative(lower: str, taken: list[DateMention], forms: _Forms) -> list[DateMention]:
    spans = [DateMention(m.start(), m.end(), relative=True) for m in forms.relative.finditer(lower)]
    return [new for new in spans if not any(old.start < new.end and new.start < old.end for old in taken)]


def _read(match: re.Match[str], folded: str, offset: int, forms: _Forms) -> DateMention | None:
    form = match.lastgroup[-1] if match.lastgroup else ""
    if form == _NUMERIC:
        first, second = int(match["n4"]), int(match["l4"] or match["r4"])
        day, month = (first, second) if forms.day_first else (second, first)
    elif form == _ISO:
        day, month = int(match["d5"]), int(match["m5"])
    else:
        stated = match[f"d{form}"] if form in _WITH_DAY else None
        month = forms.months[match[f"m{form}"]]
        day = int(stated) if stated else 1  # a word for the first day, or a month alone
    year = _year(match, form)
    if not _valid(year, month, day):
        return None
    start, weekday = _weekday(match.start(), folded, forms)
    return DateMention(
        start + offset, match.end() + offset, year, month, None if form == _MONTH_YEAR else day, weekday
    )


def _year(match: re.Match[str], form: str) -> int | None:
    full = match[f"y{form}"]
    if full:
        return int(full)
    short = match[f"s{form}"] if form in _WITH_SHORT_YEAR else None
    return 2000 + int(short) if short else None


def _valid(year: int | None, month: int, day: int) -> bool:
    if not 1 <= month <= len(calendar.month_name) - 1 or year == 0:
        return False
    return 1 <= day <= last_day(_LEAP if year is None else year, month)


def _weekday(start: int, folded: str, forms: _Forms) -> tuple[int, int | None]:
    """Start of the mention with a weekday before it, and that weekday."""
    match = forms.weekday_before.search(folded, max(start - 24, 0), start) if start else None
    return (match.start(), forms.weekdays[match[1]]) if match else (start, None)


@cache
def _forms(tables: Tables) -> _Forms:
    words = tables.language.dates
    months = {fold(name): number for number, names in enumerate(words.months, 1) for name in names}
    weekdays = {fold(name): number for number, names in enumerate(words.weekdays) for name in names}
    counts = rf"(?:(?:{_any(words.relative_counts)})|\d{{1,3}})"
    units = rf"(?:{_any(words.relative_units, as_written=True)})(?![^\W_])"
    before = _any(words.relative_before, as_written=True)
    after = _any(words.relative_after, as_written=True)
    return _Forms(
        dates=re.compile(_date_forms(tables, months)),
        weekday_before=re.compile(
            rf"(?<![^\W\d_])({_any(weekdays)})[^\S\n]?[.,]?[^\S\n]{{0,3}}(?:el[^\S\n]|a[^\S\n])?$"
        ),
        relative=re.compile(rf"\b(?:(?:{before})\s{counts}\s{units}|{counts}\s{units}\s(?:{after})\b)"),
        relative_words=(*words.relative_before, *words.relative_after),
        months=months,
        weekdays=weekdays,
        day_first=words.numeric_order == "day-month",
    )


def _date_forms(tables: Tables, names: dict[str, int]) -> str:
    """One alternative a written form, whose groups end in its number and its last group is one that it needs.

    Group letters: d day, m month, y year, s year of two figures, n, l, r figures in the language's order.
    """
    words = tables.language.dates
    month, links = _any(names), rf"(?:(?:{_any(words.links)})\s{{1,3}})?"
    gap = r"[\s/.,;•·|*–-]{0,6}"
    noun = rf"(?:(?:{_any(words.year_nouns)})\s{{1,3}})?"
    ordinal = rf"(?:\s?(?:{_any(words.ordinals)})(?![^\W\d_]))?"
    end = r"(?!\d|[-/.]\d)"

    def year(number: int) -> str:
        return rf"{gap}{links}{noun}(?P<y{number}>\d{{4}}){end}"

    def month_of_day(number: int) -> str:
        month_name = rf"{ordinal}{gap}{links}(?P<m{number}>{month})(?![^\W\d_])"
        return rf"{month_name}(?:{year(number)}|[/-](?P<s{number}>\d\d){end})?"

    alone = rf"(?!\d|:\d|{gap}{links}(?:{month})(?![^\W\d_]))"  # `Mar 05 Ago` is a Tuesday in August
    month_day = rf"(?P<m2>{month})\.?\s{{1,3}}(?P<d2>\d{{1,2}}){alone}{ordinal}(?:{year(2)})?"
    month_year = rf"(?P<m3>{month})(?![^\W\d_]){year(3)}"
    numeric = (
        r"(?P<n4>\d{1,2})(?:(?P<sep>\s?[/.-]\s?)(?P<l4>\d{1,2})(?P=sep)(?P<y4>\d{4})|"
        rf"(?P<slash>\s?/\s?)(?P<r4>\d{{1,2}})(?P=slash)(?P<s4>\d\d)){end}"
    )
    iso = r"(?<![/.-])(?P<y5>\d{4})(?P<dash>[-/.])(?P<m5>\d{1,2})(?P=dash)(?P<d5>\d{1,2})(?!\d)"
    day_month = rf"(?P<d1>\d{{1,2}}){month_of_day(1)}"
    first_month = rf"(?:{_any(words.first_day)}){month_of_day(0)}"
    initials = "".join(sorted({name[0] for name in (*names, *map(fold, words.first_day))}))
    figures = rf"(?=\d)(?<!\d)(?:{iso}|(?<!\d[.,:/-])(?:{numeric}|{day_month}))"
    return rf"{figures}|(?=[{initials}])(?<![^\W\d_])(?:{month_day}|{month_year}|{first_month})"


def _any(words: Iterable[str], *, as_written: bool = False) -> str:
    """Alternation of folded words, longest first; `as_written` takes the unfolded ones in as well."""
    forms = {fold(word) for word in words} | ({word.lower() for word in words} if as_written else set())
    return "|".join(re.escape(word) for word in sorted(forms, key=lambda word: (-len(word), word)))
