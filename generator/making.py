"""Stored articles to docs/: linked, rendered, published. No rule about articles stands here."""

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.collecting import published
from generator.configuration import site_settings
from generator.last_run import LastRun
from generator.link import link
from generator.problems import Report
from generator.publish.carrying_out import carry_out
from generator.publish.planning import Plan, plan
from generator.records import Page
from generator.render import pages
from generator.store.record_store import RecordStore
from generator.tables.loading import load


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run reads and writes, the pages that are copied, and whether what stands there is believed."""

    seeds: Path
    docs: Path
    config: Path
    hand_written: tuple[Page, ...]
    clean: bool


def make(place: Place, store: RecordStore, last: LastRun, report: Report) -> tuple[int, Plan]:
    """Make docs/ from what is stored. Returns the number of articles and what was done. Raises BuildError."""
    known = last.forget()
    tables, found = load(), Report()
    entries = published(store, place.seeds, found)
    report.add(*found)
    digest = link([entry.row for entry in entries], tables)
    made = pages(digest, store.article, tables, site_settings(place.config))
    trusted = last.made_by_this_code(place.docs)
    decided = plan(
        chain(place.hand_written, made), place.docs, known=known, trusted=trusted, clean=place.clean
    )
    last.remember(place.docs, carry_out(decided, place.docs), len(entries), found)
    return len(entries), decided
