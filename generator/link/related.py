"""Related coverage: a few neighbours in time that share people, a state or institutions.

Each article looks only at the nearest ones before and after it that have a person, a state or an institution
in common, so that an arrival changes the neighbours of few articles, whatever the size of the corpus.
"""

from collections.abc import Mapping, Sequence

from generator.records import Neighbour, Row

WEIGHTS = {"person": 3, "state": 2, "institution": 1}
NEAREST = {"person": 3, "state": 3, "institution": 2}
"""How many articles before and after are looked at for each person, state and institution of an article."""

MOST = 4
LEAST = 3
"""An article that shares less than this weight is not related."""

COUNTRY = "Nacional"

Key = str
"""`person:ID`, `state:NAME` or `institution:ID`."""


def related(
    rows: Sequence[Row], page_ids: Mapping[tuple[str, str], str], copies: Mapping[str, tuple[Neighbour, ...]]
) -> dict[str, tuple[Neighbour, ...]]:
    """Neighbours of each article that has any, strongest first; `reasons` are `person:ID` and the like."""
    keys = [_keys(row, page_ids) for row in rows]
    series: dict[Key, list[int]] = {}
    for at, own in enumerate(keys):
        for key in own:
            series.setdefault(key, []).append(at)
    seeds = [row.seed for row in rows]
    found = {}
    for at, strengths in enumerate(_strengths(series, len(rows))):
        left_out = {neighbour.seed for neighbour in copies.get(seeds[at], ())}
        strong = sorted(
            [
                (-weight, abs(other - at), seeds[other], other)
                for other, weight in strengths.items()
                if weight >= LEAST and seeds[other] not in left_out
            ]
        )
        if strong:
            found[seeds[at]] = tuple(
                [Neighbour(seed, 0.0, _reasons(keys[at], keys[other])) for _, _, seed, other in strong[:MOST]]
            )
    return found


def _keys(row: Row, page_ids: Mapping[tuple[str, str], str]) -> dict[Key, None]:
    people = [f"person:{page_ids.get((row.seed, person.id), person.id)}" for person in row.people]
    states = [f"state:{state}" for state in row.states] if row.state != COUNTRY else []
    institutions = [f"institution:{found}" for found in row.institutions]
    return dict.fromkeys(people + states + institutions)


def _strengths(series: Mapping[Key, list[int]], count: int) -> list[dict[int, int]]:
    """Give for each article by its place the weight of what it shares with those near it."""
    found: list[dict[int, int]] = [{} for _ in range(count)]
    for key, places in series.items():
        kind = key.partition(":")[0]
        weight, reach = WEIGHTS[kind], NEAREST[kind]
        for step in range(1, reach + 1):
            for one, other in zip(places, places[step:], strict=False):
                found[one][other] = found[other][one] = found[one].get(other, 0) + weight
    return found


def _reasons(own: Mapping[Key, None], other: Mapping[Key, None]) -> tuple[str, ...]:
    return tuple(filter(other.__contains__, own))
