"""What follows an office noun: adjectives, the institution, the place. A tail ends where a person begins."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.officials.lexicon import Lexicon, head_of
from generator.extract.officials.listed import match
from generator.extract.officials.noun_phrases import longer_name, names_somebody, phrase_end, separator
from generator.extract.officials.seats import seat_end
from generator.grammar.names import begins_person, name_end
from generator.grammar.words import Words

_LONGEST = 40
_DETERMINERS = 2  # words that point at a noun before it (`la nueva`)
_ACRONYM, _MOST_DEPARTMENTS = 3, 4  # words in brackets after an institution; departments of one office
_BEFORE_NOUN = 2  # characters: a space and the sign of a hashtag


class Tail(Struct, frozen=True, gc=False):
    """Words `start` to `end` after an office noun, and what they name.

    `state` is a short name, `place` the words that name it; `institution` an id. `town`: a town or
    municipality is named. `held_by` is the word of another office noun the tail runs into (`secretario
    particular del gobernador`), -1 when none. `named`: the holder is named before, so a name after a hospital
    is the hospital's.
    """

    start: int
    end: int
    state: str | None = None
    place: tuple[int, int] = (0, 0)
    institution: str | None = None
    town: bool = False
    held_by: int = -1
    named: bool = False


def empty_tail(at: int, named: bool = False) -> Tail:
    """Give the tail that ends where it begins."""
    return Tail(at, at, named=named)


def tail(words: Words, at: int, lexicon: Lexicon, loose: bool = True, named: bool = False) -> Tail:
    """Read the tail that begins at a word; an empty one ends where it began.

    `loose` lets any noun in lower case follow a preposition (`de vacunación`), else only known ones.
    """
    found, stop = empty_tail(at, named), min(words.size, at + _LONGEST)
    while found.end < stop:
        longer = _longer(words, found, lexicon, loose)
        if longer.end == found.end:
            return longer
        found = longer
    return found


def _longer(words: Words, found: Tail, lexicon: Lexicon, loose: bool) -> Tail:
    gap = separator(words, found.end)
    if found.end > found.start and gap.startswith((" (", ", ")):
        return _acronym(words, found) if gap.startswith(" (") else _after_comma(words, found, lexicon)
    return _after_space(words, found, lexicon, loose) if gap in (" ", " #", "#") else found


def _after_space(words: Words, found: Tail, lexicon: Lexicon, loose: bool) -> Tail:
    at = found.end
    folded = words.folds[at]
    end = at if folded in lexicon.plain_prepositions else _qualified(words, found, lexicon)
    if end > at:
        return replace(found, end=end)
    if folded in lexicon.prepositions:
        known = not loose or folded in lexicon.place_prepositions
        return phrase(words, at + 1, found, lexicon, known)
    if at == found.start:
        return found
    if folded in lexicon.object_words and words.folds[at - 1] in lexicon.reaching:
        return _reached(words, found, lexicon)
    number = _number(words, at, lexicon)
    return _further(words, found, number, lexicon) if number > at or words.capital(at) else found


def _qualified(words: Words, found: Tail, lexicon: Lexicon) -> int:
    """Give the end of a fixed phrase or an adjective after a tail, else where the tail ends."""
    at = found.end
    fixed = match(words, at, lexicon.fixed_tails)
    if fixed:
        return fixed[0]
    if words.folds[at] in lexicon.seated:
        return seat_end(words, at, lexicon) or at
    adjective = words.folds[at] in lexicon.adjectives and not begins_person(words, at, lexicon.names)
    return at + (adjective or _is_demonym(words, found, lexicon))


def _further(words: Words, found: Tail, number: int, lexicon: Lexicon) -> Tail:
    """Take in a number that ends at word `number`, else a state, unless a longer name begins there."""
    at = found.end
    further = replace(found, end=number) if number > at else with_state(words, found, lexicon)
    return further if further is found or further.end >= name_end(words, at, lexicon.names) else found


def _reached(words: Words, found: Tail, lexicon: Lexicon) -> Tail:
    """Read `a la Salud`, `al Migrante` after a noun that needs it."""
    at = found.end + 1
    at += at < words.size and words.folds[at] in lexicon.articles
    if at >= words.size or words.gaps[at] != " " or not words.capital(at):
        return found
    end = at if begins_person(words, at, lexicon.names) else phrase_end(words, at, lexicon, found.named)
    return replace(found, end=end) if end > at else found


def with_state(words: Words, found: Tail, lexicon: Lexicon) -> Tail:
    """Add a state that follows without a preposition: `IMSS Jalisco`, `Delegación Querétaro`."""
    if found.end >= words.size or separator(words, found.end) != " " or not words.capital(found.end):
        return found
    place = match(words, found.end, lexicon.states)
    return replace(found, end=place[0], state=place[1], place=(found.end, place[0])) if place else found


def _is_demonym(words: Words, found: Tail, lexicon: Lexicon) -> bool:
    """Tell whether an adjective of a town stands at the end (`alcalde moreliano, NAME`)."""
    at, following = found.end, found.end + 1
    if words.capital(at) or not words.lower(at).endswith(lexicon.words.demonym_endings):
        return False
    if following >= words.size:
        return found.named
    closed = words.gaps[following][:1] in ",;.)"
    if found.named and closed:
        return True
    return words.gaps[following] in (" ", ", ") and names_somebody(words, following, lexicon)


def _number(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of `11` or `número 11`; 0 when none stands at a word."""
    first = at + 1 if words.folds[at] in lexicon.number_marks else at
    if first >= words.size or (first > at and words.gaps[first] not in (" ", ". ")):
        return 0
    return first + 1 if words.words[first].isdigit() else 0


