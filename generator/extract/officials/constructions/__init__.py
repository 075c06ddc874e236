"""How texts introduce office-holders: one construction a file, tried in this order at every item."""

from collections.abc import Callable

from generator.extract.officials.constructions import (
    given_later,
    headed_by,
    in_charge,
    name_department,
    name_role,
    named_by,
    named_to,
    names_role,
    plural_list,
    registered,
    role_name,
)
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, Mention
from generator.extract.officials.printed import Item, Name, Org, Role

Construction = Callable[[Line, int, Lexicon], Match | None]
"""Looks at one item of a passage (by its place among the items) and what follows it."""

_Kinds = tuple[type[Item] | None, ...]

_ANY: _Kinds = (Role, Name, Org, None)

CONSTRUCTIONS: tuple[tuple[type[Item], _Kinds, Construction], ...] = (
    (Role, _ANY, plural_list.find),
    (Role, (Role, Name), named_to.find),
    (Role, (Role, Name), role_name.find),
    (Name, (Name,), names_role.find),
    (Name, _ANY, given_later.find),
    (Name, (Role,), name_role.find),
    (Name, (Role, Name), named_by.find),
    (Name, _ANY, name_department.find),
    (Name, (Org,), in_charge.find),
    (Org, (Name,), headed_by.find),
    (Name, _ANY, registered.find),
)
"""Each with the kind of item it begins with and the kinds that may follow; None for the end of a passage."""


def _by_kinds() -> dict[tuple[type[Item], type[Item] | None], tuple[Construction, ...]]:
    rows: dict[tuple[type[Item], type[Item] | None], tuple[Construction, ...]] = {}
    for first, followers, find in CONSTRUCTIONS:
        for following in followers:
            rows[first, following] = (*rows.get((first, following), ()), find)
    return rows


_BY_KINDS = _by_kinds()


def mentions_in(line: Line, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Read one passage left to right; an item that a construction used is not looked at again."""
    found: list[Mention] = []
    items, at, last = line.items, 0, len(line.items) - 1
    while at <= last:
        match = None
        kinds = type(items[at]), type(items[at + 1]) if at < last else None
        for construction in _BY_KINDS.get(kinds, ()):
            match = construction(line, at, lexicon)
            if match:
                break
        at += 1
        if match:
            found.extend(match.mentions)
            while at <= last and items[at].start < match.end:
                at += 1
    return tuple(found)
