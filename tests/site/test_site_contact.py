"""Who publishes the site and where readers write to: told on the legal page, or told to be missing."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from lxml import html

from generator.configuration import missing_contact

ROOT = Path(__file__).parents[2]
UNSET = "todavía no ha indicado quién es"


@pytest.mark.parametrize(
    ("extra", "missing"),
    [
        ("", "extra.publisher and extra.contact"),
        ("extra: {publisher: Quien Inventa}\n", "extra.contact"),
        ("extra: {contact: 'mailto:a@b.example'}\n", "extra.publisher"),
        ("extra: {publisher: Quien Inventa, contact: 'mailto:a@b.example'}\n", None),
    ],
)
def test_a_site_that_nobody_answers_for_is_warned_of(tmp_path: Path, extra: str, missing: str | None) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_name: Prueba\n{extra}", "utf-8")
    told = [problem.message.partition(" not set")[0] for problem in missing_contact(config)]
    assert told == ([missing] if missing else [])


def _told(site: Path, page: str) -> str:
    tree = html.fromstring((site / page).read_bytes())
    return " ".join(tree.xpath("string(//main)").split())


@pytest.fixture(scope="module")
def answered_for(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site without articles whose publisher and address are set."""
    folder = tmp_path_factory.mktemp("answered")
    (folder / "seeds").mkdir()
    (folder / "docs").mkdir()
    for page in ("aviso-legal.md", "correcciones.md", "buscar.md", "metodo.md"):
        (folder / "docs" / page).write_bytes((ROOT / "docs" / page).read_bytes())
    copytree(ROOT / "generator/engine/theme", folder / "generator/engine/theme")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    set_ = "extra:\n  publisher: Ñandú & Quien Inventa\n  contact: mailto:replica@inventada.example\n"
    (folder / "mkdocs.yml").write_text(config.replace("extra:\n", set_, 1), "utf-8")
    command = [sys.executable, "-m", "generator", "build"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={"PYTHONPATH": str(ROOT)})
    return folder / "site"


def test_the_legal_page_names_who_answers_and_where(answered_for: Path) -> None:
    told = _told(answered_for, "aviso-legal/index.html")
    assert "Publica este sitio: Ñandú & Quien Inventa." in told
    assert "derecho de réplica: replica@inventada.example." in told
    assert UNSET not in told
    for page in ("aviso-legal/index.html", "index.html", "estados/tabasco/index.html"):
        tree = html.fromstring((answered_for / page).read_bytes())
        (link,) = tree.xpath("//footer//a[text()='Escríbenos']/@href")
        assert link == "mailto:replica@inventada.example"
    tree = html.fromstring((answered_for / "aviso-legal/index.html").read_bytes())
    assert tree.xpath("//main//a/@href[starts-with(., 'mailto:')]") == ["mailto:replica@inventada.example"]


def test_the_legal_page_says_that_nobody_answers_yet(site: Path) -> None:
    told = _told(site, "aviso-legal/index.html")
    assert UNSET in told
    assert "Publica este sitio" not in told
    tree = html.fromstring((site / "aviso-legal/index.html").read_bytes())
    assert tree.xpath("//footer//a[text()='Cómo avisar']/@href") == ["../correcciones/"]
