"""All seeds of a folder into the store: only what changed is read."""

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from generator.looks import looks
from generator.problems import Problem, Report
from generator.read.folder import read_folder
from generator.read.parcel import Parcel, parcel
from generator.store import Entry, Known, Put, RecordStore, code_version, packed

if TYPE_CHECKING:
    from generator.tables.loading import Tables

Progress = Callable[[str, int, int], None]
"""Told the stage, how many are done and how many there are."""

SLUG_TAKEN = "E117"

BATCH = 500
"""Articles stored in one transaction: what is held in memory at a time."""


@dataclass(frozen=True, slots=True)
class Work:
    """Which seeds to read: with `jobs` processes, at least 1; `anew` when nothing stored may be used.

    `cluster` is the address of a scheduler whose workers do it instead of processes; None for none.
    """

    seeds: Path
    jobs: int = 1
    anew: bool = False
    cluster: str | None = None


@dataclass(frozen=True, slots=True)
class Collected:
    """What collecting did: seeds read anew, and whether the store holds the same entries as before."""

    extracted: int
    same: bool


@dataclass(frozen=True, slots=True)
class _Pending:
    path: Path
    known: Known


@dataclass(frozen=True, slots=True)
class _Sent:
    """A seed on its way to another machine; `parcel` is None when it must be read here."""

    pending: _Pending
    parcel: Parcel | None


_Entered = tuple[str, tuple[Problem, ...], Put | None]
"""Name of a seed, why it was refused, and what to store of it, None when it was refused."""


@dataclass(frozen=True, slots=True)
class _Extraction:
    pending: list[_Pending]
    tables: "Tables"
    jobs: int
    cluster: str | None


def collect(
    work: Work, tables: "Callable[[], Tables]", store: RecordStore, report: Report, progress: Progress
) -> Collected:
    """Bring the store up to date with the seeds folder; `tables` is called only when a seed must be read."""
    paths, problems = read_folder(work.seeds)
    report.add(*problems)
    version = code_version()
    stored = {} if work.anew else store.known()
    pending, seen = _compared(paths, stored, version)
    stale = store.known() if work.anew else stored
    gone = stale.keys() - {path.name for path in paths}
    gone |= stale.keys() & {each.path.name for each in pending}
    if gone or seen:
        store.change(remove=gone, seen=seen)
    changed = bool(pending) and _extract(
        _Extraction(pending, tables(), work.jobs, work.cluster), store, report, progress
    )
    return Collected(len(pending), not gone and not changed)


def _compared(
    paths: tuple[Path, ...], stored: dict[str, Known], version: str
) -> tuple[list[_Pending], dict[str, bytes]]:
    """Seeds to read, and new stamps of those that only look different from outside."""
    now = time.time_ns()
    pending, seen = [], {}
    nothing = Known("", b"")
    for path in paths:
        known = stored.get(path.name, nothing)
        stamp = _stamp(path, version, now)
        if stamp and stamp == known.stamp:
            continue
        key = _key(path, version)
        if key != known.key:
            pending.append(_Pending(path, Known(key, stamp)))
        elif stamp:
            seen[path.name] = stamp
    return pending, seen


def _stamp(path: Path, version: str, now: int) -> bytes:
    """How a seed and its sidecar look from outside; b"" while that proves nothing."""
    found = [_looks(file, now) for file in (path, path.with_suffix(".yml"))]
    return version.encode() + b"".join(found) if all(found) else b""


def _looks(file: Path, now: int) -> bytes:
    try:
        return looks(file.stat(), now)
    except FileNotFoundError:
        return b"none"


def _key(path: Path, version: str) -> str:
    hasher = hashlib.sha256(version.encode())
    for part in (path.name.encode(), *map(_content, (path, path.with_suffix(".yml")))):
        hasher.update(hashlib.sha256(part).digest())
    return hasher.hexdigest()


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b"\0none"  # a seed that is there and cannot be read is refused when it is processed


def _extract(work: "_Extraction", store: RecordStore, report: Report, progress: Progress) -> bool:
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
def _entered(work: _Extraction) -> Iterator[Iterator[_Entered]]:
    """Read seeds with processes, or on the workers of a cluster, in order."""
    from generator.extracting import mapped, sent  # noqa: PLC0415  the rules are loaded when a seed is read

    pending, tables = work.pending, work.tables
    if work.cluster is None:
        with mapped(_enter, pending, tables, work.jobs) as results:
            yield results
        return
    with sent(_enter_sent, map(_packed, pending), tables, work.cluster) as found:
        yield (there or _enter(each, tables) for each, there in zip(pending, found, strict=True))


def _packed(pending: _Pending) -> _Sent:
    return _Sent(pending, parcel(pending.path))


def _enter_sent(sent: _Sent, tables: "Tables") -> _Entered | None:
    if sent.parcel is None:
        return None
    with sent.parcel.unpacked() as path:
        return _enter(sent.pending, tables, path)


def _enter(pending: _Pending, tables: "Tables", copy: Path | None = None) -> _Entered:
    """Read one seed, from a copy of it where it does not lie on this machine."""
    from generator.extracting import process  # noqa: PLC0415  as above
    from generator.link.rows import row  # noqa: PLC0415  as above

    found = process(copy or pending.path, tables, str(pending.path))
    if found.article is None:
        return pending.path.name, found.problems, None
    article = packed(found.article)
    digest = hashlib.sha256(article).hexdigest()
    entry = Entry(pending.path.name, pending.known.key, row(found.article, digest), found.article.notices)
    return pending.path.name, (), Put(entry.seed, pending.known, packed(entry), article)


def published(store: RecordStore, seeds: Path, report: Report) -> list[Entry]:
    """List the entries to publish: of exact duplicates, and of two with one slug, the earliest added.

    Of those added on one day it is the first by name.
    """
    kept: dict[str, Entry] = {}
    addresses: dict[str, Entry] = {}
    for entry in sorted(store.entries(), key=lambda entry: (entry.row.added or "", entry.seed)):
        path = str(seeds / entry.seed)
        report.add(*(Problem(path, note.line, note.code, note.message) for note in entry.notices))
        same = kept.get(entry.row.content)
        if same:
            remedy = f"same text as {same.seed}, which is published; delete one of the two"
            report.add(Problem(path, 1, "W110", remedy))
        elif entry.row.slug in addresses and entry.row.publish != "hidden":
            report.add(_taken(store, seeds, entry, addresses[entry.row.slug]))
        else:
            kept[entry.row.content] = entry
            if entry.row.publish != "hidden":
                addresses[entry.row.slug] = entry
    return list(kept.values())


def _taken(store: RecordStore, seeds: Path, entry: Entry, other: Entry) -> Problem:
    """Refuse an article whose address another has, at the line that gives it."""
    line = dict(store.article(entry.seed).overrides).get("slug")
    path = seeds / entry.seed
    place = path.with_suffix(".yml") if line else path
    remedy = f"slug {entry.row.slug!r} is that of {other.seed}, which is published; choose another"
    return Problem(str(place), line or 1, SLUG_TAKEN, remedy)
