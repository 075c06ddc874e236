"""Own figures: articles extracted a second, memory, and what a build costs."""

import resource
import sys
import time
from pathlib import Path

from benchmarks import measure, workspace
from benchmarks.corpus import Writer, write
from generator.extracting import extract_files
from generator.tables.loading import load

WARM = 20
"""Articles read before the clock starts, so that compiled tables are not counted."""


def report(folder: Path, count: int) -> list[str]:
    """Measure in `folder` with `count` made-up articles; lines of text."""
    project = workspace.make(folder / "project")
    writer = Writer(load())
    paths = write(project / "seeds", range(count), writer)
    return [*_extraction(paths), "", *_builds(project, writer, count)]


def _extraction(paths: list[Path]) -> list[str]:
    _kept(paths[:WARM])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wall, cpu = time.perf_counter(), time.process_time()
    kept = _kept(paths)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / measure.KILOBYTES_A_MEGABYTE
    return [
        f"extraction: {kept / cpu:.0f} articles a second of one core ({kept / wall:.0f} by the clock)",
        f"records made: {kept} of {len(paths)}; memory grown meanwhile: {grown:.0f} MB",
    ]


def _kept(paths: list[Path]) -> int:
    return sum(found.article is not None for found in extract_files(paths))


def _builds(project: Path, writer: Writer, count: int) -> list[str]:
    build = [sys.executable, "-m", "generator", "build"]
    lines = [*measure.heading(), measure.row("first build", measure.run(build, project))]
    lines.append(measure.row("nothing changed", measure.run(build, project)))
    write(project / "seeds", range(count, count + 1), writer)
    lines.append(measure.row("one article more", measure.run(build, project)))
    return lines
