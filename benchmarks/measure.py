"""Runs a command and says what it took."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

KILOBYTES_A_MEGABYTE = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, seconds of processor time (children included), peak memory in MB, exit code."""

    wall: float
    cpu: float
    peak: float
    code: int


def run(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command in a folder, its output thrown away."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    peak = usage.ru_maxrss / KILOBYTES_A_MEGABYTE
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak, process.returncode)


def row(what: str, cost: Cost, best: float | None = None) -> str:
    """One line of a table; with `best`, the clock's ratio to it."""
    ratio = f"{cost.wall / best:9.2f}" if best else ""
    failed = f"  exit code {cost.code}" if cost.code else ""
    return f"{what:<34}{cost.wall:9.2f}{cost.cpu:9.2f}{cost.peak:9.0f}{ratio}{failed}"


def heading(ratio: bool = False) -> str:
    """Column names of `row`."""
    return f"{'':<34}{'seconds':>9}{'cpu s':>9}{'peak MB':>9}{'ratio' if ratio else '':>9}".rstrip()
