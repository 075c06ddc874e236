"""Seeds that are new or changed, read and put into the store."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from msgspec import Struct

from generator.extracting import mapped, processing, sent
from generator.link.rows import row
from generator.problems import Problem, Report
from generator.read.parcel import Parcel, parcel
from generator.steps import Steps, at_once
from generator.store.entry import Entry
from generator.store.packing import packed
from generator.store.record_store import Known, Put, RecordStore
from generator.tables.loading import Tables

Progress = Callable[[str, int, int], None]
"""Told the stage, how many are done and how many there are."""

BATCH = 500
"""Articles stored in one transaction: what is held in memory at a time."""


class Pending(Struct, frozen=True):
    """A seed to be read, and what will be known of it."""

    path: Path
    known: Known


class _Sent(Struct, frozen=True):
    """A seed on its way to another machine; `parcel` is None when it must be read here."""

    pending: Pending
    parcel: Parcel | None


_Entered = tuple[str, tuple[Problem, ...], Put | None]
"""Name of a seed, why it was refused, and what to store of it, None when it was refused."""


class Reading(Struct, frozen=True):
    """Seeds to be read, with `jobs` processes or on the workers of a cluster (None: of none)."""

    pending: list[Pending]
    tables: Tables
    jobs: int
    cluster: str | None


def enter(work: Reading, store: RecordStore, report: Report, progress: Progress) -> bool:
    """Read seeds into the store, a batch at a time. Returns whether any was put there."""
    changed, pending = False, work.pending
    with _entered(work) as results:
        for done in range(0, len(pending), BATCH):
            batch = list(islice(results, BATCH))
            refused = [name for name, problems, put in batch if put is None]
            report.add(*(problem for _, problems, put in batch if put is None for problem in problems))
            store.change([put for *_, put in batch if put], refused)
            changed = changed or len(refused) < len(batch)
            progress("extract", min(done + BATCH, len(pending)), len(pending))
    return changed


@contextmanager
def _entered(work: Reading) -> Iterator[Iterator[_Entered]]:
    """Read seeds with processes, or on the workers of a cluster, in order."""
    pending, tables = work.pending, work.tables
    if work.cluster is None:
        with mapped(_enter, pending, tables, work.jobs) as results:
            yield results
        return
    with sent(_enter_sent, map(_packed, pending), tables, work.cluster) as found:
        yield (there or at_once(_enter(each, tables)) for each, there in zip(pending, found, strict=True))


def _packed(pending: Pending) -> _Sent:
    return _Sent(pending, parcel(pending.path))


def _enter_sent(there: _Sent, tables: Tables) -> Steps[_Entered | None]:
    if there.parcel is None:
        return None
    with there.parcel.unpacked() as path:
        return (yield from _enter(there.pending, tables, path))


def _enter(pending: Pending, tables: Tables, copy: Path | None = None) -> Steps[_Entered]:
    """Read one seed, from a copy of it where it does not lie on this machine."""
    found = yield from processing(copy or pending.path, tables, str(pending.path))
    if found.article is None:
        return pending.path.name, found.problems, None
    article = packed(found.article)
    digest = hashlib.sha256(article).hexdigest()
    entry = Entry(pending.path.name, pending.known.key, row(found.article, digest), found.article.notices)
    return pending.path.name, (), Put(entry.seed, pending.known, packed(entry), article)
