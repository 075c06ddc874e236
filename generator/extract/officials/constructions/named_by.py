"""`NAME, propuesta por el gobernador NAME como secretaria de Salud`: the office is of who is named first."""

from itertools import pairwise

from generator.extract.officials.constructions.joints import agrees, item, joined
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.printed import Name, Role

RULE = "named-as"
_AGENT = 3  # items that tell who did it: an office, a name, an office after it
_REACH = 3  # words within which the participle and its `por` follow the name


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read a sure name, a participle with its agent, and the office that a word like `como` leads to."""
    name, words = line.items[at], line.words
    if not isinstance(name, Name) or words.gaps[name.end] != ", " or not name.sure:
        return None
    folds = words.folds[name.end : name.end + _REACH]
    if lexicon.agents.isdisjoint(folds) or not _are_naming(folds, lexicon):
        return None
    for following in range(at + 1, at + 2 + _AGENT):
        role = item(line, following)
        if isinstance(role, Role) and _is_led(line, role, lexicon) and agrees(line, name, role, lexicon):
            post, _, _ = joined(line, following)
            return Match((mention(line, name, post, RULE, (name.start, name.end)),), name.end)
    return None


def _are_naming(folds: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether `propuesta por` or the like is among some words."""
    return any(one in lexicon.named_as and two in lexicon.agents for one, two in pairwise(folds))


def _is_led(line: Line, role: Role, lexicon: Lexicon) -> bool:
    """Tell whether a singular office stands right after a word like `como`."""
    return not role.head.plural and role.lead > 0 and line.words.folds[role.lead - 1] in lexicon.named_as
