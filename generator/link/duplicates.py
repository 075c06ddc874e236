"""Near-duplicate coverage: articles whose signatures agree in a band are compared."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.link.signature import BINS, share
from generator.records import Neighbour, Row

THRESHOLD = 0.5
"""Share of common text from which two articles tell the same news in nearly the same words."""

ROWS_A_BAND = 4
"""16 bands of 4: a pair that shares half of its text meets with a chance of 64 %, one of 70 % with 99 %."""

CROWD = 40
"""Articles in one band compared each with each; in a larger crowd each meets the next ones in order only."""

MOST = 10
"""Near-duplicates kept for one article."""


def duplicates(rows: Sequence[Row]) -> dict[str, tuple[Neighbour, ...]]:
    """Near-duplicates of each article that has any, the closest first, then in the order of `rows`."""
    found: dict[str, list[Neighbour]] = {}
    for one, other in _pairs(rows):
        common = share(one.signature, other.signature)
        if common >= THRESHOLD:
            found.setdefault(one.seed, []).append(Neighbour(other.seed, common))
            found.setdefault(other.seed, []).append(Neighbour(one.seed, common))
    return {seed: tuple(sorted(some, key=_closest)[:MOST]) for seed, some in sorted(found.items())}


def _closest(neighbour: Neighbour) -> tuple[float, str]:
    return -neighbour.share, neighbour.seed


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    seen: set[tuple[int, int]] = set()
    for band in range(0, BINS, ROWS_A_BAND):
        buckets: dict[tuple[int, ...], list[int]] = {}
        for at, row in enumerate(rows):
            if row.signature:
                buckets.setdefault(row.signature[band : band + ROWS_A_BAND], []).append(at)
        for bucket in buckets.values():
            seen.update(_meetings(bucket))
    return ((rows[one], rows[other]) for one, other in sorted(seen))


def _meetings(bucket: list[int]) -> Iterator[tuple[int, int]]:
    if len(bucket) <= CROWD:
        return combinations(bucket, 2)
    return ((one, other) for at, one in enumerate(bucket) for other in bucket[at + 1 : at + 4])
