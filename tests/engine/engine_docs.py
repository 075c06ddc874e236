"""Docs of a few pages in the form that render gives them, with invented people."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "mkdocs.yml"
INDEXES = ("articulos", "estados", "personas", "instituciones", "resumenes")

ARTICLE = """---
template: articulo.html
title: {title}
description: Una nota inventada.
date: '2024-03-0{n}'
date_precision: day
search:
  estado: [Norte, Sur, Este, Oeste]
  persona: [Persona Inventada {n}, Otra Persona, Tercera Persona]
  institucion: [Instituto Inventado]
  anio: '2024'
  medio: Diario Inventado
  date: '2024-03-0{n}'
  fecha: {n} de marzo de 2024
  lugar: Norte
---

<header class="g-head"><h1 data-pagefind-body>Nota {n}</h1></header>

<div class="g-story" data-pagefind-body markdown="1">

Historia número {n} sobre hospitales y vacunación.

</div>
"""


def write(folder: Path, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def article(n: int, title: str = "Nota") -> str:
    return ARTICLE.format(n=n, title=title)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
