"""The date of a stamp: a line under or beside headline or byline.

Such lines may also hold a second date, of an update, or a weekday that belies the day. What contradicts
itself states nothing.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from generator.extract.parts import Found
from generator.grammar.dates import DateMention, find_dates
from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.once import once
from generator.records import CleanText, Notice, Passage, Seed
from generator.tables.loading import Tables

Stamp = tuple[Passage, DateMention]

_REACH = 24  # a word that says what a date is stands no farther before it


class _Marks(Struct, frozen=True, dict=True):
    """Words directly before a date, compiled."""

    event: re.Pattern[str]
    update: re.Pattern[str]
    publish: re.Pattern[str]

    @once
    def kinds(self) -> Kept[frozenset[str]]:
        """Give what a date is of, by the text before it; it is the same in many articles."""
        return Kept(self._kinds)

    def _kinds(self, before: str) -> frozenset[str]:
        forms, folded = {"event": self.event, "update": self.update, "publish": self.publish}, fold(before)
        return frozenset(kind for kind, form in forms.items() if form.search(folded))


def read_stamps(seed: Seed, clean: CleanText, tables: Tables) -> Found[Stamp | None]:
    """Choose the one date of stamps and bylines; None, perhaps with a notice, when there is not exactly one.

    Stamps are read before bylines, whole days before months.
    """
    notices: list[Notice] = []
    for passages in (clean.stamps, clean.bylines):
        stamps = [stamp for stamp in _mentions(passages, tables) if _not_of_an_event(stamp, tables)]
        days = [stamp for stamp in stamps if stamp[1].iso]
        sound = [stamp for stamp in days if stamp[1].weekday_agrees is not False]
        if len(sound) < len(days):
            notices.append(_notice("W311", "a stamp's weekday is not that of its day", days[0], seed))
        chosen = _published(sound, tables)
        if len({stamp[1].iso for stamp in chosen}) > 1:
            notices.append(_notice("W312", "the stamps state different days", chosen[0], seed))
            return Found(None, notices=tuple(notices))
        if chosen:
            return Found(chosen[0], notices=tuple(notices))
        if stamps and not days:
            return Found(stamps[0], notices=tuple(notices))
    return Found(None, notices=tuple(notices))


def plausible(mention: DateMention, tables: Tables) -> bool:
    """Tell whether a mention can be a whole publication day."""
    return bool(mention.iso and mention.year and mention.year >= tables.language.dates.earliest_year)


def _mentions(passages: Iterable[Passage], tables: Tables) -> Iterator[Stamp]:
    earliest = tables.language.dates.earliest_year
    for passage in passages:
        for mention in find_dates(passage.text, tables):
            if mention.year and mention.month and mention.year >= earliest:
                yield passage, mention


def _not_of_an_event(stamp: Stamp, tables: Tables) -> bool:
    return "event" not in _kinds(stamp, tables)


def _published(stamps: list[Stamp], tables: Tables) -> list[Stamp]:
    """Stamps said to be of the publication, else those not said to be of an update."""
    marked = [stamp for stamp in stamps if "publish" in _kinds(stamp, tables)]
    return marked or [stamp for stamp in stamps if "update" not in _kinds(stamp, tables)]


def _kinds(stamp: Stamp, tables: Tables) -> frozenset[str]:
    passage, mention = stamp
    return _marks(tables).kinds[passage.text[max(mention.start - _REACH, 0) : mention.start]]


def _notice(code: str, message: str, stamp: Stamp, seed: Seed) -> Notice:
    line = seed.text.count("\n", 0, stamp[0].start) + 1
    return Notice(code, f"{message}; state the date in the sidecar", line)


@cache
def _marks(tables: Tables) -> _Marks:
    words = tables.language.dates
    return _Marks(
        event=_directly(words.event_words),
        update=_directly(words.update_words),
        publish=_directly(words.publish_words),
    )


def _directly(words: Iterable[str]) -> re.Pattern[str]:
    """One of the words, perhaps with an article, a preposition or a colon, right before the end."""
    choice = "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{choice})\W{{0,3}}(?:\w{{1,3}}\W){{0,2}}$")
