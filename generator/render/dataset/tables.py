"""Articles, people, appearances and offices as tables of plain values; None where nothing is known.

Column names are those of the record; `data.columns` in pages.yml says what they mean.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from generator.records import Row
from generator.render.corpus import Corpus
from generator.render.counts import person_name
from generator.render.links import address, article_path, person_path
from generator.render.rights import is_excerpt
from generator.tables.indexes import offices_by_id

Cell = str | int | None
Line = tuple[Cell, ...]

SEPARATOR = " | "
"""Stands between the values of one cell; no name holds it."""


class Column(Struct, frozen=True):
    """One column. `kind` is TEXT or INTEGER; `references` a table whose `id` the values are."""

    name: str
    kind: str = "TEXT"
    references: str | None = None


class Table(Struct, frozen=True):
    """One table: `key` are the columns that tell its lines apart, () where none do."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    lines: Sequence[Line]


class Dataset(Struct, frozen=True, dict=True):
    """The tables of a corpus, each made when first asked for."""

    corpus: Corpus

    @cached_property
    def articles(self) -> Table:
        """One line an article, newest first."""
        return Table("articles", ARTICLES, ("id",), [article(self.corpus, row) for row in self.corpus.rows])

    @cached_property
    def people(self) -> Table:
        """One line a person who has a page, by id."""
        return Table("people", PEOPLE, ("id",), [_person(self.corpus, each) for each in self._ids])

    @cached_property
    def appearances(self) -> Table:
        """One line a person in an article, in the order of articles."""
        lines = [line for row in self.corpus.rows for line in appearances(self.corpus, row)]
        return Table("appearances", APPEARANCES, ("article", "person"), lines)

    @cached_property
    def offices(self) -> Table:
        """One line a term of a person who has a page, by person and start."""
        lines = [line for page_id in self._ids for line in _offices(self.corpus, page_id)]
        return Table("offices", OFFICES, (), lines)

    @property
    def all(self) -> tuple[Table, ...]:
        """Every table, those that others refer to first."""
        return self.articles, self.people, self.appearances, self.offices

    @cached_property
    def _ids(self) -> list[str]:
        return sorted(self.corpus.by_person)


def _columns(names: str) -> tuple[Column, ...]:
    """Read `name`, `name#` (a whole number) and `name>table` (its `id`), separated by spaces."""
    return tuple(
        Column(
            name.rstrip("#").partition(">")[0],
            "INTEGER" if name.endswith("#") else "TEXT",
            name.partition(">")[2] or None,
        )
        for name in names.split()
    )


ARTICLES = _columns(
    "id url title title_inferred# date date_precision date_earliest date_latest state states institutions"
    " outlet author source_url summary publish added seed seed_sha256"
)
PEOPLE = _columns("id url name full_name gender registered# wikidata articles#")
APPEARANCES = _columns("article>articles person>people role office state organization named# mentions")
OFFICES = _columns(
    "person>people office title state institution role start end confirmed_until confidence source"
)


def article(corpus: Corpus, row: Row) -> Line:
    """Give the line of an article."""
    when, source = row.when, row.source
    return (
        row.slug,
        corpus.site.url + address(article_path(row)),
        row.title,
        int(row.title_inferred),
        when.date,
        when.precision,
        when.earliest,
        when.latest,
        row.state,
        SEPARATOR.join(row.states) or None,
        SEPARATOR.join(row.institutions) or None,
        source.outlet,
        source.author,
        source.url,
        row.summary or None,
        "excerpt" if is_excerpt(corpus, row) else "full",
        row.added,
        row.seed,
        row.content,
    )


def _person(corpus: Corpus, page_id: str) -> Line:
    rows, known = corpus.by_person[page_id], corpus.registered(page_id)
    genders = (each.gender for each in corpus.appearances[page_id])
    return (
        page_id,
        corpus.site.url + address(person_path(page_id)),
        person_name(corpus, page_id, rows),
        known.full_name if known else None,
        known.gender if known else next(filter(None, genders), None),
        int(known is not None),
        known.qid if known else None,
        len(rows),
    )


def appearances(corpus: Corpus, row: Row) -> Iterator[Line]:
    """Give the lines of the people in an article."""
    seen: set[str] = set()
    for person in row.people:
        page_id = corpus.page_id(row, person.id)
        if page_id not in seen:
            seen.add(page_id)
            mentions = SEPARATOR.join(person.mentions) or None
            place = (person.office, person.state, person.organization)
            yield row.slug, page_id, person.role, *place, int(person.named), mentions


def _offices(corpus: Corpus, page_id: str) -> Iterator[Line]:
    known = corpus.registered(page_id)
    names = {state.inegi: state.short for state in corpus.tables.facts.states}
    for term in sorted(known.terms if known else (), key=lambda term: (term.start, term.office)):
        office = offices_by_id(corpus.tables)[term.office]
        title = office.title_f if known and known.gender == "f" else office.title_m
        yield (
            page_id,
            office.id,
            title,
            names.get(office.state or ""),
            office.institution,
            term.role,
            term.start,
            term.end,
            term.confirmed_until,
            term.confidence,
            term.source,
        )
