"""Everything the program defines is used by the program: what only a test calls is dead."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest


def definitions(module: ast.Module) -> Iterator[str]:
    """Names of functions, classes and values of a module, and of private methods, which no library calls."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if node in module.body or node.name.startswith("_"):
                yield node.name
        elif node in module.body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def uses(module: ast.Module) -> Iterator[str]:
    """Names that are read in a module; that it imports them is no use."""
    for node in ast.walk(module):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def unused(modules: Iterable[ast.Module], elsewhere: str = "") -> set[str]:
    """Names that are defined and never used, save those that Python or the text `elsewhere` calls."""
    modules = list(modules)
    known = {name for module in modules for name in uses(module)} | set(re.findall(r"\w+", elsewhere))
    defined = {name for module in modules for name in definitions(module)}
    return {name for name in defined - known if not name.startswith("__")}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def f(): pass", {"f"}),
        ("def f(): pass\nf()", set()),
        ("LIMIT = 3", {"LIMIT"}),
        ("LIMIT: int = 3\nprint(LIMIT)", set()),
        ("class A:\n  def _b(self): pass\n  def c(self): self._d()\nA()", {"_b"}),
        ("from x import f\ndef f(): pass", {"f"}),
    ],
)
def test_what_is_not_used_is_seen(source: str, found: set[str]) -> None:
    assert unused([ast.parse(source)]) == found


def test_nothing_is_defined_for_nobody(root: Path) -> None:
    sources = sorted([*(root / "generator").rglob("*.py"), *(root / "benchmarks").rglob("*.py")])
    named = [root / "pyproject.toml", root / "mkdocs.yml", *(root / "generator").rglob("*.jinja")]
    elsewhere = "\n".join(path.read_text("utf-8") for path in named)
    assert sources
    assert unused((ast.parse(path.read_text("utf-8")) for path in sources), elsewhere) == set()
