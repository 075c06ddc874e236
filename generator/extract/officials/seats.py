"""The seat of an office between it and its holder: `jefa de la Jurisdicción 4, con sede en PLACE, NAME`."""

from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.listed import match
from generator.extract.officials.noun_phrases import names_somebody, separator
from generator.grammar.words import Words

_LONGEST = 8  # words of a place


def seat_end(words: Words, at: int, lexicon: Lexicon) -> int:
    """Give the end of a seat that begins at a word, when a comma and a person follow it; else 0."""
    opened = match(words, at, lexicon.seated)
    if opened is None:
        return 0
    start = opened[0]
    stop = min(start + _LONGEST, words.size - 1)
    end = next((end for end in range(start + 1, stop) if separator(words, end) != " "), 0)
    if not end or separator(words, end) != ", " or not words.capital(end - 1):
        return 0
    return end if names_somebody(words, end, lexicon) else 0
