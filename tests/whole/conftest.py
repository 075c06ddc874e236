"""A whole project's folders in a temporary place, built by the command line itself."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from generator import cli

ROOT = Path(__file__).parents[2]


def tree(folder: Path) -> Mapping[str, str]:
    """Every file below a folder with the hash of its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@dataclass(frozen=True)
class Project:
    """Seeds, docs and site of one test; commands run as a user would run them in the project's folder."""

    folder: Path

    @property
    def seeds(self) -> Path:
        return self.folder / "seeds"

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def pages(self, *options: str) -> int:
        return cli.main(["pages", *self._places(), *options])

    def build(self, *options: str) -> int:
        return cli.main(["build", *self._places(), "--site", str(self.site), *options])

    def arguments(self) -> list[str]:
        return ["build", *self._places(), "--site", str(self.site)]

    def _places(self) -> list[str]:
        return ["--seeds", str(self.seeds), "--docs", str(self.docs)]

    def article(self, seed: str) -> str:
        """The Markdown of the article made from a seed."""
        found = [
            page for page in (self.docs / "articulos").glob("*.md") if f"seed: {seed}\n" in page.read_text()
        ]
        assert len(found) == 1, f"{seed} has {len(found)} pages"
        return found[0].read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with the five real seeds."""
    monkeypatch.chdir(ROOT)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return Project(tmp_path)
