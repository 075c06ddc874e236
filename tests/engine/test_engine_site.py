"""What docs become: pages in Spanish, nothing inline, nothing dated, the same bytes anywhere."""

import os
import re
import subprocess
import sys

import pytest
from engine_docs import CONFIG, ROOT, article, tree, write

from generator.problems import BuildError

INLINE = re.compile(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)(?![^>]*application/)", re.I)
POLICY = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"


def test_every_page_has_the_policy_and_nothing_inline(docs, build, tmp_path):
    build(docs, tmp_path / "site")
    pages = {name: text.decode() for name, text in tree(tmp_path / "site").items() if name.endswith(".html")}
    assert len(pages) == 12
    for name, text in pages.items():
        assert POLICY in text, name
        assert '<html lang="es-MX"' in text, name
        assert not INLINE.search(text), name


def test_no_page_asks_another_site_for_anything(docs, build, tmp_path):
    build(docs, tmp_path / "site")
    for name, text in tree(tmp_path / "site").items():
        if name.endswith((".html", ".css")):
            asked = re.findall(rb"""(?:src|href)=["'](https?:[^"']+)|url\((https?:[^)]+)""", text)
            assert {own for own, _ in asked} <= {
                own for own, _ in asked if own.startswith(b"https://gacetilla.example/")
            }, name


def test_values_of_the_front_matter_stay_text(docs, build, tmp_path):
    hostile = "'\"><script>alert(1)</script>{{ 7*7 }}'"
    write(docs, {"articulos/nota-1.md": article(1, hostile).replace("Otra Persona", hostile)})
    build(docs, tmp_path / "site")
    text = (tmp_path / "site/articulos/nota-1/index.html").read_text()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}" in text


def test_search_fields_are_attributes(docs, build, tmp_path):
    build(docs, tmp_path / "site")
    text = (tmp_path / "site/articulos/nota-2/index.html").read_text()
    for wanted in (
        '<meta data-pagefind-filter="estado[content]" content="Sur">',
        '<meta data-pagefind-filter="anio[content]" content="2024">',
        '<meta data-pagefind-sort="dia[content]" content="2024-03-02">',
        '<meta data-pagefind-meta="fecha[content]" content="2 de marzo de 2024">',
    ):
        assert wanted in text


def test_the_section_of_a_page_is_marked(docs, build, tmp_path):
    build(docs, tmp_path / "site")
    text = (tmp_path / "site/articulos/nota-2/index.html").read_text()
    assert '<a href="../" aria-current="true">Artículos</a>' in text
    assert text.count("aria-current") == 2


def test_the_sitemap_has_the_dates_of_articles_and_no_hidden_page(docs, build, tmp_path):
    write(docs, {"articulos/nota-1.md": article(1).replace("search:", "robots: noindex, follow\nsearch:")})
    build(docs, tmp_path / "site")
    text = (tmp_path / "site/sitemap.xml").read_text()
    assert "nota-2/</loc><lastmod>2024-03-02</lastmod>" in text
    assert "nota-1" not in text
    assert set(re.findall(r"lastmod>([^<]+)<", text)) == {f"2024-03-0{n}" for n in (2, 3, 4)}
    assert not (tmp_path / "site/sitemap.xml.gz").exists()


def test_a_broken_link_leaves_the_site_as_it_was(docs, build, tmp_path):
    build(docs, tmp_path / "site")
    before = tree(tmp_path / "site")
    write(docs, {"metodo.md": "# Método\n\n[Otra](no-existe.md)\n"})
    with pytest.raises(BuildError, match=r"no-existe\.md"):
        build(docs, tmp_path / "site")
    assert tree(tmp_path / "site") == before


def test_a_page_that_goes_takes_its_folder_and_its_entry_with_it(docs, build, tmp_path):
    build(docs, tmp_path / "site")
    (docs / "articulos/nota-3.md").unlink()
    assert build(docs, tmp_path / "site").removed > 0
    assert not (tmp_path / "site/articulos/nota-3").exists()
    assert build(docs, tmp_path / "other").written == len(tree(tmp_path / "site"))
    assert tree(tmp_path / "site") == tree(tmp_path / "other")


@pytest.mark.parametrize("out", ["docs", "docs/site", "."])
def test_a_site_folder_that_overlaps_with_the_docs_is_refused(docs, build, tmp_path, out):
    with pytest.raises(BuildError, match="overlap"):
        build(docs, tmp_path / out)
    assert (docs / "index.md").exists()


def test_nothing_is_printed(docs, build, tmp_path, capfd):
    build(docs, tmp_path / "site")
    assert capfd.readouterr() == ("", "")


BUILD = """
import sys
from pathlib import Path
from generator.engine import build_site
build_site(*map(Path, sys.argv[1:]))
"""


def test_the_same_bytes_under_other_settings_of_the_machine(docs, tmp_path):
    found = []
    for n, (zone, locale) in enumerate([("UTC", "C"), ("Pacific/Auckland", "es_MX.UTF-8")]):
        out = tmp_path / f"out{n}"
        env = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": str(n), "PYTHONPATH": str(ROOT)}
        paths = [docs, out / "site", CONFIG, out / "staging"]
        subprocess.run([sys.executable, "-c", BUILD, *map(str, paths)], env=env, check=True)
        found.append(tree(out / "site"))
    assert found[0] == found[1]


def test_every_template_that_docs_may_name_exists():
    named = {
        "articulo",
        "estado",
        "persona",
        "institucion",
        "resumen",
        "inicio",
        "lista",
        "buscar",
        "redirect",
    }
    theme = ROOT / "generator/engine/theme"
    assert {f"{name}.html" for name in (*named, "retirada", "404")} <= {
        path.name for path in theme.glob("*.html")
    }


def test_stock_mkdocs_builds_the_same_pages(docs, build, tmp_path):
    build(docs, tmp_path / "site")
    config = tmp_path / "mkdocs.yml"
    text = CONFIG.read_text(encoding="utf-8")
    config.write_text(text.replace("generator/engine/theme", str(ROOT / "generator/engine/theme")))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(config)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [*command, "-d", str(tmp_path / "stock")], env=env, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    ours, stock = tree(tmp_path / "site"), tree(tmp_path / "stock")
    assert {n: t for n, t in ours.items() if n.endswith(".html")} == {
        n: t for n, t in stock.items() if n.endswith(".html")
    }
