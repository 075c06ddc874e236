"""`python -m benchmarks own|engines|search [--articles N]`: measures in a folder of its own.

`python -m benchmarks corpus N FOLDER` writes N made-up seeds. `python -m benchmarks zensical` publishes docs/
with Zensical and compares the result with site/.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks import engines, own, search, zensical
from benchmarks.corpus import Writer, write
from generator.tables.loading import load

REPORTS = {"own": own.report, "engines": engines.report, "search": search.report}


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
        print("\n".join(REPORTS[options.what](Path(folder), options.articles)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    for name in REPORTS:
        report = commands.add_parser(name)
        report.add_argument("--articles", type=int, default=1000, help="size of the corpus (default: 1000)")
    commands.add_parser("zensical")
    corpus = commands.add_parser("corpus")
    corpus.add_argument("number", type=int, help="how many articles")
    corpus.add_argument("folder", type=Path)
    corpus.add_argument("--first", type=int, default=0, help="number of the first article (default: 0)")
    corpus.add_argument("--seed", type=int, default=1, help="another seed gives other articles (default: 1)")
    return parser


if __name__ == "__main__":
    main()
