"""`python -m generator` is `gacetilla`."""

import gc
import sys

from generator.cli import main

_LIVE = 100_000
"""New objects that are searched for cycles: more than what code and tables are made of."""


def run() -> None:
    """Run one command as a process of its own, and end it.

    A search for cycles through code and tables, at the start or once more at the end, finds none and takes a
    seventh of the time of one article.
    """
    gc.set_threshold(_LIVE, *gc.get_threshold()[1:])
    code = main()
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    run()
