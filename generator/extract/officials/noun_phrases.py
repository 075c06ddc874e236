"""Where a run of nouns, adjectives and quoted names ends: `Operación y Evaluación`, `Hospital “X”`."""

from typing import NamedTuple

from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.listed import match
from generator.grammar.names import begins_person, name_end, skip_titles
from generator.grammar.words import Words

_LONGEST = 40
_QUOTED = 12
_BEARER = 7  # words between a hospital and the name it bears (`Hospital General del Estado NAME`)
_SHORTEST_NOUN = 4
_FULL = 2  # words of a name that is more than a surname
_LONGEST_ABBREVIATION = 3
_QUOTES = {"“": '”“"', '"': '"”', "«": "»"}


class Run(NamedTuple):
    """A run of words from `start` on. `named`: a name in it can only be that of a hospital or the like."""

    words: Words
    start: int
    lexicon: Lexicon
    named: bool


def separator(words: Words, at: int) -> str:
    """Give what stands before a word without the marks that close a bracket or a quotation before it."""
    return words.gaps[at].lstrip(')”"»')


def phrase_end(words: Words, start: int, lexicon: Lexicon, named: bool = False) -> int:
    """Give the end of the nouns, adjectives and quoted names that begin at a word; `start` when none do."""
    run = Run(words, start, lexicon, named)
    end, stop = start, min(words.size, start + _LONGEST)
    while end < stop:
        step = _quoted(words, end) or (_step(run, end) if end == start or _joins(words, end) else end)
        if step == end:
            break
        end = step
    return end


