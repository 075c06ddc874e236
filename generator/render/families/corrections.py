"""The register of what the curator changed: every article overruled, shown in part or taken back."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.records import Page, Row
from generator.render import date_words
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.items import Place, place
from generator.render.links import CORRECTIONS_FEED, article_path
from generator.render.listing import Pages
from generator.render.overrules import as_read, confirmed, stated

PATH = "correcciones/registro.md"
A_PAGE = 50


class Entry(Struct, frozen=True):
    """One article of the register; `fields` are (name, as read, as corrected) of what the curator stated."""

    path: str
    title: str
    place: Place
    fields: list[tuple[str, str, str]]
    note: str | None
    added: str | None


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give the register, 50 articles a page, those added last first."""
    rows = sorted(
        (row for row in corpus.digest.rows if _labels(corpus, row) or row.note),
        key=lambda row: row.added or "",
        reverse=True,
    )
    count = max(1, -(-len(rows) // A_PAGE))
    for number in range(1, count + 1):
        shown = rows[(number - 1) * A_PAGE : number * A_PAGE]
        yield _page(corpus, shown, number, count)


def _labels(corpus: Corpus, row: Row) -> Mapping[str, str]:
    """Names of what was changed by the sidecar's keys; an address of the page itself is no correction."""
    known = corpus.words.corrections.fields
    keys = dict.fromkeys(key.partition(".")[0] for key in row.overrides)
    return {key: known[key] for key in keys if key in known}


def _page(corpus: Corpus, rows: Sequence[Row], number: int, count: int) -> Page:
    path = _path(corpus, number)

    def make() -> bytes:
        words = corpus.words
        own = words.corrections
        feed = {"title": words.feed.corrections, "href": CORRECTIONS_FEED}
        title = words.list.page_title.format(title=own.title, n=number) if number > 1 else own.title
        neighbours = Pages(
            number,
            count,
            _path(corpus, number - 1) if number > 1 else None,
            _path(corpus, number + 1) if number < count else None,
        )
        return page_of(
            corpus,
            path,
            head("lista", title, own.description, feed=feed),
            "corrections.html",
            feed=feed,
            entries=[_entry(corpus, row) for row in rows],
            pages=neighbours if count > 1 else None,
        )

    return corpus.page(
        path, ("corrections",), ([(row.digest, row.slug) for row in rows], number, count), make
    )


def _path(corpus: Corpus, number: int) -> str:
    if number == 1:
        return PATH
    return f"{PATH.removesuffix('.md')}/{corpus.words.list.page_slug}-{number}.md"


def _entry(corpus: Corpus, row: Row) -> Entry:
    words = corpus.words
    withdrawn = row.publish == "withdrawn"
    known = words.corrections.fields
    labels = {"publish": known["publish"]} if withdrawn else _labels(corpus, row)
    return Entry(
        path=article_path(row),
        title=words.article.withdrawn_title if withdrawn else row.title,
        place=place(corpus, row),
        fields=list(_fields(corpus, row, labels)),
        note=row.reason if withdrawn else row.note,
        added=date_words.long(words.dates, row.added) if row.added else None,
    )


def _fields(corpus: Corpus, row: Row, labels: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    words = corpus.words.corrections
    for key, label in labels.items():
        value = stated(corpus, row, key)
        if confirmed(corpus, row, key):
            value = words.confirmed.format(x=value)
        yield label, as_read(corpus, row, key) or words.nothing, value
