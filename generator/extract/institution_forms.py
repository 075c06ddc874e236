"""Every printed form of every institution, found by the phrases it is printed with."""

from functools import cache
from typing import Literal

from generator.grammar.phrases import Phrase, PhraseIndex
from generator.tables.facts import InstitutionEntry
from generator.tables.loading import Tables


@cache
def institution_indexes(
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
