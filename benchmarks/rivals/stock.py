"""MkDocs with Material as they come: their own theme and, where asked for, their own search."""

import shutil
import sys
from functools import partial
from pathlib import Path

from benchmarks.rivals.rival import Rival

CONFIG = """\
site_name: Gacetilla
site_url: https://gacetilla.example/
theme: {{name: material, language: es, font: false}}
nav:
  - Artículos: articulos/index.md
  - Estados: estados/index.md
  - Personas: personas/index.md
  - Instituciones: instituciones/index.md
  - Resúmenes: resumenes/index.md
not_in_nav: "*"
plugins: {plugins}
markdown_extensions: [md_in_html]
validation: {{links: {{not_found: ignore}}}}
"""


def _prepare(plugins: str, docs: Path, folder: Path) -> None:
    """Copy docs/; only the names of this project's templates, which Material does not have, are left out."""
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns(".*"))
    for page in (folder / "docs").rglob("*.md"):
        lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
        page.write_text(
            "".join(line for line in lines if not line.startswith("template: ")), encoding="utf-8"
        )
    (folder / "mkdocs.yml").write_text(CONFIG.format(plugins=plugins), encoding="utf-8")


def _command(_: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]


RIVALS = (
    Rival("MkDocs + Material, its search on", None, partial(_prepare, "[search]"), _command, "site"),
    Rival("MkDocs + Material, its search off", None, partial(_prepare, "[]"), _command, "site"),
)
