"""A folder of made-up seeds, built over and over, and what a clean build would give."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from benchmarks.corpus import Writer, write
from generator import looks
from generator.pipeline import Settings, Summary, make_pages
from generator.problems import Report
from generator.tables.loading import load

ROOT = Path(__file__).parents[2]

Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@dataclass
class Corpus:
    """Seeds, docs and cache of one test."""

    folder: Path
    writer: Writer

    @property
    def settings(self) -> Settings:
        return Settings(
            self.folder / "seeds", self.folder / "docs", self.folder / "site", ROOT / "mkdocs.yml",
            self.folder / "cache",
        )  # fmt: skip

    @property
    def seeds(self) -> list[Path]:
        return sorted(self.settings.seeds.glob("*.txt"))

    def add(self, *numbers: int) -> None:
        for number in numbers:
            write(self.settings.seeds, range(number, number + 1), self.writer)

    def build(self) -> tuple[Summary, list[str]]:
        """Build on what is there; what was done and the problems told."""
        report = Report()
        summary, _ = make_pages(self.settings, report, lambda stage, done, total: None)
        return summary, sorted(map(str, report))

    def clean(self) -> tuple[Tree, list[str]]:
        """Build the same seeds with no cache and no docs."""
        shutil.rmtree(self.folder / "clean", ignore_errors=True)
        folder, report = self.folder / "clean", Report()
        fresh = replace(self.settings, docs=folder / "docs", cache=folder / "cache")
        make_pages(fresh, report, lambda stage, done, total: None)
        return tree(fresh.docs), sorted(map(str, report))

    def docs(self) -> Tree:
        return tree(self.settings.docs)


@pytest.fixture(scope="session")
def writer() -> Writer:
    return Writer(load())


@pytest.fixture
def corpus(tmp_path: Path, writer: Writer, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """Twenty-five seeds, not yet built; a file's looks are believed at once."""
    monkeypatch.setattr(looks, "SETTLED", 0)
    made = Corpus(tmp_path, writer)
    made.add(*range(25))
    return made


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    """The files read whole since the last call."""
    found: list[Path] = []
    read = Path.read_bytes

    def counting(path: Path) -> bytes:
        found.append(path)
        return read(path)

    def since() -> list[Path]:
        taken = found[:]
        found.clear()
        return taken

    monkeypatch.setattr(Path, "read_bytes", counting)
    return since
