"""The search index is the same bytes whatever Pagefind's own order was."""

import gzip
import json
from pathlib import Path

import cbor2
import pytest

from generator.engine.canonical_index import canonical
from generator.engine.pagefind_service import index_pages
from generator.engine.search import address, index_site
from generator.problems import BuildError

PAGE = """<!doctype html><html lang="es"><head><title>x</title>{fields}</head>
<body><main data-pagefind-body><h1>Nota {n}</h1><p>Historia {n} de hospitales.</p></main></body></html>"""


def make(folder: Path, order: list[int]) -> Path:
    for n in order:
        fields = "".join(
            f'<meta data-pagefind-filter="{name}[content]" content="Valor {n * step % 7}">'
            for name in ("uno", "dos", "tres")
            for step in (1, 2, 3)
        )
        (folder / f"n{n}").mkdir(parents=True)
        (folder / f"n{n}/index.html").write_text(PAGE.format(n=n, fields=fields), encoding="utf-8")
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text('<html lang="es"><body>Una lista</body></html>', encoding="utf-8")
    return folder


def bundle(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in (site / "pagefind").rglob("*")
        if path.is_file()
    }


def index(site: Path) -> int:
    return index_site(site, site.with_name(f"{site.name}-cache"))


def test_two_runs_give_the_same_bytes(tmp_path):
    first, second = make(tmp_path / "a", [*range(12)]), make(tmp_path / "b", [*reversed(range(12))])
    assert index(first) == index(second) == 12
    assert bundle(first) == bundle(second)


def test_the_bundle_holds_what_the_search_uses_and_no_more(tmp_path):
    site = make(tmp_path / "site", [1, 2])
    index(site)
    kinds = {
        path.suffix if path.parent.name != "pagefind" else path.name for path in site.glob("pagefind/**/*.*")
    }
    meta = next(site.glob("pagefind/*.pf_meta")).name
    assert kinds == {
        "pagefind.js",
        "pagefind-worker.js",
        "pagefind-entry.json",
        "bundles.json",
        "facets.json",
        "wasm.es.pagefind",
        "wasm.unknown.pagefind",
        meta,
        ".pf_fragment",
        ".pf_index",
    }


def test_names_lead_from_entry_to_metadata_to_pages(tmp_path):
    site = make(tmp_path / "site", [3, 1, 2])
    index(site)
    entry = json.loads((site / "pagefind/pagefind-entry.json").read_text())
    meta = site / f"pagefind/pagefind.{entry['languages']['es']['hash']}.pf_meta"
    _, pages, chunks, *rest = cbor2.loads(gzip.decompress(meta.read_bytes()).removeprefix(b"pagefind_dcd"))
    assert rest[:2] == [[], []]  # filters and sorts
    for name, *_ in pages:
        content = gzip.decompress((site / f"pagefind/fragment/{name}.pf_fragment").read_bytes())
        assert b"hospitales" in content
        assert b"uno" in content
    assert all((site / f"pagefind/index/{name}.pf_index").is_file() for *_, name in chunks)


def test_only_pages_with_a_story_are_indexed(tmp_path):
    site = make(tmp_path / "site", [2, 1])
    assert index(site) == 2
    assert address("a/site", "a/site/index.html") == "/"
    assert address("a/site", "a/site/n1/index.html") == "/n1/"
    assert address("a/site", "a/site/404.html") == "/404.html"


def test_a_site_without_articles_has_an_empty_index(tmp_path):
    site = make(tmp_path / "site", [])
    assert index(site) == 0
    assert json.loads((site / "pagefind/bundles.json").read_text())["pages"] == 0


def test_an_unknown_format_is_refused():
    with pytest.raises(BuildError, match="install the locked version"):
        canonical(
            {"pagefind.es_1.pf_meta": gzip.compress(b"something new"), "pagefind-entry.json": b"{}"}, "n"
        )


@pytest.mark.parametrize(
    ("program", "message"), [("/bin/true", "stopped without an index"), ("/nowhere", "stopped")]
)
def test_a_program_that_fails_is_an_error(monkeypatch, program, message):
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", program)
    with pytest.raises(BuildError, match=message):
        index_pages([("/a/", "<html></html>")], "es")


def test_a_page_larger_than_any_buffer_is_taken():
    page = PAGE.format(n=1, fields="").replace("</p>", " palabra" * 400_000 + "</p>")
    assert any(path.endswith(".pf_fragment") for path in index_pages([("/a/", page)], "es"))
