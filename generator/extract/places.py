"""Where a text speaks of a state: by its name, an abbreviation, a demonym, a city.

Names that only contain a place (people, hospitals, streets, outlets, universities) are told apart by what
stands beside them: see `place_context`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.extract.gazetteer import Entry, Form, How, gazetteer
from generator.extract.place_context import PlaceContext, follows_name, place_context
from generator.grammar.folding import fold
from generator.tables.loading import Tables

CERTAIN, LIKELY, WEAK = 1.0, 0.6, 0.3

_WORD = re.compile(r"\w+")
_HOMONYMS = 6  # states that one ambiguous city may be in


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """`text[start:end]` names `state` (its short name).

    `strength` is 1.0 where nothing else can be meant, 0.6 where a person of that name may be (`de Hidalgo`),
    0.3 where the words need other evidence of that state (an ambiguous city, a hospital called after it).
    An ambiguous city gives one mention for each state it may be in.
    """

    state: str
    start: int
    end: int
    how: How
    strength: float


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one text. `borne` are states whose name people of the text bear (`Javier Hidalgo`)."""

    mentions: tuple[PlaceMention, ...]
    borne: frozenset[str]


def place_mentions(text: str, tables: Tables) -> tuple[PlaceMention, ...]:
    """Every place of a text in order, the longest form first where several begin at one word."""
    return read_places(text, tables).mentions


def read_places(text: str, tables: Tables) -> Places:
    """Find the places of a text, and the states whose name its people bear."""
    index, context = gazetteer(tables), place_context(tables)
    found: list[PlaceMention] = []
    borne: set[str] = set()
    taken = 0
    for start, word in _starts(text, index.keys() & set(_WORD.findall(text))):
        form = _longest(text, start, index[word]) if start >= taken else None
        if form is None:
            continue
        taken = start + len(form.written)
        strength = _strength(text, start, form, context, found)
        if strength is None:
            borne.update(form.states)
        elif strength:
            found += (PlaceMention(state, start, taken, form.how, strength) for state in form.states)
    return Places(tuple(found), frozenset(borne))


def _starts(text: str, words: Iterable[str]) -> list[tuple[int, str]]:
    """Places where one of the words stands, in order."""
    starts: list[tuple[int, str]] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not (at and _joins(text[at - 1])) and not (end < len(text) and _joins(text[end])):
                starts.append((at, word))
            at = text.find(word, end)
    starts.sort()
    return starts


def _joins(character: str) -> bool:
    return character.isalnum() or character in "_@"


def _longest(text: str, start: int, entry: Entry) -> Form | None:
    folded = fold(text[start : start + entry.lengths[0]])
    for length in entry.lengths:
        for form in entry.forms.get(folded[:length], ()):
            end = start + length
            if end < len(text) and _joins(text[end]) and form.written[-1] != ".":
                continue
            if form.exact and text.startswith(form.written, start):
                return form
            if not form.exact and all(text[start + at].isupper() for at in form.capitals):
                return form
    return None


def _strength(
    text: str, start: int, form: Form, context: PlaceContext, found: list[PlaceMention]
) -> float | None:
    """How surely a form speaks of its state; 0.0 where it does not, None where a person bears the name."""
    if not form.states:
        return 0.0
    if form.how == "abbreviation" and not form.bare:
        named = not form.careful and follows_name(text, start)
        return CERTAIN if named or _follows_place_of(form, text, start, found) else 0.0
    before = context.before(text, start)
    if form.how == "demonym":
        return 0.0 if before.previous in context.things else CERTAIN if form.bare else WEAK
    if context.is_part_of_a_name(before):
        return 0.0
    if form.surname:
        strength = context.surname(text, start, start + len(form.written), before)
        return min(strength, WEAK) if strength and context.needs_evidence(before) else strength
    doubtful = context.needs_evidence(before) or (form.how == "city" and context.follows_capital(before))
    return WEAK if doubtful or not form.bare else CERTAIN


def _follows_place_of(form: Form, text: str, start: int, found: list[PlaceMention]) -> bool:
    """Tell whether a place of the form's state stands right before, as in `Culiacán, Sin.`."""
    return any(
        place.state in form.states and len(text[place.end : start].strip(" ,(")) == 0
        for place in found[-_HOMONYMS:]
        if start - place.end <= len(", (")
    )
