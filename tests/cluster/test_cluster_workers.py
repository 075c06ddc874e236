"""Seeds read by workers of a cluster give the same pages, whoever dies; what cannot work is told."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from distributed.comm.core import CommClosedError

from benchmarks.corpus import Writer, write
from generator import cli, cluster, extracting, sharing
from generator.tables.loading import load
from tests.cluster.conftest import PATIENCE, Dask

ROOT = Path(__file__).parents[2]
SEEDS = 24


def pages(folder: Path, docs: str, *options: str) -> int:
    """Make the docs of a folder's seeds anew."""
    places = ["--seeds", str(folder / "seeds"), "--docs", str(folder / docs)]
    return cli.main(["pages", *places, "--clean", *options])


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Made-up seeds, one of them refused, and none of them where a worker could find it by itself."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    write(tmp_path / "seeds", range(SEEDS), Writer(load()))
    (tmp_path / "seeds" / "picture.txt").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "seeds" / "folder.txt").mkdir()
    return tmp_path


def busy(client: Any) -> set[str]:
    """Names of the workers that have something to do."""
    names = {address: str(worker["name"]) for address, worker in client.scheduler_info(-1)["workers"].items()}
    return {names[address] for address, work in client.processing().items() if work and address in names}


def kill_when_busy(
    monkeypatch: pytest.MonkeyPatch, workers: dict[str, subprocess.Popen[bytes]]
) -> threading.Event:
    """Have workers stop as soon as work is sent, and die when the scheduler has given them some."""
    submit, killed = cluster.Cluster.submit, threading.Event()

    def kill(client: Any) -> None:
        end = time.monotonic() + PATIENCE
        while not workers.keys() <= busy(client) and time.monotonic() < end:
            time.sleep(0.05)
        if workers.keys() <= busy(client):
            killed.set()
        for worker in workers.values():
            worker.kill()

    def stopping(pool: Any, *given: Any, **named: Any) -> Any:
        if not stopped:
            stopped.append(True)
            for worker in workers.values():
                os.kill(worker.pid, signal.SIGSTOP)
            threading.Thread(target=kill, args=(pool._client,)).start()
        return submit(pool, *given, **named)

    stopped: list[bool] = []
    monkeypatch.setattr(cluster.Cluster, "submit", stopping)
    return killed


def lose_a_worker_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a worker be gone when it is told to forget what it was started with."""

    def telling(client: Any, name: str) -> None:
        forget(client, name)
        raise CommClosedError("Stream is closed")

    forget = cluster.Client.unregister_worker_plugin
    monkeypatch.setattr(cluster.Client, "unregister_worker_plugin", telling)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths of the pages that workers have made, as they come in."""
    take, found = sharing._taken, []

    def taking(made: Any, page: Any) -> bytes:
        path, content = next(made)
        if content is not None:
            found.append(path)
        return take(iter([(path, content)]), page)

    monkeypatch.setattr(sharing, "_taken", taking)
    return found


def test_workers_that_come_and_go_make_the_same_pages(
    folder: Path, dask: Dask, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pages(folder, "docs", "--jobs", "1") == cli.REFUSED
    expected, told = tree(folder / "docs"), capsys.readouterr().err
    monkeypatch.setattr(extracting, "CHUNK", 4)
    monkeypatch.setattr(sharing, "WORTH", 1)
    taken = counted(monkeypatch)
    with monkeypatch.context() as patched:
        lose_a_worker_at_the_end(patched)
        killed = kill_when_busy(patched, {"first": dask.workers["first"]})
        assert pages(folder, "by workers", "--cluster", dask.address) == cli.REFUSED
        assert killed.is_set()
    assert tree(folder / "by workers") == expected
    assert capsys.readouterr().err == told
    assert len(taken) > SEEDS

    with monkeypatch.context() as patched:
        patched.setattr(cluster, "_LOADED", "0" * 64)
        assert pages(folder, "by workers", "--cluster", dask.address) == cli.FAILED
    assert "runs other code" in capsys.readouterr().err

    with monkeypatch.context() as patched:
        patched.setattr(cluster, "WORKERS", 1)
        kill_when_busy(patched, {"second": dask.workers["second"]})
        assert pages(folder, "by workers", "--cluster", dask.address) == cli.FAILED
    assert "all workers of the cluster are lost" in capsys.readouterr().err
    assert tree(folder / "by workers") == expected


def test_a_scheduler_that_does_not_answer_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "CONNECT", 1)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{nobody.getsockname()[1]}"
        assert pages(folder, "docs", "--cluster", address) == cli.FAILED
    assert f"no scheduler answers at {address}" in capsys.readouterr().err
    assert not (folder / "docs").exists()


def test_what_is_no_address_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        pages(folder, "docs", "--cluster", "somewhere")
    assert ended.value.code == cli.USAGE
    assert "tcp://host:8786" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "generator.cluster")
    monkeypatch.delattr("generator.cluster")
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert pages(folder, "docs", "--cluster", "tcp://127.0.0.1:1") == cli.FAILED
    assert "gacetilla[cluster]" in capsys.readouterr().err
