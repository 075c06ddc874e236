"""How texts introduce office-holders: one construction a file, tried in this order at every item."""

from collections.abc import Callable

from generator.extract.officials.constructions import (
    headed_by,
    in_charge,
    name_department,
    name_role,
    named_to,
    names_role,
    plural_list,
    registered,
    role_name,
)
from generator.extract.officials.items import Item, Line, Name, Org, Role
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, Mention

Construction = Callable[[Line, int, Lexicon], Match | None]
"""Looks at one item of a passage (by its place among the items) and what follows it."""

CONSTRUCTIONS: tuple[tuple[type[Item], Construction], ...] = (
    (Role, plural_list.find),
    (Role, named_to.find),
    (Role, role_name.find),
    (Name, names_role.find),
    (Name, name_role.find),
    (Name, name_department.find),
    (Name, in_charge.find),
    (Org, headed_by.find),
    (Name, registered.find),
)
"""Each with the kind of item it begins with."""

_BY_KIND: dict[type[Item], tuple[Construction, ...]] = {
    kind: tuple(find for first, find in CONSTRUCTIONS if first is kind) for kind in (Role, Name, Org)
}


def mentions_in(line: Line, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Read one passage left to right; an item that a construction used is not looked at again."""
    found: list[Mention] = []
    at = 0
    while at < len(line.items):
        match = None
        for construction in _BY_KIND[type(line.items[at])]:
            match = construction(line, at, lexicon)
            if match:
                break
        at += 1
        if match:
            found.extend(match.mentions)
            while at < len(line.items) and line.items[at].start < match.end:
                at += 1
    return tuple(found)
