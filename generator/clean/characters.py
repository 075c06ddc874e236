"""Seed characters -> clean text that knows where each character came from.

Only characters change: Unicode NFC, white space collapsed, control and invisible formatting characters gone.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from generator.records import Passage

_JOINER = "\u200d"  # holds the parts of one emoji together; without it they fall apart
_INVISIBLE = ("Cc", "Cf")
_WORD = re.compile(r"\S+")


def passage(line: str, start: int) -> Passage | None:
    """Clean a line that begins at `start` in its seed; None when nothing that can be seen is in it."""
    raw = line.rstrip()
    if raw.isprintable() and "  " not in raw and unicodedata.is_normalized("NFC", raw):
        return trimmed(raw, start)
    return _rebuilt(raw, start)


def trimmed(line: str, start: int) -> Passage | None:
    """Clean a line as `passage` does, when nothing but the spaces around it would be cleaned."""
    clean = line.strip()
    if not clean:
        return None
    first = start if len(clean) == len(line) else start + line.find(clean)
    return Passage(clean, ((0, first),), first + len(clean))


def _rebuilt(raw: str, start: int) -> Passage | None:
    pieces: list[str] = []
    anchors: list[tuple[int, int]] = []
    length, expected, space, end = 0, -1, -1, start
    for word in _WORD.finditer(raw):
        for piece, at, after in _pieces(word[0], word.start()):
            if space >= 0:
                if space != expected:
                    anchors.append((length, start + space))
                pieces.append(" ")
                length, expected, space = length + 1, space + 1, -1
            if at != expected:
                anchors.append((length, start + at))
            pieces.append(piece)
            length, expected, end = length + len(piece), at + len(piece), start + after
        if pieces and space < 0:
            space = word.end()
    return Passage("".join(pieces), tuple(anchors), end) if pieces else None


def _pieces(word: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Yield what can be seen of a word, where it begins and ends: whole, or by character if any changes."""
    if word.isprintable() and unicodedata.is_normalized("NFC", word):
        yield word, at, at + len(word)
        return
    seen = list(_visible(word, at))
    first = 0
    while first < len(seen):
        after = _cluster_end(seen, first)
        for index, character in enumerate(_composed(seen, first, after)):
            yield character, seen[min(first + index, after - 1)][1], seen[after - 1][1] + 1
        first = after


def _visible(word: str, start: int) -> Iterator[tuple[str, int]]:
    for at, character in enumerate(word, start):
        if unicodedata.category(character) not in _INVISIBLE or character == _JOINER:
            yield character, at


def _composed(seen: list[tuple[str, int]], start: int, end: int) -> str:
    return unicodedata.normalize("NFC", "".join(character for character, _ in seen[start:end]))


def _cluster_end(seen: list[tuple[str, int]], at: int) -> int:
    """Find the end of the characters from `at` on that NFC may melt into one."""
    after = at + 1
    while after < len(seen) and not seen[after][0].isascii() and _melts(seen, at, after):
        after += 1
    return after


def _melts(seen: list[tuple[str, int]], start: int, at: int) -> bool:
    if unicodedata.combining(seen[at][0]):
        return True
    apart = _composed(seen, start, at) + _composed(seen, at, at + 1)
    return _composed(seen, start, at + 1) != apart


def cut(source: Passage, start: int, end: int) -> Passage | None:
    """Give the part `text[start:end]` of a passage without outer spaces; None when it is empty."""
    while start < end and source.text[start] == " ":
        start += 1
    while end > start and source.text[end - 1] == " ":
        end -= 1
    if start >= end:
        return None
    first, after = source.to_seed(start, end)
    inside = tuple(
        (position - start, offset) for position, offset in source.anchors if start < position < end
    )
    return Passage(
        source.text[start:end], ((0, first), *inside), source.end if end == len(source.text) else after
    )


def joined(parts: Sequence[Passage]) -> Passage:
    """Passages of one seed as one, a space between two of them for the white space that parted them."""
    texts: list[str] = []
    anchors: list[tuple[int, int]] = []
    length = end = 0
    for part in parts:
        if texts:
            anchors.append((length - 1, end))
        anchors.extend((position + length, offset) for position, offset in part.anchors)
        texts.append(part.text)
        length += len(part.text) + 1
        end = part.end
    return Passage(" ".join(texts), tuple(anchors), end)
