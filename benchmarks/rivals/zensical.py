"""Zensical with this project's theme and its own search."""

import shutil
from pathlib import Path

from benchmarks.rivals.rival import Rival
from benchmarks.workspace import ROOT
from benchmarks.zensical import THEME


def _prepare(docs: Path, folder: Path) -> None:
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns(".*"))
    shutil.copytree(ROOT / THEME, folder / THEME)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")


def _command(environment: Path) -> list[str]:
    return [str(environment / "bin" / "zensical"), "build", "--clean"]


RIVAL = Rival("Zensical", "zensical", _prepare, _command, "site")
