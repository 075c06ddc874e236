"""Cuts the chunks of a Pagefind index smaller: a search fetches one for each word from every bundle.

A chunk is CBOR: [[word, ...]], sorted, a word being [text, pages, variants], a variant [text, pages].
The list of chunks names the first and the last word of each, as short as tells them from the neighbours'.

Pages are lists of whole numbers, by far the most of a chunk. They are passed over, not read: only what begins
with a text is looked at, and a list of three that does is a word.
"""

import hashlib
import math
import re
import struct
from collections.abc import Iterator, Sequence

from generator.problems import BuildError

_WEIGHT = 7
"""Of a byte of the list of chunks, which every search fetches, beside one of the chunks that it asks for."""

_NAME_LENGTH = 10
_BEGINS = b"\x81"
_PLACES = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97]|[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a].{4})*+", re.DOTALL
)
"""Whole numbers and beginnings of lists (RFC 8949); lists are closed by nothing."""

_TEXT = re.compile(rb"[\x60-\x77]|\x78(.)|\x79(..)", re.DOTALL)
_WORD = b"\x83"

Word = tuple[int, str]
"""Where a word begins in a chunk, and its text."""


def most(size: int) -> int:
    """Bytes after which a chunk ends, of an index of `size` bytes: with the root of it least is fetched.

    Smaller chunks make the list of them longer: it grows as the bytes of one that is fetched become fewer.
    """
    return math.isqrt(_WEIGHT * size)


def smaller(chunk: Sequence[str], content: bytes, ends_at: int) -> Iterator[tuple[list[str], bytes]]:
    """Cut a chunk, [first, last, name], into parts of about so many bytes; gives the same of each part.

    With each comes its content. Raises BuildError when it is not of the known format.
    """
    words = list(_words(content))
    starts = _starts(words, len(content), ends_at)
    first = chunk[0]
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(words)
        bytes_end = words[end][0] if end < len(words) else len(content)
        last, following = _apart(words[end - 1][1], words[end][1]) if end < len(words) else (chunk[1], "")
        part = _BEGINS + _head(end - start) + content[words[start][0] : bytes_end]
        yield [first, last, hashlib.sha256(part).hexdigest()[:_NAME_LENGTH]], part
        first = following


def _words(content: bytes) -> Iterator[Word]:
    """Every word of a chunk, in order."""
    at, before = 0, ""
    while (end := _past_places(content, at)) < len(content):
        length, start = _text(content, end)
        at = start + length
        if content[end - 1 : end] == _WORD:
            word = content[start:at].decode()
            if word <= before and before:
                raise _unknown(word)
            yield end - 1, word
            before = word
    if not before:
        raise _unknown("")


def _past_places(content: bytes, at: int) -> int:
    found = _PLACES.match(content, at)
    return found.end() if found else at


def _text(content: bytes, at: int) -> tuple[int, int]:
    """Give the length of the text whose head is there, in bytes, and where it begins."""
    head = _TEXT.match(content, at)
    if head is None:
        raise _unknown("")
    sizes = head[1] or head[2]
    return (int.from_bytes(sizes, "big") if sizes else content[at] - 0x60), head.end()


def _starts(words: Sequence[Word], size: int, ends_at: int) -> list[int]:
    """Which words begin a part."""
    starts = [0]
    ends = [*(at for at, _ in words[1:]), size]
    for number, (_, end) in enumerate(zip(words, ends, strict=True)):
        if number > starts[-1] and end - words[starts[-1]][0] > ends_at:
            starts.append(number)
    return starts


def _unknown(word: str) -> BuildError:
    return BuildError(f"«{word}» is not told apart in the index; install the locked version of Pagefind")


def _apart(before: str, after: str) -> tuple[str, str]:
    """The beginnings of two words up to the first letter in which they differ."""
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return before[: same + 1], after[: same + 1]


def _head(count: int) -> bytes:
    """How CBOR begins a list of `count` things."""
    return b"\x99" + struct.pack(">H", count)
