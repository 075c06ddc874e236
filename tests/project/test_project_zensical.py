"""Another engine publishes the same docs: templates that it can render, a comparison that misses nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import workspace
from benchmarks.likeness import compared
from benchmarks.zensical import put_back

METHOD = re.compile(r"\.([a-z_]+)\(")
TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)

PAGE = """<html><head><meta data-pagefind-filter="estado[content]" content="Sonora"></head>
<body><nav><a href="../b/">B</a></nav><main data-pagefind-body>
Una <a href='./nota.xml'>nota</a></main></body></html>
"""
SONORA = "a/index.html, data-pagefind-filter 'estado[content] Sonora'"
SPOILT = {
    "a page": ("c/index.html", None, "c/index.html, the file"),
    "a file": ("a/nota.xml", None, "a/nota.xml, the file"),
    "a link": ("a/index.html", ("../b/", "../c/"), "a/index.html, the link to b/index.html"),
    "its end": ("a/index.html", ("../b/", "../d/"), "a/index.html, what its link leads to: d/index.html"),
    "a filter": ("a/index.html", ("-filter=", "-filtre="), SONORA),
    "its value": ("a/index.html", ("Sonora", "Colima"), SONORA),
    "the story": ("a/index.html", (" data-pagefind-body", ""), "a/index.html, data-pagefind-body ''"),
}  # fmt: skip


def site(folder: Path) -> Path:
    for name in "abc":
        (folder / name).mkdir(parents=True)
        (folder / name / "index.html").write_text(PAGE, encoding="utf-8")
        (folder / name / "nota.xml").write_text("<nota/>", encoding="utf-8")
    return folder


def test_equal_sites_are_alike(tmp_path: Path) -> None:
    found = compared(site(tmp_path / "one"), site(tmp_path / "other"))
    assert (found.pages, found.links, found.fields) == (3, 6, 6)
    assert (found.missing, found.differing, found.more) == ((), {}, ())


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_missing_is_named(tmp_path: Path, what: str) -> None:
    one, other = site(tmp_path / "one"), site(tmp_path / "other")
    path, change, told = SPOILT[what]
    if change:
        text = (other / path).read_text("utf-8")
        assert change[0] in text
        (other / path).write_text(text.replace(*change), encoding="utf-8")
    else:
        (other / path).unlink()
    assert told in compared(one, other).missing


def test_other_words_and_files_are_told(tmp_path: Path) -> None:
    one, other = site(tmp_path / "one"), site(tmp_path / "other")
    (other / "a/index.html").write_text(PAGE.replace("Una", "Otra"), encoding="utf-8")
    (other / "b/nota.xml").write_text("<otra/>", encoding="utf-8")
    (other / "more.js").touch()
    found = compared(one, other)
    assert found.differing == {"words": ["a/index.html"], "other bytes": ["b/nota.xml"]}
    assert (found.missing, found.more) == ((), ("more.js",))


def test_links_of_a_body_are_put_back_and_no_others(tmp_path: Path) -> None:
    page, built = tmp_path / "docs/a/x.md", tmp_path / "site/a/x/index.html"
    for file in (page, built):
        file.parent.mkdir(parents=True)
    page.write_text('<p><a class="k" href="../../b/">b</a> <a href="#c">c</a></p>', encoding="utf-8")
    frame, body = (
        '<a href="../../../b/">frame</a>',
        '<p><a class="k" href="{}../../b/">b</a> <a href="#c">c</a></p>',
    )
    built.write_text(f"{frame}<main>{body.format('../')}</main>{frame}", encoding="utf-8")
    put_back(page, tmp_path / "docs", tmp_path / "site")
    assert built.read_text("utf-8") == f"{frame}<main>{body.format('')}</main>{frame}"


def test_templates_call_no_method_of_python(root: Path) -> None:
    files = [
        path for path in (root / "generator/engine/theme").rglob("*") if path.suffix in (".html", ".xml")
    ]
    assert files
    called = {
        path.name: {name for tag in TAG.findall(path.read_text("utf-8")) for name in METHOD.findall(tag)}
        - {"t"}
        for path in files
    }
    assert {name: methods for name, methods in called.items() if methods} == {}


@pytest.mark.soak
def test_zensical_publishes_the_same_site(root: Path, tmp_path: Path) -> None:
    project = workspace.make(tmp_path / "project")
    for command in (["generator", "build", "--seeds", str(root / "seeds")], ["benchmarks", "zensical"]):
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=project, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert "missing" not in done.stdout
    assert "words" not in done.stdout
