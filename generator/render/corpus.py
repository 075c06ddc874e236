"""The digest as pages need it: articles by state, person, institution, month and year, looked up once."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, field

from generator.records import Appearance, Article, Digest, Page, Row
from generator.render import templates
from generator.render.links import outlet_slug, person_path
from generator.render.settings import SiteSettings
from generator.tables.facts import Person, State
from generator.tables.indexes import people_by_id, states_by_short
from generator.tables.loading import Tables
from generator.tables.page_words import PageWords
from generator.tables.terms import terms_of

T = TypeVar("T")


def digest_of(*inputs: object) -> str:
    """Hash of the printed form of plain values and records, in hex."""
    return _hash(repr(inputs))


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def year_of(row: Row) -> str | None:
    """Give the year an article was published in; None when not known, as with an interval over two years."""
    when = row.when
    if when.date:
        return when.date[:4]
    if when.earliest and when.latest and when.earliest[:4] == when.latest[:4]:
        return when.earliest[:4]
    return None


def month_of(row: Row) -> str | None:
    """Give the month an article was published in, YYYY-MM; None when the text states no day and no month."""
    when = row.when
    if when.date:
        return when.date[:7]
    return when.earliest[:7] if when.precision == "month" and when.earliest else None


class Corpus(Struct, frozen=True, dict=True):
    """All that a family of pages may read. `article` loads one article, and only from inside `make`."""

    digest: Digest
    article: Callable[[str], Article]
    tables: Tables
    site: SiteSettings
    _keys: dict[str, str] = field(default_factory=dict)
    _made: dict[str, Any] = field(default_factory=dict)

    @property
    def words(self) -> PageWords:
        """Every string a reader sees."""
        return self.tables.language.pages

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Give what several pages need, made by the first of them."""
        if name not in self._made:
            self._made[name] = make()
        made: T = self._made[name]
        return made

    # ------------------------------------------------------------ articles

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Articles to show, newest first; withdrawn ones are not among them."""
        return tuple(row for row in self.digest.rows if row.publish != "withdrawn")

    @cached_property
    def by_seed(self) -> dict[str, Row]:
        """Articles to show, by seed."""
        return {row.seed: row for row in self.rows}

    @cached_property
    def by_state(self) -> dict[str, tuple[Row, ...]]:
        """Articles that name a state, or are about the whole country, by the state's short name."""
        return _grouped((name, row) for row in self.rows for name in dict.fromkeys((row.state, *row.states)))

    @cached_property
    def by_main_state(self) -> dict[str, tuple[Row, ...]]:
        """Articles by the one state they are about."""
        return _grouped((row.state, row) for row in self.rows)

    @cached_property
    def by_institution(self) -> dict[str, tuple[Row, ...]]:
        """Articles by the institutions they name."""
        return _grouped((found, row) for row in self.rows for found in row.institutions)

    @cached_property
    def by_outlet(self) -> dict[str, tuple[Row, ...]]:
        """Articles by the name of their outlet; names that share an address are one."""
        names: dict[str, str] = {}
        unknown = self.words.article.outlet_unknown_list
        printed = ((row.source.outlet or unknown, row) for row in self.rows)
        return _grouped((names.setdefault(outlet_slug(name), name), row) for name, row in printed)

    @cached_property
    def by_month(self) -> dict[str, tuple[Row, ...]]:
        """Articles of a known month by that month, YYYY-MM."""
        return _grouped((month, row) for row in self.rows if (month := month_of(row)))

    @cached_property
    def by_person(self) -> dict[str, tuple[Row, ...]]:
        """Articles by the page of each person in them."""
        known = self.by_seed
        return {page: tuple([known[seed] for seed in seeds]) for page, seeds in self.digest.people.items()}

    @cached_property
    def appearances(self) -> dict[str, list[Appearance]]:
        """How each person appears in each of their articles, by page, in the order of articles."""
        found: dict[str, dict[str, Appearance]] = {}
        moved = self.digest.page_ids
        for row in self.rows:
            for person in row.people:
                page_id = moved.get((row.seed, person.id), person.id)
                found.setdefault(page_id, {}).setdefault(row.seed, person)
        return {page_id: list(theirs.values()) for page_id, theirs in found.items()}

    @cached_property
    def _beside(self) -> dict[str, tuple[Row | None, Row | None]]:
        found: dict[str, tuple[Row | None, Row | None]] = {}
        for rows in self.by_main_state.values():
            for newer, row, older in zip((None, *rows), rows, (*rows[1:], None), strict=False):
                found[row.seed] = (older, newer)
        return found

    def beside(self, row: Row) -> tuple[Row | None, Row | None]:
        """Give the articles before (older) and after (newer) one about the same state; None at the ends."""
        return self._beside[row.seed]

    # ------------------------------------------------------------ people and places

    def page_id(self, row: Row, official_id: str) -> str:
        """Give the page of an official of an article."""
        return self.digest.page_ids.get((row.seed, official_id), official_id)

    def appearance(self, row: Row, page_id: str) -> Appearance:
        """How a person appears in one of their articles."""
        return next(person for person in row.people if self.page_id(row, person.id) == page_id)

    def registered(self, page_id: str) -> Person | None:
        """Give the registry's entry of a person; None when the registry does not have them."""
        found = people_by_id(self.tables).get(page_id)
        return found if found and found.id == page_id else None

    def person_path(self, page_id: str) -> str | None:
        """Give the page of a person; None when no article names them."""
        return person_path(page_id) if page_id in self.by_person else None

    @cached_property
    def states(self) -> tuple[State, ...]:
        """The states in the order of the alphabet."""
        return tuple(sorted(self.tables.facts.states, key=lambda state: state.slug))

    def state(self, short: str) -> State | None:
        """Give the entry of a state by the name used in records; None for the whole country."""
        return states_by_short(self.tables).get(short)

    # ------------------------------------------------------------ what a page depends on

    def key(self, row: Row) -> str:
        """Hash of everything a page may show of an article's row."""
        return self._row_keys[row.seed]

    def keys(self, rows: Iterable[Row]) -> list[str]:
        """Hashes of several rows, in order."""
        known = self._row_keys
        return [known[row.seed] for row in rows]

    @cached_property
    def all_keys(self) -> str:
        """Hash of everything pages may show of the rows of all articles, in order."""
        return digest_of(self.keys(self.rows))

    @cached_property
    def _row_keys(self) -> dict[str, str]:
        moved: dict[str, list[tuple[str, str]]] = {}
        for (seed, official_id), page_id in self.digest.page_ids.items():
            moved.setdefault(seed, []).append((official_id, page_id))
        return {
            row.seed: _hash(f"{row.digest} {row.slug}{sorted(moved[row.seed]) if row.seed in moved else ''}")
            for row in self.digest.rows
        }

    def person_key(self, official_id: str) -> str:
        """Hash of the registry's entry of a person; of nothing when the registry does not have them."""
        name = f"person:{official_id}"
        if name not in self._keys:
            self._keys[name] = digest_of(self.registered(official_id))
        return self._keys[name]

    def office_key(self, office_id: str) -> str:
        """Hash of what the registry knows of an office's holders, and of which of them have pages."""
        name = f"office:{office_id}"
        if name not in self._keys:
            terms = terms_of(self.tables, office_id)
            shown = [person.id in self.by_person for person, _ in terms]
            self._keys[name] = digest_of([(person.id, person.name, term) for person, term in terms], shown)
        return self._keys[name]

    @cached_property
    def common(self) -> str:
        """Hash of what all pages depend on."""
        facts = self.tables.facts
        return digest_of(
            templates.digest(),
            self.words,
            facts.states,
            facts.offices,
            facts.institutions,
            facts.outlets,
            self.site,
        )

    def page(self, path: str, reads: Iterable[str], inputs: object, make: Callable[[], bytes]) -> Page:
        """Make a page that depends on `inputs` and on what is common to all pages."""
        return Page(path, tuple(reads), digest_of(path, self.common, inputs), make)


def _grouped(pairs: Iterable[tuple[str, Row]]) -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for name, row in pairs:
        found.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in found.items()}
