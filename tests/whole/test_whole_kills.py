"""Killed at any moment, the next build gives the site of a clean one; no file is ever seen half-written."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.whole.conftest import ROOT, Project, tree

KILLS = 5
SOAKED = 50
STORY = (
    "Xalapa, Ver., 3 de mayo de 2023.- El secretario de la prueba inventada abrió una clínica en Veracruz. "
    * 5
)


def state(project: Project) -> dict[str, str]:
    return {**tree(project.docs), **tree(project.site)}


def complete_pages(site: Path) -> bool:
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]
    return all(page.rstrip().endswith("</html>") for page in pages)


def kill_while_building(project: Project, after: float) -> bool:
    """Start a build and kill it after some seconds; False when it was done before."""
    command = [sys.executable, "-m", "generator", *project.arguments()]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
        time.sleep(after)
        build.send_signal(signal.SIGKILL)
    return build.returncode == -signal.SIGKILL


def change(project: Project, number: int) -> None:
    """Add an article on odd rounds, take one away on even ones."""
    (project.seeds / f"more{number}.txt").write_text(f"{STORY} Sala {number}.", encoding="utf-8")
    if number % 2 == 0:
        (project.seeds / f"more{number - 1}.txt").unlink(missing_ok=True)


def run(project: Project, kills: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  moments to kill at, no secret
    started = time.monotonic()
    assert project.build() == 0
    whole = time.monotonic() - started
    killed = 0
    for number in range(kills):
        change(project, number)
        killed += kill_while_building(project, chance.uniform(0.1, max(0.5, whole)))
        assert complete_pages(project.site)
        assert project.build() == 0
        healed = state(project)
        clean = Project(project.folder / f"clean{number}")
        clean.folder.mkdir()
        (clean.folder / "seeds").symlink_to(project.seeds)
        assert clean.build() == 0
        assert healed == state(clean)
    assert killed, "no build was killed in its course"


def test_a_killed_build_is_healed_by_the_next(project: Project) -> None:
    run(project, KILLS, seed=1)


@pytest.mark.soak
def test_many_killed_builds_are_healed(project: Project) -> None:
    run(project, SOAKED, seed=2)
