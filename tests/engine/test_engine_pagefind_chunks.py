"""Chunks are cut between words, at whatever size, and nothing of them is lost."""

import cbor2
import pytest

from generator.engine.pagefind_chunks import most, smaller
from generator.problems import BuildError

WORDS = [
    ["app", [[0, [-25, 3], []]], []],
    ["apple", [[n, [-25, n], [-3, 7]] for n in range(9)], [["ápple", [[4, [-25, 1], []]]]]],
    ["apricot", [[2, [-25, 8], []]], []],
    ["banana" * 60, [], [["baná", [[1, [], [-3, 4]]]]]],
    ["mării", [[0x83, [-25, 0x8361], []], [0x8365, [-0x83, 0x83616162], []]], [["ｃ", [[1, [], []]]]]],
    ["ñu", [[3, [-25, 5], []]], []],
]
"""Some hold bytes, as numbers and in letters, that a word begins with elsewhere."""


@pytest.mark.parametrize("ends_at", [1, 20, 100, 400, 10_000])
def test_the_parts_hold_every_word_in_order(ends_at):
    parts = list(smaller(["a", "ñ", "es_1234567"], cbor2.dumps([WORDS]), ends_at))
    assert [word for _, content in parts for word in cbor2.loads(content)[0]] == WORDS
    assert len({name for (_, _, name), _ in parts}) == len(parts)
    assert (len(parts) == 1) == (ends_at == 10_000)


def test_ends_are_as_short_as_tells_them_apart():
    ends = [(first, last) for (first, last, _), _ in smaller(["a", "ñ", "es_1"], cbor2.dumps([WORDS]), 1)]
    assert ends == [("a", "app"), ("appl", "app"), ("apr", "a"), ("b", "b"), ("m", "m"), ("ñ", "ñ")]


@pytest.mark.parametrize(
    "words", [[["app", [], []], ["app", [], []]], [["app", [], {"a": 1}]], [["app", 1.5, []]], [["", [], []]]]
)
def test_another_format_is_refused(words):
    with pytest.raises(BuildError, match="not told apart"):
        list(smaller(["a", "b", "es_1"], cbor2.dumps([words]), 1))


def test_chunks_of_a_small_index_are_small():
    assert [most(size) // 100 for size in (0, 100_000, 1_000_000, 20_000_000)] == [0, 8, 26, 118]
