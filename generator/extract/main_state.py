"""The one state a story is about; None when it is about several or the whole country."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from generator.extract.parts import Part
from generator.extract.places import PlaceMention
from generator.grammar.folding import fold
from generator.tables.loading import Tables

_CLEAR = 1.5  # times the weight of the next state
_DWELT = 2  # passages in which a state stands that others are only listed beside
_MANY, _LARGE = 5, 0.35  # of many states one must have a large share to be the one


def main_state(
    weights: Mapping[str, float],
    words: Sequence[PlaceMention],
    dateline: str | None,
    parts: Sequence[Part],
    tables: Tables,
) -> str | None:
    """Choose by weight; `dateline` is the state of the dateline, asked where the weights do not decide."""
    seat = tables.facts.place_traps.seat
    rivals = {state: weight for state, weight in weights.items() if state != seat}
    if not rivals:
        return _seat_or_nation(weights, words, parts, seat)
    first, *rest = rivals
    titled = {word.state for word in words if parts[word.part].kind == "title"}
    if seat in weights and (
        weights[seat] >= _CLEAR * rivals[first] or (seat in titled and first not in titled)
    ):
        return seat
    if not rest:
        beside = seat in weights and _beside_seat(first, weights, seat, words, parts)
        return None if beside or _in_passing(first, words, parts, tables) else first
    if first in titled and not titled.intersection(rest):
        return first
    joined = _joined_in_title(rivals, words, parts, tables)
    if joined or rivals[first] >= _CLEAR * rivals[rest[0]]:
        many = len(rivals) >= _MANY and rivals[first] < _LARGE * sum(rivals.values())
        return None if joined or (many and not _listed_beside(first, rest, words, parts)) else first
    level = {state for state, weight in rivals.items() if weight * _CLEAR > rivals[first]}
    return dateline if dateline in level else _governed(level & titled, words)


def _joined_in_title(
    rivals: Mapping[str, float], words: Sequence[PlaceMention], parts: Sequence[Part], tables: Tables
) -> bool:
    """Tell whether the headline joins two states (`Sonora y Sinaloa: …`): the story is about both."""
    named = [word for word in words if parts[word.part].kind == "title" and word.how == "name"]
    named = sorted((word for word in named if word.state in rivals), key=attrgetter("start"))
    joints = tables.language.places.conjunctions
    return any(
        one.state != two.state and parts[one.part].passage.text[one.end : two.start].strip() in joints
        for one, two in pairwise(named)
    )


def _listed_beside(
    state: str, others: Iterable[str], words: Sequence[PlaceMention], parts: Sequence[Part]
) -> bool:
    """Tell whether the other states stand in one passage only, a list, and this one from the opening on."""
    opening = next((i for i, part in enumerate(parts) if part.kind == "body"), 0)
    mine = {word.part for word in words if word.state == state}
    listed = set(others)
    theirs = {word.part for word in words if word.state in listed}
    return len(theirs) == 1 and opening in mine and len(mine) > _DWELT


def _governed(level: set[str], words: Sequence[PlaceMention]) -> str | None:
    """Give the only one of some states of a headline whose officials act; the others are where they do."""
    governed = {word.state for word in words if word.how == "office"} & level
    return governed.pop() if len(governed) == 1 else None


def _seat_or_nation(
    weights: Mapping[str, float], words: Sequence[PlaceMention], parts: Sequence[Part], seat: str
) -> str | None:
    """Only the seat of government is named, or nothing: stories of the whole country happen there."""
    if seat not in weights:
        return None
    mine = [word for word in words if word.state == seat]
    prominent = any(parts[word.part].kind != "body" for word in mine)
    return seat if prominent or len(mine) > 1 else None


def _beside_seat(
    state: str, weights: Mapping[str, float], seat: str, words: Sequence[PlaceMention], parts: Sequence[Part]
) -> bool:
    """Tell whether a state is named in one passage only, after the opening, and the seat there as much."""
    opening = next((i for i, part in enumerate(parts) if part.kind == "body"), 0)
    mine = {word.part for word in words if word.state == state}
    its = {word.part for word in words if word.state == seat}
    return len(mine) == 1 and min(mine) > opening and mine <= its and weights[seat] >= weights[state]


def _in_passing(state: str, words: Sequence[PlaceMention], parts: Sequence[Part], tables: Tables) -> bool:
    """Tell whether a story of the country names one state once, after its opening."""
    opening = next((i for i, part in enumerate(parts) if part.kind == "body"), 0)
    mine = [word for word in words if word.state == state]
    if len({word.part for word in mine}) > 1 or mine[0].part <= opening:
        return False
    text = fold(" ".join(part.passage.text for part in parts))
    own, nationwide = _phrases(tables)
    return nationwide.search(text) is not None and own.search(text) is None


def about_the_country(folded: str, tables: Tables) -> tuple[int, int] | None:
    """Span of the first phrase about the whole country in a folded text; None without one."""
    match = _phrases(tables)[1].search(folded)
    return match.span() if match else None


class _Phrases(Struct, frozen=True):
    """Folded phrases and one pattern of all of them as whole words."""

    phrases: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, folded: str) -> re.Match[str] | None:
        """Find the first; few texts have any, and a phrase by itself is looked for faster than a choice."""
        return self.pattern.search(folded) if any(map(folded.__contains__, self.phrases)) else None


@cache
def _phrases(tables: Tables) -> tuple[_Phrases, _Phrases]:
    words = tables.language.places
    return _compiled(words.own_state), _compiled(words.nationwide)


def _compiled(phrases: Iterable[str]) -> _Phrases:
    folded = tuple(map(fold, phrases))
    return _Phrases(folded, re.compile("|".join(rf"\b{re.escape(phrase)}\b" for phrase in folded)))
