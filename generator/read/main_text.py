"""The story of an HTML page, by trafilatura. Slow to import, so only done when the first page comes."""

import logging
from configparser import ConfigParser

from trafilatura import extract
from trafilatura.settings import use_config

for _name in ("trafilatura", "htmldate", "justext", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # what it doubts is no problem of the seed

_SHORTEST = "60"
"""Characters from which a text counts as a story; the default of 250 refuses short reports."""


def _settings() -> ConfigParser:
    config = use_config()
    for option in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        config.set("DEFAULT", option, _SHORTEST)
    return config


_CONFIG = _settings()


def main_text(page: str) -> list[str]:
    """Paragraphs of the story, [] when none is found. Never deduplicated: that keeps state between calls."""
    found = extract(
        page,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        deduplicate=False,
        config=_CONFIG,
    )
    return [line.strip() for line in (found or "").split("\n") if line.strip()]
