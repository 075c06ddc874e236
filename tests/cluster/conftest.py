"""A scheduler and two workers of Dask, each a process of its own on this machine."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE = 60
"""Seconds until a process must have started."""


@dataclass(frozen=True)
class Dask:
    """A running scheduler and its workers by name."""

    address: str
    workers: dict[str, subprocess.Popen[bytes]]


def until(path: Path) -> dict[str, str]:
    """Wait for the file in which a scheduler says where it is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found: dict[str, str] = json.loads(path.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            time.sleep(0.05)
        else:
            return found
    raise TimeoutError(path)


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[Dask]:
    told, here = tmp_path / "scheduler.json", ["--host", "127.0.0.1", "--no-dashboard"]
    surroundings = os.environ | {"DASK_TEMPORARY_DIRECTORY": str(tmp_path / "dask")}

    def started(kind: str, *more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", kind, *here, *more]
        process = subprocess.Popen(
            command, cwd=tmp_path, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        running.enter_context(process)
        running.callback(process.kill)
        return process

    with ExitStack() as running:
        started("scheduler", "--port", "0", "--scheduler-file", str(told))
        address = until(told)["address"]
        only = ("--nthreads", "1", "--no-nanny")
        workers = {name: started("worker", address, *only, "--name", name) for name in ("first", "second")}
        yield Dask(address, workers)
