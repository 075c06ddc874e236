"""Killed at any moment, the next build gives a clean one's site; readers see no half or missing file."""

import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from benchmarks.corpus import Writer, write
from generator.tables.loading import load
from tests.whole.conftest import ROOT, Project, tree

KILLS = 5
SOAKED = 50
ARTICLES = 500
EARLIEST = 0.1  # seconds into a build
DONE_BEFORE = 0.95  # of the time a build is given, after one that took less: a machine may be busier at first
STORY = (
    "Xalapa, Ver., 3 de mayo de 2023.- El secretario de la prueba inventada abrió una clínica en Veracruz. "
    * 5
)

Seeds = dict[str, bytes]
Hashes = Mapping[str, str]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


class Reader:
    """Asks a server for files that every version of a site has, again and again, and notes what is wrong."""

    def __init__(self, address: str, versions: list[Hashes]) -> None:
        self.address, self.asked, self.wrong = address, 0, list[str]()
        common = set.intersection(*(set(version) for version in versions))
        self._right = {path: {version[path] for version in versions} for path in sorted(common)}
        self._stopped = threading.Event()

    def read(self) -> None:
        """Ask until told to stop."""
        chance = random.Random(3)  # noqa: S311  which file to ask for, no secret
        paths = list(self._right)
        while not self._stopped.wait(0.002):
            self._ask(chance.choice(paths))

    def stop(self) -> None:
        self._stopped.set()

    def _ask(self, path: str) -> None:
        self.asked += 1
        try:
            with urlopen(f"{self.address}/{quote(path)}") as answer:  # noqa: S310  the test's own server
                found = sha256(answer.read()).hexdigest()
        except HTTPError as error:
            self.wrong.append(f"{path}: {error.code}")
            return
        if found not in self._right[path]:
            self.wrong.append(f"{path}: of no version")


@contextmanager
def polled(site: Path, versions: list[Hashes]) -> Iterator[Reader]:
    """A server on a site with a reader that never rests."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    reader = Reader(f"http://127.0.0.1:{server.server_port}", versions)
    threads = [threading.Thread(target=server.serve_forever), threading.Thread(target=reader.read)]
    for thread in threads:
        thread.start()
    try:
        yield reader
    finally:
        reader.stop()
        threads[1].join()
        server.shutdown()
        threads[0].join()
        server.server_close()


def variants(seeds: Seeds) -> list[Seeds]:
    """Seeds as they are; with an article more; with one fewer; with one edited and others more."""
    first = min(name for name in seeds if name.endswith(".txt"))
    more = {**seeds, "more.txt": STORY.encode()}
    fewer = {
        name: content for name, content in seeds.items() if not name.startswith(first.removesuffix("txt"))
    }
    others = {f"more{number}.txt": f"{STORY} Sala {number}.".encode() for number in range(3)}
    edited = {**seeds, **others, first: seeds[first] + "\n\nUna frase más de la redacción.\n".encode()}
    return [seeds, more, fewer, edited]


def lay(folder: Path, seeds: Seeds) -> None:
    """Make a folder hold these seeds and no others."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in seeds:
            path.unlink()
    for name, content in seeds.items():
        path = folder / name
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)


def clean_builds(folder: Path, states: list[Seeds]) -> list[Project]:
    """Each state built in a place of its own."""
    made = []
    for number, seeds in enumerate(states):
        project = Project(folder / f"clean{number}")
        lay(project.seeds, seeds)
        assert project.build() == 0
        made.append(project)
    return made


def kill_while_building(project: Project, after: float) -> bool:
    """Start a build and kill it after some seconds; False when it was done before."""
    command = [sys.executable, "-m", "generator", *project.arguments()]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
        try:
            build.wait(after)
        except subprocess.TimeoutExpired:
            build.send_signal(signal.SIGKILL)
    return build.returncode == -signal.SIGKILL


def longest_build(project: Project, states: list[Seeds]) -> float:
    """Seconds of the longest build from one state to the next, in a process of its own; ends at the first."""
    longest = 0.0
    for seeds in [*states[1:], states[0]]:
        lay(project.seeds, seeds)
        began = time.monotonic()
        assert not kill_while_building(project, 600)
        longest = max(longest, time.monotonic() - began)
    return longest


def run(project: Project, kills: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  moments to kill at, no secret
    states = variants({path.name: path.read_bytes() for path in project.seeds.iterdir()})
    clean = clean_builds(project.folder, states)
    docs, sites = [tree(each.docs) for each in clean], [tree(each.site) for each in clean]
    assert project.build() == 0
    longest = longest_build(project, states)
    killed = now = 0
    with polled(project.site, sites) as reader:
        while killed < kills:
            now = chance.choice([at for at in range(len(states)) if at != now])
            lay(project.seeds, states[now])
            if kill_while_building(project, chance.uniform(EARLIEST, longest)):
                killed += 1
            else:
                longest *= DONE_BEFORE
            assert project.build() == 0
            assert tree(project.docs) == docs[now]
            assert tree(project.site) == sites[now]
    assert reader.asked > kills
    assert not reader.wrong


def test_a_killed_build_is_healed_by_the_next(project: Project) -> None:
    run(project, KILLS, seed=1)


@pytest.mark.soak
def test_fifty_killed_builds_of_many_articles_are_healed(project: Project) -> None:
    write(project.seeds, range(ARTICLES), Writer(load()))
    run(project, SOAKED, seed=2)
