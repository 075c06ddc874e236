"""Cuts the chunks of a Pagefind index smaller: a search fetches one for each word from every bundle.

A chunk is CBOR: [[word, ...]], sorted, a word being [text, pages, variants], a variant [text, pages].
The list of chunks names the first and the last word of each, as short as tells them from the neighbours'.
"""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from typing import Any

import cbor2

from generator.problems import BuildError

MOST = 1_500
"""Entries (a word in a page) after which a chunk ends: some 8 kB."""

_NAME_LENGTH = 10
_BEGINS = b"\x81"


def smaller(chunk: Sequence[str], content: bytes) -> Iterator[tuple[list[str], bytes]]:
    """Cut a chunk, [first, last, name]; gives the same of each part, with its content.

    Raises BuildError when it is not of the known format.
    """
    words = cbor2.loads(content)[0]
    starts = _starts(words)
    offsets = [_offset(content, words[start][0]) for start in starts]
    first = chunk[0]
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(words)
        bytes_end = offsets[at + 1] if at + 1 < len(starts) else len(content)
        last, following = _apart(words[end - 1][0], words[end][0]) if end < len(words) else (chunk[1], "")
        part = _BEGINS + _head(end - start) + content[offsets[at] : bytes_end]
        yield [first, last, hashlib.sha256(part).hexdigest()[:_NAME_LENGTH]], part
        first = following


def _starts(words: Sequence[Any]) -> list[int]:
    """Which words begin a part."""
    starts, entries = [0], 0
    for at, (_, pages, variants) in enumerate(words):
        size = len(pages) + sum(len(variant[1]) for variant in variants)
        if entries and entries + size > MOST:
            starts.append(at)
            entries = 0
        entries += size
    return starts


def _offset(content: bytes, word: str) -> int:
    """Where the entry of a word begins: nothing else is three things of which the first is its text."""
    entry = b"\x83" + cbor2.dumps(word)
    if content.count(entry) != 1:
        raise BuildError(f"«{word}» is not told apart in the index; install the locked version of Pagefind")
    return content.index(entry)


def _apart(before: str, after: str) -> tuple[str, str]:
    """The beginnings of two words up to the first letter in which they differ."""
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return before[: same + 1], after[: same + 1]


def _head(count: int) -> bytes:
    """How CBOR begins a list of `count` things."""
    return b"\x99" + struct.pack(">H", count)
