"""Articles to add to a built corpus: one of the newest year, an old one, an undated one."""

import tempfile
from itertools import count
from pathlib import Path

from benchmarks.corpus import Writer, write
from benchmarks.corpus.cast import YEARS
from generator.extracting import process
from generator.tables.loading import Tables

NEWEST, OLD, UNDATED = "newest", "old", "undated"
_OLD = 4
"""Years after the first that still count as old."""


def newcomers(writer: Writer, tables: Tables, first: int) -> dict[str, int]:
    """Numbers of articles from `first` on, by what is read of them."""
    found: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in count(first):
            (path,) = write(Path(folder), range(number, number + 1), writer)
            article = process(path, tables).article
            if article:
                found.setdefault(_kind(article.when.date, article.when.latest), number)
            if {NEWEST, OLD, UNDATED} <= found.keys():
                break
    return {kind: found[kind] for kind in (NEWEST, OLD, UNDATED)}


def _kind(date: str | None, latest: str | None) -> str:
    year = int(date[:4]) if date else None
    if year is None:
        return "bounded" if latest else UNDATED
    if year == YEARS[-1]:
        return NEWEST
    return OLD if year < YEARS[_OLD] else "between"
