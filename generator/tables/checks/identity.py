"""Each row has its own id, each form that is linked without context leads to one row."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.tables.checks.finding import Finding, folded
from generator.tables.facts import Facts


class _Use(NamedTuple):
    """One use of a key: the row that uses it and the place it stands."""

    key: str
    row: str
    where: tuple[str | int, ...]


def ids_are_unique(facts: Facts) -> Iterator[Finding]:
    """No id stands for two rows of a table; an id a person once had is no one else's."""
    people = [_Use(p.id, str(i), (i, "id")) for i, p in enumerate(facts.people)]
    former = [
        _Use(old, str(i), (i, "former_ids")) for i, p in enumerate(facts.people) for old in p.former_ids
    ]
    yield from _shared("people", people + former, "E210", "id", "give each person an id of their own")
    offices = [_Use(row.id, str(i), (i, "id")) for i, row in enumerate(facts.offices)]
    yield from _shared("offices", offices, "E210", "id", "give each office an id of its own")
    entries = [_Use(row.id, str(i), (i, "id")) for i, row in enumerate(facts.institutions)]
    yield from _shared("institutions", entries, "E210", "id", "give each institution an id of its own")


def states_are_told_apart(facts: Facts) -> Iterator[Finding]:
    """No two states share a key, a code, an address, a name or a tile of the map."""
    for field in ("inegi", "iso", "slug", "short", "curp", "tile"):
        uses = [_Use(str(getattr(s, field)), s.short, (i, field)) for i, s in enumerate(facts.states)]
        yield from _shared("states", uses, "E211", field, "mend one of the two")


def variants_lead_to_one_person(facts: Facts) -> Iterator[Finding]:
    """Find forms that are linked on their own and belong to several people, or are in both lists of one."""
    remedy = "put it in variants_contextual of each"
    uses = []
    for i, person in enumerate(facts.people):
        for field in ("variants", "variants_contextual"):
            uses += [_Use(folded(form), person.id, (i, field)) for form in getattr(person, field)]
    contextual = {use.key for use in uses if use.where[1] == "variants_contextual"}
    linkable = {use.key for use in uses if use.where[1] == "variants"}
    yield from _shared(
        "people", [use for use in uses if use.key in linkable], "E212", "linkable variant", remedy
    )
    for i, person in enumerate(facts.people):
        for form in person.variants:
            if folded(form) in contextual and form in person.variants_contextual:
                message = f"{form!r} is in variants and in variants_contextual; keep one"
                yield Finding("people", ("people", i, "variants"), "E212", message)


def names_are_variants(facts: Facts) -> Iterator[Finding]:
    """Find people whose own name does not lead to them."""
    for i, person in enumerate(facts.people):
        if person.name not in (*person.variants, *person.variants_contextual):
            message = f"name {person.name!r} is in no list of variants; add it to one"
            yield Finding("people", ("people", i, "name"), "E213", message)


def institution_forms_lead_to_one(facts: Facts) -> Iterator[Finding]:
    """Find forms that are linked on their own and belong to several institutions, or stand in both lists.

    An institution's name may itself need context: it then stands in aliases_contextual.
    """
    uses = []
    for i, entry in enumerate(facts.institutions):
        forms = dict.fromkeys(entry.aliases, "aliases") | dict.fromkeys(entry.abbreviations, "abbreviations")
        for form in sorted(forms.keys() & set(entry.aliases_contextual)):
            message = f"{form!r} needs context and is also linked without; keep it in one list"
            yield Finding("institutions", ("institutions", i, "aliases_contextual"), "E214", message)
        if entry.name not in entry.aliases_contextual:
            forms[entry.name] = "name"
        uses += [_Use(form, entry.id, (i, field)) for form, field in forms.items()]
    yield from _shared("institutions", uses, "E214", "form", "put it in aliases_contextual of each")


def outlets_are_told_apart(facts: Facts) -> Iterator[Finding]:
    """No two outlets are printed alike."""
    uses = []
    for i, outlet in enumerate(facts.outlets):
        forms = sorted({folded(form) for form in (outlet.name, *outlet.aliases)})
        uses += [_Use(form, outlet.name, (i, "name")) for form in forms]
    names = [_Use(folded(o.name), str(i), (i, "name")) for i, o in enumerate(facts.outlets)]
    remedy = "keep it with one outlet"
    yield from _shared("outlets", names, "E215", "name", remedy)
    yield from _shared("outlets", uses, "E215", "name or alias", remedy)


def _shared(table: str, uses: Iterable[_Use], code: str, what: str, remedy: str) -> Iterator[Finding]:
    """Report each key that a second row uses, at the second place."""
    first: dict[str, _Use] = {}
    for use in uses:
        before = first.setdefault(use.key, use)
        if before.row != use.row:
            message = f"{what} {use.key!r} is also that of row {before.where[0]} ({before.row}); {remedy}"
            yield Finding(table, (table, *use.where), code, message)
