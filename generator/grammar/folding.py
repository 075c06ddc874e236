"""Folding of case and accents that keeps every offset."""

import unicodedata
from functools import cache


@cache
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def fold(text: str) -> str:
    """Lower case without accents, ñ as n; `len(fold(text)) == len(text)`, so offsets hold in both."""
    if not text.isascii():
        for character in set(text):  # a news text has few characters that fold to another
            if not character.isascii():
                folded = _fold_character(character)
                text = text.replace(character, folded) if folded != character else text
    return text.lower()
