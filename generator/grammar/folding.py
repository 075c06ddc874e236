"""Folding of case and accents that keeps every offset."""

import re
import unicodedata
from functools import cache

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


@cache
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def fold(text: str) -> str:
    """Lower case without accents, ñ as n; `len(fold(text)) == len(text)`, so offsets hold in both."""
    if not text.isascii():
        for character in set(_BEYOND_ASCII.findall(text)):  # a news text has few that fold to another
            folded = _fold_character(character)
            text = text.replace(character, folded) if folded != character else text
    return text.lower()
