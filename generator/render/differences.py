"""What differs between two articles that tell the same news."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from generator.records import Article, Row
from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.counts import person_name
from generator.render.links import article_path
from generator.render.phrases import counted, joined


class Change(Struct, frozen=True):
    """A run of words of two headlines."""

    kind: Literal["same", "del", "ins"]
    words: str


class Copy(Struct, frozen=True):
    """One near-duplicate and what differs; "" and [] where nothing does. `share` in percent."""

    title: str
    path: str
    outlet: str
    when: str
    share: int
    headline: list[Change]
    date: str
    people: list[str]
    paragraphs: str


def copy_of(corpus: Corpus, rows: tuple[Row, Row], articles: tuple[Article, Article], share: float) -> Copy:
    """Compare an article (first) with a near-duplicate (second)."""
    words, (own, other) = corpus.words, rows
    dates = [date_words.published(words.dates, row.when) for row in rows]
    return Copy(
        title=other.title,
        path=article_path(other),
        outlet=other.source.outlet or words.article.outlet_unknown_list,
        when=date_words.lowered(dates[1]),
        share=round(100 * share),
        headline=headline(own.title, other.title) if own.title != other.title else [],
        date=dates[1] if dates[0] != dates[1] else "",
        people=_people(corpus, own, other),
        paragraphs=_paragraphs(corpus, *articles),
    )


def headline(own: str, other: str) -> list[Change]:
    """Give the words of two headlines: those of both, those only here, those only there."""
    one, two = own.split(), other.split()
    changes = []
    for tag, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag == "equal":
            changes.append(Change("same", " ".join(one[a:b])))
            continue
        if a < b:
            changes.append(Change("del", " ".join(one[a:b])))
        if c < d:
            changes.append(Change("ins", " ".join(two[c:d])))
    return changes


def _people(corpus: Corpus, own: Row, other: Row) -> list[str]:
    words = corpus.words
    here, there = (_names(corpus, row) for row in (own, other))
    only_here = [name for page, name in here.items() if page not in there]
    only_there = [name for page, name in there.items() if page not in here]
    told = ((words.article.only_here, only_here), (words.article.only_there, only_there))
    return [form.format(x=joined(words.grammar, names)) for form, names in told if names]


def _names(corpus: Corpus, row: Row) -> dict[str, str]:
    pages = [corpus.page_id(row, person.id) for person in row.people]
    return {page: person_name(corpus, page, [row]) for page in pages}


def _paragraphs(corpus: Corpus, own: Article, other: Article) -> str:
    here, there = ({passage.text for passage in article.body} for article in (own, other))
    words = corpus.words.counts
    if here == there:
        return ""
    counts: Sequence[str] = (
        counted(words.paragraphs_only_here, len(here - there)),
        counted(words.paragraphs_only_there, len(there - here)),
    )
    return corpus.words.grammar.list_separator.join(counts)
