"""Live preview: a site in a temporary folder, made anew and reloaded when something changes."""

import shutil
import socket
import tempfile
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from msgspec import Struct

from generator.engine.publishing import Places, publish
from generator.problems import BuildError, InputError

_HOST = "127.0.0.1"
_THEME = Path(__file__).parent / "theme"


class Watched(Struct, frozen=True):
    """What the preview follows: a change in any of it shows in the browser."""

    seeds: Path
    docs: Path
    config: Path


def preview(rebuild: Callable[[], None], watched: Watched, port: int, say: Callable[[str], None]) -> None:
    """Do what `generator.engine.serve` promises."""
    port = port or _free_port()
    folder = Path(tempfile.mkdtemp(prefix="gacetilla-"))
    url = f"http://{_HOST}:{port}/"

    def make() -> None:
        rebuild()
        publish(Places(watched.docs, folder / "site", watched.config, folder / "staging", url))

    def make_again() -> None:
        try:
            make()
        except (BuildError, InputError) as error:
            say(f"shown as before: {error}")

    try:
        make()
        server = _server(make_again, port, folder / "site", watched)
        say(f"{url} shows the site and follows {watched.seeds}; Ctrl+C ends it")
        _run(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _server(builder: Callable[[], None], port: int, site: Path, watched: Watched) -> LiveReloadServer:
    server = LiveReloadServer(builder, _HOST, port, str(site))
    server.error_handler = lambda code: (
        (site / "404.html").read_bytes() if code == HTTPStatus.NOT_FOUND else None
    )
    for path in (watched.seeds, watched.config, _THEME):
        server.watch(str(path))
    server.watch(str(watched.docs), recursive=False)  # hand-written pages; generated ones follow the seeds
    return server


def _run(server: LiveReloadServer) -> None:
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs declares no types here
    except KeyboardInterrupt:
        return
    finally:
        server.shutdown()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])
