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
    modules = sorted((root / "generator" / stage).rglob("*.py"))
    assert modules
    found = [
        f"{path.relative_to(root)}:{place}" for path in modules for place in openings(path.read_text("utf-8"))
    ]
    assert found == []