def phrase(words: Words, at: int, found: Tail, lexicon: Lexicon, only_known: bool = False) -> Tail:
    """Read a noun phrase after a preposition; `found` comes back unchanged when there is none."""
    start, stop = at, at + _DETERMINERS
    while start < stop and start < words.size and _points(words, start, lexicon):
        start += 1
    if start >= words.size or words.gaps[start][:1] not in " #" or len(words.gaps[start]) > _BEFORE_NOUN:
        return found
    head = head_of(words.lower(start), lexicon)
    if head and not head.plural and not words.gaps[start].endswith("“"):
        return replace(found, held_by=start)
    for read in _KNOWN if words.folds[start] in lexicon.listed else ():
        known = read(words, start, found, lexicon)
        if known:
            return known
    if only_known and not _place_like(words, start, lexicon):
        return found
    end = phrase_end(words, start, lexicon, found.named)
    return replace(found, end=end) if end > start else found


def _points(words: Words, at: int, lexicon: Lexicon) -> bool:
    return words.folds[at] in lexicon.determiners and not words.capital(at)


def _state(words: Words, at: int, found: Tail, lexicon: Lexicon) -> Tail | None:
    """Read a state, `estado de` before it included."""
    place, lead = match(words, at, lexicon.states), at
    if not place and words.folds[at] in lexicon.place_nouns and at + 2 < words.size:
        lead = at + 2 if words.folds[at + 1] in lexicon.prepositions else at
        place = match(words, lead, lexicon.states) if lead > at else None
    if place is None or not words.capital(lead):
        return None
    return replace(found, end=_and_place(words, place[0], lexicon), state=place[1], place=(at, place[0]))


def _town(words: Words, at: int, found: Tail, lexicon: Lexicon) -> Tail | None:
    town = match(words, at, lexicon.towns) if words.capital(at) else None
    if (
        town is None
        or _goes_on_as_noun(words, at, town[0], lexicon)
        or _is_given(words, at, town[0], lexicon)
    ):
        return None
    end = _and_place(words, town[0], lexicon)
    return replace(found, end=end, town=True, state=found.state or town[1] or None)


