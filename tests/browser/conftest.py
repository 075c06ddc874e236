"""The sites of tests/conftest.py, served here, and pages that report trouble."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from typing import IO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

Open = Callable[..., Page]

PAUSE = 0.04
"""Seconds; in half of it a busy machine draws two pieces at once, and what moved between them is not seen."""

LINES_OF_THE_HEAD = 8
PARTS = 3

expect.set_options(timeout=20_000)  # a machine with much else to do is slow, not wrong


class _Quick(SimpleHTTPRequestHandler):
    """One connection for many files. Late fonts wait for `late` seconds; neither they nor pages are kept."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    late = 0.0

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        if self.path.endswith(".woff2"):
            sleep(self.late)
        super().do_GET()

    def end_headers(self) -> None:
        if self.late and not self.path.endswith((".css", ".js")):
            self.send_header("Cache-Control", "no-store")
        super().end_headers()


class _Late(_Quick):
    """Fonts come after the text was drawn, a page by pieces, so that it is laid out before it is whole."""

    late = 0.3

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
        content = source.read()
        for piece in _pieces(content) if source.name.endswith(".html") else (content,):
            outputfile.write(piece)
            outputfile.flush()
            if piece is not content:
                sleep(PAUSE)


def _pieces(page: bytes) -> Iterator[bytes]:
    """The page up to its body, the lines of its head one by one, the rest in some parts of whole lines."""
    start = page.index(b"<body")
    yield page[:start]
    lines = page[start:].splitlines(keepends=True)
    yield from lines[:LINES_OF_THE_HEAD]
    rest = lines[LINES_OF_THE_HEAD:]
    size = len(rest) // PARTS + 1
    for at in range(0, len(rest), size):
        yield b"".join(rest[at : at + size])


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A page that was closed asks for no more; what matters is asserted in the browser."""


@contextmanager
def served(folder: Path, handler: type[_Quick] = _Quick) -> Iterator[str]:
    """The address under which `folder` is served."""
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


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


@pytest.fixture(scope="session")
def late_address(whole_site: Path) -> Iterator[str]:
    """Where the same site is served by a line so slow that its fonts arrive after the text was drawn."""
    with served(whole_site, _Late) as found:
        yield found


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """Profiles of the browser by what was asked of them; to make one takes longer than to load a page."""
    made: dict[str, BrowserContext] = {}
    yield made
    for context in made.values():
        context.close()


@pytest.fixture
def open_page(browser: Browser, contexts: dict[str, BrowserContext], address: str) -> Iterator[Open]:
    """Open a path of the seeds' site."""
    yield from _opening(browser, contexts, address)


@pytest.fixture
def open_any(browser: Browser, contexts: dict[str, BrowserContext], whole_address: str) -> Iterator[Open]:
    """Open a path of the site with the invented articles."""
    yield from _opening(browser, contexts, whole_address)


@pytest.fixture
def open_late(browser: Browser, contexts: dict[str, BrowserContext], late_address: str) -> Iterator[Open]:
    """Open a path of the site with the invented articles, its fonts late."""
    yield from _opening(browser, contexts, late_address)


def _opening(browser: Browser, contexts: dict[str, BrowserContext], address: str) -> Iterator[Open]:
    """Open pages. At the end of the test nothing may have gone wrong in any of them, and nothing is kept."""
    trouble: list[str] = []
    pages: list[tuple[Page, bool]] = []

    def opened(
        path: str, *, width: int = 1280, script: bool = True, scheme: str = "light", **more: object
    ) -> Page:
        asked = {"java_script_enabled": script, "color_scheme": scheme, **more}
        context = contexts.get(repr(asked)) or browser.new_context(locale="es-MX", **asked)
        contexts[repr(asked)] = context
        page = context.new_page()
        pages.append((page, script))
        page.set_viewport_size({"width": width, "height": 800})
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
    for page, script in pages:
        if script:
            page.evaluate("localStorage.clear()")
        page.close()
    assert not trouble
