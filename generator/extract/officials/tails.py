"""What follows an office noun: adjectives, the institution, the place. A tail ends where a person begins."""

from dataclasses import dataclass, replace

from generator.extract.officials.lexicon import Lexicon, match
from generator.grammar.names import begins_person, name_end, skip_titles
from generator.grammar.words import Words

_LONGEST = 40
_QUOTED = 12
_BEARER = 7  # words between a hospital and the name it bears (`Hospital General del Estado NAME`)
_ADJECTIVE_ENDINGS = (
    "al",
    "ales",
    "ivo",
    "iva",
    "ivos",
    "ivas",
    "ario",
    "aria",
    "arios",
    "arias",
    "il",
    "iles",
)
_ACCENTED_ENDINGS = ("ico", "ica", "icos", "icas")
_SHORTEST_NOUN = 4
_QUOTES = {"“": '”“"', '"': '"”', "«": "»"}


@dataclass(frozen=True, slots=True)
class Tail:
    """The words after an office noun, up to `end`, and what they name.

    `state` is a short name, `place` the words that name it; `town` tells that a town or municipality is named; `held_by` is the word of another
    office noun the tail runs into (`secretario particular del gobernador`), -1 when none.
    """

    end: int
    state: str | None = None
    place: tuple[int, int] = (0, 0)
    institution: str | None = None
    town: bool = False
    held_by: int = -1
    named: bool = False


def separator(words: Words, at: int) -> str:
    """Give what stands before a word without the marks that close a bracket or a quotation before it."""
    return words.gaps[at].lstrip(')”"»')


def tail(words: Words, at: int, lexicon: Lexicon, loose: bool = True, named: bool = False) -> Tail:
    """Read the tail that begins at a word; an empty one ends where it began.

    `named` says that the holder is named before: a name after a hospital can only be the hospital's.
    `loose` lets any noun in lower case follow a preposition (`de vacunación`), else only known ones.
    """
    found, stop = Tail(at, named=named), min(words.size, at + _LONGEST)
    while found.end < stop:
        longer = _longer(words, at, found, lexicon, loose)
        if longer.end == found.end:
            return longer
        found = longer
    return found


def _longer(words: Words, first: int, found: Tail, lexicon: Lexicon, loose: bool) -> Tail:
    at = found.end
    gap, folded = separator(words, at), words.folds[at]
    if gap.startswith(" (") and at > first:
        return _acronym(words, found)
    if gap == ", " and at > first:
        return _after_comma(words, found, lexicon)
    if gap not in (" ", " #", "#"):
        return found
    fixed = match(words, at, lexicon.fixed_tails)
    if fixed:
        return replace(found, end=fixed[0])
    if folded in lexicon.adjectives and not begins_person(words, at, lexicon.names):
        return replace(found, end=at + 1)
    if folded in lexicon.prepositions:
        known = not loose or folded in lexicon.place_prepositions
        return phrase(words, at + 1, found, lexicon, known)
    place = match(words, at, lexicon.states) if at > first else None
    if place and words.capital(at) and name_end(words, at, lexicon.names) <= place[0]:
        return replace(found, end=place[0], state=place[1], place=(at, place[0]))
    return found


def phrase(words: Words, at: int, found: Tail, lexicon: Lexicon, only_known: bool = False) -> Tail:
    """Read a noun phrase after a preposition; `found` comes back unchanged when there is none."""
    start = at + 1 if at < words.size and words.folds[at] in lexicon.articles else at
    if start >= words.size or words.gaps[start][:1] not in " #" or len(words.gaps[start]) > 2:  # noqa: PLR2004
        return found
    head = lexicon.heads.get(words.lower[start])
    if head and not head.plural and not words.gaps[start].endswith("“"):
        return replace(found, held_by=start)
    known = _known(words, start, found, lexicon)
    if known:
        return known
    if only_known and not _place_like(words, start, lexicon):
        return found
    end = phrase_end(words, start, lexicon, found.named)
    return replace(found, end=end) if end > start else found


