"""What is installed is locked by hash, names no address or machine, and is there for a reason."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-test.lock")
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)(?: ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")

MODULES = {"python-slugify": "slugify", "pyyaml": "yaml"}
"""Distributions whose module bears another name."""
NOT_IMPORTED = {"mkdocs-material": "material", "markdown": "markdown"}
"""The theme, named in mkdocs.yml; the parser, which MkDocs calls."""


def pins(lock: str) -> dict[str, set[str]]:
    """Package -> versions; two versions where they differ by Python."""
    found: dict[str, set[str]] = {}
    for line in lock.splitlines():
        if match := PIN.match(line):
            found.setdefault(match[1], set()).add(match[2])
    return found


def requirements(config: dict, *extras: str) -> set[str]:
    """Names of the direct dependencies, normalised as an index does."""
    lines = list(config["project"]["dependencies"])
    for extra in extras:
        lines += config["project"]["optional-dependencies"][extra]
    return {re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", line)[0]).lower() for line in lines}


@pytest.fixture(scope="module")
def config(root: Path) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def test_every_direct_dependency_says_what_for(root: Path) -> None:
    source = (root / "pyproject.toml").read_text("utf-8")
    project = source[source.index("dependencies = [") : source.index("[project.scripts]")]
    lines = [line for line in project.splitlines() if line.startswith('  "')]
    assert lines
    assert [line for line in lines if not re.search(r'",\s+# \S+ \S+', line)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_holds_pins_and_hashes_only(root: Path, name: str) -> None:
    lines = (root / name).read_text("utf-8").splitlines()
    assert [line for line in lines if not PIN.match(line) and not HASH.match(line)] == []
    followed = [after for line, after in zip(lines, [*lines[1:], ""], strict=True) if PIN.match(line)]
    assert all(HASH.match(line) for line in followed)


@pytest.mark.parametrize(
    ("name", "extras"), [(LOCKS[0], ("install",)), (LOCKS[1], ("install", "cluster", "test"))]
)
def test_lock_covers_what_is_asked_for(root: Path, config: dict, name: str, extras: tuple[str, ...]) -> None:
    assert requirements(config, *extras) <= pins((root / name).read_text("utf-8")).keys()


def test_tests_run_against_the_versions_that_build(root: Path) -> None:
    built, tested = (pins((root / name).read_text("utf-8")) for name in LOCKS)
    assert {name: versions for name, versions in built.items() if tested.get(name) != versions} == {}


def imported(root: Path) -> set[str]:
    """Top-level modules that the generator imports, its own and Python's left out."""
    found = set()
    for path in (root / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found.add((node.module or "").partition(".")[0])
    return found - sys.stdlib_module_names - {"generator"}


def test_what_is_imported_is_a_direct_dependency_and_the_other_way_round(root: Path, config: dict) -> None:
    direct = {MODULES.get(name, name) for name in requirements(config, "cluster") - NOT_IMPORTED.keys()}
    assert imported(root) - set(NOT_IMPORTED.values()) == direct
