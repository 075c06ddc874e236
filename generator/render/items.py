"""An article as it stands in a list."""

from msgspec import Struct

from generator.records import Row
from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.links import COUNTRY_SLUG, article_path, state_path
from generator.render.phrases import counted, is_capitals


class Place(Struct, frozen=True):
    """The main state of an article, with its page."""

    name: str
    path: str
    rest: str = ""


class Item(Struct, frozen=True):
    """A list entry; `place` and `lead` are None where a list leaves them out, `machine` is for `datetime`."""

    path: str
    title: str
    capitals: bool
    when: str
    machine: str | None
    outlet: str
    place: Place | None
    lead: str | None
    inferred: str | None = None
    """Tag of a person whom the text does not name."""
    reason: str | None = None
    """Why the article stands here."""


def place(corpus: Corpus, row: Row) -> Place:
    """Give the main state, and how many others the article names."""
    main = corpus.state(row.state)
    others = [name for name in row.states if name != row.state]
    words = corpus.words.counts
    rest = counted(words.more_states_besides if main else words.more_states, len(others))
    return Place(row.state, state_path(main.slug if main else COUNTRY_SLUG), rest)


def item(corpus: Corpus, row: Row, *, placed: bool = True, lead: bool = True) -> Item:
    """Make the list entry of an article, with its place and its first sentence unless told otherwise."""
    words = corpus.words
    return Item(
        path=article_path(row),
        title=row.title,
        capitals=is_capitals(row.title),
        when=date_words.published(words.dates, row.when),
        machine=date_words.machine(row.when),
        outlet=row.source.outlet or words.article.outlet_unknown_list,
        place=place(corpus, row) if placed else None,
        lead=row.summary if lead and row.summary != row.title else None,
    )
