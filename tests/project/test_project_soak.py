"""Long: a record does not depend on the machine's settings, on other seeds or on the order they come in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import Writer, write
from generator.tables.loading import load

ARTICLES = 300
SETTINGS = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Mexico_City", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "1"},
    {"TZ": "UTC", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "0"},
)

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write(tmp_path_factory.mktemp("seeds"), range(ARTICLES), Writer(load()))


def records(paths: list[Path], settings: dict[str, str]) -> dict[str, str]:
    """Seed name -> its line of JSON, as a process of those settings prints it."""
    command = [sys.executable, "-m", "generator", "extract", *map(str, paths)]
    done = subprocess.run(command, env=os.environ | settings, capture_output=True, check=False)
    lines = done.stdout.decode("utf-8").splitlines()
    return {json.loads(line)["seed"]: line for line in lines}


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda settings: settings["TZ"])
def test_records_are_the_same_on_every_machine_and_in_every_company(
    seeds: list[Path], settings: dict[str, str]
) -> None:
    expected = records(seeds, {"PYTHONHASHSEED": "7"})
    assert len(expected) == ARTICLES
    assert records(seeds[::-1], settings) == expected
    assert records(seeds[::3], settings).items() <= expected.items()


@pytest.mark.parametrize(
    "report", [["own"], ["engines", "--rounds", "1"], ["scale"]], ids=lambda words: words[0]
)
def test_a_benchmark_runs_to_its_end(report: list[str]) -> None:
    command = [sys.executable, "-m", "benchmarks", *report, "--articles", "40"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "exit code" not in done.stdout
    assert "| CPU s |" in done.stdout
