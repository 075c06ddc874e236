"""Open data: the same articles in every form, the same bytes every time, harmless in a spreadsheet."""

import csv
import hashlib
import json
import re
import sqlite3
import struct
from collections.abc import Callable, Sequence
from contextlib import closing

import pytest

from generator.records import Article, Official, Page, Source
from generator.render.dataset.csv_file import csv_bytes
from generator.render.dataset.kept_lines import KEPT
from generator.render.dataset.sqlite_file import sqlite_bytes
from generator.render.dataset.tables import APPEARANCES, ARTICLES, OFFICES, PEOPLE, Column, Table
from generator.tables.loading import load

MakeArticle = Callable[..., Article]
MakeFiles = Callable[[Sequence[Article]], dict[str, Page]]


@pytest.fixture
def articles(make_article: MakeArticle) -> list[Article]:
    known = load().facts.people[0]
    people = (
        Official(known.id, known.name, "cargo", known.terms[0].office, registered=True),
        Official("persona-inventada", "Persona Inventada", "directora", mentions=("la doctora",), named=True),
    )
    return [
        make_article(
            "a.txt",
            "Primera oración. Segunda oración.",
            officials=people,
            title="=1+1",
            states=("Sonora", "Colima"),
        ),
        make_article(
            "b.txt",
            "Otra oración. Lo demás calla.",
            publish="excerpt",
            officials=people[:1],
            state="Nacional",
        ),
        make_article("w.txt", publish="withdrawn"),
        make_article("h.txt", publish="hidden"),
    ]


def data(files: dict[str, Page]) -> dict[str, bytes]:
    return {
        path.removeprefix("datos/"): page.make() for path, page in files.items() if path.startswith("datos/")
    }


def lines(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode().splitlines()))


def test_csv_and_sqlite_hold_the_same(articles: list[Article], make_files: MakeFiles) -> None:
    made = data(make_files(articles))
    pairs = {"articulos": "articles", "personas": "people", "apariciones": "appearances", "cargos": "offices"}
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(made["gacetilla.sqlite"])
        base.row_factory = sqlite3.Row
        assert base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        for name, table in pairs.items():
            rows = [dict(row) for row in base.execute(f"SELECT * FROM {table}")]  # noqa: S608
            plain = [{key: "" if value is None else str(value) for key, value in row.items()} for row in rows]
            text = lines(made[f"{name}.csv"])
            assert [{key: value.removeprefix("'") for key, value in row.items()} for row in text] == plain
    assert len(lines(made["articulos.csv"])) == 2
    assert len(lines(made["apariciones.csv"])) == 3


def test_whole_text_only_where_it_is_shown(articles: list[Article], make_files: MakeFiles) -> None:
    made = data(make_files(articles))
    full = [json.loads(line) for line in made["articulos-zacatecas.jsonl"].splitlines()]
    assert [record["body"] for record in full] == [["Primera oración. Segunda oración."]]
    excerpt = [json.loads(line) for line in made["articulos-nacional.jsonl"].splitlines()]
    assert [(record["body"], record["quotes"]) for record in excerpt] == [(None, None)]
    assert not any("Lo demás calla".encode() in content for content in made.values())


def test_checksums_are_those_of_the_files(articles: list[Article], make_files: MakeFiles) -> None:
    made = data(make_files(articles))
    told = "".join(made[name].decode() for name in made if name == "SHA256SUMS" or name.endswith(".sha256"))
    sums = dict(line.split("  ")[::-1] for line in told.splitlines())
    files = {name for name in made if name.endswith((".csv", ".jsonl", ".sqlite"))}
    assert sums.keys() == files
    for name in files:
        assert sums[name] == hashlib.sha256(made[name]).hexdigest()
    page = made["index.md"].decode()
    assert set(re.findall(r"[0-9a-f]{64}", page)) == {sums[n] for n in files if not n.endswith(".jsonl")}


