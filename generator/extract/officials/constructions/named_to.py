"""`designó como secretaria de Salud a NAME`: a verb of naming, the office, then the name."""

from generator.extract.officials.constructions.joints import item, joined
from generator.extract.officials.items import Line, Name, Role
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.grammar.names import skip_titles

RULE = "named-to"
_REACH = 4


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read an office given by a verb and the name after the word `a`."""
    role = line.items[at]
    if not isinstance(role, Role) or role.head.plural:
        return None
    words = line.words
    before = words.folds[max(role.lead - _REACH, 0) : role.lead]
    if not any(word.startswith(lexicon.naming_verbs) for word in before):
        return None
    post, end, after = joined(line, at, lexicon)
    name = item(line, after)
    if not isinstance(name, Name) or end + 1 >= words.size or words.folds[end] not in lexicon.object_words:
        return None
    first = end + 1
    while first < name.start and words.folds[first] in lexicon.articles:
        first += 1
    if skip_titles(words, first, lexicon.names) != name.start:
        return None
    return Match((mention(line, name, post, RULE, (role.start, name.end)),), name.end)
