"""Seeds become records: one, many in the order given, or all of a folder into the store."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from generator.clean import clean
from generator.extract import extract
from generator.link.rows import row
from generator.problems import InputError, Problem, Report
from generator.read import read_folder, read_seed
from generator.records import Article, Notice
from generator.store import Entry, RecordStore, code_version
from generator.tables.loading import Tables, load

Progress = Callable[[str, int, int], None]
"""Told the stage, how many are done and how many there are."""

PARALLEL_FROM = 200
"""Fewer new seeds than this are read faster by one process than by starting others."""

BATCH = 500
"""Articles stored in one transaction: what is held in memory at a time."""


@dataclass(frozen=True, slots=True)
class Work:
    """Which seeds to read: with `jobs` processes, at least 1; `anew` when nothing stored may be used."""

    seeds: Path
    jobs: int = 1
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one seed gave. `article` is None when the seed was refused; `text` is what offsets count in."""

    path: Path
    article: Article | None
    problems: tuple[Problem, ...]
    text: str = ""


# ---------------------------------------------------------------- one seed


def process(path: Path, tables: Tables) -> Outcome:
    """Read, clean and extract one seed. A refused seed is an Outcome without an article."""
    try:
        seed = read_seed(path, str(path))
        article = extract(seed, clean(seed, tables), tables)
    except InputError as error:
        return Outcome(path, None, error.problems)
    return Outcome(path, article, _problems(path, article.notices), seed.text)


def _problems(path: Path, notices: Iterable[Notice]) -> tuple[Problem, ...]:
    return tuple(Problem(str(path), notice.line, notice.code, notice.message) for notice in notices)


def extract_files(paths: Iterable[Path], tables: Tables | None = None, jobs: int = 1) -> Iterator[Outcome]:
    """Process seeds in the order given."""
    wanted = list(paths)
    known = tables or load()
    with _mapper(jobs, len(wanted)) as mapped:
        yield from mapped(partial(process, tables=known), wanted)


@contextmanager
def _mapper(jobs: int, wanted: int) -> Iterator[Callable[..., Iterator[Any]]]:
    if jobs == 1 or wanted < PARALLEL_FROM:
        yield map
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield partial(pool.map, chunksize=32)


# ---------------------------------------------------------------- seeds -> store


def _key(path: Path, version: str) -> str:
    hasher = hashlib.sha256(version.encode())
    sidecar = path.with_suffix(".yml")
    for part in (
        path.name.encode(),
        path.read_bytes(),
        sidecar.read_bytes() if sidecar.exists() else b"\0none",
    ):
        hasher.update(hashlib.sha256(part).digest())
    return hasher.hexdigest()


def _entry(found: Outcome, key: str) -> tuple[Entry, Article] | None:
    if found.article is None:
        return None
    digest = hashlib.sha256(repr(found.article).encode()).hexdigest()
    return Entry(found.article.seed, key, row(found.article, digest), found.article.notices), found.article


def _enter(work: tuple[Path, str], tables: Tables) -> tuple[Outcome, tuple[Entry, Article] | None]:
    found = process(work[0], tables)
    return replace(found, article=None, text=""), _entry(found, work[1])


def collect(work: Work, tables: Tables, store: RecordStore, report: Report, progress: Progress) -> int:
    """Bring the store up to date with the seeds folder. Returns how many seeds were read anew."""
    paths, problems = read_folder(work.seeds)
    report.add(*problems)
    version = code_version() + tables.digest
    keys = {path: _key(path, version) for path in paths}
    stored = {} if work.anew else store.keys()
    pending = [(path, key) for path, key in keys.items() if stored.get(path.name) != key]
    store.change([], store.keys().keys() - {path.name for path in paths})
    with _mapper(work.jobs, len(pending)) as mapped:
        results = mapped(partial(_enter, tables=tables), pending)
        for done in range(0, len(pending), BATCH):
            batch = list(islice(results, BATCH))
            report.add(
                *(problem for outcome, entry in batch if entry is None for problem in outcome.problems)
            )
            refused = [outcome.path.name for outcome, entry in batch if entry is None]
            store.change([entry for _, entry in batch if entry], refused)
            progress("extract", min(done + BATCH, len(pending)), len(pending))
    return len(pending)


def published(store: RecordStore, seeds: Path, report: Report) -> list[Entry]:
    """List the entries to publish: of exact duplicates the earliest added, then the first by name."""
    kept: dict[str, Entry] = {}
    order = sorted(store.entries(), key=lambda entry: (entry.row.added or "", entry.seed))
    for entry in order:
        report.add(*_problems(seeds / entry.seed, entry.notices))
        first = kept.setdefault(entry.row.content, entry)
        if first is not entry:
            remedy = f"same text as {first.seed}, which is published; delete one of the two"
            report.add(Problem(str(seeds / entry.seed), 1, "W110", remedy))
    return list(kept.values())
