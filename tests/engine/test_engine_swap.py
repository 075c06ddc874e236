"""The site folder ends equal to the staged tree, whatever it held, and never shows half of anything."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine import swap
from generator.engine.listing import site_listing
from generator.problems import BuildError


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    found = {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}
    return {name: text for name, text in found.items() if name != swap.MARKER}


NEW = {"a/index.html": "a", "b/index.html": "b2", "assets/c.css": "c", "pagefind/pagefind-entry.json": "2"}


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    return write(tmp_path / "staged", NEW)


@pytest.mark.parametrize(
    "before",
    [
        {},
        NEW,
        {"a/index.html": "a", "b/index.html": "b1", "z/y/index.html": "old"},
        {"a": "a file where a folder must be"},
        {"assets/c.css/inside": "a folder where a file must be"},
        {"a/index.html.unfinished": "left by a run that was killed"},
    ],
)
def test_the_site_becomes_the_staged_tree(staged, tmp_path, before):
    site = write(tmp_path / "site", {swap.MARKER: "", **before})
    swap.publish(staged, site)
    assert read(site) == NEW
    assert all(any(folder.iterdir()) for folder in site.rglob("*") if folder.is_dir())


def test_equal_files_are_left_alone(staged, tmp_path):
    site = tmp_path / "site"
    assert swap.publish(staged, site)[0] == 5
    before = {path: path.stat().st_ino for path in site.rglob("*")}
    assert swap.publish(staged, site) == (0, 0, 5)
    assert {path: path.stat().st_ino for path in site.rglob("*")} == before


def test_additions_first_then_changes_then_entry_points(staged, tmp_path):
    before = {swap.MARKER: "", "b/index.html": "b1", "pagefind/pagefind-entry.json": "1", "old.html": ""}
    site = write(tmp_path / "site", before)
    wanted = {path: seen[0] for path, seen in site_listing(staged, {}).files.items()}
    plan = swap.planned(wanted, site_listing(site, {}))
    assert plan.add == ("assets/c.css", "a/index.html")
    assert plan.change == ("b/index.html", "pagefind/pagefind-entry.json")
    assert plan.remove == (swap.MARKER, "old.html")


def test_links_are_replaced_never_followed(staged, tmp_path):
    outside = write(tmp_path / "outside", {"index.html": "kept", "b1": "kept"})
    site = write(tmp_path / "site", {swap.MARKER: ""})
    (site / "a").symlink_to(outside)
    (site / "b").mkdir()
    (site / "b/index.html").symlink_to(outside / "b1")
    swap.publish(staged, site)
    assert read(site) == NEW
    assert read(outside) == {"index.html": "kept", "b1": "kept"}


def test_a_folder_of_something_else_is_refused(tmp_path):
    with pytest.raises(BuildError, match="choose another folder"):
        swap.refuse_alien(write(tmp_path / "home", {"thesis.txt": "years of work"}))
    (tmp_path / "file").touch()
    with pytest.raises(BuildError, match="is no folder"):
        swap.refuse_alien(tmp_path / "file")


def test_a_folder_that_cannot_be_written_is_an_error_with_its_name(staged, tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(tmp_path / "site/a"))

    monkeypatch.setattr(swap.shutil, "copyfile", full)
    with pytest.raises(BuildError, match="site/a: No space left"):
        swap.publish(staged, tmp_path / "site")


KILLED = """
import os, signal, sys
from pathlib import Path
from generator.engine import swap
from generator.engine.listing import site_listing
calls, last = 0, int(sys.argv[3])
def counted(function):
    def call(*args, **kwargs):
        global calls
        calls += 1
        if calls == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args, **kwargs)
    return call
swap.shutil.copyfile = counted(swap.shutil.copyfile)
Path.replace, Path.unlink = counted(Path.replace), counted(Path.unlink)
swap.publish(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("moment", [1, 2, 3, 5, 8])
def test_killed_at_any_moment_every_file_is_whole_and_the_next_run_heals(staged, tmp_path, moment):
    old = {
        swap.MARKER: "",
        "b/index.html": "b1",
        "pagefind/pagefind-entry.json": "1",
        "old.html": "o",
        "o2": "o",
    }
    site = write(tmp_path / "site", old)
    command = [sys.executable, "-c", KILLED, str(staged), str(site), str(moment)]
    killed = subprocess.run(command, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, check=False)
    assert killed.returncode == -signal.SIGKILL
    for name, text in read(site).items():
        assert text in {old.get(name), NEW.get(name)} or name.endswith(".unfinished")
    swap.publish(staged, site)
    assert read(site) == NEW
