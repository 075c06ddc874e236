"""The documents tell the truth: what they name exists, what exists is named, their examples work."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.problems import InputError
from generator.read.sidecar import read_sidecar

DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
RECIPES = (
    "A new input format",
    "A cleaning rule",
    "A field",
    "An index page",
    "A country",
    "A language",
    "A labelled article",
    "A person or a term of office",
)
PATH = re.compile(r"`([A-Za-z_.][\w.-]*/[\w./-]*|[\w-]+\.(?:py|yml|toml|md|lock))`")
"""Something in backticks that looks like a file or folder of the repository."""


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def code_blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def is_generated(root: Path, path: str) -> bool:
    """Whether version control ignores it: a build makes it."""
    return subprocess.run(["git", "check-ignore", "-q", path], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_exists(root: Path, name: str) -> None:
    paths = PATH.findall((root / name).read_text("utf-8"))
    invented = re.compile(r"CODE|FIELD|DIR|NN-slug|/NAME|^seeds/article\.|^article\.")
    missing = [path for path in paths if not invented.search(path) and not (root / path).exists()]
    assert paths
    assert [path for path in missing if not is_generated(root, path)] == []


@pytest.mark.parametrize("name", (*DOCUMENTS, "CHANGELOG.md"))
def test_every_link_leads_somewhere(root: Path, name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", (root / name).read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (root / link).exists()] == []


@pytest.mark.parametrize("recipe", RECIPES)
def test_each_kind_of_change_has_a_recipe(root: Path, recipe: str) -> None:
    assert f"\n### {recipe}\n" in (root / "CONTRIBUTING.md").read_text("utf-8")


def test_every_command_is_in_the_readme_and_every_command_named_exists(readme: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "generator", "--help"], capture_output=True, text=True, check=True
    )
    commands = set(re.findall(r"^    ([a-z]+)\b", shown.stdout, re.MULTILINE))
    assert set(re.findall(r"^\| `gacetilla ([a-z]+)", readme, re.MULTILINE)) == commands
    assert set(re.findall(r"gacetilla ([a-z]+)", readme)) <= commands


def test_every_make_target_is_in_the_readme_and_every_target_named_exists(root: Path, readme: str) -> None:
    makefile = (root / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split())
    assert {"site", "test", "serve", "check", "bench", "bench-engines", "soak"} <= targets
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
    assert set(re.findall(r"^\| `make ([a-z-]+)", readme, re.MULTILINE)) == targets - {"browser"}
    named = {
        name
        for document in DOCUMENTS
        for name in re.findall(r"`make ([a-z-]+)", (root / document).read_text())
    }
    assert named <= targets


def test_the_sidecar_of_the_readme_is_valid(readme: str, tmp_path: Path) -> None:
    (example,) = code_blocks(readme, "yaml")
    file = tmp_path / "article.yml"
    file.write_text(example, encoding="utf-8")
    sidecar = read_sidecar(file, "seeds/article.yml")
    assert sidecar.date == "2024-08-28"
    assert sidecar.officials_add[0].role == "directora del Hospital General"
    assert sidecar.publish == "full"


def test_the_problem_of_the_readme_is_the_one_that_is_printed(readme: str, tmp_path: Path) -> None:
    (example,) = code_blocks(readme, "yaml")
    (shown,) = [line for block in code_blocks(readme, "text") for line in block.splitlines()]
    file = tmp_path / "article.yml"
    file.write_text(example.replace("\nstate:", "\nsate:"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_sidecar(file, "seeds/article.yml")
    (problem,) = caught.value.problems
    assert str(problem).startswith(shown.removesuffix("…"))


def test_every_sidecar_key_is_in_the_readme(readme: str, tmp_path: Path) -> None:
    file = tmp_path / "article.yml"
    file.write_text("no-such-key: 1\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_sidecar(file, "article.yml")
    known = str(caught.value).partition("known are ")[2].split(", ")
    assert "date" in known
    section = readme.partition("## Correct an article")[2].partition("\n## ")[0]
    assert [key for key in known if not re.search(rf"`{key}`|^{key}:", section, re.MULTILINE)] == []
