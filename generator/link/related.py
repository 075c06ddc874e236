"""Related coverage: a few neighbours in time that share people, a state or institutions.

Each article looks only at the nearest ones before and after it that have a person, a state or an institution
in common, so that an arrival changes the neighbours of few articles, whatever the size of the corpus.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.records import Neighbour, Row

WEIGHTS = {"person": 3, "state": 2, "institution": 1}
NEAREST = {"person": 3, "state": 3, "institution": 2}
"""How many articles before and after are looked at for each person, state and institution of an article."""

MOST = 4
LEAST = 3
"""An article that shares less than this weight is not related."""

COUNTRY = "Nacional"

Key = tuple[str, str]


def related(
    rows: Sequence[Row], page_ids: Mapping[tuple[str, str], str], copies: Mapping[str, tuple[Neighbour, ...]]
) -> dict[str, tuple[Neighbour, ...]]:
    """Neighbours of each article that has any, strongest first; `reasons` are `person:ID` and the like."""
    keys = [_keys(row, page_ids) for row in rows]
    series: dict[Key, list[int]] = {}
    for at, own in enumerate(keys):
        for key in own:
            series.setdefault(key, []).append(at)
    shared = _shared(series)
    chosen = {rows[at].seed: _chosen(at, shared[at], rows, copies) for at in sorted(shared)}
    return {seed: neighbours for seed, neighbours in chosen.items() if neighbours}


def _keys(row: Row, page_ids: Mapping[tuple[str, str], str]) -> dict[Key, None]:
    people = (("person", page_ids.get((row.seed, person.id), person.id)) for person in row.people)
    states = (("state", state) for state in row.states if row.state != COUNTRY)
    institutions = (("institution", found) for found in row.institutions)
    return dict.fromkeys((*people, *states, *institutions))


def _shared(series: Mapping[Key, list[int]]) -> dict[int, dict[int, list[Key]]]:
    found: dict[int, dict[int, list[Key]]] = {}
    for key, places in series.items():
        for one, other in _meetings(places, NEAREST[key[0]]):
            found.setdefault(one, {}).setdefault(other, []).append(key)
            found.setdefault(other, {}).setdefault(one, []).append(key)
    return found


def _meetings(places: Sequence[int], reach: int) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(places):
        for other in places[at + 1 : at + 1 + reach]:
            yield one, other


def _chosen(
    at: int,
    reasons: Mapping[int, list[Key]],
    rows: Sequence[Row],
    copies: Mapping[str, tuple[Neighbour, ...]],
) -> tuple[Neighbour, ...]:
    left_out = {neighbour.seed for neighbour in copies.get(rows[at].seed, ())}
    strength = {other: sum(WEIGHTS[kind] for kind, _ in keys) for other, keys in reasons.items()}
    strong = [
        other for other, weight in strength.items() if weight >= LEAST and rows[other].seed not in left_out
    ]
    strong.sort(key=lambda other: (-strength[other], abs(other - at), rows[other].seed))
    return tuple(
        Neighbour(rows[other].seed, 0.0, tuple(f"{kind}:{name}" for kind, name in reasons[other]))
        for other in strong[:MOST]
    )
