"""The same generated pages published by this project and by the engines it could hand them to."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import measure, workspace
from benchmarks.corpus import Writer, write
from generator.tables.loading import load


def _others() -> Iterator[tuple[str, list[str] | None]]:
    """Engines and their commands; None for one that is not installed here."""
    yield (
        "MkDocs alone, no search",
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "other"],
    )
    zensical = shutil.which("zensical", path=str(Path(sys.executable).parent)) or shutil.which("zensical")
    yield "Zensical", [zensical, "build", "--clean"] if zensical else None


def report(folder: Path, count: int) -> list[str]:
    """Measure in `folder` with `count` made-up articles; lines of text."""
    project = workspace.make(folder / "project")
    write(project / "seeds", range(count), Writer(load()))
    own = [sys.executable, "-m", "generator"]
    pages = measure.run([*own, "pages"], project)
    ours = measure.run([*own, "build"], project)
    lines = [
        f"{count} articles; ratio to this project's own way from docs/ to a searchable site",
        measure.heading(ratio=True),
        measure.row("seeds -> docs (shared by all)", pages),
        measure.row("Gacetilla, search included", ours, ours.wall),
    ]
    for name, command in _others():
        lines.append(
            measure.row(name, measure.run(command, project), ours.wall)
            if command
            else f"{name:<34}not installed, not measured"
        )
    return lines
