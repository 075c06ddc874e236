"""What stands before a place name and changes its meaning."""

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.names import name_lexicon
from generator.grammar.once import once
from generator.tables.loading import Tables

_LONGEST_NAME = 8  # words
_NUMBER = 12  # characters of ` número 12`
_ACRONYM = 4  # letters of the longest one
_REACH = 96  # characters before a place in which a longer name may begin
_OPENING = "“”\"'‘’«»(¿¡#*•"
_STOPS = ',;:.)!?…”"»'
_SEPARATORS = ",(/"


class Before(NamedTuple):
    """The words before a place, nearest first, as far as a name that includes the place may reach.

    `previous` is the word beside it, "" when a mark stands between; `head` the nearest that is no article or
    preposition; `beside` those with none between them and the place; all folded.
    """

    previous: str
    previous_capital: bool
    head: str
    head_capital: bool
    chain: tuple[str, ...]
    beside: tuple[str, ...] = ()


_NOTHING = Before("", False, "", False, ())


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

    def before(self, text: str, start: int) -> Before:
        """Read the words before a place at `start`."""
        if text[start - 1 : start] != " ":
            return _NOTHING
        words: list[str] = []
        head = ""
        for printed in reversed(text[max(start - _REACH, 0) : start].rsplit(maxsplit=_LONGEST_NAME)):
            word = self.words[printed]
            if word is None:
                break
            folded, capital, joins, first = word
            words.append(folded)
            if len(words) == 1:
                previous_capital = capital
            if not head and not joins:
                head, head_capital = folded, capital
            if first or len(words) == _LONGEST_NAME:
                break
        if not words:
            return _NOTHING
        beside = tuple(takewhile(self._no_connector, words)) if previous_capital else ()
        return Before(words[0], previous_capital, head, bool(head) and head_capital, tuple(words), beside)

    def _no_connector(self, word: str) -> bool:
        return word not in self.connectors

    @once
    def words(self) -> Kept[tuple[str, bool, bool, bool] | None]:
        """Give what is known of a word before a place, by its print; None for one that a mark parts from it.

        That is the word folded, whether it has a capital, whether it only joins others, and whether no name
        reaches beyond it.
        """
        return Kept(self._word)

    def _word(self, printed: str) -> tuple[str, bool, bool, bool] | None:
        word = printed.strip(_OPENING)
        folded = fold(word.rstrip("."))
        if not word or (word[-1] in _STOPS and not (word[-1] == "." and self._abbreviates(folded))):
            return None
        capital, joins = word[0].isupper(), folded in self.connectors
        opens = not (capital or joins) or printed[0] in _OPENING
        return folded, capital, joins, opens or folded in self.leading  # that leads in what follows it

    def is_part_of_a_name(self, before: Before) -> bool:
        """Tell whether the place belongs to the name of a street, an outlet or a person with a title."""
        if before.head in self.streets or before.previous in self.people:
            return True
        if not self.streets.isdisjoint(before.beside):
            return True
        return before.head_capital and before.head in self.outlets

    def needs_evidence(self, before: Before) -> bool:
        """Tell whether the place belongs to the name of a hospital or a school, or follows a given name."""
        return self.follows_given(before) or not self.houses.isdisjoint(before.chain)

    def follows_given(self, before: Before) -> bool:
        """Tell whether a given name stands beside the place."""
        return before.previous_capital and before.previous in self.given

    def is_surname(self, before: Before, text: str, start: int, end: int) -> bool:
        """Tell whether a person bears the name of a town, no hospital or school called after one.

        A given name stands beside it, or it is among capitalised words that begin no institution's name.
        """
        if not self.houses.isdisjoint(before.chain):
            return False
        if self.follows_given(before):
            return True
        if not self.may_be_surname(before) or not self.nouns.isdisjoint(before.beside):
            return False
        named = len(before.beside) > 1 or _capital_follows(text, end)
        return named or (text[start:end].isupper() and self._shouted(text, start))

    def may_be_surname(self, before: Before) -> bool:
        """Tell whether a capitalised word that begins no institution's name stands beside a demonym."""
        return self.follows_capital(before) and before.previous not in self.nouns

    def on_street(self, text: str, start: int, street: int) -> bool:
        """Tell whether a place names a street: `esquina de Guerrero`, and `y Morelos` after it.

        `street` is the end of the last place that named one, 0 before the first.
        """
        if street and fold(text[street:start].strip()) in self.conjunctions:
            return True
        before = self.before(text, start)
        return before.head in self.streets or not self.streets.isdisjoint(before.beside)

    def follows_capital(self, before: Before) -> bool:
        """Tell whether a capitalised word that may make a longer name of it stands beside the place."""
        return before.previous_capital and before.previous not in self.no_names

    def surname(self, text: str, start: int, end: int, before: Before) -> float | None:
        """Weigh how surely a name that people bear is the state's, 0 to 1; None where a person bears it."""
        if self.number.match(fold(text[end : end + _NUMBER])):
            return 0.0
        if not before.previous:
            return _after_mark(text[max(start - 3, 0) : start])
        if before.previous in self.locatives:
            return 1.0
        if before.previous in self.prepositions:
            return 1.0 if before.head in self.civic else 0.6
        if before.previous in self.articles or before.previous_capital:
            return 0.6 if before.previous in self.plain else None
        return 0.3

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
        number=re.compile(rf"\s(?:#|\d|(?:{signs})(?!\w)|(?:{marks})\.?\s?\d)"),
    )


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
