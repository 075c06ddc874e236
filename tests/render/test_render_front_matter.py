"""Front matter reads back through MkDocs' own parser, whatever the values are."""

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.render.front_matter import cleaned, document

NASTY = [
    "Governor: no tax rise",
    "NO",
    "ON",
    "yes",
    "null",
    "~",
    "",
    "2024-08-28",
    "2024-08-28 10:00:00",
    "12:30",
    "1_000",
    "0x1F",
    "1e3",
    "a\x92b",
    "---",
    "...",
    "{{ 7*7 }}",
    "# no",
    "& a",
    "* b",
    "!!python/object:x",
    "@x",
    "`x`",
    "%TAG",
    "a: b: c",
    "- x",
    "? x",
    "| x",
    "> x",
    "'",
    '"',
    "“comillas”",
    "\\n",
    "línea\n---\notra",
    "tab\tulador",
    " espacios ",
    "emoji 😀",
    "\ufeff\u2028\ud800",
    "x" * 5000,
    "=",
    "<<",
]


def by_pyyaml(meta: dict[str, Any]) -> str:
    return yaml.dump(cleaned(meta), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**9)


def written(meta: dict[str, Any]) -> str:
    return document(meta, "").decode().removeprefix("---\n").removesuffix("---\n\n\n")


def read(meta: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return get_data(document(meta, "cuerpo").decode("utf-8"))


@pytest.mark.parametrize("value", NASTY)
def test_nasty_values_read_back(value: str) -> None:
    meta = {"title": value, "list": [value, None, True, 3], "map": {"a": value}}
    body, found = read(meta)
    assert found == cleaned(meta)
    assert body == "cuerpo\n"
    assert written(meta) == by_pyyaml(meta)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.text() | st.lists(st.text()), min_size=1
    )
)
def test_any_text_reads_back(meta: dict[str, Any]) -> None:
    assert read(meta) == ("cuerpo\n", cleaned(meta))


def test_values_of_every_kind_are_written_as_pyyaml_writes_them() -> None:
    values: list[Any] = ["1", 1, 1.0, True, None, [], {}, ["a", ["b"]], {"a": [{"b": {"c": ()}}]}]
    meta = {"all": [*values, date(2024, 8, 28)], "day": date(2024, 8, 28)}
    assert written(meta) == by_pyyaml(meta)
