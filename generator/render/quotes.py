"""Quotes outside their story: with the speaker, the office held then, and a link to the words."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.records import Quote, Row
from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.counts import person_name, role_of
from generator.render.links import article_path


class QuoteLine(Struct, frozen=True):
    """One quote; `name` is "" on the speaker's own page, `object` completes the link's text for the ear."""

    text: str
    name: str
    path: str | None
    meta: str
    article: str
    object: str


def quotes_of(corpus: Corpus, page_id: str, rows: Sequence[Row]) -> Iterator[QuoteLine]:
    """Give what a person says in their articles, in order."""
    words = corpus.words
    told: set[str] = set()
    for row in rows:
        when = date_words.lowered(date_words.published(words.dates, row.when))
        for number, quote in enumerate(row.quotes, 1):
            if quote.speaker and corpus.page_id(row, quote.speaker) == page_id and _is_new(quote, told):
                role = role_of(corpus, page_id, corpus.appearance(row, page_id))
                meta = words.person.quote_as.format(role=role, date=when)
                yield QuoteLine(quote.text, "", None, meta, *_target(corpus, row, number))


def quotes_in(corpus: Corpus, rows: Sequence[Row]) -> Iterator[QuoteLine]:
    """Give what people say in some articles, in order; quotes whose speaker is not clear are left out."""
    told: set[str] = set()
    for row in rows:
        for number, quote in enumerate(row.quotes, 1):
            known = any(person.id == quote.speaker for person in row.people)
            if quote.speaker and known and _is_new(quote, told):
                page_id = corpus.page_id(row, quote.speaker)
                name = person_name(corpus, page_id, [row])
                role = role_of(corpus, page_id, corpus.appearance(row, page_id))
                yield QuoteLine(
                    quote.text, name, corpus.person_path(page_id), f", {role}.", *_target(corpus, row, number)
                )


def _is_new(quote: Quote, told: set[str]) -> bool:
    """Tell whether these words have not been told yet, as copies of one story repeat them; note them."""
    words = " ".join(quote.text.split()).lower()
    if words in told:
        return False
    told.add(words)
    return True


def _target(corpus: Corpus, row: Row, number: int) -> tuple[str, str]:
    words = corpus.words.person
    path = f"{article_path(row)}#{quote_anchor(number)}"
    return path, words.read_in_story_of.format(title=row.title, n=number)


def quote_anchor(number: int) -> str:
    """Give the id of an article's quote, counted from 1 in the order of the story."""
    return f"c-{number}"
