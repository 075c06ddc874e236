"""Pages made one by one are those of stock MkDocs, and only what changed is made again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from engine_docs import CONFIG, ROOT, article, tree, write

from generator.engine import build_site, left
from generator.engine.pages import making
from generator.engine.pages.short_cut import PROVED_FOR, page_html
from generator.problems import BuildError

HAND = """# Método

Véase la [nota](articulos/nota-1.md), la [parte](otra.md#parte) y [aquí](#metodo).
"""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The docs paths whose pages were made since the last call."""
    paths: list[str] = []
    page = making.Maker.page

    def noting(maker: making.Maker, path: str) -> object:
        paths.append(path)
        return page(maker, path)

    def since() -> list[str]:
        taken = sorted(paths)
        paths.clear()
        return taken

    monkeypatch.setattr(making.Maker, "page", noting)
    return since


@pytest.fixture
def site(docs: Path, build, tmp_path: Path) -> Path:
    write(docs, {"metodo.md": HAND, "otra.md": "# Otra\n\n## Parte\n", "datos/x.csv": "1\n", ".hidden": "x"})
    build(docs, tmp_path / "site")
    return tmp_path / "site"


def clean(docs: Path, folder: Path) -> dict[str, bytes]:
    shutil.rmtree(folder, ignore_errors=True)
    build_site(docs, folder / "site", CONFIG, folder / "staging")
    return tree(folder / "site")


def stock(docs: Path, folder: Path, config: Path = CONFIG) -> dict[str, bytes]:
    """The site of `mkdocs build`, without what is dropped from it."""
    own = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace(
        "generator/engine/theme", f"{ROOT}/generator/engine/theme"
    )
    write(folder, {"mkdocs.yml": text.replace("docs_dir: docs", f"docs_dir: {docs}")})
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(own)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*command, "-d", str(folder / "stock")], env=env, check=True)
    found = tree(folder / "stock")
    own_assets = {path.relative_to(ROOT / "generator/engine/theme").as_posix() for path in
                  (ROOT / "generator/engine/theme/assets").rglob("*")}  # fmt: skip
    return {
        path: content
        for path, content in found.items()
        if path != "sitemap.xml.gz" and (not path.startswith("assets/") or path in own_assets)
    }


def without_search(site: dict[str, bytes]) -> dict[str, bytes]:
    return {path: text for path, text in site.items() if not path.startswith(("pagefind/", ".gacetilla"))}


def test_short_cuts_are_proved_for_what_is_installed():
    assert making.markdown.__version__ == PROVED_FOR


def test_the_site_is_that_of_stock_mkdocs_byte_for_byte(docs, site, tmp_path):
    assert without_search(tree(site)) == stock(docs, tmp_path)


def test_every_family_of_pages_of_the_real_seeds_is_that_of_stock_mkdocs(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    command = [sys.executable, "-m", "generator", "build", "--docs", str(tmp_path / "docs"), "--jobs", "1"]
    subprocess.run([*command, "--site", str(tmp_path / "site")], check=True, capture_output=True)
    pages = {path: path.read_text(encoding="utf-8") for path in (tmp_path / "docs").rglob("*.md")}
    assert without_search(tree(tmp_path / "site")) == stock(tmp_path / "docs", tmp_path)
    slow = {path.stem for path, text in pages.items() if page_html(text.split("---\n", 2)[2]) is None}
    assert slow <= {"aviso-legal", "buscar", "correcciones", "metodo", "cobertura"}


def test_nothing_is_made_again_when_nothing_changed(docs, site, build, made):
    before = {path: path.stat().st_ino for path in site.rglob("*")}
    build(docs, site)
    assert made() == []
    assert {path: path.stat().st_ino for path in site.rglob("*")} == before


def test_only_the_page_that_changed_is_made(docs, site, build, made, tmp_path):
    write(docs, {"articulos/nota-2.md": article(2, "Otro título")})
    assert build(docs, site).written >= 1
    assert made() == ["articulos/nota-2.md"]
    assert tree(site) == clean(docs, tmp_path / "clean")


def test_a_touched_file_is_not_made_again(docs, site, build, made):
    (docs / "articulos/nota-2.md").touch()
    build(docs, site)
    assert made() == []


def test_a_file_of_the_site_that_was_edited_or_removed_is_mended(docs, site, build, made, tmp_path):
    before = tree(site)
    (site / "articulos/nota-1/index.html").write_text("edited")
    (site / "articulos/nota-2/index.html").unlink()
    (site / "datos/x.csv").unlink()
    (site / "assets/images/favicon.svg").write_text("edited")
    (site / "sitemap.xml").unlink()
    (site / "alien/folder").mkdir(parents=True)
    (site / "alien.html").touch()
    build(docs, site)
    assert made() == ["articulos/nota-1.md", "articulos/nota-2.md"]
    assert tree(site) == before
    assert not (site / "alien").exists()


def test_a_link_from_an_unchanged_page_to_a_removed_one_is_an_error(docs, site, build):
    before = tree(site)
    (docs / "articulos/nota-1.md").unlink()
    with pytest.raises(BuildError, match=r"metodo\.md.*articulos/nota-1\.md"):
        build(docs, site)
    assert tree(site) == before


def test_a_link_from_an_unchanged_page_to_a_removed_anchor_is_an_error(docs, site, build):
    write(docs, {"otra.md": "# Otra\n\n## Otra parte\n"})
    with pytest.raises(BuildError, match=r"metodo\.md.*otra\.md.*#parte"):
        build(docs, site)


def test_a_page_that_another_links_to_changes_without_its_links(docs, site, build, made, tmp_path):
    write(docs, {"articulos/nota-1.md": article(1, "Otro título")})
    build(docs, site)
    assert made() == ["articulos/nota-1.md"]
    assert tree(site) == clean(docs, tmp_path / "clean")


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_damaged_notes_are_as_if_there_were_none(docs, site, made, tmp_path, damage):
    notes = tmp_path / "staging" / left.NAME
    notes.write_bytes(notes.read_bytes()[:-1] if damage is None else damage)
    build_site(docs, site, CONFIG, tmp_path / "staging")
    assert len(made()) == 13
    assert tree(site) == clean(docs, tmp_path / "clean")


def own_theme(tmp_path: Path) -> tuple[Path, Path]:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "generator/engine/theme", theme)
    config = tmp_path / "own.yml"
    config.write_text(CONFIG.read_text(encoding="utf-8").replace("generator/engine/theme", str(theme)))
    return theme, config


