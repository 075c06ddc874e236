"""Other engines for the same pages: each is given docs/ in the form it reads, and a theme if it needs one."""

from benchmarks.rivals import hugo, pelican, stock, zensical
from benchmarks.rivals.rival import Rival, install

RIVALS: tuple[Rival, ...] = (*stock.RIVALS, *hugo.RIVALS, zensical.RIVAL, pelican.RIVAL)

__all__ = ["RIVALS", "Rival", "install"]
