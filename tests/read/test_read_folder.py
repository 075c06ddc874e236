"""Which files are seeds, and what is refused before any is cleaned."""

import hashlib
from pathlib import Path

import pytest

from generator.problems import InputError
from generator.read.folder import read_folder
from generator.read.seed_file import read_seed


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("Un texto.", "utf-8")


def test_seeds_by_name(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a.html", "c.MD", "d.htm", ".oculto.txt", "a.yml")
    (tmp_path / "folder.txt").mkdir()
    seeds, problems = read_folder(tmp_path)
    assert [path.name for path in seeds] == ["a.html", "b.txt", "c.MD", "d.htm"]
    assert problems == ()


def test_problems_of_a_folder(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "a.html", "b.txt", "sola.yml", "c.docx", "b.yaml")
    seeds, problems = read_folder(tmp_path)
    assert [path.name for path in seeds] == ["b.txt"]
    found = {(Path(problem.path).name, problem.code, problem.line) for problem in problems}
    assert found == {
        ("a.txt", "E105", 1),
        ("a.html", "E105", 1),
        ("sola.yml", "E106", 1),
        ("b.yaml", "E106", 1),
        ("c.docx", "W101", 1),
    }


def test_no_folder(tmp_path: Path) -> None:
    seeds, problems = read_folder(tmp_path / "none")
    assert seeds == ()
    assert [problem.code for problem in problems] == ["E100"]


def test_a_seed(tmp_path: Path) -> None:
    content = "\ufeffNiño\r\nOtra línea\r\n".encode()
    (tmp_path / "a.txt").write_bytes(content)
    seed = read_seed(tmp_path / "a.txt", "seeds/a.txt")
    assert (seed.name, seed.path, seed.text) == ("a.txt", "seeds/a.txt", "Niño\nOtra línea\n")
    assert seed.sha256 == hashlib.sha256(content).hexdigest()
    assert (seed.sidecar, seed.hints) == (None, ())


def test_markdown_is_text(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n# Un *texto*\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert read_seed(tmp_path / "a.md", "a.md").text == text


def test_a_seed_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 5_000_001)
    with pytest.raises(InputError, match=r"a\.txt:1: E103"):
        read_seed(tmp_path / "a.txt", "a.txt")


@pytest.mark.parametrize("name", ["none.txt", "a.docx"])
def test_a_seed_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"1: E100: "):
        read_seed(tmp_path / name, name)
