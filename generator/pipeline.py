"""The stages called in order; no rule about articles stands here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator import engine, publish, render
from generator.configuration import site_settings
from generator.extracting import Progress, Work, collect, extract_files, published
from generator.link import link
from generator.problems import BuildError, Report
from generator.read import read_folder
from generator.records import Page
from generator.store import RecordStore
from generator.tables.checking import check as check_tables
from generator.tables.loading import load


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a build reads and writes. `cache` holds what may be deleted at any time; `jobs` is at least 1."""

    seeds: Path
    docs: Path
    site: Path
    config: Path
    cache: Path
    jobs: int = 1
    clean: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: articles published, seeds refused, seeds read anew, docs and site files changed."""

    articles: int
    refused: int
    extracted: int
    docs_written: int
    docs_removed: int
    site_written: int = 0
    site_removed: int = 0


def make_pages(settings: Settings, report: Report, progress: Progress) -> tuple[Summary, frozenset[str]]:
    """Make docs/ from the seeds. Returns what was done and the docs paths that changed."""
    tables = load()
    with RecordStore(settings.cache / "records.sqlite") as store:
        extracted = collect(
            Work(settings.seeds, settings.jobs, settings.clean), tables, store, report, progress
        )
        entries = published(store, settings.seeds, report)
        digest = link([entry.row for entry in entries], tables)
        pages = render.pages(digest, store.article, tables, site_settings(settings.config))
        plan = publish.plan(chain(_hand_written(settings), pages), settings.docs, clean=settings.clean)
        publish.carry_out(plan, settings.docs)
    refused = len({problem.path for problem in report if problem.is_error})
    changed = frozenset((*plan.write, *plan.remove))
    return Summary(len(entries), refused, extracted, len(plan.write), len(plan.remove)), changed


def _hand_written(settings: Settings) -> Iterable[Page]:
    """Give the pages that git holds, when the docs go to another folder than theirs."""
    own = settings.config.parent / "docs"
    return () if settings.docs.resolve() == own.resolve() else publish.hand_written(own)


def build(settings: Settings, report: Report, progress: Progress) -> Summary:
    """Make docs, site and search index, only what changed.

    Raises BuildError; the site is then untouched.
    """
    if not settings.config.exists():
        raise BuildError(f"{settings.config} is missing: run this in the project's folder")
    summary, changed = make_pages(settings, report, progress)
    made = engine.build_site(settings.docs, settings.site, settings.config, settings.cache, changed)
    return replace(summary, site_written=made.written, site_removed=made.removed)


def check(settings: Settings, report: Report) -> int:
    """Validate registry, seeds and sidecars; write nothing. Returns how many seeds there are."""
    tables = load()
    report.add(*check_tables(tables))
    paths, problems = read_folder(settings.seeds)
    report.add(*problems)
    for found in extract_files(paths, tables, settings.jobs):
        report.add(*found.problems)
    return len(paths)
