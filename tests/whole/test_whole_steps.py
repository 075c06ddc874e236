"""Articles that go through the steps of extraction together."""

import gc
from collections.abc import Iterator
from pathlib import Path

from generator.extract.officials.items import Line
from generator.extracting import Outcome, extract_files, process
from generator.steps import TOGETHER, Steps, at_once, in_step
from generator.tables.loading import Tables, load

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def _work(name: int, steps: int, seen: list[int]) -> Steps[int]:
    for _ in range(steps):
        seen.append(name)
        yield
    return name


def test_work_of_any_length_is_told_in_the_order_given() -> None:
    seen: list[int] = []
    lengths = [3, 0, 5, 1] * TOGETHER
    assert list(in_step(_work(at, steps, seen) for at, steps in enumerate(lengths))) == [*range(len(lengths))]
    assert len(seen) == sum(lengths)


def test_each_step_is_taken_by_all_before_the_next() -> None:
    seen: list[int] = []
    assert list(in_step([_work(at, 2, seen) for at in range(3)])) == [0, 1, 2]
    assert seen == [0, 1, 2, 0, 1, 2]


def test_few_are_begun_at_a_time() -> None:
    begun: list[int] = []

    def works() -> Iterator[Steps[int]]:
        for at in range(3 * TOGETHER):
            begun.append(at)
            yield _work(at, 1, [])

    assert next(in_step(works())) == 0
    assert len(begun) == TOGETHER


def test_one_work_is_done_at_once() -> None:
    assert at_once(_work(7, 4, [])) == 7


def test_articles_read_together_are_as_read_alone(tmp_path: Path) -> None:
    tables = load()
    refused = tmp_path / "empty.txt"
    refused.write_text("", encoding="utf-8")
    paths = [*SEEDS, refused, *reversed(SEEDS)]
    alone = [process(path, tables) for path in paths]
    together = list(extract_files(paths, tables))
    assert [outcome.article is None for outcome in alone] == [path == refused for path in paths]
    assert list(map(_told, together)) == list(map(_told, alone))


def _told(outcome: Outcome) -> str:
    return repr((outcome.path, outcome.article, outcome.problems))


def test_no_article_outlives_its_turn() -> None:
    tables = load()
    gc.collect()
    gc.disable()
    try:
        _read(SEEDS, 2 * TOGETHER, tables)
        before = _lines()
        _read(SEEDS, TOGETHER, tables)
        assert _lines() == before
    finally:
        gc.enable()


def _read(paths: list[Path], times: int, tables: Tables) -> None:
    for _ in range(times // len(paths) + 1):
        for path in paths:
            process(path, tables)


def _lines() -> int:
    return sum(isinstance(thing, Line) for thing in gc.get_objects())
