"""Stored articles to docs/: linked, rendered, published. No rule about articles stands here."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
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
from generator.render import pages, templates
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
    found = Report()
    with _collector_resting() as settled:
        articles, made = _linked(place, store, found)
        trusted = last.made_by_this_code(place.docs)
        wanted = chain(place.hand_written, made)
        decided = plan(wanted, place.docs, known=known, trusted=trusted, clean=place.clean)
        report.add(*found)
        settled()
        with _templates_kept(last):
            standing = carry_out(decided, place.docs)
        last.remember(place.docs, standing, articles, found)
    return articles, decided


@contextmanager
def _templates_kept(last: LastRun) -> Iterator[None]:
    """Compile no template that an earlier run of the same code has compiled."""
    templates.COMPILED.update(last.compiled())
    before = len(templates.COMPILED)
    yield
    if len(templates.COMPILED) > before:
        last.keep_compiled(templates.COMPILED)


def _linked(place: Place, store: RecordStore, found: Report) -> tuple[int, Iterable[Page]]:
    """Give the number of articles, and all pages, unmade."""
    tables, site = load(), site_settings(place.config)
    rows = [entry.row for entry in published(store, place.seeds, found)]
    return len(rows), pages(link(rows, tables), store.article, tables, site)


@contextmanager
def _collector_resting() -> Iterator[Callable[[], None]]:
    """Keep the collector of cycles from searching the rows again and again.

    It rests until the function given is called, and then looks only at what is made later.
    """
    enabled = gc.isenabled()

    def settled() -> None:
        gc.freeze()
        if enabled:
            gc.enable()

    gc.disable()
    try:
        yield settled
    finally:
        gc.unfreeze()
        if enabled:
            gc.enable()
