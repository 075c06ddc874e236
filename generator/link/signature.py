"""How much text two articles share, from 64 numbers each: one-permutation MinHash over word shingles.

Every shingle falls by its hash into one of 64 bins and each bin keeps its smallest hash. The share of equal
bins estimates the share of common shingles (Jaccard) with a standard error of about 6 %.
An empty bin, usual in short texts, takes the value of the next full one (densification by rotation;
Shrivastava and Li, 2014).
"""

import re
from collections.abc import Iterable
from itertools import accumulate
from zlib import crc32

Signature = bytes
"""64 numbers of four bytes each; empty for a text without a word."""

WIDTH = 4

BINS = 64
SHINGLE = 4
"""Words in a row that count as one piece of common text."""

_WORD = re.compile(r"\w+")


def signature(passages: Iterable[str]) -> Signature:
    """Give the signature of a text; b"" when it has no word. Case and punctuation do not count."""
    words = _WORD.findall(" ".join(passages).lower())
    if not words:
        return b""
    data = " ".join(words).encode("utf-8", "surrogatepass")
    starts = [0, *accumulate(len(word) + 1 for word in data.split(b" "))]
    ends = starts[SHINGLE:] or starts[-1:]
    values = sorted(
        (crc32(data[start : end - 1]) for start, end in zip(starts, ends, strict=False)), reverse=True
    )
    return _densified({value % BINS: value for value in values})


def share(one: Signature, other: Signature) -> float:
    """Give the estimated share of common text, 0 to 1; 0 when one of the texts has no word."""
    if not one or not other:
        return 0.0
    numbers = zip(memoryview(one).cast("I"), memoryview(other).cast("I"), strict=True)
    return sum(a == b for a, b in numbers) / BINS


def _densified(smallest: dict[int, int]) -> Signature:
    """Fill empty bins from the right, the last ones from the first full one."""
    following = smallest[min(smallest)]
    dense = []
    for place in reversed(range(BINS)):
        following = smallest.get(place, following)
        dense.append(following)
    return b"".join(value.to_bytes(WIDTH, "little") for value in reversed(dense))
