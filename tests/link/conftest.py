"""Invented rows for the tests of linking."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.records import Appearance, PublicationDate, Row, Source

UNDATED = PublicationDate(None, "none")


def _row(seed: str, day: str | None = None, **more: Any) -> Row:
    when = PublicationDate(day, "day") if day else UNDATED
    values: dict[str, Any] = {
        "seed": seed,
        "slug": seed,
        "former_slugs": (),
        "title": seed,
        "title_inferred": False,
        "summary": "",
        "when": when,
        "added": None,
        "state": "Nacional",
        "states": (),
        "people": (),
        "institutions": (),
        "quotes": (),
        "source": Source(),
        "publish": "full",
        "reason": None,
        "signature": b"",
        "digest": seed,
        "content": seed,
    }
    return Row(**(values | more))


def _person(official_id: str, office: str | None = None, state: str | None = None, **more: Any) -> Appearance:
    values: dict[str, Any] = {
        "name": official_id.title(),
        "role": "cargo",
        "organization": None,
        "named": True,
        "gender": None,
        "registered": False,
    }
    return Appearance(id=official_id, office=office, state=state, **(values | more))


@pytest.fixture
def make_row() -> Callable[..., Row]:
    """Makes a row from a seed name, a day and any other fields."""
    return _row


@pytest.fixture
def make_person() -> Callable[..., Appearance]:
    """Makes an appearance outside the registry."""
    return _person
