"""What a curator stated of an article, beside what its text alone says, both as a reader sees them."""

from generator.records import Overruled, Row, Source
from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.counts import person_name
from generator.render.phrases import joined


def confirmed(corpus: Corpus, row: Row, key: str) -> bool:
    """Tell whether the curator stated by this key of the sidecar what the text says all the same."""
    read = as_read(corpus, row, key)
    return bool(read) and read == stated(corpus, row, key)


def stated(corpus: Corpus, row: Row, key: str) -> str:
    """Give what the site says now."""
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


def as_read(corpus: Corpus, row: Row, key: str) -> str:
    """Give what the text alone says; "" when it says nothing."""
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
