"""A page and its parts as tests write them."""

from collections.abc import Callable

import pytest

from generator.clean import clean
from generator.records import CleanText, Seed
from generator.tables.loading import load


@pytest.fixture(scope="session")
def cleaned() -> Callable[[str], CleanText]:
    """Clean a text given as it stands in a file."""
    tables = load()
    return lambda text: clean(Seed("page.txt", "page.txt", text, "0"), tables)
