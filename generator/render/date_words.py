"""Dates as a reader reads them. Dates are ISO strings: YYYY, YYYY-MM or YYYY-MM-DD."""

from generator.records import PublicationDate
from generator.tables.phrase_words import DatesWords

YEAR, MONTH = 4, 7
"""Characters of a date known to the year and to the month."""


def long(words: DatesWords, when: str) -> str:
    """`28 de agosto de 2024`, `agosto de 2024` or `2024`, as much as is known."""
    if len(when) == YEAR:
        return when
    year, month = when[:4], words.months[int(when[5:7]) - 1]
    if len(when) == MONTH:
        return words.month.format(month=month, y=year)
    return words.day.format(d=int(when[8:]), month=month, y=year)


def short(words: DatesWords, when: str) -> str:
    """`28 ago 2024`, `ago 2024` or `2024`, as much as is known."""
    if len(when) == YEAR:
        return when
    year, month = when[:4], words.months_short[int(when[5:7]) - 1]
    if len(when) == MONTH:
        return words.short_month.format(month=month, y=year)
    return words.short_day.format(d=int(when[8:]), month=month, y=year)


def with_article(words: DatesWords, when: str) -> str:
    """`el 28 de agosto de 2024`, but `agosto de 2024`: only days take the article."""
    return words.on_day.format(a=long(words, when)) if len(when) > MONTH else long(words, when)


def at(words: DatesWords, when: str) -> str:
    """`el 28 de agosto de 2024`, `en agosto de 2024`, `en 2024`."""
    return (words.on_day if len(when) > MONTH else words.in_month).format(a=long(words, when))


def of(words: DatesWords, when: str) -> str:
    """`del 28 de agosto de 2024`, but `de agosto de 2024`."""
    return (words.of_day if len(when) > MONTH else words.of_month).format(a=long(words, when))


def since(words: DatesWords, when: str) -> str:
    """`desde el 22 de mayo de 2019`, `desde abril de 2025`."""
    return words.since.format(a=with_article(words, when))


def until(words: DatesWords, when: str) -> str:
    """`hasta el 21 de mayo de 2019`, `hasta abril de 2025`."""
    return words.until.format(a=with_article(words, when))


def term(words: DatesWords, start: str, end: str | None) -> str:
    """Give a term in a sentence: `desde …` while it is open, else `del … al …`."""
    if end is None:
        return since(words, start)
    to = words.to_day if len(end) > MONTH else words.to_month
    return f"{of(words, start)} {to.format(a=long(words, end))}"


def period(words: DatesWords, start: str, end: str | None) -> str:
    """Give a term in a table: `12 sep 2021 a la fecha`, `14 feb a 30 nov 2018`, `ago 2015 a 27 ene 2018`."""
    if end is None:
        return words.to_date.format(a=short(words, start))
    first = short(words, start)
    if start[:4] == end[:4] and len(start) > MONTH and len(end) > MONTH:
        month = words.months_short[int(start[5:7]) - 1]
        first = words.short_day_of_month.format(d=int(start[8:]), month=month)
    return words.from_to.format(a=first, b=short(words, end))


def published(words: DatesWords, when: PublicationDate) -> str:
    """Give the publication date as precisely as it is known: a day, an interval, `Sin fecha`."""
    if when.date:
        return long(words, when.date)
    if when.precision in ("month", "year") and when.earliest:
        return long(words, when.earliest[: MONTH if when.precision == "month" else YEAR])
    if when.earliest and when.latest:
        return _between(words, when.earliest, when.latest)
    if when.earliest:
        return words.after.format(a=long(words, when.earliest))
    return words.before.format(b=long(words, when.latest)) if when.latest else words.none


def machine(when: PublicationDate) -> str | None:
    """Value of a `datetime` attribute: the day, month or year; None where there is only an interval."""
    if when.date:
        return when.date
    if when.earliest and when.precision in ("month", "year"):
        return when.earliest[: MONTH if when.precision == "month" else YEAR]
    return None


def _between(words: DatesWords, start: str, end: str) -> str:
    if start == end:
        return long(words, start)
    if start[:4] != end[:4]:
        first = long(words, start)
    elif start[:MONTH] != end[:MONTH]:
        first = words.day_of_month.format(d=int(start[8:]), month=words.months[int(start[5:7]) - 1])
    else:
        first = str(int(start[8:]))
    return words.between.format(a=first, b=long(words, end))


def lowered(phrase: str) -> str:
    """Give the phrase inside a sentence: its first letter small."""
    return phrase[:1].lower() + phrase[1:]
