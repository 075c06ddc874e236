"""All seeds of a folder into the store: only what changed is read."""

import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.looks import looks
from generator.problems import Problem, Report
from generator.read.folder import Listing, list_folder
from generator.store.record_store import Known, RecordStore
from generator.store.version import code_version

if TYPE_CHECKING:
    from generator.entering import Progress
    from generator.store.entry import Entry
    from generator.tables.loading import Tables

SLUG_TAKEN = "E117"


class Work(Struct, frozen=True):
    """Which seeds to read: with `jobs` processes, at least 1; `anew` when nothing stored may be used.

    `cluster` is the address of a scheduler whose workers do it instead of processes; None for none.
    """

    seeds: Path
    jobs: int = 1
    anew: bool = False
    cluster: str | None = None


class Collected(Struct, frozen=True):
    """What collecting did: seeds read anew, and whether the store holds the same entries as before."""

    extracted: int
    same: bool


def collect(
    work: Work, tables: "Callable[[], Tables]", store: RecordStore, report: Report, progress: "Progress"
) -> Collected:
    """Bring the store up to date with the seeds folder; `tables` is called only when a seed must be read."""
    listing = list_folder(work.seeds)
    report.add(*listing.problems)
    version = code_version()
    stored = {} if work.anew else store.known()
    pending, seen = _compared(work.seeds, listing, stored, version)
    stale = store.known() if work.anew else stored
    gone = stale.keys() - set(listing.seeds)
    gone |= stale.keys() & {path.name for path, _ in pending}
    if gone or seen:
        store.change(remove=gone, seen=seen)
    if not pending:
        return Collected(0, not gone)
    from generator.entering import Pending, Reading, enter  # noqa: PLC0415  the rules are loaded to read a seed

    reading = Reading([Pending(*each) for each in pending], tables(), work.jobs, work.cluster)
    changed = enter(reading, store, report, progress)
    return Collected(len(pending), not gone and not changed)


def _compared(
    folder: Path, listing: Listing, stored: dict[str, Known], version: str
) -> tuple[list[tuple[Path, Known]], dict[str, bytes]]:
    """Seeds to read, and new stamps of those that only look different from outside."""
    now, base = time.time_ns(), f"{folder}/"
    pending, seen = [], {}
    nothing, made_with = Known("", b""), version.encode()
    for name in listing.seeds:
        known, sidecar = stored.get(name, nothing), listing.sidecar(name)
        own = _looks(base + name, now)
        beside = _looks(base + sidecar, now) if sidecar else b"none"
        stamp = made_with + own + beside if own and beside else b""
        if stamp and stamp == known.stamp:
            continue
        path = folder / name
        key = _key(path, version)
        if key != known.key:
            pending.append((path, Known(key, stamp)))
        elif stamp:
            seen[name] = stamp
    return pending, seen


def _looks(file: str, now: int) -> bytes:
    try:
        return looks(os.stat(file), now)  # noqa: PTH116  a Path for each of many files takes its time
    except OSError:
        return b""


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


def published(store: RecordStore, seeds: Path, report: Report) -> "list[Entry]":
    """List the entries to publish: of exact duplicates, and of two with one slug, the earliest added.

    Of those added on one day it is the first by name.
    """
    base = str(seeds / "x")[:-1]
    kept: dict[str, Entry] = {}
    addresses: dict[str, Entry] = {}
    for entry in sorted(store.entries(), key=lambda entry: (entry.row.added or "", entry.seed)):
        path = f"{base}{entry.seed}"
        if entry.notices:
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


def _taken(store: RecordStore, seeds: Path, entry: "Entry", other: "Entry") -> Problem:
    """Refuse an article whose address another has, at the line that gives it."""
    line = dict(store.article(entry.seed).overrides).get("slug")
    path = seeds / entry.seed
    place = path.with_suffix(".yml") if line else path
    remedy = f"slug {entry.row.slug!r} is that of {other.seed}, which is published; choose another"
    return Problem(str(place), line or 1, SLUG_TAKEN, remedy)
