"""All that connects articles, put together."""

from collections.abc import Sequence

from generator.link.duplicates import duplicates
from generator.link.order import newest_first
from generator.link.people import people
from generator.link.related import related
from generator.records import Digest, Row
from generator.tables.loading import Tables


def link(rows: Sequence[Row], tables: Tables) -> Digest:
    """Connect the corpus: the same rows in any order give the same digest.

    Hidden articles are left out. Withdrawn ones stay in `rows`, so that a tombstone can be shown, and are
    connected with nothing.
    """
    shown = tuple(sorted((row for row in rows if row.publish != "hidden"), key=newest_first))
    living = tuple(row for row in shown if row.publish != "withdrawn")
    page_ids, members = people(living, tables)
    copies = duplicates(living)
    return Digest(shown, members, page_ids, related(living, page_ids, copies), copies)
