"""Who a byline names: authors, and the outlet where the byline says it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from generator.grammar.dates import find_dates
from generator.grammar.folding import fold
from generator.records import Passage
from generator.tables.loading import Tables

_SEPARATOR = re.compile(r"\s*[/|•·;,&()]\s*|\s[-–—]\s")
_BAR = "|"
_EDGES = " \t.:-–—*_"
_AROUND = f"{_EDGES}|"
_NAME = re.compile(r"[^\W\d_][^\W\d_’'.-]*(?:[’'.-][^\W\d_]+)*\.?")
_LONGEST_NAME = 6  # words
_BARE_NAME = 2  # words that a name without `Por` has at least


class Credit(Struct, frozen=True):
    """One part of a byline: `passage.text[start:end]`. `opened` is true after `Por` or its like.

    A bar closes it again: an outlet or a place may follow (`Por NAME | OUTLET`).
    """

    passage: Passage
    start: int
    end: int
    opened: bool

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]


class _Words(Struct, frozen=True):
    """Folded words of bylines, outlets by every form of their name, and the length of the longest form."""

    opening: re.Pattern[str]
    stand_ins: frozenset[str]
    nouns: frozenset[str]
    joiners: frozenset[str]
    articles: frozenset[str]
    given: frozenset[str]
    outlets: dict[str, str]
    longest: int


def authors(credits: Iterable[Credit], tables: Tables) -> tuple[Credit, ...]:
    """Parts of bylines that name a person; no newsroom, agency, outlet or office, and nobody twice."""
    words = _words(tables)
    people: dict[str, Credit] = {}
    for credit in credits:
        if _is_person(credit, words):
            people.setdefault(fold(credit.text), credit)
    return tuple(people.values())


def outlets(credits: Iterable[Credit], tables: Tables) -> tuple[tuple[str, Credit], ...]:
    """Parts of bylines that name an outlet, each with its name: the table's, else as printed."""
    words = _words(tables)
    found = []
    for credit in credits:
        known = words.outlets.get(fold(credit.text))
        if known:
            found.append((known, credit))
        elif _calls_itself_outlet(credit, words):
            found.append((credit.text, credit))
    return tuple(found)


def known_outlet(text: str, tables: Tables) -> str | None:
    """Give the table's name of an outlet printed so, case and accents aside; None for any other text."""
    words, named = _words(tables), text.strip(_AROUND)
    return words.outlets.get(fold(named)) if len(named) <= words.longest else None


def read_credits(bylines: Iterable[Passage], tables: Tables) -> Iterator[Credit]:
    """Split bylines at separators and take openings, dates and edges off the parts."""
    words = _words(tables)
    for passage in bylines:
        text = passage.text
        for date in find_dates(text, tables):
            text = f"{text[: date.start]}{'|' * (date.end - date.start)}{text[date.end :]}"
        opened, before = False, 0
        for start, end in _parts(text):
            opening = words.opening.match(fold(text[start:end]))
            opened = bool(opening) or (opened and _BAR not in passage.text[before:start])
            before = end
            first, last = _trimmed(text, start + (opening.end() if opening else 0), end)
            if first < last:
                yield Credit(passage, first, last, opened)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for separator in _SEPARATOR.finditer(text):
        yield start, separator.start()
        start = separator.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _is_person(credit: Credit, words: _Words) -> bool:
    printed = credit.text.split()
    folded = [fold(word) for word in printed]
    if not _is_name(printed, words) or fold(credit.text) in words.outlets or folded[0] in words.articles:
        return False
    if words.stand_ins.intersection((*folded[:1], fold(credit.text))) or words.nouns.intersection(folded):
        return folded[0] in words.given and folded[0] not in words.stand_ins
    return len(printed) >= _BARE_NAME and (credit.opened or folded[0] in words.given)


def _calls_itself_outlet(credit: Credit, words: _Words) -> bool:
    """Tell whether a longer name begins as outlets do (`Noticias …`), after `Por` with an article."""
    printed = credit.text.split()
    if len(printed) < _BARE_NAME or not _is_name(printed, words) or fold(credit.text) in words.stand_ins:
        return False
    folded = [fold(word) for word in printed]
    first = next((word for word in folded if word not in words.joiners | words.articles), "")
    return first in words.nouns or (credit.opened and folded[0] in words.articles)


def _is_name(printed: list[str], words: _Words) -> bool:
    if not 1 <= len(printed) <= _LONGEST_NAME or fold(printed[-1]) in words.joiners:
        return False
    return printed[0][0].isupper() and all(
        fold(word) in words.joiners or (word[0].isupper() and _NAME.fullmatch(word)) for word in printed
    )


@cache
def _words(tables: Tables) -> _Words:
    lines = tables.language.boilerplate.bylines
    openings = sorted({fold(word).rstrip(".:") for word in lines.openings}, key=lambda word: -len(word))
    stand_ins = frozenset(map(fold, lines.stand_ins))
    newsrooms = sorted((re.escape(word) for word in stand_ins if " " not in word), key=len, reverse=True)
    choice = "|".join(map(re.escape, openings))
    forms = {
        fold(form): outlet.name for outlet in tables.facts.outlets for form in (*outlet.aliases, outlet.name)
    }
    return _Words(
        opening=re.compile(rf"[\W_]*(?:(?:{choice})[.:]?\s+)+(?:(?:{'|'.join(newsrooms)})\s+)?"),
        stand_ins=stand_ins,
        nouns=frozenset(map(fold, lines.outlet_nouns)),
        joiners=frozenset(map(fold, lines.joiners)),
        articles=frozenset(map(fold, tables.language.places.articles)),
        given=frozenset(
            map(fold, (*lines.given_names, *tables.language.names.given_m, *tables.language.names.given_f))
        ),
        outlets=forms,
        longest=max(map(len, forms), default=0),
    )
