"""The register of what the curator changed: every article overruled, shown in part or taken back."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from generator.records import Overruled, Page, Row, Source
from generator.render import date_words
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.counts import person_name
from generator.render.items import Place, place
from generator.render.links import CORRECTIONS_FEED, article_path
from generator.render.listing import Pages
from generator.render.phrases import joined

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
        fields=[
            (label, _read(corpus, row, key) or words.corrections.nothing, _value(corpus, row, key))
            for key, label in labels.items()
        ],
        note=row.reason if withdrawn else row.note,
        added=date_words.long(words.dates, row.added) if row.added else None,
    )


def _value(corpus: Corpus, row: Row, key: str) -> str:
    """What the site says now, as a reader sees it."""
    words = corpus.words
    people = [person_name(corpus, corpus.page_id(row, person.id), [row]) for person in row.people]
    values = {
        "title": row.title,
        "date": date_words.published(words.dates, row.when),
        "state": row.state,
        "states": joined(words.grammar, row.states),
        "outlet": row.source.outlet or "",
        "author": row.source.author or "",
        "url": row.source.url or "",
        "officials": joined(words.grammar, people),
        "publish": words.corrections.published[row.publish],
    }
    return values[key]


def _read(corpus: Corpus, row: Row, key: str) -> str:
    """What the text alone says, as a reader would see it; "" when it says nothing."""
    words, text = corpus.words, row.overruled or Overruled()
    source = text.source or Source()
    values = {
        "title": text.title,
        "date": date_words.published(words.dates, text.when) if text.when else None,
        "state": text.state,
        "states": joined(words.grammar, text.states or ()),
        "outlet": source.outlet,
        "author": source.author,
        "url": source.url,
        "officials": joined(words.grammar, text.officials or ()),
        "publish": words.corrections.published["full"],
    }
    return values[key] or ""
