"""Chunks are cut between words, at whatever size, and nothing of them is lost."""

import cbor2
import pytest

from generator.engine import pagefind_chunks
from generator.engine.pagefind_chunks import smaller
from generator.problems import BuildError

WORDS = [
    ["app", [[0, [-25, 3], []]], []],
    ["apple", [[n, [-25, n], [-3, 7]] for n in range(9)], [["ápple", [[4, [-25, 1], []]]]]],
    ["apricot", [[2, [-25, 8], []]], []],
    ["banana" * 60, [], [["baná", [[1, [], [-3, 4]]]]]],
    ["ñu", [[3, [-25, 5], []]], []],
]


@pytest.mark.parametrize("most", [1, 2, 3, 10, 11, 100])
def test_the_parts_hold_every_word_in_order(monkeypatch, most):
    monkeypatch.setattr(pagefind_chunks, "MOST", most)
    parts = list(smaller(["a", "ñ", "es_1234567"], cbor2.dumps([WORDS])))
    assert [word for _, content in parts for word in cbor2.loads(content)[0]] == WORDS
    assert len({name for (_, _, name), _ in parts}) == len(parts)
    assert (len(parts) == 1) == (most == 100)


def test_ends_are_as_short_as_tells_them_apart(monkeypatch):
    monkeypatch.setattr(pagefind_chunks, "MOST", 1)
    ends = [(first, last) for (first, last, _), _ in smaller(["a", "ñ", "es_1"], cbor2.dumps([WORDS]))]
    assert ends == [("a", "app"), ("appl", "app"), ("apr", "a"), ("b", "b"), ("ñ", "ñ")]


def test_another_format_is_refused():
    with pytest.raises(BuildError, match="not told apart"):
        list(smaller(["a", "b", "es_1"], cbor2.dumps([[["app", [], []], ["app", [], []]]])))
