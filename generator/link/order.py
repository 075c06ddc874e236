"""The one order of articles: date, else latest, else earliest, then added, then seed."""

from datetime import date

from generator.records import Row

Key = tuple[int, int, str]


def newest_first(row: Row) -> Key:
    """Key that sorts the newest first; articles without any date come last, and seeds ascend."""
    when = row.when
    return _backwards(when.date or when.latest or when.earliest), _backwards(row.added), row.seed


def _backwards(day: str | None) -> int:
    return -date.fromisoformat(day).toordinal() if day else 0
