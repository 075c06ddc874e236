"""`NAME (Hacienda)`: a name and, in brackets, the department it heads."""

from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.posts import department_post
from generator.extract.officials.printed import Name

RULE = "name-department"
_LONGEST = 7  # words in the brackets


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read a full name and a department of government alone in brackets after it."""
    name, words = line.items[at], line.words
    if not isinstance(name, Name) or not name.sure or name.end >= words.size:
        return None
    if words.gaps[name.end] != " (" or words.folds[name.end] not in lexicon.departments:
        return None
    ends = range(name.end + 1, min(words.size, name.end + _LONGEST) + 1)
    end = next((end for end in ends if words.gaps[end].startswith(")")), None)
    if end is None or not all(_belongs(line, place, lexicon) for place in range(name.end, end)):
        return None
    post = department_post(words, name.end, end, lexicon)
    return Match((mention(line, name, post, RULE, (name.start, end)),), end)


def _belongs(line: Line, place: int, lexicon: Lexicon) -> bool:
    words = line.words
    if words.folds[place] in lexicon.conjunctions:
        return True
    known = words.folds[place] in lexicon.departments or words.folds[place] in lexicon.adjectives
    return words.capital(place) and known
