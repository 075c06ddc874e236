"""One engine: what to install, how it is given the pages, how it is called."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

INSTALLING = 600
"""Seconds that an installation may take."""


@dataclass(frozen=True, slots=True)
class Rival:
    """`package` is installed into an environment of its own; None where it is there already.

    `prepare` is given docs/ and an empty folder, once; `command` is given the environment's folder and is run
    in the prepared one, in which it leaves its pages in `output`.
    """

    name: str
    package: str | None
    prepare: Callable[[Path, Path], None]
    command: Callable[[Path], list[str]]
    output: str


def install(package: str, folder: Path) -> str:
    """Install a package from the index into a new environment; returns why that failed, "" if it did not."""
    python = str(folder / "bin" / "python")
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [python, "-m", "pip", "install", "--quiet", package],
    ):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=INSTALLING)
        except subprocess.TimeoutExpired:
            return "took too long"
        if done.returncode:
            return ((done.stderr or done.stdout).strip().splitlines() or ["no reason given"])[-1]
    return ""
