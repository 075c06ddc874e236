"""Personal names in Spanish text: where one begins and ends, whose gender it tells, which forms agree."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from generator.grammar.folding import fold
from generator.grammar.name_lexicon import (
    BREAK,
    FIRST,
    JOINS,
    LONG,
    LOUD,
    NAME,
    OF,
    PARTICLE,
    SHORT,
    SHOUTED,
    NameLexicon,
)
from generator.grammar.words import Words

LONGEST = 9
"""Words a name may have; longer runs of capitals are headlines."""

_ENDING = frozenset((", ", ".", ","))
"""What never stands inside a name: most names end before one of them."""

_PARTICLES = 3
_OPENING, _CLOSING = (" “", ' "', " «"), ("” ", '" ', "» ")
_TITLE_STOP = 3  # a title in full may be followed by another (`el doctor y maestro`), never by a fourth


def skip_titles(words: Words, at: int, lexicon: NameLexicon) -> int:
    """Give the first word at or after `at` that is no title before a name (`Dr.`, `la maestra`)."""
    for _ in range(_TITLE_STOP):
        if at + 1 >= words.size or words.folds[at] not in lexicon.titles:
            break
        if words.gaps[at + 1] not in (" ", ". ", "."):
            break
        at += 1
    return at


def may_begin(word: str, lexicon: NameLexicon) -> bool:
    """Tell whether a name may begin at a word as printed."""
    return lexicon.kinds[word] & (FIRST | LOUD | SHORT) > 0


def name_end(words: Words, at: int, lexicon: NameLexicon) -> int:
    """Give the word after the name that begins at `at`; `at` itself when none begins there."""
    size = words.size
    kind = lexicon.kinds[words.words[at]] if at < size else 0
    if not kind & FIRST and not _begins(words, at, kind, lexicon):
        return at
    end, stop, gaps = at + 1, at + LONGEST, words.gaps
    if end == size or gaps[end] in _ENDING:
        return end
    shouted, kinds = bool(kind & SHOUTED), lexicon.kinds
    ends = BREAK if shouted else BREAK | SHOUTED
    while end < stop and end < size:
        kind = kinds[words.words[end]]
        if gaps[end] == " " and not kind & (PARTICLE | OF | JOINS):
            if kind & ends or not kind & NAME:
                break
            end += 1
            continue
        step = _step(words, end, lexicon, shouted)
        if not step or (kind & OF and _cuts(words, at, end, step, lexicon)):
            break
        end = step
    return end


def begins_person(words: Words, at: int, lexicon: NameLexicon) -> bool:
    """Tell whether a given name with a surname after it stands at `at`, titles allowed before it."""
    folded = words.folds[at]
    if folded not in lexicon.given and folded not in lexicon.titles:
        return False
    first = at if folded in lexicon.not_names else skip_titles(words, at, lexicon)
    if first >= words.size or not words.capital(first):
        return False
    if first == at and folded not in lexicon.given:
        return False
    return name_end(words, first, lexicon) - first > 1


def gender_of(name: str, lexicon: NameLexicon) -> Literal["m", "f"] | None:
    """Guess the gender from the first given name that tells one, else from its ending; None without both."""
    tokens = fold(name).split()
    for token in tokens[:2]:
        known = lexicon.given.get(token.removesuffix("."))
        if known:
            return known
    if tokens and tokens[0] not in lexicon.given and tokens[0].endswith(lexicon.feminine_endings):
        return "f"
    return None


def keys(name: str, lexicon: NameLexicon) -> tuple[str, ...]:
    """Give the words of a name as they are compared: no accents, particles or initials, one spelling."""
    return key_tokens(name.replace(".", " ").replace("“", " ").replace("”", " ").split(), lexicon)


def key_tokens(tokens: Iterable[str], lexicon: NameLexicon) -> tuple[str, ...]:
    """Give the comparable form of a name already split into words."""
    return tuple([key for key in map(lexicon.compared.__getitem__, tokens) if key is not None])


@lru_cache(maxsize=1 << 12)  # the people of a story come back in it, and in others
def printed_key(words: tuple[str, ...], lexicon: NameLexicon) -> tuple[str, ...]:
    """Give the comparable form of a name in a text already split into words."""
    return key_tokens(words, lexicon)


def _begins(words: Words, at: int, kind: int, lexicon: NameLexicon) -> bool:
    """Tell whether a name begins at a word in capitals, or at an initial that stands for a given name."""
    if kind & SHORT:
        return words.gaps[at + 1] == ". "
    return kind & LOUD > 0 and _shouted_run(words, at, lexicon)


def _shouted_run(words: Words, at: int, lexicon: NameLexicon) -> bool:
    """Tell whether a word in capitals is a name: another follows, and neither can be an acronym."""
    following = at + 1
    if following >= words.size or words.gaps[following] != " ":
        return False
    return all(lexicon.kinds[words.words[place]] & LONG for place in (at, following))


def _step(words: Words, at: int, lexicon: NameLexicon, shouted: bool) -> int:
    """Give the word after the next piece of a name (particles and a word), 0 when the name ends before."""
    gap = words.gaps[at]
    if gap != " ":
        if gap in _OPENING:
            return at + 1 if _is_nickname(words, at) else 0
        before = words.words[at - 1]
        initial = gap == ". " and (len(before) == 1 or lexicon.kinds[before] & SHORT > 0)
        if not initial and not (gap in _CLOSING and words.gaps[at - 1] in _OPENING):
            return 0
    last, kind = at, lexicon.kinds[words.words[at]]
    if kind & JOINS:
        return _joined(words, at, lexicon)
    while kind & PARTICLE and last - at < _PARTICLES:
        last += 1
        if last >= words.size or words.gaps[last] != " ":
            return 0
        kind = lexicon.kinds[words.words[last]]
    if last == at and kind & BREAK:
        return 0  # `Gobernador de Sonora, Ana Ruiz El gobernador de…`: two lines run together
    return last + 1 if kind & NAME and (shouted or not kind & SHOUTED) else 0


def _joined(words: Words, at: int, lexicon: NameLexicon) -> int:
    """Give the word after `Cal y Mayor`, `Ruiz y Ruiz`, given the place of what joins them; 0 for others."""
    if at + 1 >= words.size or words.gaps[at + 1] != " " or not words.capital(at + 1):
        return 0
    one, joint, two = words.folds[at - 1 : at + 2]
    return at + 2 if one == two or (one, joint, two) in lexicon.compounds else 0


def _is_nickname(words: Words, at: int) -> bool:
    """Tell whether a word in quotes stands inside a name: another capital follows the closing mark."""
    following = at + 1
    return following < words.size and words.gaps[following] in _CLOSING and words.capital(following)


def _cuts(words: Words, first: int, at: int, end: int, lexicon: NameLexicon) -> bool:
    """Tell whether `de STATE` after a name is a place and not part of the name."""
    if tuple(words.folds[at - 1 : end]) in lexicon.compounds and at - 1 > first:
        return False
    tail = words.folds[at + 1 : at + 4]
    return at - first > 1 and any(tail[:size] in lexicon.states for size in (1, 2, 3))
