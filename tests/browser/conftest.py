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
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
Open = Callable[..., Page]


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
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "generator", "build", "--strict"]
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


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open a path of the site. At the end of the test nothing may have gone wrong in any page opened."""
    trouble: list[str] = []
    contexts = []

    def opened(path: str, *, width: int = 1280, script: bool = True, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=script,
            color_scheme=scheme,
            locale="es-MX",
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
