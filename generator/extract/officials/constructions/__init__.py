"""How texts introduce office-holders: one construction a file, tried in this order at every item."""

from collections.abc import Callable

from generator.extract.officials.constructions import (
    headed_by,
    in_charge,
    name_role,
    named_to,
    names_role,
    plural_list,
    registered,
    role_name,
)
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, Mention

Construction = Callable[[Line, int, Lexicon], Match | None]
"""Looks at one item of a passage (by its place among the items) and what follows it."""

CONSTRUCTIONS: tuple[Construction, ...] = (
    plural_list.find,
    named_to.find,
    role_name.find,
    names_role.find,
    name_role.find,
    in_charge.find,
    headed_by.find,
    registered.find,
)


def mentions_in(line: Line, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Read one passage left to right; an item that a construction used is not looked at again."""
    found: list[Mention] = []
    at = 0
    while at < len(line.items):
        matches = (construction(line, at, lexicon) for construction in CONSTRUCTIONS)
        match = next((match for match in matches if match), None)
        at += 1
        if match:
            found.extend(match.mentions)
            while at < len(line.items) and line.items[at].start < match.end:
                at += 1
    return tuple(found)
