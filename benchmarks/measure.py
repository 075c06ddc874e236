"""Runs a command and says what it took; medians of several runs as rows of a table."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

KILOBYTES_A_MEGABYTE = 1024
MEGABYTE = 1024 * 1024
CALM = {"NO_MKDOCS_2_WARNING": "1"}

_OBSERVER = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall, used = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss, code]))
"""
"""A small process that starts the command: a new one is reckoned to have once been as large as its parent."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processor time (children included), peak memory in MB, exit code.

    `peak` is that of the largest single process; `size` is that of what was made, in MB, 0 if not asked for.
    """

    wall: float
    cpu: float
    peak: float
    code: int
    size: float = 0.0


def run(command: Sequence[str | Path], folder: Path, output: Path | None = None) -> Cost:
    """Run a command in a folder, its output thrown away; `output` is the folder that it fills."""
    words = [sys.executable, "-I", "-S", "-c", _OBSERVER, *map(str, command)]
    done = subprocess.run(
        words,
        cwd=folder,
        env=os.environ | CALM,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    wall, cpu, peak, code = json.loads(done.stdout)
    return Cost(wall, cpu, peak / KILOBYTES_A_MEGABYTE, code, size(output) if output else 0.0)


def size(folder: Path) -> float:
    """Size of all files below a folder, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / MEGABYTE


def middle(costs: Sequence[Cost]) -> Cost:
    """Medians of several runs; the worst exit code."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.peak for cost in costs),
        max((cost.code for cost in costs), key=abs),
        median(cost.size for cost in costs),
    )


def row(what: str, cost: Cost, best: float | None = None) -> str:
    """One line of a table in Markdown; with `best`, the ratio of processor time to it."""
    ratio = f" {cost.cpu / best:.3f} |" if best else ""
    made = f"{cost.size:.1f}" if cost.size else ""
    failed = f" (exit code {cost.code})" if cost.code else ""
    return f"| {what}{failed} | {cost.cpu:.2f} |{ratio} {cost.wall:.2f} | {cost.peak:.0f} | {made} |"


def heading(ratio: str = "") -> list[str]:
    """Give the head of a table of `row`; `ratio` names what the ratio is to."""
    names = ["", "CPU s", *([f"to {ratio}"] if ratio else []), "wall s", "peak MB", "output MB"]
    return ["| " + " | ".join(names) + " |", "| --- |" + " ---: |" * (len(names) - 1)]
