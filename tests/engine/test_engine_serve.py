"""The preview shows a change within seconds, and says when it cannot."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from engine_docs import CONFIG, ROOT, article, write

PREVIEW = """
import signal, sys
from pathlib import Path
from urllib.error import URLError
from generator.engine import serve
from generator.problems import BuildError
seeds, docs, config = map(Path, sys.argv[1:4])
def rebuild():
    text = (seeds / "1.txt").read_text()
    if "broken" in text:
        raise BuildError("the seed is broken")
    (docs / "articulos/nota-1.md").write_text(text)
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job starts deaf to it
serve(rebuild, seeds, docs, config, 0, lambda line: print(line, flush=True))
"""


@pytest.fixture
def preview(docs: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    seeds = tmp_path / "seeds"
    write(seeds, {"1.txt": article(1)})
    command = [sys.executable, "-c", PREVIEW, str(seeds), str(docs), str(CONFIG)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(20) == 0
        finally:
            process.kill()
    assert not list(tmp_path.glob("gacetilla-*"))


def shown(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310  our own server
        return answer.read().decode()


def eventually(url: str, text: str, seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(URLError):  # the address is told a moment before it answers
            if text in shown(url):
                return
        time.sleep(0.2)
    pytest.fail(f"{url} never showed {text}")


def test_a_changed_seed_shows_and_a_broken_one_is_told(preview, tmp_path):
    url = preview.stdout.readline().split()[0]
    page = url + "articulos/nota-1/"
    eventually(page, "Historia número 1")
    assert "Content-Security-Policy" not in shown(page)
    seed = tmp_path / "seeds/1.txt"
    seed.write_text(article(1).replace("Historia", "Historia nueva"))
    eventually(page, "Historia nueva")
    seed.write_text("broken")
    assert "the seed is broken" in preview.stdout.readline()
    assert "Historia nueva" in shown(page)
