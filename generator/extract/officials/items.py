"""The offices, names and institutions of one passage, in order: what the constructions are made of."""

from bisect import bisect_left
from itertools import compress
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.officials.clues import (
    GIVEN,
    INSTITUTION,
    NAME,
    PERSON,
    TRIGGER,
    Clues,
    Reader,
    is_shouted,
)
from generator.extract.officials.lexicon import Head, Lexicon
from generator.extract.officials.listed import match
from generator.extract.officials.noun_phrases import is_adjective, phrase_end, separator
from generator.extract.officials.printed import Item, Name, Org, Role
from generator.extract.officials.registry import Keys, Registry, printed_person
from generator.extract.officials.tails import empty_tail, tail, with_state
from generator.extract.parts import Part
from generator.grammar.names import key_tokens, name_end, printed_key, skip_titles
from generator.grammar.once import once
from generator.grammar.words import Words, words_of

_BESIDE = (" ", " “", ' "', " «")
_ABBREVIATION = 4  # letters of a word before a full stop that ends no sentence (`Av. Juárez`)
_OPENING, _CLOSING = '“"«', '”"»“'
_FULL = 2  # words of a name that is more than a surname
_BEFORE = 3  # qualifiers that may stand before one noun (`el entonces ex secretario`)


class Line(Struct, eq=False, dict=True):
    """One passage with its words and items, read when they are first asked for. `part` is its number.

    `telling`: it may hold an office, or a name that means somebody without one beside it.
    """

    source: Part
    part: int
    telling: bool
    clues: Clues

    @once
    def words(self) -> Words:
        """Give the words of the passage."""
        return words_of(self.source.passage.text)

    @once
    def items(self) -> tuple[Item, ...]:
        """Give the items of the passage, left to right, none inside another."""
        return _scan(self)

    @once
    def names(self) -> tuple[Name, ...]:
        """Give the names among the items."""
        return tuple([item for item in self.items if type(item) is Name])

    def key(self, start: int, end: int) -> Keys:
        """Give the comparable words of a name."""
        return printed_key(self.words.words[start:end], self.clues.look.known.names)

    def name_at(self, word: int) -> Name | None:
        """Give the name that begins at a word; None when none does."""
        place = bisect_left(self.items, word, key=attrgetter("start"))
        item = self.items[place] if place < len(self.items) else None
        return item if isinstance(item, Name) and item.start == word else None

    def between(self, left: Item, right: Item) -> tuple[int, ...]:
        """Give the places of the words between two items."""
        lead = right.lead if isinstance(right, Role) else right.start
        return tuple(range(left.end, lead))


def _scan(line: Line) -> tuple[Item, ...]:
    words, part, reader = line.words, line.source, line.clues.look
    marks = line.clues.marks_in(line.part, words)
    places = list(compress(range(words.size), map(marks.__contains__, words.words)))
    shouted = is_shouted(words, places, part.kind == "title")
    items: list[Item] = []
    end = bisect_left(words.starts, part.prose) if part.prose else 0
    for at in places:
        item = _item(words, at, marks[words.words[at]], reader, shouted) if at >= end else None
        if item:
            items.append(item)
            end = item.end
    return tuple(items)


def _item(words: Words, at: int, mark: int, reader: Reader, shouted: bool) -> Item | None:
    if mark & (TRIGGER | INSTITUTION):
        item = _office_or_thing(words, at, mark, reader.lexicon, shouted)
        if item:
            return item
    if not mark & (NAME | PERSON) or abbreviation_end(words, at, reader.lexicon):
        return None
    return _name(words, at, mark, reader.known, shouted)


