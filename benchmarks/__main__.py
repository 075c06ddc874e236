"""`python -m benchmarks own|engines [--articles N]`: measures in a temporary folder and prints a table."""

import argparse
import tempfile
from pathlib import Path

from benchmarks import engines, own

REPORTS = {"own": own.report, "engines": engines.report}


def main() -> None:
    """Run one of the reports."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("report", choices=REPORTS)
    parser.add_argument("--articles", type=int, default=1000, help="size of the corpus (default: 1000)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gacetilla-") as folder:
        print("\n".join(REPORTS[options.report](Path(folder), options.articles)))


if __name__ == "__main__":
    main()
