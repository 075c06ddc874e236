"""A seed full of markup is shown as the words it is: nothing runs, is included or fetched."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser

from tests.whole.conftest import ROOT, Project

LINES = (
    "<script>document.title = 'taken'</script> <img src=x onerror=\"document.title='taken'\">",
    "{{ 7*7 }} y {% raw %}{{ config }}{% endraw %} y {# nota #}",
    "[el enlace](javascript:document.title='taken') y [otro](//evil.example/a) y <https://evil.example/b>",
    '--8<-- "/etc/passwd"',
    "![la imagen](http://evil.example/c.png) y ![[dentro]] y [^1] y *[HTML]: nada",
    "# Encabezado que no lo es",
    ":::note",
    "{: .clase #ficha onclick=\"document.title='taken'\"} y texto{.otra}",
    "<!-- comentario --> &lt;b&gt; &amp; **fuerte** _cursiva_ `código` ~~tachado~~ ==marca==",
    '!!! danger "Aviso"',
    "- [ ] tarea",
    "1. primero",
    "> cita",
    "    cuatro espacios",
    "| a | b |",
    "</div></article></main> y </body> y <style>body{display:none}</style>",
)
OPENING = (
    "Xalapa, Ver., 3 de mayo de 2023.- El hospital de esta prueba inventada abrió en Veracruz una sala. "
)
BETWEEN = "La directora de esta prueba inventada dijo que la sala {} atenderá a las familias de la región."


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(project: Project) -> Iterator[str]:
    story = "\n\n".join(f"{line}\n\n{BETWEEN.format(number)}" for number, line in enumerate(LINES))
    text = f"---\ntitle: tomado\ntemplate: redirect.html\n---\n\n{OPENING}\n\n{story}"
    (project.seeds / "hostile.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "generator", *project.arguments()]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (page,) = (
        path.parent.name
        for path in project.site.glob("articulos/*/index.html")
        if "prueba inventada" in path.read_text(encoding="utf-8")
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(project.site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/articulos/{page}/"
        server.shutdown()


def test_a_hostile_seed_is_shown_as_text(address: str, browser: Browser) -> None:
    page = browser.new_page()
    requested: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.goto(address)
    story = " ".join(page.locator(".g-story").inner_text().split())
    assert [line for line in LINES if " ".join(line.split()) not in story] == []
    assert page.title() != "taken"
    assert not dialogs
    origin = address.split("/articulos/", 1)[0]
    assert [url for url in requested if not url.startswith(origin)] == []
    assert (
        page.locator(".g-story :is(script, img, style, table, pre, h1, h2, h3, input, iframe)").count() == 0
    )
    assert page.locator(".g-story a[href^='javascript'], .g-story a[href*='evil']").count() == 0
    page.close()
