"""gzip whose bytes no version of a library decides.

zlib and its replacements pack the same content differently, so that two machines would publish two files.
Here every byte is written by one Huffman code of the whole content (RFC 1951), and nothing else is done:
about a fifth larger than zlib's for the lists of pages it is used for.
"""

import heapq
import struct
import zlib
from collections.abc import Mapping

_HEAD = b"\x1f\x8b\x08\x00" + b"\x00" * 4 + b"\x02\xff"
_END, _LONGEST = 256, 15
_LENGTH_BITS = 4
_LENGTHS = tuple(format(length, f"0{_LENGTH_BITS}b") for length in range(_LONGEST + 1))
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
"""In which RFC 1951 lists the lengths of the codes that the lengths themselves are written in."""


def packed(content: bytes) -> bytes:
    """Give `content` as a gzip file, the same wherever it is made."""
    counts = {byte: times for byte in range(_END) if (times := content.count(byte))}
    lengths = _lengths(counts | {_END: 1})
    codes = _codes(lengths)
    bits = "".join([_table(lengths), *map(codes.__getitem__, content), codes[_END]])
    body = int(bits[::-1], 2).to_bytes((len(bits) + 7) // 8, "little")
    return _HEAD + body + struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)


def _table(lengths: Mapping[int, int]) -> str:
    """The head of the one block: how long the code of each byte is. Repeats are not used, so no distances."""
    sizes = "".join(_number(_LENGTH_BITS if length <= _LONGEST else 0, 3) for length in _ORDER)
    each = "".join(_LENGTHS[lengths.get(symbol, 0)] for symbol in range(_END + 1))
    return (
        "1"
        + _number(2, 2)
        + _number(0, 5)
        + _number(0, 5)
        + _number(len(_ORDER) - 4, 4)
        + sizes
        + each
        + "0000"
    )


def _number(value: int, width: int) -> str:
    return format(value, f"0{width}b")[::-1]


def _lengths(counts: Mapping[int, int]) -> dict[int, int]:
    """How many bits each symbol takes; rarer ones are counted as less rare until none takes too many."""
    while True:
        found = _huffman(counts)
        if max(found.values()) <= _LONGEST:
            return found
        counts = {symbol: count // 2 + 1 for symbol, count in counts.items()}


def _huffman(counts: Mapping[int, int]) -> dict[int, int]:
    """How deep each symbol lies when the two rarest, again and again, become one."""
    heap = [(count, symbol) for symbol, count in counts.items()]
    heapq.heapify(heap)
    above: dict[int, int] = {}
    joint = _END
    while len(heap) > 1:
        joint += 1
        (few, first), (many, second) = heapq.heappop(heap), heapq.heappop(heap)
        above[first] = above[second] = joint
        heapq.heappush(heap, (few + many, joint))
    depths = {joint: 0}
    for node in sorted((node for node in above if node > _END), reverse=True):
        depths[node] = depths[above[node]] + 1
    return {symbol: depths[above[symbol]] + 1 if above else 1 for symbol in counts}


def _codes(lengths: Mapping[int, int]) -> dict[int, str]:
    """The codes of RFC 1951: in order of length, then of symbol."""
    codes: dict[int, str] = {}
    code = last = 0
    for symbol, length in sorted(lengths.items(), key=lambda one: (one[1], one[0])):
        code <<= length - last
        codes[symbol] = format(code, f"0{length}b")
        code, last = code + 1, length
    return codes
