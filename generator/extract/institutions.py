"""Institutions and programmes that title, deck or body name."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from typing import Literal

from generator.extract.parts import Found, parts
from generator.grammar.phrases import Phrase, PhraseIndex
from generator.records import CleanText, Institution
from generator.tables.facts import InstitutionEntry
from generator.tables.loading import Tables

_Place = tuple[int, int]
"""Number of the passage, position in it."""


def institutions(clean: CleanText, states: Sequence[str], tables: Tables) -> Found[tuple[Institution, ...]]:
    """Find the institutions in the order of their first mention; `states` are those the story names.

    Longer forms win: what is said of the IMSS-Bienestar is not said of the IMSS. A form that several bear
    counts for the one of a state the story names, and for a federal one where it names no state.
    """
    sure, shared = _indexes(tables)
    texts = [(number, part.passage.text[part.prose :]) for number, part in enumerate(parts(clean))]
    found: dict[str, _Place] = {}
    taken: set[_Place] = set()
    for number, text in texts:
        for start, end, entry in _named(text, sure):
            found.setdefault(entry.id, (number, start))
            taken.update(zip(repeat(number), range(start, end), strict=False))
    for number, text in texts:
        for start, phrase in shared.find(text):
            bearer = _bearer(phrase.value, states, tables)
            if bearer and (number, start) not in taken:
                found[bearer.id] = min(found.get(bearer.id, (number, start)), (number, start))
    names = _names(tables)
    ordered = sorted(found, key=lambda key: (found[key], key))
    return Found(tuple(Institution(key, names[key]) for key in ordered))


def _named(text: str, index: PhraseIndex[InstitutionEntry]) -> Iterator[tuple[int, int, InstitutionEntry]]:
    """Institutions of a text; one inside another's form only if its parent (`guarderías del IMSS`)."""
    for start, phrase in index.find(text):
        end = start + len(phrase.written)
        yield start, end, phrase.value
        if phrase.value.parent and " " in phrase.written:
            for _, inner in index.find(text[start + 1 : end]):
                if inner.value.id == phrase.value.parent:
                    yield start, end, inner.value


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


@cache
def _indexes(
    tables: Tables,
) -> tuple[PhraseIndex[InstitutionEntry], PhraseIndex[tuple[InstitutionEntry, ...]]]:
    """Forms that mean one institution, and forms that need the story's state to mean one."""
    sure: list[Phrase[InstitutionEntry]] = []
    shared: dict[str, tuple[InstitutionEntry, ...]] = {}
    contextual = {form for entry in tables.facts.institutions for form in entry.aliases_contextual}
    for entry in tables.facts.institutions:
        for form in dict.fromkeys((entry.name, *entry.abbreviations, *entry.aliases)):
            if form not in contextual:
                sure.append(Phrase(form, entry, _case(form)))
        for form in entry.aliases_contextual:
            shared[form] = (*shared.get(form, ()), entry)
    return (
        PhraseIndex(sure),
        PhraseIndex(Phrase(form, bearers, _case(form)) for form, bearers in shared.items()),
    )


def _case(form: str) -> Literal["exact", "name", "opening", "any"]:
    """Acronyms are exact; a form in lower case may be printed in any, a name keeps its capitals."""
    if " " not in form and sum(map(str.isupper, form)) > 1:
        return "exact"
    if not any(map(str.isupper, form)):
        return "any"
    return "opening" if " " in form else "name"
