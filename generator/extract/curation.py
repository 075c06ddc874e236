"""The officials of an article as the curator's sidecar corrects them: what it says always wins."""

from collections.abc import Iterable, Mapping
from functools import cache

from msgspec.structs import replace

from generator.extract.curated import curated
from generator.extract.parts import Found
from generator.grammar.folding import fold
from generator.grammar.slugs import slugify
from generator.problems import InputError, Problem
from generator.records import AddedOfficial, Evidence, Notice, Official, Seed, Sidecar
from generator.tables.facts import Person
from generator.tables.indexes import offices_by_id, people_by_id, states_by_short
from generator.tables.loading import Tables

NOBODY = "W330"
UNKNOWN_VALUE = "E114"

_Officials = Found[tuple[Official, ...]]


def refuse_unknown(seed: Seed, tables: Tables) -> None:
    """Raise InputError, with the sidecar's lines, for states and offices that the tables do not have."""
    sidecar = seed.sidecar
    if sidecar is None:
        return
    states = {*states_by_short(tables), tables.language.places.national}
    named = [("state", sidecar.state), *(("states", name) for name in sidecar.states or ())]
    named += [("officials.add", row.state) for row in sidecar.officials_add]
    problems = [
        _unknown(sidecar, key, f"no state {name!r}", "take a `short` of states.yml")
        for key, name in named
        if name and name not in states
    ]
    problems += [
        _unknown(sidecar, "officials.add", f"no office {row.office!r}", "take an `id` of offices.yml")
        for row in sidecar.officials_add
        if row.office and row.office not in offices_by_id(tables)
    ]
    if problems:
        raise InputError(problems)


def _unknown(sidecar: Sidecar, key: str, what: str, remedy: str) -> Problem:
    return Problem(sidecar.path, sidecar.line(key), UNKNOWN_VALUE, f"{key}: {what}; {remedy}")


def removed(found: _Officials, seed: Seed) -> _Officials:
    """Take out whom the curator removes, by id, name or mention, with their evidence."""
    sidecar = seed.sidecar
    if sidecar is None or not sidecar.officials_remove:
        return found
    out = [who for who in found.value if any(_is(who, name) for name in sidecar.officials_remove)]
    kept = tuple(who for who in found.value if who not in out)
    ids = {who.id for who in out} - {who.id for who in kept}
    rows = tuple(row for row in found.evidence if row.field != "officials" or row.value not in ids)
    return Found(kept, rows, found.notices)


def corrected(found: _Officials, seed: Seed, tables: Tables) -> _Officials:
    """Remove, rename and add officials as the sidecar says, in this order.

    A name of the registry brings its id; an added office its institution and state. A name that
    renames nobody gives a notice.
    """
    sidecar = seed.sidecar
    if sidecar is None:
        return found
    known = removed(found, seed)
    for old, new in sidecar.officials_rename:
        known = _renamed(known, old, new, seed, tables)
    added = tuple(_added(row, tables) for row in sidecar.officials_add)
    rows = tuple(curated(seed, "officials", who.id, "officials.add") for who in added)
    ids = {who.id for who in added}
    kept = tuple(who for who in known.value if who.id not in ids)
    notices = (*known.notices, *_mistakes(found.value, sidecar))
    return Found((*kept, *added), (*known.evidence, *rows), notices)


def _renamed(found: _Officials, old: str, new: str, seed: Seed, tables: Tables) -> _Officials:
    person = _person(new, tables)
    name, key = (person.name, person.id) if person else (new, slugify(new))
    others = tuple(who for who in found.value if not _is(who, old))
    meant = [who for who in found.value if _is(who, old)]
    if not meant:
        return found
    who = replace(meant[0], id=key, name=name, registered=person is not None)
    if person:
        who = replace(who, gender=person.gender)
    rows = tuple(_moved(row, {one.id for one in meant}, key) for row in found.evidence)
    value = tuple(who if one is meant[0] else one for one in found.value if one is meant[0] or one in others)
    return Found(value, (*rows, curated(seed, "officials", key, f"officials.rename.{old}")), found.notices)


def _moved(row: Evidence, old: Iterable[str], new: str) -> Evidence:
    return replace(row, value=new) if row.field == "officials" and row.value in old else row


def _added(row: AddedOfficial, tables: Tables) -> Official:
    person = _person(row.name, tables)
    office = offices_by_id(tables).get(row.office or "")
    return Official(
        id=person.id if person else slugify(row.name),
        name=person.name if person else row.name,
        role=row.role,
        office=office.id if office else None,
        state=row.state,
        mentions=(),
        gender=person.gender if person else None,
        registered=person is not None,
    )


def _mistakes(found: tuple[Official, ...], sidecar: Sidecar) -> tuple[Notice, ...]:
    gone = [old for old, _ in sidecar.officials_rename if not any(_is(who, old) for who in found)]
    return tuple(
        Notice(
            NOBODY, f"officials.rename: nobody here is called {old!r}; copy a name from `gacetilla explain`"
        )
        for old in gone
    )


def _is(who: Official, name: str) -> bool:
    return name == who.id or fold(name) in map(fold, (who.name, *who.mentions))


def _person(name: str, tables: Tables) -> Person | None:
    return people_by_id(tables).get(name) or _people_by_name(tables).get(fold(name))


@cache
def _people_by_name(tables: Tables) -> Mapping[str, Person]:
    forms: dict[str, list[Person]] = {}
    for person in tables.facts.people:
        for form in {fold(name) for name in (person.name, person.full_name, *person.variants)}:
            forms.setdefault(form, []).append(person)
    return {form: people[0] for form, people in forms.items() if len(people) == 1}
