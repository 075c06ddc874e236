"""Fixtures of the engine's tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from engine_docs import CONFIG, INDEXES, article, write

from generator.engine import SiteSummary, build_site

Build = Callable[[Path, Path], SiteSummary]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    plain = "---\ntemplate: lista.html\n---\n\n<h1>Lista</h1>\n"
    write(folder, {f"{name}/index.md": plain for name in INDEXES} | {"index.md": plain, "buscar.md": plain})
    write(folder, {f"articulos/nota-{n}.md": article(n) for n in range(1, 5)})
    return folder


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a docs folder into a site folder, with the project's configuration."""
    return lambda docs, site: build_site(docs, site, CONFIG, tmp_path / "staging")
