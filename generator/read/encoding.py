"""Bytes -> text: BOM, UTF-8, UTF-16, then cp1252, and UTF-8 that was once read as cp1252 mended.

A byte that is a letter in one encoding is never guessed from statistics: on short Spanish text detectors
turn ñ into ń. Nothing but encoding and line ends is changed; quotes and dashes stay as printed.
"""

import codecs
import re
from typing import NoReturn

from generator.read import refusals
from generator.read.refusals import refuse

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0",
    b"RIFF", b"BM\x00", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"SQLite format 3\x00", b"OggS", b"ID3",
)  # fmt: skip
_CONTROL = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_CONTROL_SHARE = 0.02
_NUL_SHARE = 0.3  # Latin text in UTF-16 has a NUL in nearly every second byte
_NUL_NOISE = 0.05

# A lead byte of UTF-8 read as cp1252 or latin-1, then what its second byte becomes there.
_LEADS = "ÂÃÅâðï"
_MOJIBAKE = re.compile(f"[{_LEADS}][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")


def decode(content: bytes, shown: str) -> str:
    """Give a file's text, lines ended by line feeds. Raises InputError: empty, binary, undecodable."""
    if not content or content.isspace():
        refuse(shown, refusals.EMPTY, "the file is empty; put the article's text in it or delete it")
    text = _without_bom(content, shown)
    octets = b"" if text is not None or b"\0" in content else content
    if text is None:
        text = _by_content(content, shown)
    octets = octets or text.encode("utf-8", "surrogatepass")
    if any(map(octets.__contains__, _CONTROL)) and _controls(octets) > _CONTROL_SHARE * len(text):
        _refuse_binary(shown)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _mended(text)
    if not text or text.isspace():
        refuse(shown, refusals.EMPTY, "the file holds white space only; put the article's text in it")
    return text


def _controls(content: bytes) -> int:
    """Count the control characters of a text; each is one byte in every encoding but the wide ones."""
    return len(content) - len(content.translate(None, _CONTROL))


def _without_bom(content: bytes, shown: str) -> str | None:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                place = f"byte {error.start + len(mark)}"
                advice = "save it again as UTF-8"
                refuse(shown, refusals.UNDECODABLE, f"begins as {encoding} but is not at {place}; {advice}")
    return None


def _by_content(content: bytes, shown: str) -> str:
    if content.startswith(_SIGNATURES):
        _refuse_binary(shown)
    if b"\0" in content:
        return _utf16(content, shown)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(map(_line, content.splitlines(keepends=True)))


def _utf16(content: bytes, shown: str) -> str:
    half = max(len(content) // 2, 1)
    even, odd = content[0::2].count(0) / half, content[1::2].count(0) / half
    if max(even, odd) < _NUL_SHARE or min(even, odd) > _NUL_NOISE:
        _refuse_binary(shown)
    try:
        return content.decode("utf-16-be" if even > odd else "utf-16-le")
    except UnicodeDecodeError as error:
        message = f"UTF-16 broken at byte {error.start}; save it again as UTF-8"
        refuse(shown, refusals.UNDECODABLE, message)


def _line(line: bytes) -> str:
    """Decode one line of a file that is not UTF-8 as a whole: two encodings occur in one file."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and line[: error.start].strip():
            return line[: error.start].decode("utf-8")  # the file was cut inside a character
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _refuse_binary(shown: str) -> NoReturn:
    refuse(shown, refusals.BINARY, "not text; save the article as plain text (UTF-8)")


def _mended(text: str) -> str:
    if not any(lead in text for lead in _LEADS) or not _MOJIBAKE.search(text):
        return text
    from ftfy import fix_encoding  # noqa: PLC0415  slow to import and seldom needed

    return "\n".join(fix_encoding(line) if _MOJIBAKE.search(line) else line for line in text.split("\n"))
