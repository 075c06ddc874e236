"""`python -m benchmarks own|engines|scale|search [--articles N]`: measures in a folder of its own.

`python -m benchmarks corpus N FOLDER` writes N made-up seeds. `python -m benchmarks zensical` publishes docs/
with Zensical and compares the result with site/.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import engines, own, scale, search, workspace, zensical
from benchmarks.corpus import Writer, write
from generator.tables.loading import load

REPORTS: dict[str, Callable[[Path, argparse.Namespace], list[str]]] = {
    "own": lambda folder, options: own.report(folder, options.articles),
    "engines": lambda folder, options: engines.report(folder, options.articles, options.rounds),
    "scale": lambda folder, options: scale.report(folder, options.articles),
    "search": lambda folder, options: search.report(folder, options.articles),
}
ARTICLES = {"own": 1_000, "engines": 10_000, "scale": 100_000, "search": 1_000}
"""Size of the corpus where none is given."""


def main() -> None:
    """Run one of the reports, or write a corpus."""
    options = _parser().parse_args()
    if options.what == "corpus":
        write(
            options.folder, range(options.first, options.first + options.number), Writer(load(), options.seed)
        )
        return
    if options.what == "zensical":
        lines, whole = zensical.report(zensical.FOLDER, Path("docs"), Path("mkdocs.yml"), Path("site"))
        print("\n".join(lines))
        sys.exit(not whole)
    with tempfile.TemporaryDirectory(prefix="gacetilla-") as folder:
        lines = REPORTS[options.what](Path(folder), options)
    print("\n".join(lines))
    if options.into:
        workspace.insert(options.into, options.what, lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    for name in REPORTS:
        report = commands.add_parser(name)
        usual = ARTICLES[name]
        report.add_argument(
            "--articles", type=int, default=usual, help=f"size of the corpus (default: {usual})"
        )
        report.add_argument(
            "--into", type=Path, help="put the table into this file, too, in place of the last"
        )
        if name == "engines":
            report.add_argument("--rounds", type=int, default=3, help="how often each is run (default: 3)")
    commands.add_parser("zensical")
    corpus = commands.add_parser("corpus")
    corpus.add_argument("number", type=int, help="how many articles")
    corpus.add_argument("folder", type=Path)
    corpus.add_argument("--first", type=int, default=0, help="number of the first article (default: 0)")
    corpus.add_argument("--seed", type=int, default=1, help="another seed gives other articles (default: 1)")
    return parser


if __name__ == "__main__":
    main()
