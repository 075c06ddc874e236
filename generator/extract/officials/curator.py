"""What the curator adds, removes and renames among the officials; a value in the sidecar always wins."""

from collections.abc import Iterable
from dataclasses import replace

from slugify import slugify

from generator.extract.curated import curated
from generator.extract.officials.offices import organization_of, state_of
from generator.extract.parts import Found
from generator.records import AddedOfficial, Evidence, Notice, Official, Seed
from generator.tables.indexes import offices_by_id, people_by_id
from generator.tables.loading import Tables

FIELD = "officials"
UNKNOWN_OFFICE = "W311"


def curate(found: Found[tuple[Official, ...]], seed: Seed, tables: Tables) -> Found[tuple[Official, ...]]:
    """Apply `officials` of the sidecar: first remove, then rename, then add.

    `remove` and the left side of `rename` are an id or a name as printed; the right side of `rename` and the
    names added may be an id of the people table or any name. Rows of evidence follow their official.
    """
    sidecar = seed.sidecar
    if sidecar is None:
        return found
    kept = [row for row in found.value if not _is_one_of(row, sidecar.officials_remove)]
    proofs = [row for row in found.evidence if row.value in {official.id for official in kept}]
    for old, new in sidecar.officials_rename:
        for place, official in enumerate(kept):
            if _is_one_of(official, (old,)):
                kept[place] = _renamed(official, new, tables)
                proofs = [row for row in proofs if row.value != official.id]
                proofs.append(curated(seed, FIELD, kept[place].id, f"{FIELD}.rename"))
    notices = list(found.notices)
    for row in sidecar.officials_add:
        if row.office and row.office not in offices_by_id(tables):
            notices.append(_unknown(row, seed))
            row = replace(row, office=None)  # noqa: PLW2901  the rest of the row is good
        official = _added(row, tables)
        kept = [*(other for other in kept if other.id != official.id), official]
        proofs = [*(proof for proof in proofs if proof.value != official.id), _proof(seed, official)]
    return Found(tuple(kept), tuple(proofs), tuple(notices))


def _is_one_of(official: Official, wanted: Iterable[str]) -> bool:
    names = {official.id, official.name, *official.mentions}
    return any(name in names for name in wanted)


def _renamed(official: Official, name: str, tables: Tables) -> Official:
    person = people_by_id(tables).get(name)
    if person:
        gender, registered = person.gender, True
        return replace(official, id=person.id, name=person.name, gender=gender, registered=registered)
    return replace(official, id=slugify(name), name=name, registered=False)


def _added(row: AddedOfficial, tables: Tables) -> Official:
    people = people_by_id(tables)
    person = people.get(row.name) or people.get(slugify(row.name))
    return Official(
        id=person.id if person else slugify(row.name),
        name=person.name if person else row.name,
        role=row.role,
        office=row.office,
        state=row.state or state_of(row.office, None, tables),
        organization=organization_of(row.office, None, tables),
        gender=person.gender if person else None,
        registered=person is not None,
    )


def _unknown(row: AddedOfficial, seed: Seed) -> Notice:
    at = curated(seed, FIELD, row.name, f"{FIELD}.add").at
    return Notice(UNKNOWN_OFFICE, f"{at}: no office has the id {row.office!r}; take one of the offices table")


def _proof(seed: Seed, official: Official) -> Evidence:
    return curated(seed, FIELD, official.id, f"{FIELD}.add")