def test_the_same_articles_give_the_same_bytes_in_any_order(
    articles: list[Article], make_files: MakeFiles
) -> None:
    assert data(make_files(articles)) == data(make_files(articles[::-1]))


def test_an_arrival_changes_the_whole_texts_of_its_state_only(
    articles: list[Article], make_article: MakeArticle, make_files: MakeFiles
) -> None:
    before = make_files(articles)
    after = make_files([*articles, make_article("z.txt", state="Nacional")])
    names = [path for path in before if path.endswith((".jsonl", ".sha256"))]
    changed = [path for path in names if before[path].digest != after[path].digest]
    assert sorted(changed) == ["datos/articulos-nacional.jsonl", "datos/articulos-nacional.jsonl.sha256"]


def test_the_header_of_the_database_tells_nothing_of_its_writer() -> None:
    table = Table("t", (Column("id"), Column("n", "INTEGER")), ("id",), [("a", 1), ("b", None)])
    made = sqlite_bytes([table], {"t": {"id": "clave", "n": "número"}})
    assert made[96:100] == bytes(4)
    assert made[24:28] == made[92:96] == b"\0\0\0\1"
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(made)
        assert base.execute("SELECT * FROM t").fetchall() == [("a", 1), ("b", None)]
        assert "-- número" in base.execute("SELECT sql FROM sqlite_schema").fetchone()[0]


def test_the_database_holds_no_remains_of_its_writing() -> None:
    names = [(f"{number * 7919 % 1000}-{'x' * (number % 50)}", number) for number in range(1000)]
    made = sqlite_bytes(
        [Table("t", (Column("id"), Column("n", "INTEGER")), ("id",), names)], {"t": {"id": "", "n": ""}}
    )
    looked_at = 0
    for start in range(4096, len(made), 4096):
        kind, cells, first = struct.unpack_from(">BxxHH", made, start)
        if kind in {2, 10}:  # of an index, whose pages are parted while it is written
            looked_at += 1
            head = 12 if kind == 2 else 8
            gap = made[start + head + 2 * cells : start + first]
            assert gap == bytes(len(gap))
    assert looked_at > 10


@pytest.mark.parametrize("cell", ["=1+1", "+52 55", "-1", "@cmd", "\tx", "\rx"])
def test_no_cell_is_a_formula(cell: str) -> None:
    written = csv_bytes((Column("a"), Column("n", "INTEGER")), [(cell, -1)]).decode()
    assert f"'{cell}" in written
    assert written.rstrip("\n").endswith(",-1")


def test_every_column_is_explained_and_nothing_else() -> None:
    tables = {"articles": ARTICLES, "people": PEOPLE, "appearances": APPEARANCES, "offices": OFFICES}
    words = load().language.pages.data
    assert {name: [column.name for column in table] for name, table in tables.items()} == {
        name: list(columns) for name, columns in words.columns.items()
    }
    assert list(words.tables) == list(tables)


def test_an_article_without_known_source_has_empty_cells(
    make_article: MakeArticle, make_files: MakeFiles
) -> None:
    row = lines(data(make_files([make_article(source=Source())]))["articulos.csv"])[0]
    assert (row["outlet"], row["source_url"], row["date"]) == ("", "", "2024-04-09")


def test_lines_of_unchanged_articles_are_not_written_again(
    articles: list[Article], make_files: MakeFiles
) -> None:
    KEPT.begin(None)
    first = data(make_files(articles[:1]))["articulos.csv"]
    assert KEPT.has_more
    KEPT.begin(KEPT.made)
    assert data(make_files(articles[:1]))["articulos.csv"] == first
    assert not KEPT.has_more
    common, known = KEPT.made
    KEPT.begin((common, dict.fromkeys(known, "kept\n")))
    both = data(make_files(articles))["articulos.csv"].decode()
    assert "kept\n" in both
    assert "b.txt" in both
    KEPT.begin((f"other than {common}", dict.fromkeys(known, "kept\n")))
    assert data(make_files(articles[:1]))["articulos.csv"] == first
    KEPT.begin(None)