def _known(words: Words, at: int, found: Tail, lexicon: Lexicon) -> Tail | None:
    """Read a state, town or institution of the tables, `estado de` and `municipio de` before it included."""
    place = match(words, at, lexicon.states)
    lead = at
    if not place and words.folds[at] in lexicon.place_nouns and at + 2 < words.size:
        lead = at + 2 if words.folds[at + 1] in lexicon.prepositions else at
        place = match(words, lead, lexicon.states) if lead > at else None
    if place and words.capital(lead):
        return replace(found, end=_and_place(words, place[0], lexicon), state=place[1], place=(at, place[0]))
    town = match(words, at, lexicon.towns)
    if town and words.capital(at):
        end = _and_place(words, town[0], lexicon)
        return replace(found, end=end, town=True, state=found.state or town[1] or None)
    for table in (lexicon.institutions, lexicon.affiliations):
        named = match(words, at, table)
        if named and words.capital(at):
            institution = named[1] if table is lexicon.institutions else found.institution
            return replace(found, end=named[0], institution=institution or found.institution)
    if words.folds[at] in lexicon.place_nouns and words.gaps[at + 1] != " ":
        return replace(found, end=at + 1)
    return None


def _and_place(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of `PLACE y PLACE`, or `at`."""
    if at + 1 < words.size and words.folds[at] in lexicon.conjunctions and words.gaps[at] == " ":
        for table in (lexicon.states, lexicon.towns):
            place = match(words, at + 1, table)
            if place and words.capital(at + 1):
                return place[0]
    return at


def _place_like(words: Words, at: int, lexicon: Lexicon) -> bool:
    if words.folds[at] in lexicon.place_nouns or words.folds[at] in lexicon.tail_nouns:
        return True
    return words.capital(at) and not begins_person(words, at, lexicon.names)


def phrase_end(words: Words, start: int, lexicon: Lexicon, named: bool = False) -> int:
    """Give the end of the nouns, adjectives and quoted names that begin at a word."""
    end, stop = start, min(words.size, start + _LONGEST)
    while end < stop:
        quoted = _quoted(words, end)
        step = quoted or _phrase_step(words, start, end, lexicon, named)
        if step == end:
            break
        end = step
    return end


def _quoted(words: Words, at: int) -> int:
    """Give the end of a name in quotes that opens before a word; 0 when none opens."""
    closing = _QUOTES.get(words.gaps[at][-1:])
    if not closing or words.gaps[at][:-1] not in (" ", ""):
        return 0
    for end in range(at + 1, min(words.size + 1, at + _QUOTED)):
        if words.gaps[end][:1] in closing and words.gaps[end]:
            return end
    return 0


def _phrase_step(words: Words, start: int, at: int, lexicon: Lexicon, named: bool) -> int:
    gap, folded = separator(words, at), words.folds[at]
    if at > start and not _joins(words, at):
        return at
    head = lexicon.heads.get(words.lower[at])
    if head and folded not in lexicon.adjectives:
        return at + 1 if head.plural and at == start else at
    if folded in lexicon.conjunctions and at > start:
        return _conjunction(words, at, lexicon)
    if words.words[at][0].isdigit():
        return at + 1
    if words.capital(at):
        known = at > start and match(words, at, lexicon.states)
        return at if known else _capital_step(words, start, at, lexicon, named)
    if at == start:
        noun = len(folded) >= _SHORTEST_NOUN and folded not in lexicon.names.openers
        return at + 1 if noun or folded in lexicon.tail_nouns else at
    counted = words.words[at - 1].isdigit()
    fits = (
        counted
        or folded in lexicon.adjectives
        or folded in lexicon.tail_nouns
        or is_adjective(words.lower[at])
    )
    return at + 1 if fits and gap != ". " else at


def _joins(words: Words, at: int) -> bool:
    gap = separator(words, at)
    if gap == ". ":
        return len(words.words[at - 1]) <= 3 and words.words[at][0].isdigit()  # noqa: PLR2004
    return gap in (" ", " #", "-", " -")


def is_adjective(word: str) -> bool:
    """Tell an adjective from a verb by its ending; those in -ico are stressed before it, verbs are not."""
    if word.endswith(_ACCENTED_ENDINGS):
        return any(letter in "áéíóú" for letter in word)
    return word.endswith(_ADJECTIVE_ENDINGS)


def _conjunction(words: Words, at: int, lexicon: Lexicon) -> int:
    following = at + 1
    if following >= words.size or words.gaps[following] != " ":
        return at
    folded = words.folds[following]
    if folded in lexicon.articles and following + 1 < words.size and words.capital(following + 1):
        return following + 2 if words.capital(at - 1) and not _given(words, following + 1, lexicon) else at
    if (
        words.lower[following] in lexicon.heads
        or folded in lexicon.articles
        or folded in lexicon.prepositions
    ):
        return at
    if folded in lexicon.departments or folded in lexicon.tail_nouns:
        return following + 1
    both = (
        words.capital(at - 1)
        and words.capital(following)
        and words.folds[following] not in lexicon.names.openers
    )
    name = words.folds[following] in lexicon.names.given or words.words[following].isupper()
    return following + 1 if both and not name else at


def _given(words: Words, at: int, lexicon: Lexicon) -> bool:
    return words.folds[at] in lexicon.names.given or words.lower[at] in lexicon.heads


def _capital_step(words: Words, start: int, at: int, lexicon: Lexicon, named: bool) -> int:
    folded = words.folds[at]
    if begins_person(words, at, lexicon.names):
        return _namesake(words, start, at, lexicon, named)
    if at > start and folded not in lexicon.departments and folded not in lexicon.tail_nouns:
        run = name_end(words, at, lexicon.names) - at
        if run > 1 and words.folds[at - 1] in lexicon.departments:
            return at
    return at + 1


def _namesake(words: Words, start: int, at: int, lexicon: Lexicon, named: bool) -> int:
    """Take a person's name into the tail when a hospital bears it: another name or a comma follows it."""
    if not _bearer(words, at, lexicon):
        place = at == start and match(words, at, lexicon.towns)
        return place[0] if place else at
    first = skip_titles(words, at, lexicon.names)
    end = name_end(words, first, lexicon.names)
    if named:
        return end
    if end < words.size and separator(words, end) == ", ":
        person = skip_titles(words, end, lexicon.names)
        if begins_person(words, end, lexicon.names) or name_end(words, person, lexicon.names) - person > 1:
            return end
    follows = end < words.size and words.gaps[end] == " " and words.folds[end] in lexicon.prepositions
    return end if follows else at


def _bearer(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a hospital or the like stands shortly before a word, no comma between."""
    for place in range(at - 1, max(at - _BEARER, 0) - 1, -1):
        if "," in words.gaps[place + 1]:
            return False
        if match(words, place, lexicon.namesakes):
            return True
    return False


def _acronym(words: Words, found: Tail) -> Tail:
    """Take `(IMSS)` into the tail."""
    at = found.end
    for end in range(at + 1, min(words.size, at + 3) + 1):
        if words.gaps[end].startswith(")"):
            short = all(word.isupper() or word[:2].isupper() for word in words.words[at:end])
            return replace(found, end=end) if short and words.gaps[at] == " (" else found
    return found


def _after_comma(words: Words, found: Tail, lexicon: Lexicon) -> Tail:
    """Take `, Delegación X,` and `, Ganadería y Pesca` into the tail."""
    at = found.end
    folded = words.folds[at]
    if folded in lexicon.subunits and words.capital(at) and at + 1 < words.size:
        longer = tail(words, at + 1, lexicon)
        end = longer.end if longer.end > at + 1 else phrase_end(words, at, lexicon)
        closed = end < words.size and words.gaps[end].startswith(",")
        if longer.state:
            found = replace(found, state=longer.state, place=longer.place)
        return replace(found, end=end) if closed else found
    if folded in lexicon.departments and words.capital(at) and words.capital(at - 1):
        end = phrase_end(words, at, lexicon)
        listed = any(words.folds[i] in lexicon.conjunctions for i in range(at, end))
        return replace(found, end=end) if listed else found
    place = match(words, at, lexicon.states)
    if place and words.capital(at) and place[0] < words.size and words.gaps[place[0]].startswith(","):
        person = skip_titles(words, place[0], lexicon.names)
        if (
            begins_person(words, place[0], lexicon.names)
            or name_end(words, person, lexicon.names) - person > 1
        ):
            return replace(found, end=place[0], state=place[1], place=(at, place[0]))
    return found
