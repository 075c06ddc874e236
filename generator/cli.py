"""The command line: arguments, printing, exit codes. The only module that prints."""

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from generator.problems import BuildError, InputError, Report

if TYPE_CHECKING:
    from generator.entering import Progress
    from generator.pipeline import Settings, Summary

DONE, REFUSED, USAGE, FAILED = 0, 1, 2, 3
"""Exit codes: done; some input refused (or, with --strict, warned about); wrong usage; the build failed."""


WIDE = 140
"""Columns of a table printed to a file."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. Raises SystemExit(2) on wrong usage."""
    options = _parser().parse_args(arguments)
    report = Report()
    try:
        code: int = options.run(options, report)
    except InputError as error:
        report.add(*error.problems)
        code = REFUSED
    except BuildError as error:
        _print_problems(report)
        print(f"build failed: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    _print_problems(report)
    strict = getattr(options, "strict", False) and report.warnings
    return REFUSED if code == DONE and (report.errors or strict) else code


def _print_problems(report: Report) -> None:
    for problem in report:
        print(problem, file=sys.stderr)


# ---------------------------------------------------------------- arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gacetilla", description="Raw news articles in, a searchable digest out."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    building = _building_options()

    build = commands.add_parser("build", parents=[building], help="seeds -> docs -> site -> search index")
    build.add_argument("--site", type=Path, default=Path("site"), help="where the site goes (default: site)")
    build.set_defaults(run=_build)
    commands.add_parser("pages", parents=[building], help="seeds -> docs only").set_defaults(run=_pages)
    serve = commands.add_parser("serve", parents=[building], help="live preview of the site")
    serve.add_argument("--port", type=int, default=8000)
    serve.set_defaults(run=_serve, site=Path("site"))

    add = commands.add_parser("add", help="copy an article into seeds/ and write its sidecar")
    add.add_argument("file", type=Path)
    add.add_argument("--url", help="address of the original")
    add.add_argument("--outlet", help="who published it")
    add.add_argument("--seeds", type=Path, default=Path("seeds"))
    add.set_defaults(run=_add)

    extract = commands.add_parser("extract", help="one JSON record a line on stdout")
    extract.add_argument("files", type=Path, nargs="+", metavar="FILE")
    extract.add_argument("--with-text", action="store_true", help="add the text that offsets count in")
    extract.set_defaults(run=_extract)
    explain = commands.add_parser("explain", help="what was understood of one article, and why")
    explain.add_argument("file", type=Path)
    explain.set_defaults(run=_explain)

    check = commands.add_parser("check", help="validate seeds, sidecars and registry; write nothing")
    check.add_argument("--seeds", type=Path, default=Path("seeds"))
    check.set_defaults(run=_check)
    evaluate = commands.add_parser("evaluate", help="score DIR/*.txt against the labels DIR/*.json")
    evaluate.add_argument("folder", type=Path, metavar="DIR")
    evaluate.add_argument("--worst", type=int, default=5, help="how many of the worst articles to show")
    evaluate.set_defaults(run=_evaluate)
    return parser


def _building_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--seeds", type=Path, default=Path("seeds"), help="raw articles (default: seeds)")
    options.add_argument("--docs", type=Path, default=Path("docs"), help="generated pages (default: docs)")
    options.add_argument(
        "--jobs", type=_at_least_one, default=os.cpu_count() or 1, help="processes (default: cores)"
    )
    options.add_argument(
        "--cluster", type=_address, metavar="ADDRESS", help="scheduler of Dask whose workers do the work"
    )
    options.add_argument("--strict", action="store_true", help="exit 1 on warnings too")
    options.add_argument("--clean", action="store_true", help="forget what earlier builds left and build all")
    return options


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _address(text: str) -> str:
    if not re.fullmatch(r"(?:[a-z]+://)?[^/\s]+:\d+", text):
        raise argparse.ArgumentTypeError("must be like tcp://host:8786")
    return text


# ---------------------------------------------------------------- building


def _settings(options: argparse.Namespace) -> "Settings":
    from generator import pipeline

    docs = getattr(options, "docs", Path("docs"))
    return pipeline.Settings(
        seeds=options.seeds,
        docs=docs,
        site=getattr(options, "site", Path("site")),
        config=Path("mkdocs.yml"),
        cache=Path(".cache/gacetilla", sha256(str(docs.resolve()).encode()).hexdigest()[:8]),
        jobs=getattr(options, "jobs", 1),
        clean=getattr(options, "clean", False),
        cluster=getattr(options, "cluster", None),
    )


def _build(options: argparse.Namespace, report: Report) -> int:
    from generator import pipeline

    with _progress() as progress:
        summary = pipeline.build(_settings(options), report, progress)
    _print_summary(summary, report)
    print(f"site: {summary.site_written} files written, {summary.site_removed} removed, in {options.site}")
    return DONE


def _pages(options: argparse.Namespace, report: Report) -> int:
    from generator import pipeline

    with _progress() as progress:
        summary, _ = pipeline.make_pages(_settings(options), report, progress)
    _print_summary(summary, report)
    return DONE


def _print_summary(summary: "Summary", report: Report) -> None:
    print(
        f"{summary.articles} articles ({summary.extracted} read anew), {summary.refused} refused, "
        f"{report.warnings} warnings; "
        f"docs: {summary.docs_written} pages written, {summary.docs_removed} removed"
    )


def _serve(options: argparse.Namespace, report: Report) -> int:
    from generator import engine, pipeline

    settings = _settings(options)

    def rebuild() -> None:
        round_report = Report()
        with _progress() as progress:
            summary, _ = pipeline.make_pages(settings, round_report, progress)
        _print_problems(round_report)
        _print_summary(summary, round_report)

    engine.serve(rebuild, settings.seeds, settings.docs, settings.config, options.port, print)
    return DONE


@contextmanager
def _progress() -> Iterator["Progress"]:
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done)

        yield show


