"""Seeds become records: one, or many in the order given, over one process or several."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from generator.clean import cleaning
from generator.extract import extraction
from generator.problems import BuildError, InputError, Problem
from generator.read.seed_file import read_seed
from generator.records import Article, Notice
from generator.steps import Steps, at_once, in_step
from generator.tables.loading import Tables, load

if TYPE_CHECKING:
    from concurrent.futures import Executor  # slow to import, for many seeds only

T = TypeVar("T")
R = TypeVar("R")

PARALLEL_FROM = 200
"""Fewer seeds than this are read faster by one process than by starting others."""

CHUNK = 32
"""Seeds that travel to a worker at a time."""

LIVE_OBJECTS = 400_000
"""More new objects than this are searched for cycles: more than articles in step have at their height."""

_tables: list[Tables] = []
"""What a worker process was started with, so that the tables travel once and not with every seed."""


class Outcome(Struct, frozen=True):
    """What one seed gave. `article` is None when the seed was refused; `text` is what offsets count in."""

    path: Path
    article: Article | None
    problems: tuple[Problem, ...]
    text: str = ""


def process(path: Path, tables: Tables) -> Outcome:
    """Read, clean and extract one seed. A refused seed is an Outcome without an article."""
    return at_once(processing(path, tables))


def processing(path: Path, tables: Tables, shown: str | None = None) -> Steps[Outcome]:
    """Read, clean and extract one seed, a step at a time. `shown` names it in problems; None for its path."""
    try:
        seed = read_seed(path, shown or str(path))
        yield
        text = yield from cleaning(seed, tables)
        yield
        article = yield from extraction(seed, text, tables)
    except InputError as error:
        return Outcome(path, None, error.problems)
    return Outcome(path, article, _problems(path, article.notices), seed.text)


@contextmanager
def _patient_collector() -> Iterator[None]:
    """Keep the collector of cycles from searching each article at its height; it makes few cycles."""
    threshold = gc.get_threshold()
    gc.set_threshold(LIVE_OBJECTS, *threshold[1:])
    try:
        yield
    finally:
        gc.set_threshold(*threshold)


def _problems(path: Path, notices: Iterable[Notice]) -> tuple[Problem, ...]:
    return tuple(Problem(str(path), notice.line, notice.code, notice.message) for notice in notices)


def extract_files(paths: Iterable[Path], tables: Tables | None = None, jobs: int = 1) -> Iterator[Outcome]:
    """Process seeds in the order given."""
    with mapped(processing, list(paths), tables or load(), jobs) as outcomes:
        yield from outcomes


@contextmanager
def mapped(
    function: Callable[[T, Tables], Steps[R]], items: Sequence[T], tables: Tables, jobs: int
) -> Iterator[Iterator[R]]:
    """Apply work on an item and the tables to all items, in order, with `jobs` processes."""
    if jobs == 1 or len(items) < PARALLEL_FROM:
        with _patient_collector():
            yield in_step(function(item, tables) for item in items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  slow to import, for many seeds only
    from multiprocessing import get_context  # noqa: PLC0415  as above

    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, context, _start, (tables,)) as pool:
        yield chain.from_iterable(pool.map(partial(_in_worker, function), _chunks(items)))


@contextmanager
def sent(
    function: Callable[[T, Tables], Steps[R]], items: Iterable[T], tables: Tables, cluster: str
) -> Iterator[Iterator[R]]:
    """Apply work on an item and the tables to all items, in order, on the workers of a cluster.

    `cluster` is the address of its scheduler; items are taken as they are sent. Raises BuildError.
    """
    with cluster_executor(cluster, partial(_start, tables)) as pool:
        yield chain.from_iterable(pool.map(partial(_in_worker, function), _chunks(items)))


@contextmanager
def cluster_executor(cluster: str, initializer: Callable[[], None]) -> "Iterator[Executor]":
    """Connect to the scheduler of a cluster; every worker calls `initializer` first. Raises BuildError."""
    try:
        from generator.cluster import executor  # noqa: PLC0415  an extra that few need
    except ModuleNotFoundError as error:
        remedy = "install the extra gacetilla[cluster]: sh .ci/venv requirements-test.lock"
        raise BuildError(f"--cluster needs {error.name}, which is not installed; {remedy}") from error
    with executor(cluster, initializer) as pool:
        yield pool


def _start(tables: Tables) -> None:
    """Take tables to work with; the same again are not taken anew, as much is kept by them."""
    if not _tables or _tables[-1].digest != tables.digest:
        _tables[:] = [tables]
    gc.set_threshold(LIVE_OBJECTS, *gc.get_threshold()[1:])


def _in_worker(function: Callable[[T, Tables], Steps[R]], items: list[T]) -> list[R]:
    return list(in_step(function(item, _tables[-1]) for item in items))


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """Yield items as they travel to a worker."""
    coming = iter(items)
    while some := list(islice(coming, CHUNK)):
        yield some
