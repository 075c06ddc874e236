"""Folding of case and accents that keeps every offset.

Nearly every text of a European page is Latin-1 with some signs beyond it. There a table folds it at the speed
of a copy; only a text that has other letters too is folded character by character.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_SIGN, _NO_WORD = re.compile(r"[\W_]"), re.compile(r"[^\w@]")
_LATIN = bytes(range(256)).decode("latin-1")
_CODES = "¤¦¨¬¯´¶¸±×÷¢£¥"
"""Signs of Latin-1 that stand in, where a text has none of them, for signs beyond it."""
_FREQUENT = "“”–—…‘’"
"""Signs beyond Latin-1 that are looked for at once; to stumble over one takes longer than to look for all."""
_UNSEEN = "\0"


@cache
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def _table(characters: Iterable[str]) -> bytes:
    return "".join(characters).encode("latin-1")


_FOLDS = "".join(map(_fold_character, _LATIN))
_FOLDED = _table(_FOLDS)
_SEEN = _table(f if c.isprintable() or c == "\n" else _UNSEEN for c, f in zip(_LATIN, _FOLDS, strict=True))
_FOLDED_WORDS = _table(c if c.isalnum() else " " for c in _FOLDS)
_PRINTED_WORDS = _table(c if c.isalnum() or c in "_@" else " " for c in _LATIN)


def fold(text: str) -> str:
    """Lower case without accents, ñ as n; `len(fold(text)) == len(text)`, so offsets hold in both."""
    if text.isascii():
        return text.lower()
    try:
        return text.encode("latin-1").translate(_FOLDED).decode("latin-1")
    except UnicodeEncodeError:
        return _fold_signs(text)


def folded_words(text: str) -> tuple[str, str]:
    """Fold a text; and the same with a space for each character that is no letter and no figure."""
    try:
        content, signs = _encoded(text)
    except UnicodeEncodeError:
        folded = _fold_each(text)
        return folded, _SIGN.sub(" ", folded)
    return _decoded(content.translate(_FOLDED), signs), content.translate(_FOLDED_WORDS).decode("latin-1")


def plain_words(text: str) -> tuple[str, str, str] | None:
    """Fold a text as `folded_words` does if NFC leaves it as it is and all of it, but line ends, can be seen.

    The third text is the second of `printed_words`. None is the answer for any other text, and for some that
    have rare characters.
    """
    try:
        content, signs = _encoded(text)
    except UnicodeEncodeError:
        return None
    folded = _decoded(content.translate(_SEEN), signs)
    if _UNSEEN in folded or not all(map(_is_composed_sign, signs.values())):
        return None
    tables = _FOLDED_WORDS, _PRINTED_WORDS
    words, printed = (content.translate(table).decode("latin-1") for table in tables)
    return folded, words, printed


def printed_words(text: str) -> tuple[str, str]:
    """Fold a text; and the same as printed, a space for each sign but low lines and at signs."""
    try:
        content, signs = _encoded(text)
    except UnicodeEncodeError:
        return _fold_each(text), _NO_WORD.sub(" ", text)
    return _decoded(content.translate(_FOLDED), signs), content.translate(_PRINTED_WORDS).decode("latin-1")


def _fold_signs(text: str) -> str:
    """Fold a text that has characters beyond Latin-1."""
    try:
        content, signs = _encoded(text)
    except UnicodeEncodeError:
        return _fold_each(text)
    return _decoded(content.translate(_FOLDED), signs)


def _encoded(text: str) -> tuple[bytes, dict[str, str]]:
    """Encode a text as Latin-1, with the signs beyond it by the codes that stand in for them.

    Raises UnicodeEncodeError when it has more of them than there are codes, or letters.
    """
    signs: dict[str, str] = {}
    for sign in filter(text.__contains__, _FREQUENT):
        text = _coded(text, sign, signs)
    while True:
        try:
            return text.encode("latin-1"), signs
        except UnicodeEncodeError as error:
            sign, before = text[error.start], text
            text = _coded(text, sign, signs) if _is_sign(sign) else text
            if text is before:
                raise


def _coded(text: str, sign: str, signs: dict[str, str]) -> str:
    """Put a code that is free for a sign of a text; the text itself when none is."""
    code = next((code for code in _CODES if code not in text), "")
    if not code:
        return text
    signs[code] = sign
    return text.replace(sign, code)


def _decoded(content: bytes, signs: Mapping[str, str]) -> str:
    text = content.decode("latin-1")
    for code, sign in signs.items():
        text = text.replace(code, sign)
    return text


@cache
def _is_sign(character: str) -> bool:
    """Tell whether a character is no part of a word and folds to itself."""
    return not character.isalnum() and _fold_character(character) == character


@cache
def _is_composed_sign(character: str) -> bool:
    """Tell whether a character can be seen and NFC leaves it as it is, whatever stands beside it."""
    kept = unicodedata.is_normalized("NFC", character) and unicodedata.category(character)[0] in "PS"
    return kept and character.isprintable()


def _fold_each(text: str) -> str:
    for character in set(_BEYOND_ASCII.findall(text)):  # a news text has few that fold to another
        folded = _fold_character(character)
        text = text.replace(character, folded) if folded != character else text
    return text.lower()
