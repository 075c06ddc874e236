"""Small modules and small functions, in lines (budgets: ARCHITECTURE.md)."""

import ast
from itertools import chain
from pathlib import Path
from statistics import median, quantiles

import pytest

MODULE_LONGEST = 300
MODULE_MEDIAN = 80
FUNCTION_LONGEST = 50
FUNCTION_P90 = 30
FUNCTION_MEDIAN = 10


@pytest.fixture(scope="module")
def modules(root: Path) -> dict[str, str]:
    found = {
        str(path.relative_to(root)): path.read_text("utf-8") for path in (root / "generator").rglob("*.py")
    }
    assert found
    return found


@pytest.fixture(scope="module")
def functions(modules: dict[str, str]) -> dict[str, int]:
    """Lines of every function, decorators left out, docstring counted."""
    return dict(
        chain.from_iterable(
            (
                (f"{name}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
                for node in ast.walk(ast.parse(source))
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            )
            for name, source in modules.items()
        )
    )


def test_no_module_is_long(modules: dict[str, str]) -> None:
    lines = {name: len(source.splitlines()) for name, source in modules.items()}
    assert {name: count for name, count in lines.items() if count > MODULE_LONGEST} == {}
    assert median(lines.values()) <= MODULE_MEDIAN


def test_no_function_is_long(functions: dict[str, int]) -> None:
    assert {name: count for name, count in functions.items() if count > FUNCTION_LONGEST} == {}


def test_most_functions_are_short(functions: dict[str, int]) -> None:
    assert median(functions.values()) <= FUNCTION_MEDIAN
    assert quantiles(functions.values(), n=10)[-1] <= FUNCTION_P90
