"""The stages between the two ends open no file: import contracts see modules, this sees calls."""

import ast
from pathlib import Path

import pytest

PURE = ("clean", "extract", "link", "render", "grammar")
OPENERS = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "urlopen",
    "__import__",
    "import_module",
}
IN_MEMORY = {"StringIO", "BytesIO"}
OWN_TEMPLATES = "generator/render/templates.py"
"""Reads the program's own page templates, part of its code, once and through importlib.resources."""


def openings(source: str) -> list[str]:
    """Calls and imports in a module that could open a file, as `line: name`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            if name in OPENERS:
                found.append(f"{node.lineno}: {name}()")
        elif isinstance(node, ast.Import):
            found += [f"{node.lineno}: import io" for alias in node.names if alias.name == "io"]
        elif isinstance(node, ast.ImportFrom) and node.module == "io":
            found += [f"{node.lineno}: from io" for alias in node.names if alias.name not in IN_MEMORY]
    return found


@pytest.mark.parametrize(
    ("source", "caught"),
    [
        ("with open('x') as f: pass", True),
        ("path.read_text()", True),
        ("import io\nio.open('x')", True),
        ("from io import FileIO", True),
        ("from io import StringIO", False),
        ("opening = 1; reopen(opening)", False),
    ],
)
def test_an_opened_file_is_seen(source: str, caught: bool) -> None:
    assert bool(openings(source)) is caught


@pytest.mark.parametrize("stage", PURE)
def test_stage_opens_no_file(root: Path, stage: str) -> None:
    found = {}
    for path in sorted((root / "generator" / stage).rglob("*.py")):
        found[path.relative_to(root).as_posix()] = openings(path.read_text("utf-8"))
    assert found
    found.pop(OWN_TEMPLATES, None)
    assert {name: places for name, places in found.items() if places} == {}


def test_own_templates_are_read_as_resources_only(root: Path) -> None:
    source = (root / OWN_TEMPLATES).read_text("utf-8")
    assert len(openings(source)) == 1
    assert 'resources.files("generator.render")' in source