def names_somebody(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a person's name of two words or more begins at a word, titles before it allowed."""
    first = skip_titles(words, at, lexicon.names)
    return begins_person(words, at, lexicon.names) or name_end(words, first, lexicon.names) - first > 1


def longer_name(words: Words, end: int, lexicon: Lexicon) -> int:
    """Give the end of a name that goes on behind a known institution's (`Secretaría de Salud Pública`)."""
    following = end + (end < words.size and words.folds[end] in lexicon.conjunctions)
    if following >= words.size or any(words.gaps[place] != " " for place in range(end, following + 1)):
        return end
    if begins_person(words, following, lexicon.names) or match(words, following, lexicon.states):
        return end
    known = words.folds[following] in lexicon.departments
    if not known and (following > end or not is_adjective(words.lower(following), lexicon)):
        return end
    return phrase_end(words, following, lexicon) if words.capital(following) else end


def is_adjective(word: str, lexicon: Lexicon) -> bool:
    """Tell an adjective from a verb by its ending; those in -ico are stressed before it, verbs are not."""
    if word.endswith(lexicon.words.stressed_endings):
        return any(letter in "áéíóú" for letter in word)
    return word.endswith(lexicon.words.adjective_endings)


def _quoted(words: Words, at: int) -> int:
    """Give the end of a name in quotes that opens before a word; 0 when none opens."""
    closing = _QUOTES.get(words.gaps[at][-1:])
    if not closing or words.gaps[at][:-1] not in (" ", ""):
        return 0
    for end in range(at + 1, min(words.size + 1, at + _QUOTED)):
        if words.gaps[end][:1] in closing and words.gaps[end]:
            return end
    return 0


def _joins(words: Words, at: int) -> bool:
    gap = separator(words, at)
    if gap == ". ":  # `No. 2`
        return len(words.words[at - 1]) <= _LONGEST_ABBREVIATION and words.words[at][0].isdigit()
    return gap in (" ", " #", "-", " -")


def _step(run: Run, at: int) -> int:
    """Give the end of the next piece of a run, `at` when the run ends before it."""
    words, lexicon = run.words, run.lexicon
    if words.words[at][0].isdigit():
        return at + 1
    head = lexicon.heads.get(words.lower(at))
    if head and words.folds[at] not in lexicon.adjectives:
        return at + 1 if head.plural and at == run.start else at
    if at > run.start and words.folds[at] in lexicon.conjunctions:
        return _conjunction(words, at, lexicon)
    if words.capital(at):
        return _capital(run, at)
    return at + 1 if _fits(run, at) else at


def _fits(run: Run, at: int) -> bool:
    """Tell whether a word in lower case belongs: a noun at the start, later an adjective or a known noun."""
    lexicon, folded = run.lexicon, run.words.folds[at]
    if folded in lexicon.tail_nouns:
        return True
    if at == run.start:
        return len(folded) >= _SHORTEST_NOUN and folded not in lexicon.names.openers
    counted = run.words.words[at - 1].isdigit() and folded not in lexicon.prepositions
    counted = counted and folded not in lexicon.seated  # `la Jurisdicción 4 con sede en PLACE`
    return counted or folded in lexicon.adjectives or is_adjective(run.words.lower(at), lexicon)


def _conjunction(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of `y X` when X goes on with the run, `at` when it begins something else."""
    following = at + 1
    if following >= words.size or words.gaps[following] != " ":
        return at
    folded = words.folds[following]
    if folded in lexicon.articles:
        noun = following + 1 < words.size and words.capital(following + 1) and words.capital(at - 1)
        return following + 2 if noun and not _of_person(words, following + 1, lexicon) else at
    if words.lower(following) in lexicon.heads or folded in lexicon.prepositions:
        return at
    if folded in lexicon.departments or folded in lexicon.tail_nouns:
        return following + 1
    capitals = words.capital(at - 1) and words.capital(following) and not words.words[following].isupper()
    other = folded in lexicon.names.openers or _of_person(words, following, lexicon)
    return following + 1 if capitals and not other else at


def _of_person(words: Words, at: int, lexicon: Lexicon) -> bool:
    return words.folds[at] in lexicon.names.given or words.lower(at) in lexicon.heads


def _capital(run: Run, at: int) -> int:
    words, lexicon = run.words, run.lexicon
    if at > run.start and match(words, at, lexicon.states):
        return at
    if at > run.start and words.folds[at - 1] in lexicon.saints:
        return _saint(words, at, lexicon)
    if begins_person(words, at, lexicon.names):
        return at + 1 if _is_department(run, at) else _namesake(run, at)
    known = words.folds[at] in lexicon.departments or words.folds[at] in lexicon.tail_nouns
    if at > run.start and not known and words.folds[at - 1] in lexicon.departments:
        return at if _unknown_name(words, at, lexicon) else at + 1
    return at + 1


def _is_department(run: Run, at: int) -> bool:
    """Tell a department's name that is a given name too from one: a person is named right after it."""
    words, following = run.words, at + 1
    if at > run.start or words.folds[at] not in run.lexicon.departments or following >= words.size:
        return False
    return words.gaps[following] == " " and begins_person(words, following, run.lexicon.names)


def _saint(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of a town's name after `San`: more than a word only where a comma stands behind."""
    end = at + 1
    while end < words.size and words.gaps[end] == " " and words.capital(end):
        if words.folds[end] in lexicon.names.given:
            return at + 1
        end += 1
    return end if end < words.size and separator(words, end)[:1] == "," else at + 1


def _unknown_name(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a name of unlisted words begins after a department, no other name after it."""
    end = name_end(words, at, lexicon.names)
    if end - at < _FULL or not words.capital(at + 1):
        return False
    return end >= words.size or separator(words, end) != ", " or not names_somebody(words, end, lexicon)


def _namesake(run: Run, at: int) -> int:
    """Take a person's name into a run when a hospital bears it: another name or a preposition follows it."""
    words, lexicon = run.words, run.lexicon
    if not _bearer(words, at, lexicon):
        place = match(words, at, lexicon.towns) if at == run.start else None
        return place[0] if place else at
    end = name_end(words, skip_titles(words, at, lexicon.names), lexicon.names)
    if run.named or end >= words.size:
        return end if run.named else at
    if separator(words, end) == ", ":
        return end if names_somebody(words, end, lexicon) else at
    return end if words.gaps[end] == " " and words.folds[end] in lexicon.prepositions else at


def _bearer(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a hospital or the like stands shortly before a word, no comma between."""
    for place in range(at - 1, max(at - _BEARER, 0) - 1, -1):
        if "," in words.gaps[place + 1]:
            return False
        if match(words, place, lexicon.namesakes):
            return True
    return False
