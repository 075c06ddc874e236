"""The words one language writes dates with."""

from typing import Literal

from msgspec import Struct


class DateWords(Struct, frozen=True):
    """How dates are written. Words are compared without case and accents.

    `months` and `weekdays` (Monday first) list each name's spellings, those of other languages seen on the
    same pages included. `numeric_order` is the order of `06/12/2021`. `ordinals` may follow a day's figures,
    `clock_ordinals` are those that only the clock of a page's theme writes, `first_day` words for day one,
    `links` join day, month and year, `year_nouns` stand before a year,
    `before_date` between a place and its date.
    `relative_before` and `relative_after` stand beside a number of `relative_units` (`hace 3 meses`).
    `event_words` directly before a date say that something happens then; `update_words` and `publish_words`
    before a stamp say which of two it is. No story is older than `earliest_year`.
    """

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    numeric_order: Literal["day-month", "month-day"]
    ordinals: tuple[str, ...]
    clock_ordinals: tuple[str, ...]
    first_day: tuple[str, ...]
    links: tuple[str, ...]
    year_nouns: tuple[str, ...]
    before_date: tuple[str, ...]
    relative_before: tuple[str, ...]
    relative_after: tuple[str, ...]
    relative_counts: tuple[str, ...]
    relative_units: tuple[str, ...]
    event_words: tuple[str, ...]
    update_words: tuple[str, ...]
    publish_words: tuple[str, ...]
    earliest_year: int
