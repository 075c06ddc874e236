"""The stages called in order; no rule about articles stands here.

A run first proves what did not change. Only what is still to be done then loads the code that does it.
"""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from generator.collecting import Work, collect
from generator.last_run import LastRun
from generator.problems import BuildError, Report, disk_refuses
from generator.store.record_store import DamagedStoreError, RecordStore
from generator.store.version import code_version

if TYPE_CHECKING:
    from generator.entering import Progress
    from generator.records import Page
    from generator.tables.loading import Tables


class Settings(Struct, frozen=True):
    """Where a build reads and writes. `cache` holds what may be deleted at any time; `jobs` is at least 1.

    `cluster` is the address of a scheduler whose workers read the seeds and make pages; None for none.
    """

    seeds: Path
    docs: Path
    site: Path
    config: Path
    cache: Path
    jobs: int = 1
    clean: bool = False
    cluster: str | None = None


class Summary(Struct, frozen=True):
    """What a build did: articles published, seeds refused, seeds read anew, docs and site files changed."""

    articles: int
    refused: int
    extracted: int
    docs_written: int
    docs_removed: int
    site_written: int = 0
    site_removed: int = 0


def make_pages(settings: Settings, report: Report, progress: "Progress") -> tuple[Summary, frozenset[str]]:
    """Make docs/ from the seeds. Returns what was done and the docs paths that changed.

    What is stored is believed only where its hash proves it; else the store is begun anew. Raises BuildError.
    """
    with RecordStore(settings.cache / "records.sqlite") as store:
        try:
            return _made(settings, store, report, progress)
        except DamagedStoreError:
            store.begin_anew()
            return _made(settings, store, report, progress)


def _made(
    settings: Settings, store: RecordStore, report: Report, progress: "Progress"
) -> tuple[Summary, frozenset[str]]:
    work = Work(settings.seeds, settings.jobs, settings.clean, settings.cluster)
    collected = collect(work, _tables, store, report, progress)
    hand_written = tuple(_hand_written(settings))
    last = LastRun(store, code_version(pages=True), _circumstances(settings, hand_written))
    before = last.unchanged(settings.docs) if collected.same and not settings.clean else None
    if before:
        report.add(*before.problems)
        return Summary(before.articles, _refused(report), collected.extracted, 0, 0), frozenset()
    from generator.making import Place, make

    place = Place(
        settings.seeds, settings.docs, settings.config, hand_written, settings.clean, settings.cluster
    )
    articles, plan = make(place, store, last, report)
    changed = frozenset((*plan.write, *plan.remove))
    return Summary(
        articles, _refused(report), collected.extracted, len(plan.write), len(plan.remove)
    ), changed


def _tables() -> "Tables":
    from generator.tables.loading import load

    return load()


def _refused(report: Report) -> int:
    return len({problem.path for problem in report if problem.is_error})


def _circumstances(settings: Settings, hand_written: "Iterable[Page]") -> str:
    """Hash of what docs/ depends on beside the records."""
    config = settings.config.read_bytes() if settings.config.exists() else None
    given = [(page.path, page.digest) for page in hand_written]
    return sha256(repr((str(settings.seeds), config, given)).encode()).hexdigest()


def _hand_written(settings: Settings) -> "Iterable[Page]":
    """Give the pages that git holds, when the docs go to another folder than theirs."""
    own = settings.config.parent / "docs"
    if settings.docs.resolve() == own.resolve():
        return ()
    from generator.publish.hand_written import hand_written

    return hand_written(own)


def build(settings: Settings, report: Report, progress: "Progress") -> Summary:
    """Make docs, site and search index, only what changed.

    Raises BuildError; the site is then untouched.
    """
    from generator import engine

    if not settings.config.exists():
        raise BuildError(f"{settings.config} is missing: run this in the project's folder")
    summary, changed = make_pages(settings, report, progress)
    try:
        made = engine.build_site(
            settings.docs, settings.site, settings.config, settings.cache, changed, clean=settings.clean
        )
    except OSError as error:
        raise disk_refuses(error, settings.site) from error
    return replace(summary, site_written=made.written, site_removed=made.removed)


def check(settings: Settings, report: Report) -> int:
    """Validate registry, seeds and sidecars; write nothing. Returns how many seeds there are."""
    from generator.configuration import missing_contact
    from generator.extracting import extract_files
    from generator.read.folder import read_folder
    from generator.tables.checking import check as check_tables

    tables = _tables()
    report.add(*check_tables(tables), *missing_contact(settings.config))
    paths, problems = read_folder(settings.seeds)
    report.add(*problems)
    for found in extract_files(paths, tables, settings.jobs):
        report.add(*found.problems)
    return len(paths)
