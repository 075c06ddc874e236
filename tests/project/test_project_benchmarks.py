"""BENCHMARKS.md names commands that exist; every engine is given every page; tables say what was measured."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import engines, measure, rivals, workspace
from benchmarks.measure import Cost

PAGES = {
    "index.md": "---\ngenerator: gacetilla\ntemplate: inicio.html\ntitle: Inicio\n---\n\n<p>Inicio</p>\n",
    "articulos/index.md": "---\ntitle: 'Notas: todas'\ntemplate: lista.html\n---\n\nNotas\n",
    "articulos/una.md": (
        "---\ntemplate: articulo.html\ntitle: 'Una: nota'\ndate: null\nstate: Sonora\nstates:\n- Sonora\n"
        "officials:\n- name: Persona Inventada\nseed: una.txt\n---\n\n<div markdown>\n\n*Texto*\n\n</div>\n"
    ),
    "metodo.md": "# Método\n",
    "datos/notas.csv": "a,b\n",
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for name, text in PAGES.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "docs"


def test_the_commands_it_names_exist(root: Path) -> None:
    text = (root / "BENCHMARKS.md").read_text("utf-8")
    makefile = (root / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^make ([a-z-]+)$", text, re.MULTILINE))
    assert targets == {"bench", "bench-engines", "bench-search"}
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
    assert "-m benchmarks engines --into BENCHMARKS.md" in makefile
    named = [line.split() for line in re.findall(r"python -m benchmarks ([^`\n]+)", text + makefile)]
    assert {words[0] for words in named} == {"corpus", "engines", "own", "scale", "search", "zensical"}
    for name, *words in named:
        shown = subprocess.run(
            [sys.executable, "-m", "benchmarks", name, "--help"], capture_output=True, text=True, check=True
        )
        assert all(word in shown.stdout for word in words if word.startswith("--"))


@pytest.mark.parametrize("name", ["engines", "scale", "search"])
def test_a_new_table_takes_the_place_of_the_last(root: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / "BENCHMARKS.md"
    file.write_text((root / "BENCHMARKS.md").read_text("utf-8"), encoding="utf-8")
    for table in ("first", "second"):
        workspace.insert(file, name, [f"the {table} table"])
    text = file.read_text("utf-8")
    assert ("the second table" in text, "the first table" in text) == (True, False)
    assert text.count("<!--") == 6
    with pytest.raises(ValueError, match="no place for other"):
        workspace.insert(file, "other", [])


@pytest.mark.parametrize("rival", rivals.RIVALS, ids=lambda rival: rival.name)
def test_an_engine_is_given_every_page(docs: Path, tmp_path: Path, rival: rivals.Rival) -> None:
    place = tmp_path / "given"
    place.mkdir()
    rival.prepare(docs, place)
    given = [path for path in place.rglob("*.md") if path.is_file()]
    assert len(given) == 4
    assert all(
        any(words in path.read_text("utf-8") for path in given) for words in ("Inicio", "*Texto*", "# Método")
    )
    assert [path.read_text("utf-8") for path in place.rglob("notas.csv")] == ["a,b\n"]


def test_mkdocs_and_material_publish_what_they_are_given(docs: Path, tmp_path: Path) -> None:
    rival = rivals.RIVALS[0]
    (tmp_path / "given").mkdir()
    rival.prepare(docs, tmp_path / "given")
    cost = measure.run(rival.command(tmp_path), tmp_path / "given", tmp_path / "given" / rival.output)
    assert cost.code == 0
    assert cost.cpu > 0.1
    assert cost.peak > 20
    html = (tmp_path / "given" / "site" / "articulos" / "una" / "index.html").read_text("utf-8")
    assert "<em>Texto</em>" in html
    assert "<h1>Una: nota</h1>" in html


def test_the_engine_alone_writes_html(root: Path, docs: Path, tmp_path: Path) -> None:
    for name in ("articulos", "estados", "personas", "instituciones", "resumenes"):
        (docs / name).mkdir(exist_ok=True)
        (docs / name / "index.md").touch()
    command = [sys.executable, "-m", "benchmarks.engine_step", str(docs), str(tmp_path / "out"), "mkdocs.yml"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    assert (tmp_path / "out" / "articulos" / "una" / "index.html").is_file()
    assert not (tmp_path / "out" / "pagefind").exists()


def test_the_table_holds_medians_ratios_and_what_is_not_there(tmp_path: Path) -> None:
    bench = engines.Bench(tmp_path, 12)
    for seconds in (10.0, 40.0, 20.0):
        bench.costs[engines.CLEAN].append(Cost(1, seconds, 100, 0, 5))
        bench.costs[engines.ADDED["newest"]].append(Cost(1, seconds / 10, 50, 0, 5))
        bench.costs[engines.STOCK].append(Cost(1, 15, 100, 1))
    bench.absent["Hugo"] = "no such package"
    told = "\n".join(engines._told(bench, 3))
    assert "| Gacetilla, clean build, seeds to search index | 20.00 | 1.000 | 1.00 | 100 | 5.0 |" in told
    assert "| Gacetilla, one new article of the newest year | 2.00 | 0.100 |" in told
    assert "its search on (exit code 1) | 15.00 | 0.750 |" in told
    assert "| Hugo | not installed: no such package |" in told
    assert "| 0.100 | 0.067 | does not hold |" in told
    assert "| 1.333 | 1.000 | does not hold |" in told
