"""One country's facts: states, offices, people with their terms, institutions, outlets. One class a row."""

from typing import Literal

from msgspec import Struct

Confidence = Literal["verified", "high", "medium", "low"]
Gender = Literal["m", "f"]
TermRole = Literal["titular", "interino", "sustituto", "encargado", "provisional"]


class Demonym(Struct, frozen=True):
    """The people of a place: masculine and feminine, singular and plural."""

    ms: str
    fs: str
    mp: str
    fp: str


class Demonyms(Struct, frozen=True):
    """The usual demonym and others seen in print."""

    main: Demonym
    alternates: tuple[Demonym, ...] = ()


class AmbiguousCity(Struct, frozen=True):
    """A municipality that names its state only with other evidence near it."""

    name: str
    note: str


class State(Struct, frozen=True):
    """One federal entity. `short` is its name in records; `inegi` is the key other tables use."""

    inegi: str
    iso: str
    slug: str
    short: str
    official: str
    inegi_name: str
    curp: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]
    abbreviation_cautions: tuple[str, ...]
    demonyms: Demonyms
    city_demonyms: tuple[str, ...]
    capital: str
    cities: tuple[str, ...]
    cities_ambiguous: tuple[AmbiguousCity, ...]
    ambiguity: tuple[str, ...]
    tile: tuple[int, int]
    confidence: Confidence


class Vacancy(Struct, frozen=True):
    """Days, inclusive, on which a source shows that nobody held an office, not even for the time being."""

    start: str
    end: str
    source: str


class PlaceTraps(Struct, frozen=True):
    """Names that look like a state's and are not, or not always.

    `surnames` are states whose name people bear as well, `not_places` longer names that hold one of a state
    or city, `weak_demonyms` (masculine singular) say nothing on their own. `seat` is the state where the
    country is governed from: stories of the whole country happen and are datelined there.
    """

    surnames: tuple[str, ...]
    not_places: tuple[str, ...]
    weak_demonyms: tuple[str, ...]
    seat: str


class Office(Struct, frozen=True):
    """One public office.

    `state` is an INEGI key, `institution` an institution's id; None where there is none.
    `since` and `until` are the first and last day the office existed, None when not limited. `note` tells of
    gaps in its succession.
    """

    id: str
    name: str
    title_m: str
    title_f: str
    scope: Literal["federal", "state"]
    kind: str
    continuous: bool
    titles: tuple[str, ...]
    institution: str | None = None
    state: str | None = None
    since: str | None = None
    until: str | None = None
    note: str | None = None
    vacancies: tuple[Vacancy, ...] = ()


class Term(Struct, frozen=True):
    """One person in one office.

    Dates are YYYY, YYYY-MM or YYYY-MM-DD, inclusive; `end` None: still in office as far as is known, and seen
    there by a source up to `confirmed_until`. `term_expires` is when the law ends the term.
    """

    office: str
    start: str
    end: str | None
    role: TermRole
    confidence: Confidence
    source: str
    note: str | None = None
    term_expires: str | None = None
    confirmed_until: str | None = None


class Person(Struct, frozen=True):
    """One office-holder of the registry.

    `variants` may be linked on their own, `variants_contextual` only with office or state near them.
    """

    id: str
    name: str
    full_name: str
    gender: Gender
    variants: tuple[str, ...]
    variants_contextual: tuple[str, ...]
    qid: str | None
    terms: tuple[Term, ...]
    note: str | None = None
    former_ids: tuple[str, ...] = ()


class InstitutionEntry(Struct, frozen=True):
    """One institution or programme; `state` is an INEGI key, `parent`, `predecessor`, `successor` are ids."""

    id: str
    name: str
    abbreviations: tuple[str, ...]
    aliases: tuple[str, ...]
    aliases_contextual: tuple[str, ...]
    kind: Literal["institution", "programme"]
    category: str
    scope: Literal["federal", "state", "international"]
    founded: str | None
    ended: str | None
    confidence: Confidence
    source: str
    parent: str | None = None
    note: str | None = None
    predecessor: str | None = None
    successor: str | None = None
    state: str | None = None


class Outlet(Struct, frozen=True):
    """One news outlet: how pages print its name, and what its rights allow us to publish."""

    name: str
    aliases: tuple[str, ...] = ()
    publish: Literal["full", "excerpt"] = "full"
    basis: str | None = None
    since: str | None = None


class Facts(Struct, frozen=True):
    """All facts of one country."""

    states: tuple[State, ...]
    offices: tuple[Office, ...]
    people: tuple[Person, ...]
    institutions: tuple[InstitutionEntry, ...]
    outlets: tuple[Outlet, ...]
    place_traps: PlaceTraps
