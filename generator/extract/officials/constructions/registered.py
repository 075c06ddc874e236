"""A name without an office that the registry knows by itself."""

from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.printed import Name

RULE = "registered-name"


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Take a name whose form may be linked by itself."""
    name = line.items[at]
    if not isinstance(name, Name) or not name.person:
        return None
    return Match((mention(line, name, None, RULE, (name.start, name.end)),), name.end)
