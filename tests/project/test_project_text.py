"""No file under version control names a folder of a machine or the address of a package registry."""

import re
from pathlib import Path

import pytest

MACHINE_PATH = re.compile(
    r"(?<![\w.*}~-])/(?:home|root|Users|work|mnt|opt|srv)/[\w.-]+|/usr/" r"bin/(?!env\b)|[A-Z]:\\Users\\"
)
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "npmjs" + ".org", "npmjs" + ".com", "debian" + ".org")
PICTURES = {".png", ".woff2", ".ico", ".webp"}
DATA = ("seeds/", "tests/labelled/")
"""Articles are what they are; they name what they name."""


@pytest.fixture(scope="module")
def texts(root: Path, tracked: list[Path]) -> dict[str, str]:
    names = {str(path.relative_to(root)): path for path in tracked if path.suffix not in PICTURES}
    return {name: path.read_text("utf-8") for name, path in names.items() if not name.startswith(DATA)}


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("see /home/" + "ana/notes", True),
        ("/usr/" + "bin/chromium", True),
        ("C:" + r"\Users\ana", True),
        ("#!/usr/bin/env bash", False),
        ("articles/home/x", False),
        ("a path in work/main", False),
    ],
)
def test_a_machine_path_is_seen(text: str, caught: bool) -> None:
    assert bool(MACHINE_PATH.search(text)) is caught


def test_no_machine_path(texts: dict[str, str]) -> None:
    found = {name: MACHINE_PATH.findall(text) for name, text in texts.items()}
    assert {name: paths for name, paths in found.items() if paths} == {}


def test_no_registry_address(texts: dict[str, str]) -> None:
    assert {name for name, text in texts.items() if any(host in text for host in HOSTS)} == set()


def test_lines_end_as_they_should(texts: dict[str, str]) -> None:
    assert {name for name, text in texts.items() if "\r" in text} == set()
    assert {name for name, text in texts.items() if text and not text.endswith("\n")} == set()
