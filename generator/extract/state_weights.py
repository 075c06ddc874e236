"""How much of a story each state takes up."""

from collections.abc import Mapping, Sequence
from operator import itemgetter

from generator.extract.parts import Part
from generator.extract.places import CERTAIN, LIKELY, PlaceMention

_OF_PART = {"title": 4.0, "deck": 2.0, "body": 1.0}
_OPENING = 2.0  # the first paragraph of the body says what the story is about
_PASSING = 2  # passages in which a city may be named without the story being about its state
_REPEATED = 0.5  # each further mention in the same passage


def sure_words(
    words: Sequence[PlaceMention], parts: Sequence[Part], borne: frozenset[str]
) -> tuple[PlaceMention, ...]:
    """Keep the words of states that are spoken of.

    Weak words count for a state that others show. Likely ones (`de Hidalgo`) show it too, unless a person of
    the text bears the name. A state that only its cities show, in passing, counts only where no state is
    called by its name.
    """
    likely = [word for word in words if word.strength >= LIKELY]
    shown = {word.state for word in likely if word.strength >= CERTAIN or word.state not in borne}
    named = {word.state for word in likely if word.how != "city"} & shown
    if named:
        shown = named | {state for state in shown - named if _dwelt_on(state, words, parts)}
    return tuple([word for word in words if word.state in shown])


def only_passes(word: PlaceMention, parts: Sequence[Part]) -> bool:
    """Tell whether a word names a city after the opening: a story of another place may, in passing."""
    opening = next((i for i, part in enumerate(parts) if part.kind == "body"), 0)
    return word.how == "city" and word.part > opening


def _dwelt_on(state: str, words: Sequence[PlaceMention], parts: Sequence[Part]) -> bool:
    """Tell whether the cities of a state stand in the headline, or in several passages."""
    passages = {word.part for word in words if word.state == state and word.strength >= CERTAIN}
    return len(passages) > _PASSING or any(parts[number].kind == "title" for number in passages)


def weigh(words: Sequence[PlaceMention], parts: Sequence[Part]) -> Mapping[str, float]:
    """Weight of each state, heaviest first; of two equal ones the one named first. The words are in order."""
    kinds = [part.kind for part in parts]
    opening = kinds.index("body") if "body" in kinds else None
    seen: set[tuple[str, int]] = set()
    weights: dict[str, float] = {}
    town: PlaceMention | None = None
    for word in words:
        if word.how == "city":
            town = word
        else:
            before, town = town, None
            if before and _completes(before, word):
                continue
        state, number = word.state, word.part
        part = _OPENING if number == opening else _OF_PART[kinds[number]]
        weight = part * word.strength * (_REPEATED if (state, number) in seen else 1.0)
        seen.add((state, number))
        weights[state] = weights.get(state, 0.0) + weight
    return dict(sorted(weights.items(), key=itemgetter(1), reverse=True))


def _completes(town: PlaceMention, word: PlaceMention) -> bool:
    """Tell whether words only complete the town right before them (`Gómez Palacio, Durango`)."""
    beside = 0 < word.start - town.end <= len(" (")
    return beside and (town.state, town.part) == (word.state, word.part)


def surest(words: Sequence[PlaceMention]) -> Mapping[str, PlaceMention]:
    """Choose the words that show each state best: the strongest, of those the first in order."""
    best: dict[str, PlaceMention] = {}
    for word in words:
        if word.state not in best or word.strength > best[word.state].strength:
            best[word.state] = word
    return best