def abbreviation_end(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of a state's abbreviation between a comma and a point (`Tala, Jal., NAME`); 0 for none."""
    if at >= words.size or words.gaps[at] != ", ":
        return 0
    place = match(words, at, lexicon.abbreviations)
    return place[0] if place and words.gaps[place[0]].startswith(".") else 0


def _office_or_thing(words: Words, at: int, mark: int, lexicon: Lexicon, shouted: bool) -> Role | Org | None:
    if mark & TRIGGER:
        role = role_at(words, at, lexicon)
        if role:
            return role
        namesake = match(words, at, lexicon.namesakes)
        if namesake and words.gaps[namesake[0]] != ", ":
            return _thing(words, at, namesake[0], lexicon, bears=True)
        if namesake:
            return Org(at, namesake[0], empty_tail(namesake[0]))
        if words.lower(at) in lexicon.organisations:
            return _thing(words, at, at + 1, lexicon, bears=False)
    institution = match(words, at, lexicon.institutions) if mark & INSTITUTION and not shouted else None
    if not institution:
        return None
    named = with_state(words, empty_tail(institution[0]), lexicon)
    return Org(at, named.end, replace(named, institution=institution[1]))


def role_at(words: Words, at: int, lexicon: Lexicon) -> Role | None:
    """Read the office whose noun stands at a word; None when none does."""
    head, former = _head(words, at, lexicon)
    if head is None or _is_surname(words, at, lexicon) or _is_participle(words, at, head, lexicon):
        return None
    start = at
    while start and at - start < _BEFORE and _qualifies(words, start, lexicon):
        start -= 1
    lead = start
    past = lead > 0 and words.folds[lead - 1] in lexicon.before_past and _was(words, lead, lexicon)
    while start < at and words.folds[start] in lexicon.neutral:
        start += 1
    if start == at and _in_chief(words, at, lexicon):
        start = lead = at - _in_chief(words, at, lexicon)
        head = replace(head, gender="")  # `veterinaria en jefe`
    while lead and words.folds[lead - 1] in lexicon.articles and words.gaps[lead] == " ":
        lead -= 1
    after = at + head.length
    loose = head.noun.kind in ("head", "weak") or _chairs(words, after, head, lexicon)
    named = (
        lead > 1
        and words.gaps[lead][:1] in (",", "(")
        and words.capital(lead - 1)
        and words.capital(lead - 2)
    )
    found = empty_tail(after) if head.plural else tail(words, after, lexicon, loose, named)
    return Role(start, at, found.end, head, found, lead, _blocked(words, lead, lexicon), former, past)


def _head(words: Words, at: int, lexicon: Lexicon) -> tuple[Head | None, bool]:
    lower = words.lower(at)
    head = lexicon.heads.get(lower)
    if head:
        return head, False
    if at + 1 < words.size and f"{lower} {words.lower(at + 1)}" in lexicon.heads:
        return lexicon.heads[f"{lower} {words.lower(at + 1)}"], False
    prefix = lexicon.words.former_prefix
    if lower.startswith(prefix):
        return lexicon.heads.get(lower.removeprefix(prefix).lstrip("-")), True
    return None, False


def _qualifies(words: Words, at: int, lexicon: Lexicon) -> bool:
    return words.folds[at - 1] in lexicon.before and words.gaps[at] in (" ", " #", "-", ". ")


def _was(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether words before an office say that it was held once (`quien fue`, `fungió como`)."""
    if words.gaps[at] != " ":
        return False
    linked = at > 1 and words.folds[at - 1] in lexicon.past_links
    return words.folds[at - 1 - linked] in lexicon.past


def _in_chief(words: Words, at: int, lexicon: Lexicon) -> int:
    """Count the words of a profession and its preposition before the noun: `trabajadora social en jefe`."""
    if at < 2 or words.lower(at - 1) != lexicon.words.in_chief:  # noqa: PLR2004
        return 0
    counts = (3, 2) if is_adjective(words.lower(at - 2), lexicon) else (2,)
    for count in counts:
        profession = at - count
        beside = profession >= 0 and set(words.gaps[profession + 1 : at + 1]) == {" "}
        if beside and not words.capital(profession):
            return 0 if words.folds[profession] in lexicon.private else count
    return 0


def _is_surname(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether an office noun is the surname of the given name before it (`Bertha Alcalde`)."""
    if not at or not words.capital(at) or words.gaps[at] != " ":
        return False
    return words.capital(at - 1) and words.folds[at - 1] in lexicon.names.given


def _is_participle(words: Words, at: int, head: Head, lexicon: Lexicon) -> bool:
    """Tell whether a noun is said of a thing and of who did it (`la obra encargada por la alcaldesa`)."""
    after = at + head.length
    agent = after < words.size and words.folds[after] in lexicon.agents
    return agent and head.noun.ms in lexicon.words.participles and words.gaps[after] == " "


def _chairs(words: Words, after: int, head: Head, lexicon: Lexicon) -> bool:
    """Tell whether a club may have such an office, of anything (`presidenta de la sociedad de alumnos`)."""
    return (
        head.noun.ms in lexicon.words.chairs and after < words.size and words.folds[after] in lexicon.words.of
    )


def _blocked(words: Words, lead: int, lexicon: Lexicon) -> Literal["", "candidate", "kin"]:
    before = words.folds[max(lead - 2, 0) : lead]
    if lexicon.candidates.intersection(before):
        return "candidate"
    linked = before[-1:] and before[-1] in lexicon.prepositions
    return "kin" if linked and lexicon.kin.intersection(before) else ""


def _thing(words: Words, at: int, after: int, lexicon: Lexicon, bears: bool) -> Org:
    """Read a hospital, street or institution to its end; one that `bears` names takes the name it bears."""
    if bears and after < words.size and words.capital(after) and words.lower(after) in lexicon.heads:
        after += 1  # `avenida Presidente Juárez`
    found = tail(words, after, lexicon)
    end = found.end
    while bears and end < words.size:
        first = skip_titles(words, end, lexicon.names)
        longer = name_end(words, first, lexicon.names) if _beside(words, end) else first
        if longer == first:
            noun = _beside(words, end) and (words.capital(end) or not words.gaps[end].isspace())
            longer = phrase_end(words, end, lexicon) if noun else end
        longer = max(longer, tail(words, longer, lexicon).end) if longer > end else longer
        if longer <= end:
            break
        end = longer
    return Org(at, end, replace(found, end=end))


def _beside(words: Words, at: int) -> bool:
    gap = separator(words, at)
    return gap in _BESIDE or (gap == ". " and len(words.words[at - 1]) <= _ABBREVIATION)


def _name(words: Words, at: int, mark: int, known: Registry, shouted: bool) -> Name | None:
    end = name_end(words, at, known.names)
    printed = printed_person(words, at, known) if mark & PERSON else None
    if printed:
        longest = max(end, printed[0])
        if longest - at > 1 and not shouted and _quoted(words, at, longest, known):
            return None
        if shouted or end <= printed[0] or _all_known(words, printed, end, known):
            return Name(at, end if end > printed[0] and not shouted else printed[0], True, printed[1])
    if end == at or shouted or _quoted(words, at, end, known):
        return None
    sure = mark & GIVEN > 0
    inside = not sure and end - at > _FULL and words.opens_sentence(at)
    return None if inside and _person_inside(words, at, end, known) else Name(at, end, sure)


def _quoted(words: Words, at: int, end: int, known: Registry) -> bool:
    """Tell whether nothing but the name stands in quotes: then a thing bears it."""
    if not words.gaps[end] or words.gaps[end][0] not in _CLOSING:
        return False
    while at and words.gaps[at].endswith(". ") and words.folds[at - 1] in known.names.titles:
        at -= 1
    return words.gaps[at][-1:] in _OPENING


def _all_known(words: Words, printed: tuple[int, tuple[str, ...]], end: int, known: Registry) -> bool:
    """Tell whether what follows a known form belongs to that person's full name too."""
    extra = set(key_tokens(words.words[printed[0] : end], known.names))
    return any(extra <= known.by_id[person].tokens for person in printed[1])


def _person_inside(words: Words, at: int, end: int, known: Registry) -> bool:
    """Tell whether a person's name begins later in a run of capitals (`Refrenda Ana Ruiz`)."""
    later = range(at + 1, end - _FULL + 1)
    return any(words.folds[i] in known.names.given for i in later) or any(
        printed_person(words, i, known) for i in later
    )
