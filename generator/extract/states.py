"""Which states a story names, and the one it is about."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Literal

from msgspec import Struct

from generator.extract.curated import curated
from generator.extract.main_state import about_the_country, main_state
from generator.extract.parts import Found, Part, evidence, parts
from generator.extract.places import CERTAIN, LIKELY, PlaceMention, Places, find_places, place_mentions
from generator.extract.state_weights import only_passes, sure_words, surest, weigh
from generator.extract.story_texts import texts_of_parts
from generator.grammar.folding import fold
from generator.records import CleanText, Evidence, Passage, Seed
from generator.steps import TOGETHER
from generator.tables.loading import Tables

_FEW = 2 * TOGETHER  # the states of one article are asked for twice, those of others between
_IN_ORDER = attrgetter("part", "start")
_CLEAR = 2.0  # times the weak words of the next state

Chosen = tuple[str, tuple[str, ...]]
"""Main state, or the language's word for the country; and every state named, heaviest first."""


class OfficeState(Struct, frozen=True):
    """The state of the office a named person holds.

    The words that say so are `parts(clean)[part].passage.text[start:end]`.
    """

    state: str
    part: int
    start: int
    end: int


class _Words(Struct, frozen=True):
    """Words in the seed that show a state, and how."""

    rule: str
    passage: Passage
    start: int
    end: int

    def row(self, field: str, value: str, source: str) -> Evidence:
        return evidence(field, value, self.rule, self.passage, self.start, self.end, source)


class StoryPlaces(Struct, frozen=True, eq=False):
    """Places of `parts(clean)`; and those among them that say something of states."""

    places: Places
    words: tuple[PlaceMention, ...]


def places_of(clean: CleanText, tables: Tables) -> StoryPlaces:
    """Read the places of a story; those of a dateline that opens the body say nothing."""
    story, places = parts(clean), find_places(texts_of_parts(clean, tables), tables)
    words = [place for place in places.mentions if place.start >= story[place.part].prose]
    return StoryPlaces(places, tuple(words))


class _Weighed(Struct, frozen=True):
    """The words of the states spoken of, each state's weight, and the main one (None: the country).

    `dateline` is True where nothing but the dateline names the main state.
    """

    words: tuple[PlaceMention, ...]
    weights: Mapping[str, float]
    main: str | None
    dateline: bool


def main_state_of(seed: Seed, clean: CleanText, places: StoryPlaces, tables: Tables) -> str:
    """Choose the main state as `states` does where no office is known."""
    if seed.sidecar and seed.sidecar.state:
        return seed.sidecar.state
    return _weighed(clean, places, (), tables).main or tables.language.places.national


def states(
    seed: Seed, clean: CleanText, places: StoryPlaces, offices: Sequence[OfficeState], tables: Tables
) -> Found[Chosen]:
    """Choose the main state and every state named.

    A dateline names no state, unless nothing else does: then the story is about the state of its dateline,
    the seat of government excepted; words that need other evidence are none.
    """
    story = parts(clean)
    weighed = _weighed(clean, places, tuple(offices), tables)
    best = surest(weighed.words)
    shown = {state: _words_of(best[state], story) for state in weighed.weights}
    dateline = _dateline(clean, tables)
    if weighed.dateline and dateline:
        shown = dict((dateline,))
    if weighed.main is None:
        value, words_of_main = tables.language.places.national, _of_the_country(shown, clean, tables)
    else:
        value, words_of_main = weighed.main, shown[weighed.main]
    return _with_curator(seed, (value, tuple(shown)), words_of_main, shown)


