"""Front matter is read as MkDocs reads it, whatever it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.engine.pages import front_matter
from generator.engine.pages.front_matter import without_front_matter

SIMPLE = [
    "title: Una nota\nhide:\n- toc\nnamed: true\ncount: 3\nday: 2024-08-28\nnone: null\nempty: ''\n",
    "a: {b: [1, '1', 1.0, 0x1F, 12:30], c: {}}\nyes: no\n1: uno\n",
    "a: |\n  dos\n  líneas\nb: >-\n  plegadas\n  aquí\n? c\n: d\n",
    "a: 1\na: 2\n",
]
LEFT_TO_MKDOCS = [
    "a: &x [1]\nb: *x\n",
    "a: &x {c: 1}\nb:\n  <<: *x\n",
    "<<: {a: 1}\n",
    "a: !!str 1\n",
    "a: !!python/object:x {}\n",
    "!!set {a, b}\n",
    "&x {a: 1}\n",
    "? [a]\n: b\n",
    "a: b: c\n",
    "a: 2024-13-45\n",
    "a: =\n",
    "- a\n",
    "word\n",
    "# nothing\n",
    "a: 1\n--- x\nb: 2\n",
    "a: '\n",
]


@pytest.mark.parametrize("text", SIMPLE)
def test_plain_fields_are_read_here(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"---\n{text}---\n\n\ncuerpo\n"
    expected = get_data(page)
    monkeypatch.delattr(front_matter, "get_data")
    assert repr(without_front_matter(page)) == repr(expected)


@pytest.mark.parametrize("text", LEFT_TO_MKDOCS)
def test_all_else_is_read_by_mkdocs(text: str) -> None:
    page = f"---\n{text}---\n\ncuerpo\n"
    assert repr(without_front_matter(page)) == repr(get_data(page))


@pytest.mark.parametrize("page", ["", "cuerpo\n", "---\n", "titulo: uno\n\ncuerpo", "---\n---\ncuerpo\n"])
def test_so_is_a_page_without(page: str) -> None:
    assert without_front_matter(page) == get_data(page)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab01-: \n'\"[]{},&*!|>#?<=~.", max_size=40))
def test_any_text_is_read_alike(text: str) -> None:
    page = f"---\n{text}\n---\ncuerpo\n"
    assert repr(without_front_matter(page)) == repr(get_data(page))
