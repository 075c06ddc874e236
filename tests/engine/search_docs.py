"""Finished pages of an invented site, as far as the search reads them."""

from pathlib import Path
from random import Random

WORDS = ("clínica", "vacuna", "hospital", "receta", "consulta", "enfermera", "jornada", "farmacia", "camilla")
STATES = ("Norte", "Sur", "Este")
PAGE = """<!doctype html><html lang="es"><head><title>x</title>
<meta data-pagefind-filter="estado[content]" content="{state}">
<meta data-pagefind-filter="persona[content]" content="Persona {person}">
<meta data-pagefind-sort="dia[content]" content="{day}">
<meta data-pagefind-meta="fecha[content]" content="{day}">
</head><body><nav>{menu}</nav><h1 data-pagefind-body>Nota {n}</h1>
<div class="g-story" data-pagefind-body="data-pagefind-body"><p>{text}</p></div></body></html>"""


def page(n: int, day: str, text: str | None = None, menu: str = "Menú") -> str:
    chance = Random(n)  # noqa: S311  words of a page, no secret
    words = text or " ".join(chance.choices(WORDS, k=30))
    return PAGE.format(n=n, day=day, text=words, menu=menu, state=STATES[n % 3], person=n % 5)


def put(site: Path, n: int, html: str) -> None:
    path = site / f"articulos/nota-{n}/index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")


def index_of(site: Path) -> dict[str, bytes]:
    """The files of the index by their path in it."""
    folder = site / "pagefind"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
