"""The same generated pages published by this project and by other engines, in turn, several rounds."""

import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import measure, workspace
from benchmarks.corpus import Writer, write
from benchmarks.measure import Cost
from benchmarks.newcomers import NEWEST, OLD, UNDATED, newcomers
from benchmarks.rivals import RIVALS, Rival, install
from generator.tables.loading import load

GACETILLA = [sys.executable, "-m", "generator"]
CLEAN, NOTHING = "Gacetilla, clean build, seeds to search index", "Gacetilla, nothing changed"
STEP = "Gacetilla, docs/ to HTML alone, no search"
ADDED = {
    NEWEST: "Gacetilla, one new article of the newest year",
    OLD: "Gacetilla, one new article of an old year",
    UNDATED: "Gacetilla, one new article without a date",
}
OWN = (CLEAN, NOTHING, *ADDED.values(), STEP)

HUGO, STOCK, STOCK_OFF = "Hugo", "MkDocs + Material, its search on", "MkDocs + Material, its search off"
BOUNDS = (
    (ADDED[NEWEST], HUGO, 1.0),
    (ADDED[NEWEST], CLEAN, 1 / 15),
    (NOTHING, ADDED[NEWEST], 0.5),
    (ADDED[OLD], CLEAN, 0.5),
    (ADDED[UNDATED], CLEAN, 0.5),
    (STEP, STOCK_OFF, 0.4),
    (CLEAN, STOCK, 1.0),
)
"""What must hold of processor time: the first is at most so many times the second."""
BOUND = frozenset(name for *names, _ in BOUNDS for name in names)
"""What a bound names is measured in every round, other engines in the first alone."""


@dataclass(slots=True)
class Bench:
    """A project with its seeds, the rivals that could be installed, and what every run took, by name."""

    folder: Path
    count: int
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))
    absent: dict[str, str] = field(default_factory=dict)

    @property
    def project(self) -> Path:
        """The copy of this project in which seeds are built."""
        return self.folder / "project"

    def note(self, name: str, cost: Cost) -> None:
        """Keep what a run took, and say it at once: a round takes a quarter of an hour."""
        self.costs[name].append(cost)
        print(f"  {name}: {cost.cpu:.1f} CPU s, {cost.wall:.1f} s", file=sys.stderr, flush=True)

    def environment(self, rival: Rival) -> Path:
        """Where an engine is installed."""
        return self.folder / f"with {rival.package}"

    def place(self, rival: Rival) -> Path:
        """Where an engine finds its pages."""
        return self.folder / rival.name


def report(folder: Path, count: int, rounds: int = 3) -> list[str]:
    """Measure in `folder` with `count` made-up articles; lines of Markdown."""
    bench = Bench(folder, count)
    workspace.make(bench.project)
    writer, tables = Writer(load()), load()
    write(bench.project / "seeds", range(count), writer)
    shutil.copytree(bench.project / "docs", folder / "docs")
    measure.run([*GACETILLA, "pages"], bench.project)
    _install(bench)
    numbers = newcomers(writer, tables, count)
    for turn in range(rounds):
        print(f"round {turn + 1} of {rounds}", file=sys.stderr, flush=True)
        _own(bench, writer, numbers)
        for rival in RIVALS:
            if rival.name not in bench.absent and (turn == 0 or rival.name in BOUND):
                command = rival.command(bench.environment(rival))
                shutil.rmtree(bench.place(rival) / rival.output, ignore_errors=True)
                cost = measure.run(command, bench.place(rival), bench.place(rival) / rival.output)
                bench.note(rival.name, cost)
    return list(_told(bench, rounds))


def _install(bench: Bench) -> None:
    tried: dict[str, str] = {}
    for rival in RIVALS:
        if rival.package and rival.package not in tried:
            tried[rival.package] = install(rival.package, bench.environment(rival))
        if rival.package and tried[rival.package]:
            bench.absent[rival.name] = tried[rival.package]
        else:
            bench.place(rival).mkdir()
            rival.prepare(bench.project / "docs", bench.place(rival))


def _own(bench: Bench, writer: Writer, numbers: dict[str, int]) -> None:
    project, site = bench.project, bench.project / "site"
    for kept in ("docs", "site", ".cache"):
        shutil.rmtree(project / kept, ignore_errors=True)
    shutil.copytree(bench.folder / "docs", project / "docs")
    bench.note(CLEAN, measure.run([*GACETILLA, "build"], project, site))
    bench.note(NOTHING, measure.run([*GACETILLA, "build"], project, site))
    shutil.rmtree(bench.folder / "step", ignore_errors=True)
    step = [sys.executable, "-m", "benchmarks.engine_step", "docs", str(bench.folder / "step"), "mkdocs.yml"]
    bench.note(STEP, measure.run(step, project, bench.folder / "step"))
    added: list[Path] = []
    for kind, number in numbers.items():
        added += write(project / "seeds", range(number, number + 1), writer)
        bench.note(ADDED[kind], measure.run([*GACETILLA, "build"], project, site))
    for seed in added:
        seed.unlink()
        seed.with_suffix(".yml").unlink(missing_ok=True)


def _told(bench: Bench, rounds: int) -> Iterator[str]:
    middle = {name: measure.middle(costs) for name, costs in bench.costs.items()}
    pages = sum(1 for _ in (bench.project / "docs").rglob("*.md"))
    others = "engines that no bound names ran in the first alone"
    yield f"{bench.count} articles, {pages} pages; medians of {rounds} rounds, {others}."
    yield ""
    yield from measure.heading("a clean build")
    for name in (*OWN, *(rival.name for rival in RIVALS)):
        if name in middle:
            yield measure.row(name, middle[name], middle[CLEAN].cpu)
    for name, why in bench.absent.items():
        yield f"| {name} | not installed: {why} | | | | |"
    yield ""
    yield "| must hold of CPU seconds | ratio | at most | |"
    yield "| --- | ---: | ---: | --- |"
    for one, other, most in BOUNDS:
        if one in middle and other in middle:
            ratio = middle[one].cpu / middle[other].cpu
            verdict = "holds" if ratio <= most else "does not hold"
            yield f"| {one} / {other} | {ratio:.3f} | {most:.3f} | {verdict} |"
