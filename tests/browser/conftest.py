"""The site of the seeds in this repository, built once and served here, and pages that report trouble."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
INVENTED = Path(__file__).parent / "invented"
MORE_THAN_A_PAGE = 24
ROUND = """Ronda {0} de la brigada inventada de Tlaxcala

La ronda {0} de la brigada inventada pasó por {0} casas de una comunidad de Tlaxcala y dejó jeringas.

Nadie tuvo que caminar hasta la clínica, según contaron {0} vecinas al volver de la siembra.
"""

Open = Callable[..., Page]

expect.set_options(timeout=20_000)  # a machine with much else to do is slow, not wrong


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which `folder` is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the seeds' site is."""
    return _built(tmp_path_factory.mktemp("site"), ROOT / "seeds")


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site of the seeds and the articles of invented/ is: every kind of page, in every state."""
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


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the seeds' site is served."""
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def whole_address(whole_site: Path) -> Iterator[str]:
    """Where the site with the invented articles is served."""
    with served(whole_site) as found:
        yield found


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open a path of the seeds' site."""
    yield from _opening(browser, address)


@pytest.fixture
def open_any(browser: Browser, whole_address: str) -> Iterator[Open]:
    """Open a path of the site with the invented articles."""
    yield from _opening(browser, whole_address)


def _opening(browser: Browser, address: str) -> Iterator[Open]:
    """Open pages. At the end of the test nothing may have gone wrong in any of them."""
    trouble: list[str] = []
    contexts = []

    def opened(
        path: str, *, width: int = 1280, script: bool = True, scheme: str = "light", **more: object
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            color_scheme=scheme,
            locale="es-MX",
            **more,
        )
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console", lambda told: trouble.append(told.text) if told.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on(
            "request", lambda asked: trouble.append(asked.url) if not asked.url.startswith(address) else None
        )
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble
