"""`NAME dejará la titularidad de la Secretaría de Salud`: a name and the institution the person heads."""

from generator.extract.officials.constructions.joints import item
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.listed import match
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.posts import head_post
from generator.extract.officials.printed import Name, Org

RULE = "in-charge"
_REACH = 7


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read a sure name, words of being in charge soon after it, and an institution."""
    name, org = line.items[at], item(line, at + 1)
    if not isinstance(name, Name) or not name.sure or not isinstance(org, Org):
        return None
    words = line.words
    between = range(name.end, org.start)
    if len(between) > _REACH or any(mark in words.gaps[place] for place in between for mark in ".;:"):
        return None
    found = [(place, end[0]) for place in between if (end := match(words, place, lexicon.in_charge))]
    if not found or any(
        words.folds[place] not in lexicon.articles for place in range(found[-1][1], org.start)
    ):
        return None
    post = head_post(words, org, lexicon, words.folds[found[-1][0] : found[-1][1]])
    return Match((mention(line, name, post, RULE, (name.start, org.end)),), org.end)
