"""The first search of a visit, cold: bytes and time, of this index and of one that is not cut into bundles.

A site is served as a host would, packed; a browser that has nothing yet asks words and names drawn from it.
"""

import gzip
import html
import os
import random
import re
import shutil
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlencode

from benchmarks import measure, workspace
from benchmarks.corpus import Writer, write
from generator.engine.search import FOLDER, index_site
from generator.engine.search_bundles import Limits
from generator.tables.loading import load

QUERIES = 50
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
WHOLE = Limits(whole=sys.maxsize)
KILOBYTE = 1000
_KINDS = ("word", "word", "two", "phrase", "person")
_ANSWERS = """async ([query, by]) => {
  const { findBeside } = await import(new URL("assets/javascripts/search/counting.js", document.baseURI));
  const { hits, counts } = await findBeside(query, {}, by);
  return { hits: hits.map(({ id }) => id.replace(/^[g-z]+/, "")), counts };
}"""


@dataclass(slots=True)
class Served:
    """The address of a site, and the bytes that went out of it by path."""

    url: str
    sent: list[tuple[str, int]] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """Of one site: bytes and seconds of each first search, in dialog and page; answers by query."""

    dialog: list[tuple[int, float]] = field(default_factory=list)
    page: list[tuple[int, float]] = field(default_factory=list)
    answers: dict[tuple[str, str | None], Any] = field(default_factory=dict)


def report(folder: Path, count: int) -> list[str]:
    """Measure in `folder` with `count` made-up articles; lines of text."""
    with _browser() as browser:  # without one, nothing is built
        ours = folder / "bundles"
        _copied(_built(folder / "project", count), ours)
        whole = _copied(ours, folder / "whole")
        numbers = [index_site(ours, folder / "first"), index_site(whole, folder / "second", WHOLE)]
        asked = list(queries(ours, QUERIES))
        found = (Found(), Found())
        with _served(ours) as first, _served(whole) as second:
            for query in asked:
                for site_found, served in zip(found, (first, second), strict=True):
                    _ask(browser, served, query, site_found)
            for site_found, served in zip(found, (first, second), strict=True):
                site_found.answers = _answers(browser, served, asked)
    return [f"{numbers[0]} articles, {len(asked)} first searches.", *_table(*found), *_same(*found)]


def queries(site: Path, count: int) -> Iterator[str]:
    """Words, phrases and names that stand in articles of a site; the same ones for the same site."""
    chance = random.Random(5)
    pages = sorted((site / "articulos").glob("*/index.html"))
    for number in range(count):
        page = chance.choice(pages).read_text(encoding="utf-8")
        kind = _KINDS[number % len(_KINDS)]
        if kind == "person" and (people := re.findall(r'persona\[content\]" content="([^"]*)"', page)):
            yield html.unescape(chance.choice(people))
            continue
        story = re.sub(
            r"<a[^>]*data-pagefind-ignore.*?</a>", "", page.partition("data-pagefind-body=")[2], flags=re.S
        )
        words = re.sub(r"<[^>]*>", " ", story.partition("</p>")[0].partition(">")[2]).split()
        at = chance.randrange(max(1, len(words) - 2))
        near = [re.sub(r"\W", "", html.unescape(word)) for word in words[at : at + 3]]
        longest = sorted(near, key=len, reverse=True)
        yield {"phrase": f'"{" ".join(near[:2])}"', "two": " ".join(longest[:2])}.get(kind, longest[0])


def _built(project: Path, count: int) -> Path:
    write(workspace.make(project) / "seeds", range(count), Writer(load()))
    measure.run([sys.executable, "-m", "generator", "build"], project)
    return project / "site"


def _copied(site: Path, target: Path) -> Path:
    """The site without its index, as links."""
    for path in site.rglob("*"):
        name = path.relative_to(site)
        if path.is_file() and name.parts[0] != FOLDER:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            os.link(path, target / name)
    return target


