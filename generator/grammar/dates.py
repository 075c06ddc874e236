"""Finds dates as pages write them. Every form of a date holds a figure, so only text near figures is read."""

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from msgspec import Struct

from generator.grammar.folding import fold
from generator.tables.loading import Tables

_FIGURES = re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}|[/-]\s?\d\d")
_DATE_FIGURES = (1, 2, 4)  # a day, a month or a short year; a year
_BEFORE, _AFTER = 40, 48  # the longest written forms, weekday included, reach no farther from a figure
_LINE, _LINES = 160, 256  # rules ask for the dates of a short line one after the other
_LEAP = 2000  # a day and month without a year may be 29 February


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
    if _YEAR.search(text):
        return True
    lower = text.lower()
    return any(word in lower for word in _forms(tables).relative_words)


def _read_all(text: str, tables: Tables) -> tuple[DateMention, ...]:
    forms = _forms(tables)
    found = [mention for start, end in _windows(text) for mention in _absolute(text, start, end, forms)]
    lower = text.lower()
    if any(word in lower for word in forms.relative_words):
        found += _relative(lower if len(lower) == len(text) else fold(text), found, forms)
        found.sort(key=lambda mention: mention.start)
    return tuple(found)


_read_once = lru_cache(maxsize=_LINES)(_read_all)


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
    part = match.groupdict()
    first, second = part["n1"], part["n2"] or part["n3"]
    if first and second:
        day, month = (int(first), int(second)) if forms.day_first else (int(second), int(first))
    elif part["i1"]:
        day, month = int(part["i2"]), int(part["i1"])
    else:
        stated = part["d1"] or part["d2"]
        month = forms.months[part["m0"] or part["m1"] or part["m2"] or part["m3"]]
        day = int(stated) if stated else 1  # a word for the first day, or a month alone
    year = _year(part)
    if not _valid(year, month, day):
        return None
    start, weekday = _weekday(match.start(), folded, forms)
    return DateMention(
        start + offset, match.end() + offset, year, month, None if part["m3"] else day, weekday
    )


def _year(part: dict[str, str | None]) -> int | None:
    full = part["y0"] or part["y1"] or part["y2"] or part["y3"] or part["y4"] or part["y5"]
    if full:
        return int(full)
    short = part["s0"] or part["s1"] or part["s4"]
    return 2000 + int(short) if short else None


def _valid(year: int | None, month: int, day: int) -> bool:
    if not 1 <= month <= len(calendar.month_name) - 1 or year == 0:
        return False
    return 1 <= day <= last_day(_LEAP if year is None else year, month)


def _weekday(start: int, folded: str, forms: _Forms) -> tuple[int, int | None]:
    """Start of the mention with a weekday before it, and that weekday."""
    match = forms.weekday_before.search(folded, max(start - 24, 0), start)
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
    """One alternative a written form; group letters: d day, m month, y year, s year of two figures."""
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
        r"(?P<n1>\d{1,2})(?:(?P<sep>\s?[/.-]\s?)(?P<n2>\d{1,2})(?P=sep)(?P<y4>\d{4})|"
        rf"(?P<slash>\s?/\s?)(?P<n3>\d{{1,2}})(?P=slash)(?P<s4>\d\d)){end}"
    )
    iso = r"(?<![/.-])(?P<y5>\d{4})(?P<dash>[-/.])(?P<i1>\d{1,2})(?P=dash)(?P<i2>\d{1,2})(?!\d)"
    day_month = rf"(?P<d1>\d{{1,2}}){month_of_day(1)}"
    first_month = rf"(?:{_any(words.first_day)}){month_of_day(0)}"
    initials = "".join(sorted({name[0] for name in (*names, *map(fold, words.first_day))}))
    figures = rf"(?=\d)(?<!\d)(?:{iso}|(?<!\d[.,:/-])(?:{numeric}|{day_month}))"
    return rf"{figures}|(?=[{initials}])(?<![^\W\d_])(?:{month_day}|{month_year}|{first_month})"


def _any(words: Iterable[str], *, as_written: bool = False) -> str:
    """Alternation of folded words, longest first; `as_written` takes the unfolded ones in as well."""
    forms = {fold(word) for word in words} | ({word.lower() for word in words} if as_written else set())
    return "|".join(re.escape(word) for word in sorted(forms, key=lambda word: (-len(word), word)))
