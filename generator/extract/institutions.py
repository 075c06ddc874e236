"""Institutions and programmes that title, deck or body name."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

from generator.extract.institution_forms import institution_indexes
from generator.extract.parts import Found, parts
from generator.extract.story_texts import texts_of_parts
from generator.records import CleanText, Institution
from generator.tables.facts import InstitutionEntry
from generator.tables.loading import Tables

_FAR = 1 << 62  # behind every position
_Place = tuple[int, int]
"""Number of the passage, position in it."""


def institutions(clean: CleanText, states: Sequence[str], tables: Tables) -> Found[tuple[Institution, ...]]:
    """Find the institutions in the order of their first mention; `states` are those the story names.

    Longer forms win: what is said of the IMSS-Bienestar is not said of the IMSS. A form that several bear
    counts for the one of a state the story names, and for a federal one where it names no state.
    """
    sure, shared = institution_indexes(tables)
    story, texts = parts(clean), texts_of_parts(clean, tables)
    begins = [part.prose for part in story]
    found: dict[str, _Place] = {}
    taken: list[tuple[int, int, int]] = []
    for number, start, phrase in sure.find_each(texts, begins):
        found.setdefault(phrase.value.id, (number, start))
        end = start + len(phrase.written)
        parent = phrase.value.parent
        if parent and " " in phrase.written and _names_inside(texts.texts[number][start:end], parent, tables):
            found.setdefault(parent, (number, start))
        taken.append((number, start, end))
    for number, start, form in shared.find_each(texts, begins):
        bearer = _bearer(form.value, states, tables)
        if bearer and not _is_taken(number, start, taken):
            found[bearer.id] = min(found.get(bearer.id, (number, start)), (number, start))
    names = _names(tables)
    ordered = sorted(found, key=lambda key: (found[key], key))
    return Found(tuple(Institution(key, names[key]) for key in ordered))


def _is_taken(number: int, position: int, taken: Sequence[tuple[int, int, int]]) -> bool:
    """Tell whether one of some spans, given in order and apart, holds a position in a passage."""
    at = bisect_right(taken, (number, position, _FAR)) - 1
    return at >= 0 and taken[at][0] == number and position < taken[at][2]


@lru_cache(maxsize=1024)
def _names_inside(printed: str, parent: str, tables: Tables) -> bool:
    """Tell whether a form, as printed, names the parent of its institution too (`guarderías del IMSS`)."""
    return any(inner.value.id == parent for _, inner in institution_indexes(tables)[0].find(printed[1:]))


def _bearer(
    bearers: tuple[InstitutionEntry, ...], states: Sequence[str], tables: Tables
) -> InstitutionEntry | None:
    """Choose the one institution a shared form can mean; None where that is not clear."""
    if states:
        keys = {state.inegi for state in tables.facts.states if state.short in states}
        fitting = [entry for entry in bearers if entry.state in keys]
    else:
        fitting = [entry for entry in bearers if entry.state is None]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _names(tables: Tables) -> dict[str, str]:
    return {entry.id: entry.name for entry in tables.facts.institutions}
