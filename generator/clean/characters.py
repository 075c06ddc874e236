"""Seed characters -> clean text that knows where each character came from.

Only characters change: Unicode NFC, white space collapsed, control and invisible formatting characters gone.
"""

import unicodedata

from generator.records import Passage

_JOINER = "\u200d"  # holds the parts of one emoji together; without it they fall apart
_INVISIBLE = ("Cc", "Cf")


def passage(text: str, start: int, end: int) -> Passage | None:
    """Clean `text[start:end]`; None when nothing that can be seen is in it."""
    raw = text[start:end].rstrip()
    if raw.isprintable() and "  " not in raw and unicodedata.is_normalized("NFC", raw):
        clean = raw.lstrip()
        if not clean:
            return None
        first = start + len(raw) - len(raw.lstrip())
        return Passage(clean, ((0, first),), first + len(clean))
    return _rebuilt(raw, start)


def _rebuilt(raw: str, start: int) -> Passage | None:
    pieces: list[str] = []
    anchors: list[tuple[int, int]] = []
    length, expected, end, space = 0, -1, start, -1
    at = 0
    while at < len(raw):
        character = raw[at]
        if character.isspace():
            space = at if space < 0 else space
            at += 1
            continue
        if unicodedata.category(character) in _INVISIBLE and character != _JOINER:
            at += 1
            continue
        after = _cluster_end(raw, at)
        if space >= 0 and length:
            if start + space != expected:
                anchors.append((length, start + space))
            pieces.append(" ")
            length, expected = length + 1, start + space + 1
        space = -1
        composed = unicodedata.normalize("NFC", raw[at:after])
        for index, _ in enumerate(composed):
            offset = start + min(at + index, after - 1)
            if offset != expected:
                anchors.append((length + index, offset))
            expected = offset + 1
        pieces.append(composed)
        length += len(composed)
        end = start + after
        at = after
    return Passage("".join(pieces), tuple(anchors), end) if length else None


def _cluster_end(raw: str, at: int) -> int:
    """The end of the characters from `at` on that NFC may melt into one."""
    after = at + 1
    while after < len(raw) and not raw[after].isascii() and _melts(raw[at:after], raw[after]):
        after += 1
    return after


def _melts(cluster: str, following: str) -> bool:
    if unicodedata.combining(following):
        return True
    both = unicodedata.normalize("NFC", cluster + following)
    return both != unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", following)


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


def joined(first: Passage, second: Passage) -> Passage:
    """Two passages of one seed as one, a space between them for the white space that parted them."""
    length = len(first.text) + 1
    gap = ((len(first.text), first.end),)
    moved = tuple((position + length, offset) for position, offset in second.anchors)
    return Passage(f"{first.text} {second.text}", (*first.anchors, *gap, *moved), second.end)
