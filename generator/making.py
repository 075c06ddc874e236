"""Stored articles to docs/: linked, rendered, published. No rule about articles stands here."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.collecting import published
from generator.configuration import site_settings
from generator.last_run import LastRun
from generator.link import link
from generator.problems import Report
from generator.publish.carrying_out import carry_out
from generator.publish.planning import Plan, plan
from generator.records import Digest, Page
from generator.render import SiteSettings, pages, templates
from generator.render.dataset.kept_lines import KEPT
from generator.store.record_store import RecordStore
from generator.tables.loading import Tables, load

_COMPILED, _LINES = "compiled", "lines"
"""Names of what is kept from run to run."""


class Place(Struct, frozen=True):
    """Where a run reads and writes, the pages that are copied, and whether what stands there is believed.

    `cluster` is the address of a scheduler whose workers make pages; None for none.
    """

    seeds: Path
    docs: Path
    config: Path
    hand_written: tuple[Page, ...]
    clean: bool
    cluster: str | None = None


class _Given(Struct, frozen=True):
    """What pages are planned from, and the number of articles."""

    articles: int
    digest: Digest
    tables: Tables
    site: SiteSettings


def make(place: Place, store: RecordStore, last: LastRun, report: Report) -> tuple[int, Plan]:
    """Make docs/ from what is stored. Returns the number of articles and what was done. Raises BuildError."""
    known = last.forget()
    found = Report()
    with _collector_resting() as settled:
        given = _linked(place, store, found)
        made = pages(given.digest, store.article, given.tables, given.site)
        trusted = last.made_by_this_code(place.docs)
        wanted = chain(place.hand_written, made)
        decided = plan(wanted, place.docs, known=known, trusted=trusted, clean=place.clean)
        report.add(*found)
        settled()
        with _templates_kept(last), _lines_kept(last), _makers(place, decided, given, store) as write:
            standing = carry_out(replace(decided, write=write), place.docs)
        last.remember(place.docs, standing, given.articles, found)
    return given.articles, decided


@contextmanager
def _makers(place: Place, decided: Plan, given: _Given, store: RecordStore) -> Iterator[Mapping[str, Page]]:
    """Give the pages to write, to be made here or by the workers of a cluster."""
    if place.cluster is None:
        yield decided.write
        return
    from generator.sharing import Given, shared  # noqa: PLC0415  for clusters only

    origin = Given(given.digest, given.tables, given.site)
    with shared(decided.write, origin, store.article, place.cluster) as write:
        yield write


@contextmanager
def _templates_kept(last: LastRun) -> Iterator[None]:
    """Compile no template that an earlier run of the same code has compiled."""
    templates.COMPILED.update(last.kept(_COMPILED) or {})
    before = len(templates.COMPILED)
    yield
    if len(templates.COMPILED) > before:
        last.keep(_COMPILED, templates.COMPILED)


@contextmanager
def _lines_kept(last: LastRun) -> Iterator[None]:
    """Write no line of the data files that an earlier run of the same code has written."""
    KEPT.begin(last.kept(_LINES))
    yield
    if KEPT.has_more:
        last.keep(_LINES, KEPT.made)


def _linked(place: Place, store: RecordStore, found: Report) -> _Given:
    tables, site = load(), site_settings(place.config)
    rows = [entry.row for entry in published(store, place.seeds, found)]
    return _Given(len(rows), link(rows, tables), tables, site)


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
