"""Each seed gives the record and the page of its golden folder (python -m tests.golden.cases makes them)."""

import json

import pytest

from tests.golden.cases import Case, cases, pages


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.seed.name[:3])
def test_the_record_is_the_golden_one(case: Case) -> None:
    expected = json.loads((case.folder / "record.json").read_text(encoding="utf-8"))
    assert json.loads(case.record()) == expected


def test_the_pages_are_the_golden_ones() -> None:
    for case, page in pages():
        assert page == (case.folder / "page.md").read_text(encoding="utf-8")