def _is_given(words: Words, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell a town's name that is a given name here, its surname after it (`gobierno de Cuauhtémoc X`)."""
    given = lexicon.names.given
    if end > at + 1 or words.folds[at] not in given or end >= words.size or words.gaps[end] != " ":
        return False
    return words.capital(end) and words.folds[end] not in given and name_end(words, end, lexicon.names) > end


def _goes_on_as_noun(words: Words, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell a town's name that is a noun here, more of its title after it (`Centro Médico`)."""
    noun = end == at + 1 and words.folds[at] in lexicon.tail_nouns
    return noun and end < words.size and words.gaps[end] == " " and words.capital(end)


def _institution(words: Words, at: int, found: Tail, lexicon: Lexicon) -> Tail | None:
    if not words.capital(at):
        return None
    named = match(words, at, lexicon.institutions)
    if named:
        end = longer_name(words, named[0], lexicon)
        return replace(found, end=end, institution=named[1] if end == named[0] else None)
    party = match(words, at, lexicon.affiliations)
    return replace(found, end=party[0]) if party else None


def _place_noun(words: Words, at: int, found: Tail, lexicon: Lexicon) -> Tail | None:
    """Read `del estado`, `de la entidad` when nothing goes on with it."""
    alone = words.folds[at] in lexicon.place_nouns and words.gaps[at + 1] != " "
    return replace(found, end=at + 1) if alone else None


_KNOWN: tuple[Callable[[Words, int, Tail, Lexicon], Tail | None], ...] = (
    _state,
    _town,
    _institution,
    _place_noun,
)


def _and_place(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of `PLACE y PLACE`, or `at`."""
    if at + 1 < words.size and words.folds[at] in lexicon.conjunctions and words.gaps[at] == " ":
        for table in (lexicon.states, lexicon.towns):
            place = match(words, at + 1, table)
            if place and words.capital(at + 1):
                return place[0]
    return at


def _place_like(words: Words, at: int, lexicon: Lexicon) -> bool:
    known = words.folds[at] in lexicon.place_nouns or words.folds[at] in lexicon.tail_nouns
    return known or (words.capital(at) and not begins_person(words, at, lexicon.names))


def _acronym(words: Words, found: Tail) -> Tail:
    """Take `(IMSS)` into the tail."""
    at = found.end
    for end in range(at + 1, min(words.size, at + _ACRONYM) + 1):
        if words.gaps[end].startswith(")"):
            short = all(word[:2].isupper() for word in words.words[at:end])
            short = short or (end == at + 1 and _abbreviates(words, at, found.start - 1))
            return replace(found, end=end) if short and words.gaps[at] == " (" else found
    return found


def _abbreviates(words: Words, at: int, first: int) -> bool:
    """Tell whether the letters of a word stand in this order in the words before it (`Cofepris`)."""
    letters = iter("".join(words.folds[max(first, 0) : at]))
    return words.capital(at) and all(letter in letters for letter in words.folds[at])


def _after_comma(words: Words, found: Tail, lexicon: Lexicon) -> Tail:
    """Take `, Delegación X,`, `, Ganadería y Pesca` and `, Sinaloa, NAME` into the tail."""
    at = found.end
    if not words.capital(at):
        return replace(found, end=seat_end(words, at, lexicon) or at)
    if words.folds[at] in lexicon.subunits and at + 1 < words.size:
        return _subunit(words, found, lexicon)
    if words.folds[at] in lexicon.departments and words.capital(at - 1):
        end = _departments(words, at, lexicon)
        return replace(found, end=end) if end else found
    place = match(words, at, lexicon.states)
    closed = place and place[0] < words.size and words.gaps[place[0]].startswith(",")
    if place and closed and names_somebody(words, place[0], lexicon):
        return replace(found, end=place[0], state=place[1], place=(at, place[0]))
    return found


def _departments(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of `Ciencia, Tecnología e Innovación`; 0 where no conjunction closes the list."""
    for _ in range(_MOST_DEPARTMENTS):
        end = phrase_end(words, at, lexicon)
        if any(words.folds[place] in lexicon.conjunctions for place in range(at, end)):
            return end
        if end == at or end >= words.size or separator(words, end) != ", ":
            return 0
        at = end
        if words.folds[at] not in lexicon.departments or not words.capital(at):
            return 0
    return 0


def _subunit(words: Words, found: Tail, lexicon: Lexicon) -> Tail:
    longer = tail(words, found.end + 1, lexicon)
    if longer.end == longer.start:
        longer = with_state(words, empty_tail(phrase_end(words, found.end, lexicon)), lexicon)
    end = longer.end
    if end >= words.size or not words.gaps[end].startswith(","):
        return found
    if longer.state:
        found = replace(found, state=longer.state, place=longer.place)
    return replace(found, end=end)