# ---------------------------------------------------------------- single articles


def _add(options: argparse.Namespace, report: Report) -> int:
    from generator.adding import add
    from generator.read.seed_file import read_seed

    read_seed(options.file, str(options.file))
    today = date.today()
    print(add(options.file, options.seeds, today, options.url, options.outlet))
    return DONE


def _extract(options: argparse.Namespace, report: Report) -> int:
    from generator.extract.record import as_record
    from generator.extracting import extract_files

    for found in extract_files(options.files):
        report.add(*found.problems)
        if found.article:
            text = {"text": found.text} if options.with_text else {}
            print(json.dumps(as_record(found.article) | text, ensure_ascii=False))
    return DONE


def _explain(options: argparse.Namespace, report: Report) -> int:
    from generator.explaining import explain
    from generator.extracting import extract_files

    for found in extract_files([options.file]):
        report.add(*(problem for problem in found.problems if problem.is_error))
        for line in explain(found.article) if found.article else ():
            print(line)
    return DONE


def _check(options: argparse.Namespace, report: Report) -> int:
    from generator import pipeline

    count = pipeline.check(_settings(options), report)
    print(f"{count} seeds, {report.errors} errors, {report.warnings} warnings")
    return DONE


def _evaluate(options: argparse.Namespace, report: Report) -> int:
    from rich.console import Console

    from generator.evaluation import presentation, read_labels, score
    from generator.extract.record import as_record
    from generator.extracting import extract_files
    from generator.tables.loading import load

    labels = read_labels(options.folder)
    found = list(extract_files((options.folder / name for name in labels), load()))
    report.add(*(problem for one in found for problem in one.problems if problem.is_error))
    records = [as_record(one.article) for one in found if one.article]
    scores = score(records, labels, load().language.matching)
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    console.print(presentation.field_table(scores))
    console.print(presentation.figure_table(scores))
    console.print(presentation.worst_table(scores, options.worst))
    return DONE
