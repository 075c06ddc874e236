"""Folding of case and accents that keeps every offset.

Nearly every text of a European page fits into one byte a character. There a table folds it at the speed of a
copy; only a text that does not fit is folded character by character.
"""

import re
import unicodedata
from codecs import charmap_build, charmap_decode, charmap_encode
from functools import cache

RARE = re.compile(r"[^\x00-\xff\u2010-\u206f\u20a0-\u20bf\u2190-\u23ff\u2500-\u2775]")
"""A character beyond Latin-1 that is no common sign: it may be a letter."""

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_SIGN, _NO_WORD = re.compile(r"[\W_]"), re.compile(r"[^\w@]")
_CHARACTERS = bytes(range(256)).decode("cp1252", "replace").replace("\ufffd", "\ufffe")
_BYTES = charmap_build(_CHARACTERS)


@cache
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def _table(characters: str) -> bytes:
    return charmap_encode(characters.replace("\ufffe", "?"), "strict", _BYTES)[0]


_FOLDED = _table("".join(_fold_character(character).lower() for character in _CHARACTERS))


_FOLDED_WORDS = _table("".join(f if f.isalnum() else " " for f in map(_CHARACTERS.__getitem__, _FOLDED)))
_PRINTED_WORDS = _table("".join(c if c.isalnum() or c in "_@" else " " for c in _CHARACTERS))


def fold(text: str) -> str:
    """Lower case without accents, ñ as n; `len(fold(text)) == len(text)`, so offsets hold in both."""
    if text.isascii():
        return text.lower()
    try:
        return _text(charmap_encode(text, "strict", _BYTES)[0].translate(_FOLDED))
    except UnicodeEncodeError:
        return _fold_each(text)


def folded_words(text: str) -> tuple[str, str]:
    """Fold a text; and the same with a space for each character that is no letter and no figure."""
    try:
        content = charmap_encode(text, "strict", _BYTES)[0]
    except UnicodeEncodeError:
        folded = _fold_each(text)
        return folded, _SIGN.sub(" ", folded)
    return _text(content.translate(_FOLDED)), _text(content.translate(_FOLDED_WORDS))


def printed_words(text: str) -> tuple[str, str]:
    """Fold a text; and the same as printed, a space for each sign but low lines and at signs."""
    try:
        content = charmap_encode(text, "strict", _BYTES)[0]
    except UnicodeEncodeError:
        return _fold_each(text), _NO_WORD.sub(" ", text)
    return _text(content.translate(_FOLDED)), _text(content.translate(_PRINTED_WORDS))


def _text(content: bytes) -> str:
    return content.decode("ascii") if content.isascii() else charmap_decode(content, "strict", _CHARACTERS)[0]


def _fold_each(text: str) -> str:
    for character in set(_BEYOND_ASCII.findall(text)):  # a news text has few that fold to another
        folded = _fold_character(character)
        text = text.replace(character, folded) if folded != character else text
    return text.lower()
