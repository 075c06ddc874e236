"""What tables hold is kept beside the compiled code: proved before it is used, never where it is unwanted."""

import sys
from pathlib import Path

import pytest

from generator.tables import parsed as module
from generator.tables import yaml_tables
from generator.tables.parsed import parsed

CONTENT = b"rows:\n- name: 'no'\n  number: 7\n  ends: null\n"
VALUE = {"rows": [{"name": "no", "number": 7, "ends": None}]}


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of a package whose compiled code may be kept."""
    monkeypatch.setattr(module, "HERE", tmp_path)
    monkeypatch.setattr(module, "_parser", lambda: b"")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return tmp_path / "words.yml"


def kept(table: Path) -> list[Path]:
    return sorted(table.parent.rglob("*.table"))


def test_a_table_is_parsed_once(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parsed(table, CONTENT) == VALUE
    assert len(kept(table)) == 1
    monkeypatch.delattr(yaml_tables, "read_table")
    assert parsed(table, CONTENT) == VALUE


def test_another_content_is_parsed_anew(table: Path) -> None:
    parsed(table, CONTENT)
    assert parsed(table, b"rows: []\n") == {"rows": []}
    assert parsed(table, CONTENT) == VALUE


@pytest.mark.parametrize(
    "spoil", [lambda stored: stored[:-1], lambda stored: b"", lambda stored: stored + b"0"]
)
def test_a_damaged_value_is_not_used(table: Path, spoil: object) -> None:
    parsed(table, CONTENT)
    (place,) = kept(table)
    place.write_bytes(spoil(place.read_bytes()))  # type: ignore[operator]
    assert parsed(table, CONTENT) == VALUE


def test_nothing_is_kept_where_python_keeps_nothing(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert parsed(table, CONTENT) == VALUE
    assert kept(table) == []


def test_nothing_is_kept_of_tables_outside_the_package(
    table: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("others") / "words.yml"
    assert parsed(other, CONTENT) == VALUE
    assert kept(other) == []


def test_a_package_that_may_not_be_written_to_is_read(table: Path) -> None:
    (table.parent / "__pycache__").write_bytes(b"no folder")
    assert parsed(table, CONTENT) == VALUE
