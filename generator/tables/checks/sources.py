"""Whatever is said rests on something."""

from collections.abc import Iterator

from generator.tables.checks.finding import Finding
from generator.tables.facts import Facts


def sources_are_kept(facts: Facts) -> Iterator[Finding]:
    """Every term, institution and vacancy says where it comes from."""
    for i, person in enumerate(facts.people):
        if not person.terms:
            yield Finding(
                "people", ("people", i), "W250", f"{person.name} has no term; add one or drop the row"
            )
        for j, term in enumerate(person.terms):
            if not term.source.strip():
                yield _unsourced("people", ("people", i, "terms", j, "source"))
    for i, entry in enumerate(facts.institutions):
        if not entry.source.strip():
            yield _unsourced("institutions", ("institutions", i, "source"))
    for i, office in enumerate(facts.offices):
        for j, vacancy in enumerate(office.vacancies):
            if not vacancy.source.strip():
                yield _unsourced("offices", ("offices", i, "vacancies", j, "source"))


def _unsourced(table: str, where: tuple[str | int, ...]) -> Finding:
    return Finding(table, where, "E250", "no source; say where this is known from")
