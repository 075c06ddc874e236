"""The made-up corpus of the benchmarks: the same every time, and shaped like real pages."""

from statistics import median

import pytest

from benchmarks.corpus import UNDATED, Names, Writer, names
from generator.tables.loading import load


@pytest.fixture(scope="module")
def known() -> Names:
    return names(load())


def test_two_writers_of_one_seed_write_the_same(known: Names) -> None:
    first, second, other = Writer(known), Writer(known), Writer(known, seed=2)
    written = [first.article() for _ in range(5)]
    assert [second.article() for _ in range(5)] == written
    assert [other.article() for _ in range(5)] != written


def test_articles_are_as_long_as_real_ones(known: Names) -> None:
    writer = Writer(known)
    assert 350 <= median(len(writer.article().split()) for _ in range(200)) <= 550


def test_states_people_and_missing_dates_are_as_varied_as_real_ones(known: Names) -> None:
    writer = Writer(known)
    articles = [writer.article() for _ in range(400)]
    assert len({state for state, _ in known.states if any(state in text for text in articles)}) == 32
    assert len({person for person, _ in known.people if any(person in text for text in articles)}) > 150
    dated = sum(any(f" de {year}" in text for year in range(2016, 2026)) for text in articles)
    assert abs(1 - dated / len(articles) - UNDATED) < 0.06
