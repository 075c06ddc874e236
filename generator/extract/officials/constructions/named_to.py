"""`designó como secretaria de Salud a NAME`, `como secretaria se nombró a NAME`: the name comes last."""

from generator.extract.officials.constructions.joints import item, joined
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.printed import Name, Role
from generator.grammar.names import skip_titles

RULE = "named-to"
_REACH = 4


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read an office given by a verb and the name after the word `a`."""
    role = line.items[at]
    if not isinstance(role, Role) or role.head.plural:
        return None
    words = line.words
    led = role.lead > 0 and words.folds[role.lead - 1] in lexicon.before_given
    if words.folds[role.lead] in lexicon.definite and not led:
        return None  # `nombró la gobernadora a NAME`: it is the office of who names
    before = words.folds[max(role.lead - _REACH, 0) : role.lead]
    post, end, after = joined(line, at)
    name = item(line, after)
    if not isinstance(name, Name):
        return None
    if not any(word.startswith(lexicon.naming_verbs) for word in before):
        end = _past_verb(line, end, name, lexicon) if led else 0
    if not 0 < end < words.size - 1 or words.folds[end] not in lexicon.object_words:
        return None
    first = end + 1
    while first < name.start and words.folds[first] in lexicon.articles:
        first += 1
    if skip_titles(words, first, lexicon.names) != name.start:
        return None
    return Match((mention(line, name, post, RULE, (role.start, name.end)),), name.end)


def _past_verb(line: Line, end: int, name: Name, lexicon: Lexicon) -> int:
    """Give the word after a verb of naming between an office and a name (`se nombró a`); 0 when none is."""
    verbs = (
        place + 1
        for place in range(end, min(end + _REACH, name.start))
        if line.words.folds[place].startswith(lexicon.naming_verbs)
    )
    return next(verbs, 0)
