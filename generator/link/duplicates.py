"""Near-duplicate coverage: articles whose signatures agree in a band are compared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from struct import Struct

from generator.link.signature import BINS, WIDTH, share
from generator.records import Neighbour, Row

THRESHOLD = 0.5
"""Share of common text from which two articles tell the same news in nearly the same words."""

ROWS_A_BAND = 4
"""16 bands of 4: a pair that shares half of its text meets with a chance of 64 %, one of 70 % with 99 %."""

_BANDS = Struct(f"{ROWS_A_BAND * WIDTH}s" * (BINS // ROWS_A_BAND))

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
    living = [at for at, row in enumerate(rows) if row.signature]
    parted = zip(*(_BANDS.unpack(rows[at].signature) for at in living), strict=True)
    for bands in parted:
        if len(set(bands)) < len(bands):
            for bucket in _buckets(bands, living):
                seen.update(_meetings(bucket))
    return ((rows[one], rows[other]) for one, other in sorted(seen))


def _buckets(bands: Sequence[bytes], places: list[int]) -> Iterable[list[int]]:
    """Places of the rows that share a band, band by band."""
    shared = {band for band, count in Counter(bands).items() if count > 1}
    buckets: dict[bytes, list[int]] = {}
    for band, at in zip(bands, places, strict=True):
        if band in shared:
            buckets.setdefault(band, []).append(at)
    return buckets.values()


def _meetings(bucket: list[int]) -> Iterator[tuple[int, int]]:
    if len(bucket) <= CROWD:
        return combinations(bucket, 2)
    return ((one, other) for at, one in enumerate(bucket) for other in bucket[at + 1 : at + 4])
