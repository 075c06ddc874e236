"""Fixtures that more than one folder of tests needs."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
INVENTED = ROOT / "tests/browser/invented"
MORE_THAN_A_PAGE = 24
ROUND = """Ronda {0} de la brigada inventada de Tlaxcala

La ronda {0} de la brigada inventada pasó por {0} casas de una comunidad de Tlaxcala y dejó jeringas.

Nadie tuvo que caminar hasta la clínica, según contaron {0} vecinas al volver de la siembra.
"""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: the first on PATH, else Playwright's own (see .ci/browser)."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the seeds' site is."""
    return _built(tmp_path_factory.mktemp("site"), ROOT / "seeds")


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site of the seeds and of invented articles is: every kind of page, in every state."""
    folder = tmp_path_factory.mktemp("whole")
    seeds = folder / "seeds"
    seeds.mkdir()
    for file in (*(ROOT / "seeds").iterdir(), *INVENTED.iterdir()):
        (seeds / file.name).write_bytes(file.read_bytes())
    for number in range(MORE_THAN_A_PAGE):
        (seeds / f"ronda-{number}.txt").write_text(ROUND.format(number), encoding="utf-8")
    return _built(folder, seeds)


def _built(folder: Path, seeds: Path) -> Path:
    command = [sys.executable, "-m", "generator", "build", "--strict", "--seeds", str(seeds)]
    command += ["--docs", str(_docs(folder)), "--site", str(folder / "site")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder / "site"


def _docs(folder: Path) -> Path:
    """A docs folder with the hand-written pages only."""
    docs = folder / "docs"
    docs.mkdir()
    for page in (ROOT / "docs").glob("*.md"):
        if "generator: gacetilla" not in page.read_text(encoding="utf-8"):
            (docs / page.name).write_bytes(page.read_bytes())
    return docs
