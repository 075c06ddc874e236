"""`NAME, quien era jefa de área, rindió protesta como directora`: a clause stands between name and office."""

from bisect import bisect_left
from operator import attrgetter

from generator.extract.officials.constructions.joints import agrees, joined
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.printed import Name, Role

RULE = "named-as"
_CLAUSE = 25  # words of the clause
_LINK = 5  # words between the clause and the office


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read a full name, a clause between commas, words of taking office, and the office."""
    name, words = line.items[at], line.words
    if not isinstance(name, Name) or words.gaps[name.end] != ", " or name.end >= words.size:
        return None
    if words.folds[name.end] not in lexicon.relatives or not name.sure:
        return None
    first = _after_clause(line, name.end + 1)
    place = bisect_left(line.items, first, key=attrgetter("start"), lo=at + 1) if first else len(line.items)
    role = line.items[place] if place < len(line.items) else None
    if not isinstance(role, Role) or role.head.plural or not agrees(line, name, role, lexicon):
        return None
    between = words.folds[first : role.lead]
    taken = len(between) <= _LINK and lexicon.linkers.issuperset(between)
    if not taken or lexicon.named_as.isdisjoint(between):
        return None
    post, end, _ = joined(line, place)
    return Match((mention(line, name, post, RULE, (name.start, end)),), end)


def _after_clause(line: Line, at: int) -> int:
    """Give the word after the comma that closes a clause; 0 where another mark ends it."""
    gaps = line.words.gaps
    for place in range(at, min(at + _CLAUSE, line.words.size)):
        if gaps[place] != " ":
            return place if gaps[place] == ", " else 0
    return 0
