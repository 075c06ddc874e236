"""The made-up corpus of the benchmarks: the same every time, and shaped like real pages."""

from collections import Counter
from pathlib import Path
from statistics import median

import pytest
import yaml

from benchmarks.corpus import Writer, write
from benchmarks.corpus.writer import SIDECARS, UNDATED
from generator.clean import clean
from generator.extract import extract
from generator.link.signature import share, signature
from generator.read.seed_file import read_seed
from generator.tables.loading import load

ARTICLES = range(400)


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer(load())


@pytest.fixture(scope="module")
def texts(writer: Writer) -> list[str]:
    return [writer.made(number).text for number in ARTICLES]


def test_two_writers_of_one_seed_write_the_same_in_any_order(writer: Writer, texts: list[str]) -> None:
    again, other = Writer(load()), Writer(load(), seed=2)
    assert [again.made(number).text for number in (399, 7, 123)] == [texts[at] for at in (399, 7, 123)]
    assert other.made(7).text != texts[7]


def test_articles_are_as_long_as_real_ones(texts: list[str]) -> None:
    assert 380 <= median(len(text.split()) for text in texts) <= 520


def test_the_vocabulary_is_large_and_its_words_are_unevenly_used(texts: list[str]) -> None:
    used = Counter(word for text in texts for word in text.split())
    assert len(used) > 12_000
    assert max(used.values()) > 500 * median(used.values())


def test_every_state_and_many_people_appear(writer: Writer, texts: list[str]) -> None:
    whole = "\n".join(texts)
    assert all(state.short in whole for state in writer.cast.states)
    people = {role.name for roles in writer.cast.people.values() for role in roles}
    assert len(people) > 700
    assert sum(name in whole for name in people) > 250


def test_as_many_state_no_date_as_of_real_pages(texts: list[str], tmp_path: Path) -> None:
    tables, dated = load(), 0
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        seed = read_seed(path, path.name)
        dated += extract(seed, clean(seed, tables), tables).when.date is not None
    assert abs(1 - dated / len(texts) - UNDATED) < 0.08


def test_some_tell_an_earlier_one_again(texts: list[str]) -> None:
    signatures = [signature([text]) for text in texts]
    near = sum(
        any(share(one, other) >= 0.5 for other in signatures[max(0, at - 40) : at])
        for at, one in enumerate(signatures)
    )
    assert 5 <= near <= 30


def test_sidecars_stand_beside_some_seeds(writer: Writer, tmp_path: Path) -> None:
    write(tmp_path, ARTICLES, writer)
    sidecars = [yaml.safe_load(path.read_text()) for path in tmp_path.glob("*.yml")]
    assert abs(len(sidecars) / len(ARTICLES) - SIDECARS) < 0.05
    assert all("added" in sidecar for sidecar in sidecars)
