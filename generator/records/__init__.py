"""The frozen records that cross the borders between stages.

A stage makes a new record; no field ever changes its meaning. Records open no file and parse nothing.
Offsets count characters of `Seed.text`; spans are half open, `seed.text[start:end]`.
"""

from generator.records.article import (
    Article,
    Evidence,
    Institution,
    Notice,
    Official,
    Overruled,
    Precision,
    PublicationDate,
    Quote,
    Source,
)
from generator.records.clean_text import CleanText, Dropped, Passage
from generator.records.digest import Appearance, Digest, Neighbour, Row
from generator.records.page import Page
from generator.records.seed import AddedOfficial, Hint, HintKind, Publish, Seed, Sidecar

__all__ = [
    "AddedOfficial",
    "Appearance",
    "Article",
    "CleanText",
    "Digest",
    "Dropped",
    "Evidence",
    "Hint",
    "HintKind",
    "Institution",
    "Neighbour",
    "Notice",
    "Official",
    "Overruled",
    "Page",
    "Passage",
    "Precision",
    "PublicationDate",
    "Publish",
    "Quote",
    "Row",
    "Seed",
    "Sidecar",
    "Source",
]
