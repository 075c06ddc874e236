"""Front matter reads back through MkDocs' own parser, whatever the values are."""

from typing import Any

import pytest
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


def read(meta: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return get_data(document(meta, "cuerpo").decode("utf-8"))


@pytest.mark.parametrize("value", NASTY)
def test_nasty_values_read_back(value: str) -> None:
    meta = {"title": value, "list": [value, None, True, 3], "map": {"a": value}}
    body, found = read(meta)
    assert found == cleaned(meta)
    assert body == "cuerpo\n"


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.text() | st.lists(st.text()), min_size=1
    )
)
def test_any_text_reads_back(meta: dict[str, Any]) -> None:
    assert read(meta) == ("cuerpo\n", cleaned(meta))