class _Handler(BaseHTTPRequestHandler):
    """Serves files packed, and counts."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, served: Served, *request: Any) -> None:
        self._site, self._served = site, served
        super().__init__(*request)

    def do_GET(self) -> None:
        """Answer with a file."""
        name = self.path.partition("?")[0].lstrip("/")
        path = self._site / name
        path = path / "index.html" if path.is_dir() else path
        body, packed = _packed(path) if path.is_file() else (b"", False)
        self.send_response(HTTPStatus.OK if path.is_file() else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", guess_type(path.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        self._served.sent.append((name, len(body)))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a browser opens many connections at once


@cache
def _packed(path: Path) -> tuple[bytes, bool]:
    content = path.read_bytes()
    if content.startswith(b"\x1f\x8b"):
        return content, False
    return gzip.compress(content), True


@contextmanager
def _served(site: Path) -> Iterator[Served]:
    served = Served("")
    with _Server(("127.0.0.1", 0), partial(_Handler, site, served)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        served.url = f"http://127.0.0.1:{server.server_port}/"
        yield served
        server.shutdown()


@contextmanager
def _browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  only this report needs it

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as drive:
        browser = drive.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def _ask(browser: Any, served: Served, query: str, found: Found) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(served.url, wait_until="networkidle")
        served.sent.clear()
        began = time.perf_counter()
        page.keyboard.press("/")
        page.get_by_role("dialog").get_by_role("searchbox").fill(query)
        page.wait_for_function(_TOLD, arg=[".g-dialog [role=status]", query])
        seconds = time.perf_counter() - began
        page.wait_for_load_state("networkidle")
        found.dialog.append((_sum(served), seconds))
    with browser.new_context() as context:
        page = context.new_page()
        served.sent.clear()
        began = time.perf_counter()
        page.goto(f"{served.url}buscar/?{urlencode({'q': query})}", wait_until="commit")
        page.wait_for_function(_TOLD, arg=["#busqueda [role=status]", query])
        seconds = time.perf_counter() - began
        page.wait_for_load_state("networkidle")
        found.page.append((_sum(served), seconds))


def _sum(served: Served) -> int:
    return sum(size for _, size in served.sent)


_TOLD = "([where, query]) => document.querySelector(where)?.textContent.includes(`«${query}»`)"


def _answers(browser: Any, served: Served, asked: Iterable[str]) -> dict[tuple[str, str | None], Any]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(served.url)
        questions = [(query, by) for query in asked for by in (None, "newest", "oldest")]
        return {(query, by): page.evaluate(_ANSWERS, [query, by]) for query, by in questions}


def _table(ours: Found, whole: Found) -> Iterator[str]:
    yield ""
    yield "| median of first searches | in bundles | whole | ratio |"
    yield "| --- | ---: | ---: | ---: |"
    for name in ("dialog", "page"):
        for number, unit in ((0, "KB"), (1, "seconds")):
            first, second = (
                statistics.median(one[number] for one in getattr(found, name)) for found in (ours, whole)
            )
            scale = KILOBYTE if unit == "KB" else 1
            yield f"| {name}, {unit} | {first / scale:.2f} | {second / scale:.2f} | {first / second:.2f} |"


def _same(ours: Found, whole: Found) -> Iterator[str]:
    for what in ("hits", "counts"):
        same = [_like(ours.answers[key][what], whole.answers[key][what]) for key in ours.answers]
        yield ""
        yield f"The same {what} in the same order: {sum(same)} of {len(same)} questions."


def _like(ours: Any, whole: Any) -> bool:
    """Tell whether answers agree; ids by their beginnings: Pagefind makes one longer if two begin alike."""
    if not isinstance(ours, list):
        return bool(ours == whole)
    return len(ours) == len(whole) and all(
        one.startswith(other) or other.startswith(one) for one, other in zip(ours, whole, strict=True)
    )
