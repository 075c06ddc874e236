"""Phrases are found wherever a text reads them, the longest where several begin at one word."""

import re
from itertools import combinations_with_replacement, product

import pytest

from generator.grammar.phrases import Phrase, PhraseIndex

WORDS = ("San", "San Juan", "San Juan del Río", "San Juan de", "San J.", "Santa", "Juan", "del Río", "S.")


def read(index: PhraseIndex[str], text: str) -> list[str]:
    return [text[start : start + len(phrase.written)] for start, phrase in index.find(text)]


def plainly(phrases: tuple[str, ...], text: str) -> list[str]:
    """What one regular expression of all phrases reads: the longest first, whole words only."""
    longest = sorted(phrases, key=len, reverse=True)
    ends = (re.escape(one) + ("" if one.endswith(".") else r"(?!\w)") for one in longest)
    return re.findall(rf"(?<!\w)(?:{'|'.join(ends)})", text)


@pytest.mark.parametrize("size", [1, 4, len(WORDS)])
def test_the_longest_of_all_phrases_that_a_text_reads_is_found(size: int) -> None:
    texts = [" ".join(some) for some in product(("San", "Juan", "del", "Río", "de", "J.", "S."), repeat=3)]
    for first in range(len(WORDS) - size + 1):
        phrases = WORDS[first : first + size]
        index = PhraseIndex([Phrase(one, one) for one in phrases])
        for text in texts:
            assert read(index, text) == plainly(phrases, text)


def test_a_word_cut_short_or_gone_on_is_none() -> None:
    index = PhraseIndex([Phrase(one, one) for one in WORDS])
    for left, right in combinations_with_replacement(("a", "_", "7"), 2):
        assert read(index, f"{left}San Juan, San Juan{right}, San{right} Juan") == ["Juan", "San", "Juan"]
