"""Who is who across articles: a page id for every person, and the articles each appears in."""

import hashlib
from collections.abc import Mapping, Sequence

from generator.records import Appearance, Row
from generator.tables.indexes import people_by_id
from generator.tables.loading import Tables

Identity = tuple[str, str | None, str | None]
"""Id, office and state: two entries outside the registry are one person only if all three agree."""

PageIds = Mapping[tuple[str, str], str]
Members = Mapping[str, tuple[str, ...]]


def people(rows: Sequence[Row], tables: Tables) -> tuple[PageIds, Members]:
    """Page ids where they differ from the official's id, and the seeds of each page, in the order of `rows`.

    The identity first seen (by `added`, then seed name) keeps the bare id as its page, unless the registry
    has that id; the others carry six hex digits of office and state. So an article that arrives later, with a
    later `added`, renames nobody's page.
    """
    first = _first_seen(rows)
    registry = people_by_id(tables)
    keepers: dict[str, Identity] = {}
    for identity in sorted(first, key=lambda each: (first[each], *map(str, each))):
        if identity[0] not in registry:
            keepers.setdefault(identity[0], identity)
    page_ids: dict[tuple[str, str], str] = {}
    members: dict[str, dict[str, None]] = {}
    for row in rows:
        for person in row.people:
            page = _page(person, keepers)
            if page != person.id:
                page_ids[row.seed, person.id] = page
            members.setdefault(page, {})[row.seed] = None
    return page_ids, {page: tuple(seeds) for page, seeds in sorted(members.items())}


def _identity(person: Appearance) -> Identity:
    return person.id, person.office, person.state


def _first_seen(rows: Sequence[Row]) -> dict[Identity, tuple[str, str]]:
    first: dict[Identity, tuple[str, str]] = {}
    for row in rows:
        moment = (row.added or "", row.seed)
        for person in row.people:
            if not person.registered:
                identity = _identity(person)
                first[identity] = min(first.get(identity, moment), moment)
    return first


def _page(person: Appearance, keepers: Mapping[str, Identity]) -> str:
    identity = _identity(person)
    if person.registered or keepers.get(person.id) == identity:
        return person.id
    mark = hashlib.sha256("|".join(map(str, identity[1:])).encode()).hexdigest()[:6]
    return f"{person.id}-{mark}"
