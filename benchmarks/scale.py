"""The project alone on a large corpus: what each step of a clean build takes, and a build after it."""

import json
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks import measure, workspace
from benchmarks.corpus import Writer, write
from benchmarks.measure import KILOBYTES_A_MEGABYTE, Cost
from benchmarks.newcomers import NEWEST, newcomers
from generator.tables.loading import load

BATCH = 500
"""Articles that one process writes at a time."""

_writer: list[Writer] = []


def report(folder: Path, count: int) -> list[str]:
    """Measure in `folder` with `count` made-up articles; lines of Markdown."""
    project = workspace.make(folder / "project")
    began = time.perf_counter()
    _seeds(project / "seeds", count)
    written = time.perf_counter() - began
    lines = [f"{count} articles, written in {written:.0f} seconds; one run.", "", *measure.heading()]
    pages = _observed(project, "pages")
    lines.append(measure.row("seeds/ to docs/", _cost(pages, "own", measure.size(project / "docs"))))
    build = _observed(project, "build")
    site, index = measure.size(project / "site"), measure.size(project / "site" / "pagefind")
    lines.append(measure.row("docs/ to site/, without Pagefind", _cost(build, "own", site - index)))
    lines.append(measure.row("Pagefind", _cost(build, "started", index, wall=0.0)))
    lines.append(measure.row("nothing changed", _total(_observed(project, "build"))))
    number = newcomers(Writer(load()), load(), count)[NEWEST]
    write(project / "seeds", range(number, number + 1), Writer(load()))
    lines.append(measure.row("one new article of the newest year", _total(_observed(project, "build"))))
    return [*lines, "", "The clock of Pagefind runs within that of docs/ to site/."]


def _seeds(folder: Path, count: int) -> None:
    batches = [range(first, min(first + BATCH, count)) for first in range(0, count, BATCH)]
    with ProcessPoolExecutor(initializer=_start) as pool:
        list(pool.map(_write, [str(folder)] * len(batches), batches))


def _start() -> None:
    _writer.append(Writer(load()))


def _write(folder: str, numbers: range) -> None:
    write(Path(folder), numbers, _writer[-1])


def _observed(project: Path, command: str) -> dict[str, Any]:
    """Run one command of this project in one process and those that it must start."""
    words = [sys.executable, "-m", "benchmarks.observed", command, "--jobs", "1"]
    done = subprocess.run(words, cwd=project, capture_output=True, text=True, check=False)
    lines = done.stderr.splitlines()
    if done.returncode or not lines:
        raise RuntimeError(f"{command} broke off: {done.stderr[-500:]}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def _cost(found: dict[str, Any], who: str, size: float = 0.0, wall: float | None = None) -> Cost:
    spent = found[who]
    clock = found["wall"] if wall is None else wall
    return Cost(clock, spent["cpu"], spent["peak"] / KILOBYTES_A_MEGABYTE, found["code"], size)


def _total(found: dict[str, Any]) -> Cost:
    one, other = _cost(found, "own"), _cost(found, "started")
    return Cost(one.wall, one.cpu + other.cpu, max(one.peak, other.peak), one.code)
