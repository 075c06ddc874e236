"""The scripts of continuous integration: a build on what is left, one from nothing, and both compared."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import workspace

Run = Callable[[str], "subprocess.CompletedProcess[str]"]

STAND_IN = """#!/bin/sh
echo "$@" >>calls
case "$*" in *--clean*) : ;; *) [ ! -f .cache/gacetilla/damaged ] || exit 1 ;; esac
[ ! -f broken ] || exit 3
mkdir -p site/articulos docs/articulos
[ -f site/index.html ] || echo home >site/index.html
[ -f site/articulos/a.html ] || echo a >site/articulos/a.html
echo a >docs/articulos/a.md
echo "site: 2 files written, 0 removed, in site"
[ ! -f refused ] || exit 1
"""
"""Makes what is missing of a site of two pages; leaves what is there alone, be it right or wrong."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project's files in a repository of its own, with a stand-in for the program."""
    folder = workspace.make(tmp_path / "project")
    (folder / "seeds").mkdir()
    program = folder / ".venv" / "bin" / "gacetilla"
    program.parent.mkdir(parents=True)
    program.write_text(STAND_IN, encoding="utf-8")
    program.chmod(0o755)
    (folder / ".venv" / ".site").touch()
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    subprocess.run(["git", "add", "--all"], cwd=folder, check=True)
    return folder


@pytest.fixture
def run(project: Path) -> Run:
    def running(script: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["sh", f".ci/{script}"], cwd=project, capture_output=True, text=True, check=False
        )

    return running


def calls(project: Path) -> list[str]:
    return (project / "calls").read_text("utf-8").splitlines()


def test_a_build_goes_on_from_what_is_left(project: Path, run: Run) -> None:
    assert run("site").returncode == 0
    (project / "site" / "index.html").write_text("kept")
    assert run("site").returncode == 0
    assert calls(project) == ["build", "build"]
    assert (project / "site" / "index.html").read_text() == "kept"


def test_a_build_that_breaks_off_is_done_once_more_from_nothing(project: Path, run: Run) -> None:
    run("site")
    (project / "site" / "index.html").write_text("old")
    (project / ".cache" / "gacetilla").mkdir(parents=True)
    (project / ".cache" / "gacetilla" / "damaged").touch()
    (project / "docs" / "articulos" / "old.md").touch()
    done = run("site")
    assert done.returncode == 0, done.stderr
    assert calls(project)[1:] == ["build", "build --clean"]
    assert (project / "site" / "index.html").read_text() == "home\n"
    assert not (project / "docs" / "articulos" / "old.md").exists()
    assert (project / "docs" / "metodo.md").is_file()
    assert "::warning::" in done.stdout


def test_a_build_that_cannot_be_done_ends_the_run(project: Path, run: Run) -> None:
    (project / "broken").touch()
    assert run("site").returncode == 3
    assert run("same").returncode == 3


def test_refused_seeds_are_told_and_cost_no_second_build(project: Path, run: Run) -> None:
    (project / "refused").touch()
    assert run("site").returncode == 1
    assert calls(project) == ["build"]


def test_a_site_as_a_clean_build_gives_it(run: Run) -> None:
    run("site")
    done = run("same")
    assert (done.returncode, done.stderr) == (0, "")
    assert "byte for byte: 2 files" in done.stdout


def test_every_path_that_differs_is_named(project: Path, run: Run) -> None:
    run("site")
    (project / "site" / "articulos" / "a.html").write_text("b\n")
    (project / "site" / "forgotten.html").touch()
    done = run("same")
    assert done.returncode == 1
    named = [line for line in done.stdout.splitlines() if not line.startswith("site:")]
    assert len(named) == 2
    assert "site/articulos/a.html" in named[0]
    assert "forgotten.html" in named[1]