@lru_cache(maxsize=_FEW)
def _weighed(
    clean: CleanText, places: StoryPlaces, offices: tuple[OfficeState, ...], tables: Tables
) -> _Weighed:
    story, dateline = parts(clean), _dateline(clean, tables)
    held = [_office_words(office, places.places) for office in offices]
    every = sorted((*places.words, *held), key=_IN_ORDER) if held else places.words
    sure = sure_words(every, story, places.places.borne)
    words = sure or _weak_words(every, story, places.places.borne)
    weights = weigh(words, story)
    vague = not sure
    if dateline and dateline[0] not in weights:
        vague = vague or all(only_passes(word, story) for word in words)
    if vague and dateline and dateline[0] != tables.facts.place_traps.seat:
        return _Weighed(words, weights, dateline[0], dateline=True)
    main = main_state(weights, words, dateline[0] if dateline else None, story, tables)
    return _Weighed(words, weights, main, dateline=False)


def _with_curator(
    seed: Seed, chosen: Chosen, words_of_main: _Words | None, shown: Mapping[str, _Words]
) -> Found[Chosen]:
    """Let the curator's values win over what was found, each with its own rows."""
    main, named = chosen
    rows: list[Evidence] = []
    if seed.sidecar and seed.sidecar.state:
        main = seed.sidecar.state
        rows.append(curated(seed, "state", main, "state"))
    elif words_of_main:
        rows.append(words_of_main.row("state", main, seed.text))
    if seed.sidecar and seed.sidecar.states is not None:
        named = seed.sidecar.states
        rows += (curated(seed, "states", state, "states") for state in named)
    else:
        rows += (shown[state].row("states", state, seed.text) for state in named)
    return Found((main, named), tuple(rows))


def _weak_words(
    every: Sequence[PlaceMention], story: Sequence[Part], borne: frozenset[str]
) -> tuple[PlaceMention, ...]:
    """Weak words, which do where no state is spoken of, as long as one state clearly has most."""
    weak = [word for word in every if word.state not in borne]
    named = [word for word in weak if word.how != "city"]
    weights = [*weigh(named or weak, story).items(), ("", 0.0)]
    first, second = weights[0], weights[min(1, len(weights) - 1)]
    clear = first[1] >= _CLEAR * second[1]
    return tuple(word for word in weak if word.state == first[0]) if clear else ()


def _office_words(office: OfficeState, places: Places) -> PlaceMention:
    """Take an office to show its state as a name does; that of a city no better than the city."""
    named = places.mentions
    first = bisect_left(named, (office.part, office.start), key=_IN_ORDER)
    last = bisect_left(named, (office.part, office.end), first, key=_IN_ORDER)
    inside = [
        place.how for place in named[first:last] if place.state == office.state and place.end <= office.end
    ]
    of_city = bool(inside) and all(how == "city" for how in inside)
    how: Literal["city", "office"] = "city" if of_city else "office"
    return PlaceMention(office.state, office.part, office.start, office.end, how, CERTAIN)


def _words_of(word: PlaceMention, story: Sequence[Part]) -> _Words:
    return _Words(word.how, story[word.part].passage, word.start, word.end)


@lru_cache(maxsize=_FEW)
def _dateline(clean: CleanText, tables: Tables) -> tuple[str, _Words] | None:
    """State of the dateline's places and its last words; None when it names none, or two."""
    if clean.dateline is None:
        return None
    named = [place for place in place_mentions(clean.dateline.text, tables) if place.strength >= LIKELY]
    if len({place.state for place in named}) != 1:
        return None
    last = named[-1]
    return last.state, _Words("dateline", clean.dateline, last.start, last.end)


def _of_the_country(shown: Mapping[str, _Words], clean: CleanText, tables: Tables) -> _Words | None:
    """Words that show a story to be about the country: of it, or of one of several states, or its opening."""
    story = parts(clean)
    told = about_the_country(texts_of_parts(clean, tables).folded, tables)
    for part in story if told else ():
        span = about_the_country(fold(part.passage.text), tables)
        if span:
            return _Words("country", part.passage, *span)
    if shown:
        first = next(iter(shown.values()))
        return _Words("several states", first.passage, first.start, first.end)
    if not story:
        return None
    return _Words("no state", story[0].passage, 0, len(story[0].passage.text))
