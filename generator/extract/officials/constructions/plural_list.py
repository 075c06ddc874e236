"""`los gobernadores de Sonora, A; Baja California, B; y de Veracruz, C`: one plural office, many names.

The list is read as places or tails (T) and names (N). Semicolons part it into segments; in each one the order
of T and N is told by what comes first, so that `A, de X; de Y, B` works too.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.listed import match
from generator.extract.officials.mentions import Match, Mention, mention
from generator.extract.officials.noun_phrases import names_somebody, separator
from generator.extract.officials.posts import Post, post_of, with_tail
from generator.extract.officials.printed import Name, Role
from generator.extract.officials.tails import Tail, empty_tail, phrase
from generator.grammar.names import LONGEST, name_end, skip_titles
from generator.grammar.words import Words

RULE = "plural-list"


class Unit(NamedTuple):
    """A tail or a name of a list; `link`: a word that leads to it. `strong`: a semicolon stands before it."""

    start: int
    end: int
    tail: Tail | None
    strong: bool
    link: bool = False


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read a plural office and the list after it."""
    role = line.items[at]
    if not isinstance(role, Role) or not role.head.plural or role.blocked:
        return None
    post, start = shared_post(line, role, lexicon)
    return read_list(line, post, start, lexicon)


def shared_post(line: Line, role: Role, lexicon: Lexicon) -> tuple[Post, int]:
    """Make what the offices of a list have in common, and give the word where the list may begin."""
    words, first = line.words, role.at + role.head.length
    end = first
    while end < words.size and words.gaps[end] == " " and _agrees(words, end, lexicon):
        end += 1
    return post_of(words, role, lexicon, Tail(first, end)), end


