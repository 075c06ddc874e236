"""`NAME, secretario de Salud,`, `NAME (gobernador`, `NAME como titular de …`, `NAME secretario de Salud`."""

from msgspec.structs import replace

from generator.extract.officials.constructions.joints import agrees, is_linked, item, joined, leads_to
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.noun_phrases import separator
from generator.extract.officials.printed import Name, Role

RULE = "name-role"
NAMED = "named-as"
_FULL = 2
_TIME, _YEAR_DIGITS = 5, 4  # words of a time after an office
_CLOSED = (",", ";", ".", ":", "")  # after an office with an article: else it is the subject of what follows


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read a name and the office after it."""
    name, role = line.items[at], item(line, at + 1)
    if not isinstance(name, Name) or not isinstance(role, Role) or role.head.plural:
        return None
    if not is_linked(line, name, role, lexicon) or not _apposition(line, name, role, lexicon):
        return None
    post, end, after = joined(line, at + 1)
    if not agrees(line, name, role, lexicon) and not _item_of_list(line, name, role, end):
        return None
    own = item(line, after)
    gap = leads_to(line, end, own, lexicon) if isinstance(own, Name) else None
    pointed = role.lead < role.start and line.words.folds[role.lead] in lexicon.articles
    if gap is not None and (gap == " " or pointed):
        return None
    said = any(line.words.folds[place] in lexicon.copulas for place in line.between(name, role))
    if pointed and not said and gap is None and not _closed(line, name, end, lexicon):
        return None
    if end < line.words.size and line.words.folds[end] in lexicon.ago:
        post = replace(post, held=False)  # history, no office-holder of the story
    elif _of_the_past(line, end, lexicon):
        post = replace(post, qualified=True, past=True)
    rule = NAMED if _is_named(line, name, role, lexicon) else RULE
    return Match((mention(line, name, post, rule, (name.start, end)),), end)


def _of_the_past(line: Line, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a time in the past follows an office (`en el sexenio pasado`, `entre 2018 y 2024`)."""
    words = line.words
    if words.gaps[end] != " " or end >= words.size or words.folds[end] not in lexicon.time_prepositions:
        return False
    stop = min(end + _TIME, words.size)
    last = next((at for at in range(end + 1, stop) if words.gaps[at] != " "), stop)
    time = words.folds[end + 1 : last]
    year = any(len(word) == _YEAR_DIGITS and word.isdigit() for word in time[:1])
    return year or not lexicon.past_times.isdisjoint(time)


def _is_named(line: Line, name: Name, role: Role, lexicon: Lexicon) -> bool:
    """Tell whether the words between a name and an office tell of a naming."""
    return any(line.words.folds[place] in lexicon.named_as for place in line.between(name, role))


def _is_replaced(line: Line, name: Name, lexicon: Lexicon) -> bool:
    """Tell whether somebody else follows who is named (`en sustitución del doctor NAME`)."""
    folds, at = line.words.folds, name.start
    while at and folds[at - 1] in lexicon.before_name:
        at -= 1
    return at > 1 and folds[at - 1] in lexicon.prepositions and folds[at - 2] in lexicon.replaced


def _closed(line: Line, name: Name, end: int, lexicon: Lexicon) -> bool:
    """Tell whether an office with an article ends: at a mark, or where a clause tells of who holds it."""
    words = line.words
    if separator(words, end)[:1] in _CLOSED:
        return True
    full = name.sure and name.end - name.start >= _FULL and words.gaps[name.end] == ", "
    return full and words.gaps[end] == " " and words.folds[end] in lexicon.relatives


def _item_of_list(line: Line, name: Name, role: Role, end: int) -> bool:
    """Tell whether a sure name and the office beside it are one item of a list: a slip of gender is one."""
    beside = role.lead == name.end and name.sure and separator(line.words, name.end) == ", "
    last = separator(line.words, end)[:1] in (".", "") and separator(line.words, name.start)[:1] == ";"
    return beside and (last or separator(line.words, end)[:1] == ";")


def _apposition(line: Line, name: Name, role: Role, lexicon: Lexicon) -> bool:
    if name.end < role.lead and line.words.folds[name.end] in lexicon.object_words:
        return False  # `designa NAME a nueva titular`: it is another's office
    if _is_named(line, name, role, lexicon) and _is_replaced(line, name, lexicon):
        return False
    gap = separator(line.words, name.end)
    if gap[:1] in (",", "(") or gap in (" (", ": ", " – ", " — "):
        return True
    full = name.sure and name.end - name.start >= _FULL
    between = line.between(name, role)
    if between or role.lead < role.start:
        return full and gap == " " and bool(between)
    return full and gap == " " and not line.words.capital(role.at)
