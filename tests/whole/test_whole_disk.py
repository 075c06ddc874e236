"""A disk that is full or may not be written: a clear error, and the next build is whole."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import cli
from tests.whole.conftest import ROOT, Project, tree

LIMITS = (9_000, 90_000)
"""Bytes that a file may have: the first of them is met by pages, the second by data and scripts."""

LIMITED = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2);"
    "from generator import cli; sys.exit(cli.main(sys.argv[2:]))"
)


@dataclass
class Disk:
    """Refuses to write below a folder once so many files have been opened for it there."""

    folder: str = ""
    reason: int = 0
    left: int = 0

    def __call__(self, event: str, given: tuple[object, ...]) -> None:
        if not self.folder or event not in ("open", "os.mkdir", "os.rename", "os.remove"):
            return
        path = absolute(given[0])
        if not path.startswith(self.folder + os.sep) or (event == "open" and not writes(given[1], given[2])):
            return
        self.left -= 1
        if self.left < 0:
            raise OSError(self.reason, os.strerror(self.reason), path)


def absolute(path: object) -> str:
    return str(Path(os.fsdecode(path)).absolute()) if isinstance(path, str | bytes | os.PathLike) else ""


def writes(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return not {"w", "a", "x", "+"}.isdisjoint(mode)
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    sys.addaudithook(made)  # for as long as the process lives; without a folder it lets everything pass
    yield made
    made.folder = ""


def changed(project: Project) -> None:
    """Correct an article so that pages, lists, feeds and the index all change."""
    seed = sorted(project.seeds.glob("*.txt"))[0]
    project.article(seed.name)
    seed.with_suffix(".yml").write_text("title: Otro titular de prueba\nstate: Sonora\n", encoding="utf-8")


CASES = [
    ("docs", errno.ENOSPC, 9),
    ("docs", errno.EROFS, 0),
    ("cache", errno.ENOSPC, 0),
    ("cache", errno.ENOSPC, 20),
    ("site", errno.ENOSPC, 5),
    ("site", errno.EROFS, 0),
]


def test_a_disk_that_refuses_is_named_and_the_next_build_is_whole(
    project: Project, disk: Disk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.build("--jobs", "1") == 0
    before = tree(project.site)
    changed(project)
    cache = cli._settings(cli._parser().parse_args(project.arguments())).cache
    folders = {"docs": project.docs, "cache": ROOT / cache, "site": project.site}
    for place, reason, left in CASES:
        disk.reason, disk.left, disk.folder = reason, left, str(folders[place])
        assert project.build("--jobs", "1") == cli.FAILED, (place, reason, left)
        disk.folder = ""
        told = capsys.readouterr().err.splitlines()[-1]
        assert told.startswith("build failed: "), told
        assert os.strerror(reason) in told, told
        assert place in told, told
        assert "make room or allow writing" in told or "make room, allow writing" in told, told
        if place != "site":
            assert tree(project.site) == before
    assert all(
        path.suffix != ".html" or path.read_text("utf-8").rstrip().endswith("</html>")
        for path in files(project.site)
    )
    assert project.build("--jobs", "1") == 0
    again = Project(project.folder / "again")
    again.folder.mkdir()
    project.seeds.rename(again.seeds)
    assert again.build("--jobs", "1") == 0
    assert tree(project.site) == tree(again.site)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_files_cut_off_by_a_full_disk_are_never_published(project: Project) -> None:
    for limit in LIMITS:
        command = [sys.executable, "-c", LIMITED, str(limit), *project.arguments(), "--jobs", "1"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == cli.FAILED
        assert "build failed: " in done.stderr.splitlines()[-1]
        assert "make room" in done.stderr.splitlines()[-1]
        assert not project.site.exists()
        assert all(path.stat().st_size < limit for path in files(project.docs))
    assert project.build("--jobs", "1") == 0
    assert (project.site / "index.html").is_file()


def test_a_file_in_place_of_a_folder_is_named(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for place in (project.docs, project.site):
        place.write_text("a file", encoding="utf-8")
        assert project.build("--jobs", "1") == cli.FAILED
        assert f"{place}" in capsys.readouterr().err.splitlines()[-1]
        assert place.read_text("utf-8") == "a file"
        place.unlink()
