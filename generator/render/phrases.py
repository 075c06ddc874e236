"""Joining and counting in the language of the reader."""

import re
from collections.abc import Sequence

from generator.tables.phrase_words import Gendered, GrammarWords, Plural


def number(count: int) -> str:
    """`1,234`."""
    return f"{count:,}"


def counted(words: Plural, count: int) -> str:
    """Give the phrase for a number of things: `sin artículos`, `1 artículo`, `1,234 artículos`."""
    form = (words.zero, words.one)[count] if count in (0, 1) else words.many
    return form.replace("{n}", number(count))


def joined(words: GrammarWords, parts: Sequence[str]) -> str:
    """`Sonora, Chiapas y Veracruz`; the conjunction changes before the sound i: `Colima e Hidalgo`."""
    if not parts[1:]:
        return "".join(parts)
    return words.list_separator.join(parts[:-1]) + f" {conjunction(words, parts[-1])} {parts[-1]}"


def conjunction(words: GrammarWords, following: str) -> str:
    """Give the `and` that stands before a word."""
    changed = re.match(words.before_i_pattern, following)
    return words.conjunction_before_i if changed else words.conjunction


def agreeing(words: Gendered, gender: str | None) -> str:
    """Give the form that agrees with a person; the masculine where the gender is not known."""
    return words.f if gender == "f" else words.m


def capitalized(phrase: str) -> str:
    """Give the phrase at the beginning of a sentence: its first letter capital, the rest untouched."""
    return phrase[:1].upper() + phrase[1:]


MANY_LETTERS, NEARLY_ALL = 10, 0.8
"""A headline of more letters than this, of which so large a part is capital, is printed in capitals."""


def is_capitals(title: str) -> bool:
    """Tell whether a headline is printed in capitals; it is then set smaller, its wording untouched."""
    letters = [character for character in title if character.isalpha()]
    return len(letters) > MANY_LETTERS and sum(map(str.isupper, letters)) > NEARLY_ALL * len(letters)
