"""Pages that keep old addresses alive: redirects of former slugs and ids, tombstones."""

from collections.abc import Iterator

from generator.records import Page, Row
from generator.render import date_words
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.items import place
from generator.render.links import ARTICLES, article_path, person_path, relative


def pages(corpus: Corpus) -> Iterator[Page]:
    """Every redirect and every tombstone; an address in use is never taken."""
    taken = {article_path(row) for row in corpus.digest.rows} | {
        person_path(found) for found in corpus.by_person
    }
    for row in corpus.digest.rows:
        if row.publish == "withdrawn":
            yield _tombstone(corpus, row)
    for old, new, name in _moves(corpus):
        if old not in taken:
            taken.add(old)
            yield _redirect(corpus, old, new, name)


def _moves(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    for row in corpus.digest.rows:
        for slug in row.former_slugs:
            yield f"{ARTICLES}/{slug}.md", article_path(row), row.title
    for person in corpus.tables.facts.people:
        for former in person.former_ids if person.id in corpus.by_person else ():
            yield person_path(former), person_path(person.id), person.name


def _redirect(corpus: Corpus, old: str, new: str, name: str) -> Page:
    def make() -> bytes:
        words = corpus.words.article
        meta = head(
            "redirect",
            name,
            words.moved,
            robots="noindex",
            location=relative(old, new),
        )
        return page_of(corpus, old, meta, "redirect.html", target=new, name=name)

    return corpus.page(old, (f"redirect:{old}",), (new, name), make)


def _tombstone(corpus: Corpus, row: Row) -> Page:
    path = article_path(row)

    def make() -> bytes:
        words = corpus.words
        meta = head(
            "retirada",
            words.article.withdrawn_title,
            words.article.withdrawn,
            robots="noindex",
            seed=row.seed,
        )
        return page_of(
            corpus,
            path,
            meta,
            "withdrawn.html",
            place=place(corpus, row),
            when=date_words.published(words.dates, row.when),
            outlet=row.source.outlet or words.article.outlet_unknown,
            reason=(row.reason or "").rstrip("."),
        )

    inputs = (row.when, row.state, row.states, row.source.outlet, row.reason)
    return corpus.page(path, (f"article:{row.seed}",), inputs, make)
