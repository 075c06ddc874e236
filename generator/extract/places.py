"""Where a text speaks of a state: by its name, an abbreviation, a demonym, a city.

Names that only contain a place (people, hospitals, streets, outlets, universities) are told apart by what
stands beside them: see `place_context`.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Literal

from msgspec import Struct

from generator.extract.gazetteer import Form, How, gazetteer
from generator.extract.place_context import PlaceContext, follows_name, place_context
from generator.grammar.phrases import Phrase, Texts
from generator.tables.loading import Tables

CERTAIN, LIKELY, WEAK = 1.0, 0.6, 0.3

_LINE, _LINES = 160, 256  # datelines, which come back in the articles of one place
_NAMED = frozenset({"name", "city"})
_HOMONYMS = 6  # states that one ambiguous city may be in


class PlaceMention(Struct, frozen=True):
    """`texts[part][start:end]` names `state` (its short name).

    `strength` is 1.0 where nothing else can be meant, 0.6 where a person of that name may be (`de Hidalgo`),
    0.3 where the words need other evidence of that state (an ambiguous city, a hospital called after it).
    An ambiguous city gives one mention for each state it may be in. Words that name an office of the state
    are one, too ("office").
    """

    state: str
    part: int
    start: int
    end: int
    how: How | Literal["office"]
    strength: float


class Places(Struct, frozen=True, eq=False):
    """Places of some texts, in order. `borne`: states whose name their people bear (`Javier Hidalgo`)."""

    mentions: tuple[PlaceMention, ...]
    borne: frozenset[str]


def place_mentions(text: str, tables: Tables) -> tuple[PlaceMention, ...]:
    """Every place of a text in order, the longest form first where several begin at one word."""
    return (_read_once if len(text) <= _LINE else read_places)(text, tables).mentions


def read_places(text: str, tables: Tables) -> Places:
    """Find the places of a text, and the states whose name its people bear."""
    return find_places(Texts((text,)), tables)


_read_once = lru_cache(maxsize=_LINES)(read_places)


def find_places(texts: Texts, tables: Tables) -> Places:
    """Find the places of some passages, as `read_places` does those of one."""
    context = place_context(tables)
    found: list[PlaceMention] = []
    borne: set[str] = set()
    for number, hits in groupby(gazetteer(tables).find_each(texts), key=itemgetter(0)):
        found += _places(number, texts.texts[number], hits, context, borne)
    return Places(tuple(found), frozenset(borne))


def _places(
    number: int,
    text: str,
    hits: Iterable[tuple[int, int, Phrase[Form]]],
    context: PlaceContext,
    borne: set[str],
) -> list[PlaceMention]:
    """Read the places of one passage; states whose name people bear go to `borne`."""
    found: list[PlaceMention] = []
    street = 0  # end of the last street named after a place
    for _, start, phrase in hits:
        form, end = phrase.value, start + len(phrase.written)
        strength = _strength(text, (start, end), form, context, found)
        named = form.how in _NAMED and (street or strength == 0.0)
        if named and context.on_street(text, start, street):
            street, strength = end, 0.0
        if strength is None:
            borne.update(form.states)
        elif strength:
            for state in form.states:
                found.append(PlaceMention(state, number, start, end, form.how, strength))
    return found


def _strength(
    text: str, span: tuple[int, int], form: Form, context: PlaceContext, found: list[PlaceMention]
) -> float | None:
    """How surely a form speaks of its state; 0.0 where it does not, None where a person bears the name."""
    if not form.states:
        return 0.0
    start, end = span
    if form.how == "abbreviation" and not form.bare:
        named = not form.careful and follows_name(text, start)
        named = named or _is_listed(text, span, context, found)
        return CERTAIN if named or _follows_place_of(form, text, start, found) else 0.0
    before = context.before(text, start)
    if form.how == "demonym":
        doubtful = not form.bare or (text[start].isupper() and context.may_be_surname(before))
        return 0.0 if before.previous in context.things else WEAK if doubtful else CERTAIN
    borne = form.how == "city" and (_ends_route(text, start) or context.is_surname(before, text, start, end))
    if borne or before.named:
        return 0.0
    doubtful = before.housed or before.given
    if form.surname:
        strength = context.surname(text, start, end, before)
        return min(strength, WEAK) if strength and doubtful else strength
    doubtful = doubtful or (form.how == "city" and before.capital)
    return WEAK if doubtful or not form.bare else CERTAIN


def _ends_route(text: str, start: int) -> bool:
    """Tell whether a place is the end of a road or a pipe (`colector Xocoyucan-Ecatepec`)."""
    return start > 1 and text[start - 1] == "-" and text[start - 2].isalpha()


def _is_listed(text: str, span: tuple[int, int], context: PlaceContext, found: list[PlaceMention]) -> bool:
    """Tell whether an abbreviation in capitals goes on with a list of states (`Sonora, BCS y BC`)."""
    start, end = span
    if not found or start - found[-1].end > len(" con ") or not text[start:end].isupper():
        return False
    link = text[found[-1].end : start].strip(" ,")
    return found[-1].how in ("name", "abbreviation") and (not link or link in context.conjunctions)


def _follows_place_of(form: Form, text: str, start: int, found: list[PlaceMention]) -> bool:
    """Tell whether a place of the form's state stands right before, as in `Culiacán, Sin.`."""
    return any(
        place.state in form.states and len(text[place.end : start].strip(" ,(")) == 0
        for place in found[-_HOMONYMS:]
        if start - place.end <= len(", (")
    )
