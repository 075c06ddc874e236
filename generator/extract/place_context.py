"""What stands before a place name and changes its meaning."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.name_lexicon import name_lexicon
from generator.grammar.once import once
from generator.tables.loading import Tables

_LONGEST_NAME = 8  # words
_NUMBER = 12  # characters of ` número 12`
_ACRONYM = 4  # letters of the longest one
_REACH = 96  # characters before a place in which a longer name may begin
_OPENING = "“”\"'‘’«»(¿¡#*•"
_BULLETS = " •*-–·"
_COUNTED = re.compile(r"\s?[,:–—-]?\s?\(?\d[\d.,\s]*%?\)?[.;]?")
_STOPS = ',;:.)!?…”"»'
_STOPPED = frozenset(".;:()")
_SEPARATORS = ",(/"


class Before(Struct, frozen=True):
    """The words before a place as far as a name that includes the place may reach, and what they say of it.

    `previous` is the word beside it, "" when a mark stands between; `head` the nearest that is no article or
    preposition; `beside` those with none between them and the place, nearest first; all folded. `named`: the
    place belongs to the name of a street, an outlet or a person with a title; `housed`: to that of a hospital
    or a school. `given`: a given name stands beside it; `capital`: a word that may make a longer name of it.
    """

    previous: str = ""
    previous_capital: bool = False
    head: str = ""
    beside: tuple[str, ...] = ()
    named: bool = False
    housed: bool = False
    given: bool = False
    capital: bool = False


_NOTHING = Before()


class _Word(Struct, frozen=True):
    """A word before a place: folded, whether it has a capital, whether it only joins others.

    `first`: no name reaches beyond it. It leads a `house`; it `names` what it leads: a street,
    an outlet. `alone` is what it says if it is the only one, where it is.
    """

    folded: str
    capital: bool
    joins: bool
    first: bool
    house: bool
    names: bool
    alone: Before | None = None


class PlaceContext(Struct, frozen=True, dict=True):
    """The folded words that decide what a place name is part of."""

    locatives: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    connectors: frozenset[str]
    civic: frozenset[str]
    plain: frozenset[str]
    people: frozenset[str]
    streets: frozenset[str]
    outlets: frozenset[str]
    houses: frozenset[str]
    things: frozenset[str]
    given: frozenset[str]
    nouns: frozenset[str]
    conjunctions: frozenset[str]
    leading: frozenset[str]
    no_names: frozenset[str]
    number: re.Pattern[str]
    localities: re.Pattern[str]

    def before(self, text: str, start: int) -> Before:
        """Read the words before a place at `start`."""
        if not start or text[start - 1] != " ":
            return _NOTHING
        rest = text[start - _REACH if start > _REACH else 0 : start].rsplit(None, 1)
        nearest = self.words[rest.pop()] if rest else None
        if nearest is None:
            return _NOTHING
        return nearest.alone or self._said(self._joined(nearest, rest[0]) if rest else [nearest])

    def _joined(self, nearest: _Word, before: str) -> list[_Word]:
        """Give the word beside a place and those before it that a name may reach, the nearest first."""
        words, known = [nearest], self.words
        for printed in before.rsplit(None, _LONGEST_NAME - 1)[:-_LONGEST_NAME:-1]:
            word = known[printed]
            if word is None:
                break
            words.append(word)
            if word.first:
                break
        return words

    def _said(self, words: Sequence[_Word]) -> Before:
        """Tell what words before a place say, the nearest first."""
        nearest, head, housed = words[0], None, False
        for word in words:
            housed = housed or word.house
            if head is None and not word.joins:
                head = word
        beside = _beside(words) if nearest.capital else ()
        named = nearest.folded in self.people or (head is not None and head.names)
        return Before(
            nearest.folded,
            nearest.capital,
            head.folded if head else "",
            beside,
            named or not self.streets.isdisjoint(beside),
            housed,
            nearest.capital and nearest.folded in self.given,
            nearest.capital and nearest.folded not in self.no_names,
        )

    @once
    def words(self) -> Kept[_Word | None]:
        """Give what is known of a word before a place, by its print; None where a mark parts it."""
        return Kept(self._word)

    def _word(self, printed: str) -> _Word | None:
        word = printed.strip(_OPENING)
        folded = fold(word.rstrip("."))
        if not word or (word[-1] in _STOPS and not (word[-1] == "." and self._abbreviates(folded))):
            return None
        capital, joins = word[0].isupper(), folded in self.connectors
        opens = not (capital or joins) or printed[0] in _OPENING
        known = _Word(
            folded,
            capital,
            joins,
            first=opens or folded in self.leading,  # that leads in what follows it
            house=folded in self.houses,
            names=folded in self.streets or (capital and folded in self.outlets),
        )
        return replace(known, alone=self._said((known,))) if known.first else known

    def is_surname(self, before: Before, text: str, start: int, end: int) -> bool:
        """Tell whether a person bears the name of a town, no hospital or school called after one.

        A given name stands beside it, or it is among capitalised words that begin no institution's name.
        """
        if before.housed or before.given:
            return not before.housed
        if not self.may_be_surname(before) or not self.nouns.isdisjoint(before.beside):
            return False
        named = len(before.beside) > 1 or _capital_follows(text, end)
        return named or (text[start:end].isupper() and self._shouted(text, start))

    def may_be_surname(self, before: Before) -> bool:
        """Tell whether a capitalised word that begins no institution's name stands beside a demonym."""
        return before.capital and before.previous not in self.nouns

    def on_street(self, text: str, start: int, street: int) -> bool:
        """Tell whether a place names a street: `esquina de Guerrero`, and `y Morelos` after it.

        `street` is the end of the last place that named one, 0 before the first.
        """
        if street and fold(text[street:start].strip()) in self.conjunctions:
            return True
        before = self.before(text, start)
        return before.head in self.streets or not self.streets.isdisjoint(before.beside)

    def surname(self, text: str, start: int, end: int, before: Before) -> float | None:
        """Weigh how surely a name that people bear is the state's, 0 to 1; None where a person bears it."""
        counted = _COUNTED.fullmatch(text, end) and not text[:start].strip(_OPENING + _BULLETS)
        may_go_on = not before.previous or before.previous in self.conjunctions
        numbered = not counted and self.number.match(fold(text[end : end + _NUMBER]))
        if numbered or (may_go_on and self._in_list(text, start)):
            return 0.0
        if not before.previous:  # `Guerrero, 388` is a line of a list
            return 1.0 if counted else _after_mark(text[max(start - 3, 0) : start])
        if before.previous in self.locatives:
            return 1.0
        if before.previous in self.prepositions:
            return 1.0 if before.head in self.civic else 0.6
        if before.previous in self.articles or before.previous_capital:
            return 0.6 if before.previous in self.plain else None
        return 0.3

    def _in_list(self, text: str, start: int) -> bool:
        """Tell whether a place is one of several small ones: `las rancherías Zapata, Hidalgo y Morelos`.

        A list closed by its conjunction is followed by the state it lies in.
        """
        reach = text[start - _REACH if start > _REACH else 0 : start]
        lead = max(self.localities.finditer(fold(reach)), key=re.Match.end, default=None)
        listed = reach[lead.end() :] if lead else ""
        if not listed[:1].isupper() or not _STOPPED.isdisjoint(listed):
            return False
        words = listed.split()
        closed = any(fold(word) in self.conjunctions for word in words[:-1])
        return not closed and (words[-1].endswith(",") or fold(words[-1]) in self.conjunctions)

    def _shouted(self, text: str, start: int) -> bool:
        """Tell whether the word before a place is in capitals throughout, and no acronym by its length."""
        word = text[max(start - _REACH, 0) : start].rsplit(maxsplit=1)[-1]
        return word.isupper() and len(word) > _ACRONYM

    def _abbreviates(self, folded: str) -> bool:
        return folded in self.streets or folded in self.people or folded in self.plain


