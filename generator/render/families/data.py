"""Open data: CSV, SQLite and checksums of the whole corpus, JSON Lines by state, and the page about them.

The whole texts go by main state, so that an article that arrives changes one of these files only.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

from msgspec import Struct

from generator.records import Page, Row
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.dataset.csv_file import csv_bytes, csv_of_parts, written
from generator.render.dataset.jsonl import jsonl_bytes
from generator.render.dataset.kept_lines import KEPT
from generator.render.dataset.sqlite_file import sqlite_bytes
from generator.render.dataset.tables import Dataset, Line, Table, appearances, article
from generator.render.links import COUNTRY_SLUG, DATA

SUMS = "SHA256SUMS"
KILOBYTE = 1000


class File(Struct, frozen=True):
    """One file of the whole corpus: `rows` of the table it holds, `content` makes it, once."""

    name: str
    rows: Callable[[], int]
    content: Callable[[], bytes]


class Texts(Struct, frozen=True):
    """The articles of one main state."""

    name: str
    file: str
    rows: Sequence[Row]


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every file, its checksums, and the page."""
    files, texts = _files(corpus), list(_texts(corpus))
    for file in files:
        yield _page(corpus, file.name, file.content)
    yield _page(corpus, SUMS, lambda: _sums((file.name, file.content()) for file in files))
    for state in texts:
        yield from _texts_pages(corpus, state)
    yield _index(corpus, files, texts)


def _page(corpus: Corpus, name: str, make: Callable[[], bytes]) -> Page:
    return corpus.page(f"{DATA}/{name}", ("data",), _inputs(corpus), make)


def _inputs(corpus: Corpus) -> tuple[str, list[str]]:
    return corpus.all_keys, [corpus.person_key(person) for person in sorted(corpus.by_person)]


def _files(corpus: Corpus) -> list[File]:
    data = Dataset(corpus)
    base = cache(lambda: sqlite_bytes(data.all, corpus.words.data.columns))
    return [
        _by_article("articulos.csv", corpus, lambda: data.articles, lambda row: [article(corpus, row)]),
        _csv("personas.csv", lambda: data.people),
        _by_article("apariciones.csv", corpus, lambda: data.appearances, partial(appearances, corpus)),
        _csv("cargos.csv", lambda: data.offices),
        File("gacetilla.sqlite", lambda: sum(len(table.lines) for table in data.all), base),
    ]


def _csv(name: str, table: Callable[[], Table]) -> File:
    def make() -> bytes:
        return csv_bytes(table().columns, table().lines)

    return File(name, lambda: len(table().lines), cache(make))


def _by_article(
    name: str, corpus: Corpus, table: Callable[[], Table], lines: Callable[[Row], Iterable[Line]]
) -> File:
    """Give a file whose lines come from one article each, those of an unchanged one as made before."""

    def part(row: Row) -> str:
        return KEPT.lines(corpus.common, f"{name} {corpus.key(row)}", lambda: written(lines(row)))

    def make() -> bytes:
        return csv_of_parts(table().columns, map(part, corpus.rows))

    return File(name, lambda: len(table().lines), cache(make))


def _sums(files: Iterator[tuple[str, bytes]]) -> bytes:
    return "".join(f"{_sha256(content)}  {name}\n" for name, content in files).encode()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# ---------------------------------------------------------------- whole texts


def _texts(corpus: Corpus) -> Iterator[Texts]:
    known = [(state.short, state.slug) for state in corpus.states]
    for name, slug in (*known, (corpus.words.state.country, COUNTRY_SLUG)):
        rows = corpus.by_main_state.get(name, ())
        if rows:
            yield Texts(name, f"articulos-{slug}.jsonl", rows)


def _texts_pages(corpus: Corpus, state: Texts) -> Iterator[Page]:
    """Give the file and its checksum; the text is loaded once for both, and not kept."""
    sums: dict[str, bytes] = {}

    def make() -> bytes:
        content = jsonl_bytes(corpus, state.rows)
        sums[state.file] = _sums(iter([(state.file, content)]))
        return content

    def make_sum() -> bytes:
        if state.file not in sums:
            make()
        return sums[state.file]

    path, inputs = f"{DATA}/{state.file}", corpus.keys(state.rows)
    yield corpus.page(path, ("data",), inputs, make)
    yield corpus.page(f"{path}.sha256", ("data",), inputs, make_sum)


# ---------------------------------------------------------------- the page


class _Line(Struct, frozen=True):
    """One file on the page; `size` in kB."""

    name: str
    path: str
    holds: str
    rows: int
    size: str
    sha256: str


def _index(corpus: Corpus, files: Sequence[File], texts: Sequence[Texts]) -> Page:
    path = f"{DATA}/index.md"

    def make() -> bytes:
        words = corpus.words.data
        return page_of(
            corpus,
            path,
            head("lista", words.title, words.description),
            "data.html",
            files=[_line(corpus, file) for file in files],
            texts=[(state.name, f"{DATA}/{state.file}", len(state.rows)) for state in texts],
            sums=f"{DATA}/{SUMS}",
            commands=[f"sha256sum -c {SUMS}", "sha256sum -c *.sha256"],
        )

    return corpus.page(path, ("data",), _inputs(corpus), make)


def _line(corpus: Corpus, file: File) -> _Line:
    words, content = corpus.words.data, file.content()
    size = words.kilobytes.format(n=f"{len(content) / KILOBYTE:,.1f}")
    return _Line(
        file.name, f"{DATA}/{file.name}", words.contents[file.name], file.rows(), size, _sha256(content)
    )