CHANGES = {
    "a template": ("articulo.html", "g-article", "g-article changed", 13),
    "settings": ("", "site_name: Gacetilla", "site_name: Otra", 13),
    "a style": ("assets/stylesheets/gacetilla.css", "{", "{ ", 0),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_theme_or_setting_reaches_what_it_should(docs, site, made, tmp_path, name):
    file, old, new, pages = CHANGES[name]
    theme, config = own_theme(tmp_path)
    build_site(docs, tmp_path / "out", config, tmp_path / "st")
    made()
    path = theme / file if file else config
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    build_site(docs, tmp_path / "out", config, tmp_path / "st")
    assert len(made()) == pages
    build_site(docs, tmp_path / "fresh", config, tmp_path / "st2")
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


def test_other_extensions_let_mkdocs_build_the_whole_site(docs, tmp_path, made):
    _, config = own_theme(tmp_path)
    config.write_text(
        config.read_text(encoding="utf-8").replace("- md_in_html", "- md_in_html\n  - admonition")
    )
    write(docs, {"metodo.md": "# Método\n\n!!! note\n    Importante\n"})
    build_site(docs, tmp_path / "site", config, tmp_path / "staging")
    assert made() == []
    assert b"admonition note" in (tmp_path / "site/metodo/index.html").read_bytes()
    assert without_search(tree(tmp_path / "site")) == stock(docs, tmp_path, config)


def test_two_files_for_one_place_are_an_error(docs, build, tmp_path):
    write(docs, {"nota.md": "# Una\n", "nota/index.html": "otra"})
    with pytest.raises(BuildError, match=r"nota/index\.html"):
        build(docs, tmp_path / "site")


STRANGE = [
    "<p>a</p>",
    "<p>a</p>\n<p>b</p>",
    "<p>a</p>\n\n\n\n<p>b</p>",
    "<p>a</p> b",
    "text\n\n<p>a</p>",
    "<p>a</p><p>b</p>",
    "<div>\n\n# no\n\n</div>",
    "<div><p>a</div></p>",
    "<div><br>a<img src=\"x\"></div>\n\n<hr>",
    "<div>a & b</div>",
    "<div>a &amp; b &copy; &nbsp</div>",
    "<div>a < b</div>",
    "<div\nclass=\"a\">b</div>",
    "<span>a</span>",
    "<div hidden>a</div>",
    "<div>```</div>",
    '<div class="s" hidden markdown="1">\n\na\n\n<p class="b" hidden>c <a href="x">d</a></p>\n\n</div>',
    '<div markdown="1">\n\n<div class="g" markdown="1">\n\na&#46; b\n\n</div>\n\n<q id="x_y">d</q>\n\n</div>',
    '<div markdown="1">\n\n<ul class="d" markdown="1">\n<li markdown="1">a <b>c</b></li>\n</ul>\n\n</div>',
    '<div markdown="1">\n\n- a\n\n</div>',
    '<div markdown="1">\n\n1. a\n\n</div>',
    '<div markdown="1">\n\n2024 fue\n\n</div>',
    '<div markdown="1">\n\n# a\n\n</div>',
    '<div markdown="1">\n\na *b* c\n\n</div>',
    '<div markdown="1">\n\na\nb\n\n</div>',
    '<div markdown="1">\n\na  \n\nb\n\n</div>',
    '<div markdown="1">\n\n[a](b)\n\n</div>',
    '<div markdown="1">\n\n<p>a\n\nb</p>\n\n</div>',
    '<div markdown="1">\n\n<mark>a</mark> &amp; b\n\n</div>\n<p>c</p>',
    '<div markdown="1">a</div>',
    '<div markdown="1" class="a" class="b">\n\na\n\n</div>',
    '<section markdown="1">\n\na\n\n</section>',
    '<p markdown="1">a *b*</p>',
    '<div markdown="0">\n\na\n\n</div>',
    '<div markdown>\n\na *b*\n\n</div>',
    "<div>{: .a }</div>",
    "<ul>\n<li>a\n</ul>",
    "<div><!-- a --></div>",
    "<div><script>a < b</script></div>",
    "<div><pre>\n\n  a\n\n</pre></div>",
    "<DIV>a</DIV>",
]  # fmt: skip


@pytest.mark.parametrize("source", STRANGE)
def test_a_short_cut_gives_what_python_markdown_gives_or_nothing(source):
    markdown = making.markdown.Markdown(extensions=["toc", "tables", "fenced_code", "md_in_html"])
    assert page_html(source) in {None, markdown.convert(source)}