def _agrees(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is an adjective of the plural noun before it, known or by its ending and place."""
    if words.folds[at] in lexicon.adjectives:
        return True
    of = at + 1 < words.size and words.gaps[at + 1] == " " and words.folds[at + 1] in lexicon.prepositions
    return of and words.lower(at).endswith("s") and words.lower(at) == words.words[at]


def read_list(line: Line, shared: Post, start: int, lexicon: Lexicon) -> Match | None:
    """Read the list of names of a plural office from a word on; None when it names nobody."""
    words = line.words
    units = _after_links(tuple(_units(words, start, lexicon)))
    if not any(unit.tail is None for unit in units) or _others_too(words, start, units[0], lexicon):
        return None
    found: list[Mention] = []
    for segment in _segments(units):
        for name, tail in _pairs(words, segment, lexicon):
            known = line.name_at(name.start)
            named = Name(name.start, name.end, True, known.person if known else ())
            found.append(_mention(line, shared, named, tail, lexicon))
    return Match(tuple(found), units[-1].end)


def _others_too(words: Words, start: int, first: Unit, lexicon: Lexicon) -> bool:
    """Tell whether a conjunction joins the holders of an office to somebody else (`alcaldesas y NAME`)."""
    return first.tail is None and words.folds[start] in lexicon.conjunctions and words.gaps[start] == " "


def _mention(line: Line, post: Post, name: Name, tail: Unit | None, lexicon: Lexicon) -> Mention:
    span = (name.start, name.end)
    if tail is not None and tail.tail is not None:
        post = with_tail(post, line.words, tail.tail, lexicon)
        span = (min(name.start, tail.start), max(name.end, tail.end))
    return mention(line, name, post, RULE, span)


def _units(words: Words, at: int, lexicon: Lexicon) -> Iterator[Unit]:
    """Read tails and names one after the other; the first other word ends the list."""
    strong = False
    seen: list[Unit] = []
    opening = True  # a colon may follow the office or the place that opens a list
    while at < words.size:
        gap = separator(words, at).strip() if at else ""  # a bullet opens an item of a list
        if gap.strip(" ,;:(•–—") or (gap == ":" and not opening):
            return
        strong = strong or ";" in gap
        folded = words.folds[at]
        if folded in lexicon.list_links and not words.capital(at):
            yield Unit(at, at + 1, None, strong, link=True)
            at, opening = at + 1, True
            continue
        if folded in lexicon.conjunctions or (
            folded in lexicon.articles and not first_of_place(words, at, lexicon)
        ):
            at += 1
            continue
        place = _bare_place(words, at, strong, lexicon) if _in_pairs(seen, strong) else None
        unit = _tail_unit(words, at, strong, lexicon) or place or _name_unit(words, at, strong, lexicon)
        if unit is None:
            return
        seen.append(unit)
        yield unit
        at, strong, opening = unit.end, False, unit.tail is not None


def _in_pairs(seen: list[Unit], strong: bool) -> bool:
    """Tell whether a list of a place and a name, parted by semicolons, goes on with a place."""
    pair = [unit.tail is not None for unit in seen[-2:]] == [True, False]
    return pair and (strong or seen[-2].strong)


def _bare_place(words: Words, at: int, strong: bool, lexicon: Lexicon) -> Unit | None:
    """Read a town no table knows when a comma and a person follow it: `; Tezoatlán, NAME`."""
    end = name_end(words, at, lexicon.names)
    if end == at or end >= words.size or separator(words, end) != ", ":
        return None
    if not names_somebody(words, end, lexicon):
        return None
    return Unit(at, end, Tail(at, end, town=True), strong)


def _after_links(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Keep the names: a tail before `entre ellos` tells of the group, a link after a name ends the list."""
    kept: list[Unit] = []
    named = False
    for unit in units:
        if unit.link and named:
            break
        if unit.link:
            kept.clear()
        else:
            kept.append(unit)
            named = named or unit.tail is None
    return tuple(kept)


def first_of_place(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Tell whether an article belongs to a place (`La Paz`)."""
    return words.capital(at) and match(words, at, lexicon.towns) is not None


def _tail_unit(words: Words, at: int, strong: bool, lexicon: Lexicon) -> Unit | None:
    if words.folds[at] in lexicon.prepositions:
        found = phrase(words, at + 1, empty_tail(at), lexicon)
        if found.end <= at:
            return None
        while found.end < words.size and words.folds[found.end] in lexicon.prepositions:
            longer = phrase(words, found.end + 1, found, lexicon)
            if separator(words, found.end) != " " or longer.end <= found.end:
                break
            found = longer
        return Unit(at, found.end, found, strong)
    for table, town in ((lexicon.states, False), (lexicon.towns, True)):
        place = match(words, at, table)
        if place and words.capital(at) and name_end(words, at, lexicon.names) <= place[0]:
            return Unit(at, place[0], Tail(at, place[0], place[1] or None, (at, place[0]), town=town), strong)
    return _bracketed(words, at, strong)


def _bracketed(words: Words, at: int, strong: bool) -> Unit | None:
    """Read whatever stands in brackets after a name."""
    if not separator(words, at).endswith("("):
        return None
    ends = range(at + 1, min(words.size, at + LONGEST) + 1)
    end = next((end for end in ends if words.gaps[end].startswith(")")), None)
    return Unit(at, end, Tail(at, end), strong) if end else None


def _name_unit(words: Words, at: int, strong: bool, lexicon: Lexicon) -> Unit | None:
    first = skip_titles(words, at, lexicon.names)
    end = name_end(words, first, lexicon.names)
    sure = end > first and (words.folds[first] in lexicon.names.given or end - first > 1)
    return Unit(first, end, None, strong) if sure else None


def _segments(units: tuple[Unit, ...]) -> list[list[Unit]]:
    segments: list[list[Unit]] = [[]]
    for unit in units:
        if unit.strong and segments[-1]:
            segments.append([])
        segments[-1].append(unit)
    return segments


def _pairs(words: Words, segment: list[Unit], lexicon: Lexicon) -> Iterator[tuple[Unit, Unit | None]]:
    names = [unit for unit in segment if unit.tail is None]
    tails = [unit for unit in segment if unit.tail is not None]
    if not tails:
        yield from ((name, None) for name in names)
    elif len(names) > 1 and segment == [*tails, *names] and len(tails) == len(names):
        yield from zip(names, tails, strict=True)  # `del IMSS y del ISSSTE, A y B, respectivamente`
    elif len(tails) == 1 and len(names) > 1:
        yield from zip(names, _shared(words, tails[0], segment, len(names), lexicon), strict=True)
    elif segment[0].tail is not None:
        yield from _tail_first(segment)
    else:
        yield from _name_first(segment)


def _shared(words: Words, tail: Unit, segment: list[Unit], count: int, lexicon: Lexicon) -> list[Unit]:
    """Give each name its part of one tail (`de Zacatecas y Guadalupe, A y B`), or all of it to each."""
    cuts = [place for place in range(tail.start + 1, tail.end) if words.folds[place] in lexicon.conjunctions]
    last = segment[-1].end
    parallel = last < words.size and words.folds[last] == lexicon.words.respectively
    if not parallel or len(cuts) != count - 1:
        return [tail] * count
    edges = [tail.start, *cuts, tail.end]
    starts = [(left if left == tail.start else left + 1, right) for left, right in pairwise(edges)]
    return [Unit(left, right, Tail(left, right, town=True), False) for left, right in starts]


def _tail_first(segment: list[Unit]) -> Iterator[tuple[Unit, Unit | None]]:
    """Pair T N T N; a name after a name takes the tail that follows it (`X, A, y B, de Y`)."""
    current: Unit | None = None
    taken: Unit | None = None
    for place, unit in enumerate(segment):
        if unit.tail is not None:
            current = unit if unit is not taken else current
            continue
        following = segment[place + 1] if place + 1 < len(segment) else None
        flipped = (
            place and segment[place - 1].tail is None and following is not None and following.tail is not None
        )
        taken = following if flipped else taken
        yield unit, following if flipped else current


def _name_first(segment: list[Unit]) -> Iterator[tuple[Unit, Unit | None]]:
    """Pair N T N T; a tail after a tail waits for its name (`A, de X, y de Y, B`)."""
    waiting: Unit | None = None
    spare: Unit | None = None
    for unit in segment:
        if unit.tail is not None and waiting is None:
            spare = unit
        elif unit.tail is not None and waiting is not None:
            yield waiting, unit
            waiting = None
        elif spare is not None:
            yield unit, spare
            spare = None
        else:
            if waiting is not None:
                yield waiting, None
            waiting = unit
    if waiting is not None:
        yield waiting, None
