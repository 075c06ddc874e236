"""The same seeds give the same docs, whatever the machine is set to; an arrival changes no other article."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from tests.whole.conftest import ROOT, Project, tree

SETTINGS = (
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"},
)
STORY = (
    "Xalapa, Ver., 3 de mayo de 2023.- El secretario de la prueba inventada abrió una clínica en Veracruz. "
    * 5
)


def front_matter(page: str) -> dict[str, object]:
    return dict(yaml.safe_load(page.split("---\n")[1]))


def test_two_folders_two_time_zones_two_hash_seeds_give_one_docs(project: Project, tmp_path: Path) -> None:
    trees = []
    for number, settings in enumerate(SETTINGS):
        there = Project(tmp_path / f"machine {number}")
        names = sorted(path.name for path in project.seeds.iterdir())
        there.seeds.mkdir(parents=True)
        for name in names if number else reversed(names):
            shutil.copyfile(project.seeds / name, there.seeds / name)
        command = [sys.executable, "-m", "generator", "pages", "--jobs", str(number + 1)]
        command += ["--seeds", str(there.seeds), "--docs", str(there.docs)]
        subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True, capture_output=True)
        trees.append(tree(there.docs))
    assert trees[0] == trees[1]
    assert len(trees[0]) > 50


def test_a_new_seed_changes_no_other_articles_record_or_address(project: Project) -> None:
    assert project.pages() == 0
    before = {page.name: front_matter(page.read_text()) for page in (project.docs / "articulos").glob("*.md")}
    (project.seeds / "0000-first-by-name.txt").write_text(STORY, encoding="utf-8")
    assert project.pages() == 0
    after = {page.name: front_matter(page.read_text()) for page in (project.docs / "articulos").glob("*.md")}
    before.pop("index.md"), after.pop("index.md")
    assert len(after) == len(before) + 1
    assert {name: after[name] for name in before} == before


def test_a_second_build_writes_nothing(project: Project) -> None:
    assert project.pages() == 0
    times = {path: path.stat().st_mtime_ns for path in project.docs.rglob("*")}
    assert project.pages() == 0
    assert {path: path.stat().st_mtime_ns for path in project.docs.rglob("*")} == times
