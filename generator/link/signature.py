"""How much text two articles share, from 64 numbers each: one-permutation MinHash over word shingles.

Every shingle falls by its hash into one of 64 bins and each bin keeps its smallest hash. The share of equal
bins estimates the share of common shingles (Jaccard) with a standard error of about 6 %.
An empty bin, usual in short texts, takes the value of the next full one (densification by rotation;
Shrivastava and Li, 2014).
"""

import re
from collections.abc import Iterable
from zlib import crc32

Signature = tuple[int, ...]

BINS = 64
SHINGLE = 4
"""Words in a row that count as one piece of common text."""

_WORD = re.compile(r"\w+")
_EMPTY = 1 << 32


def signature(passages: Iterable[str]) -> Signature:
    """Give the signature of a text; () when it has no word. Case and punctuation do not count."""
    words = _WORD.findall(" ".join(passages).lower())
    if not words:
        return ()
    bins = [_EMPTY] * BINS
    for at in range(max(1, len(words) - SHINGLE + 1)):
        value = crc32(" ".join(words[at : at + SHINGLE]).encode("utf-8", "surrogatepass"))
        place = value % BINS
        bins[place] = min(bins[place], value)
    return _densified(bins)


def share(one: Signature, other: Signature) -> float:
    """Give the estimated share of common text, 0 to 1; 0 when one of the texts has no word."""
    if not one or not other:
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / BINS


def _densified(bins: list[int]) -> Signature:
    following = next(value for value in bins if value != _EMPTY)
    dense = []
    for value in reversed(bins):
        following = following if value == _EMPTY else value
        dense.append(following)
    return tuple(reversed(dense))