@cache
def place_context(tables: Tables) -> PlaceContext:
    """Compile the words around places."""
    words = tables.language.places

    def folds(*lists: tuple[str, ...]) -> frozenset[str]:
        return frozenset(fold(word) for words in lists for word in words)

    signs = "|".join(re.escape(fold(mark)) for mark in words.number_marks if not mark.isalpha())
    marks = "|".join(re.escape(fold(mark)) for mark in words.number_marks if mark.isalpha())
    return PlaceContext(
        locatives=folds(words.locatives),
        prepositions=folds(words.prepositions),
        articles=folds(words.articles),
        connectors=folds(words.connectors),
        civic=folds(words.civic_nouns),
        plain=folds(words.plain_capitals),
        people=folds(words.person_leads),
        streets=folds(words.street_leads),
        outlets=folds(words.outlet_leads),
        houses=folds(words.building_leads, words.school_leads),
        things=folds(words.thing_nouns),
        given=frozenset(name_lexicon(tables).given),
        nouns=name_lexicon(tables).not_names,
        conjunctions=folds(words.conjunctions),
        leading=folds(words.locatives, words.prepositions) - folds(words.connectors),
        no_names=folds(words.plain_capitals, words.connectors),
        localities=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, folds(words.locality_leads)))}) "),
        number=re.compile(rf"\s(?:#|\d|(?:{signs})(?!\w)|(?:{marks})\.?\s?\d)"),
    )


def _beside(words: Sequence[_Word]) -> tuple[str, ...]:
    """Give those of the words before a place that no joint parts from it."""
    return tuple([word.folded for word in takewhile(lambda word: not word.joins, words)])


def _capital_follows(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _after_mark(before: str) -> float:
    """Weigh a name after a mark: in a list of places, or where a sentence about a person may begin."""
    mark = before.rstrip()[-1:]
    if mark and mark in _SEPARATORS:
        return 1.0
    return 0.6 if mark in (":", ";") else 0.3


def follows_name(text: str, start: int) -> bool:
    """Tell whether `City, ` or a bracket stands right before a place in the text."""
    before = text[max(start - _REACH, 0) : start].rstrip()
    if before.endswith("("):
        return True
    word = before[:-1].rsplit(maxsplit=1)[-1:] if before.endswith(",") else []
    return bool(word) and word[0].strip(_OPENING)[:1].isupper()
