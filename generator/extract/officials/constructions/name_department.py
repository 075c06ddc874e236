"""`NAME (Hacienda)` and `NAME, en Hacienda;`: a name and the department it heads."""

from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.noun_phrases import names_somebody, separator
from generator.extract.officials.posts import department_post
from generator.extract.officials.printed import Name

RULE = "name-department"
LISTED = "named-as"
_LONGEST = 7  # words of a department


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read a full name and, in brackets or as one item of a list, a department of government after it."""
    name, words = line.items[at], line.words
    if not isinstance(name, Name) or not name.sure or name.end >= words.size:
        return None
    bracket = words.gaps[name.end] == " ("
    if not bracket and words.folds[name.end] not in lexicon.portfolio:
        return None
    first = name.end if bracket else _listed(line, name)
    if not first or words.folds[first] not in lexicon.departments:
        return None
    ends = range(first + 1, min(words.size, first + _LONGEST) + 1)
    end = next((end for end in ends if _closes(line, end, bracket)), None)
    if end is None or not all(_belongs(line, place, lexicon) for place in range(first, end)):
        return None
    if not bracket and not _of_list(line, name, end, lexicon):
        return None
    post = department_post(words, first, end, lexicon)
    return Match((mention(line, name, post, RULE if bracket else LISTED, (name.start, end)),), end)


def _listed(line: Line, name: Name) -> int:
    """Give the word after the one that leads to a department; 0 where no comma stands before it."""
    words = line.words
    return name.end + 1 if words.gaps[name.end] == ", " and name.end + 1 < words.size else 0


def _closes(line: Line, end: int, bracket: bool) -> bool:
    gap = line.words.gaps[end]
    return gap.startswith(")") if bracket else gap[:1] in (";", ",", ".", "")


def _of_list(line: Line, name: Name, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a semicolon or another name beside `NAME, en Hacienda` shows that it is one of several."""
    words = line.words
    if ";" in words.gaps[end] or ";" in words.gaps[name.start]:
        return True
    opened = name.start > 0 and words.folds[name.start - 1] in lexicon.conjunctions
    if opened and separator(words, name.start - 1)[:1] in (",", ";"):
        return True
    after = end + (end < words.size and words.folds[end] in lexicon.conjunctions)
    return after > end and names_somebody(words, after, lexicon)


def _belongs(line: Line, place: int, lexicon: Lexicon) -> bool:
    words = line.words
    if words.folds[place] in lexicon.conjunctions:
        return True
    known = words.folds[place] in lexicon.departments or words.folds[place] in lexicon.adjectives
    return words.capital(place) and known
