"""Golden cases: a folder a seed, with the record and the page it must give.

`python -m tests.golden.cases` makes them again from the present code; read the difference before you commit.
"""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import cli
from generator.extract.record import as_record
from generator.extracting import process
from generator.tables.loading import load

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"


@dataclass(frozen=True)
class Case:
    """One seed and the folder of what it must give."""

    seed: Path

    @property
    def folder(self) -> Path:
        return HERE / self.seed.stem

    def record(self) -> str:
        """The record of the seed as the present code makes it."""
        found = process(self.seed, load())
        assert found.article, found.problems
        return json.dumps(as_record(found.article), ensure_ascii=False, indent=1) + "\n"


def cases() -> list[Case]:
    """One case for each seed of the repository."""
    return [Case(path) for path in sorted(SEEDS.glob("*.txt"))]


def pages() -> Iterator[tuple[Case, str]]:
    """The Markdown page of each case, made from all the seeds together."""
    with tempfile.TemporaryDirectory() as folder:
        assert cli.main(["pages", "--docs", folder]) == 0
        made = {path: path.read_text(encoding="utf-8") for path in Path(folder, "articulos").glob("*.md")}
        for case in cases():
            (page,) = (text for text in made.values() if f"\nseed: {case.seed.name}\n" in text)
            yield case, page


def main() -> None:
    """Write every case anew."""
    for case, page in pages():
        case.folder.mkdir(exist_ok=True)
        (case.folder / "record.json").write_text(case.record(), encoding="utf-8")
        (case.folder / "page.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
