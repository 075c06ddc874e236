"""Marks woven into escaped text: the text stays, the tags nest, no id stands twice."""

import re
from html import unescape
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records import Passage
from generator.render.spans import located
from generator.render.weave import Mark, weave


class _Reader(HTMLParser):
    """Collects ids and refuses tags that do not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _mark(start: int, end: int, name: str) -> Mark:
    return Mark(start, end, f'<mark id="{name}">', "</mark>", "<mark>")


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet="ab *_<>&-.:#[]{}", min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)), max_size=5),
)
def test_text_stays_and_tags_nest(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [
        _mark(start, min(start + length, len(text)), f"m{at}")
        for at, (start, length) in enumerate(spans)
        if start < len(text)
    ]
    made = markdown.markdown(
        f'<div markdown="1">\n\n{weave(text, marks)}\n\n</div>', extensions=["md_in_html", "attr_list"]
    )
    inside = made.removeprefix("<div>").removesuffix("</div>").strip()
    reader = _Reader()
    reader.feed(inside)
    assert not reader.open
    assert sorted(reader.ids) == sorted(re.findall(r'id="(m\d)"', "".join(mark.opening for mark in marks)))
    shown = unescape(re.sub(r"</?(?:mark|p)\b[^>]*>", "", inside))
    assert "".join(shown.split()) == "".join(text.split())


def test_a_mark_cut_by_another_goes_on_without_its_id() -> None:
    assert weave("abcd", [_mark(0, 3, "x"), _mark(2, 4, "y")]) == (
        '<mark id="x">ab<mark id="y">c</mark></mark><mark>d</mark>'
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(10, 13, (0, 3)), (12, 21, (2, 4)), (0, 11, (0, 1)), (14, 19, None), (0, 5, None), (30, 40, None)],
)
def test_places_of_the_seed_in_a_passage(start: int, end: int, expected: tuple[int, int] | None) -> None:
    passage = Passage("abcdef", ((0, 10), (3, 20)), 23)
    assert located(passage, start, end) == expected
