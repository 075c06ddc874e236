"""Which office of the table an office as printed is, and how the table calls one."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.officials.items import role_at
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.posts import Post, post_of
from generator.grammar.folding import fold
from generator.grammar.once import once
from generator.grammar.words import words_of
from generator.tables.facts import Office
from generator.tables.indexes import (
    HEAD_OF_GOVERNMENT,
    HEALTH_SECRETARY,
    STATE_HEALTH_SERVICES,
    government_of,
    institutions_by_id,
    offices_by_id,
    states_by_inegi,
    states_by_short,
)
from generator.tables.loading import Tables

Key = tuple[str, ...]


class OfficeIndex(Struct, frozen=True, dict=True):
    """Offices by the words that count in their titles, and the words that do not count."""

    by_key: Mapping[Key, tuple[Office, ...]]
    state_words: frozenset[str]
    country_words: frozenset[str]
    idle: frozenset[str]
    aliases: Mapping[str, frozenset[str]]
    acronyms: Mapping[str, frozenset[str]]
    government: frozenset[Key]
    of_government: frozenset[str]
    secretary: tuple[str, str]
    secretary_nouns: frozenset[str]
    departments: frozenset[str]
    contextual: frozenset[str]
    heading: frozenset[str]
    services: Mapping[str, str]
    initials: Mapping[tuple[str, str], str]

    @once
    def dropped(self) -> frozenset[str]:
        """Give the words that do not tell which office it is."""
        return self.idle | self.country_words | self.state_words | self.contextual

    @once
    def of_services(self) -> frozenset[str]:
        """Give the words that the office of a state's health services may have."""
        return self.idle | self.contextual | self.heading


def offices_of(post: Post, main_state: str | None, tables: Tables) -> tuple[str, ...]:
    """List the offices a printed office may be, the likeliest first; () when it is none of the table.

    `main_state` is the short name of the state the story is about. An office that may be that of any state
    (`la gobernadora` in a story of the whole country) gives those of all states.
    """
    printed = Post(
        post.noun,
        "",
        rest=post.rest,
        state=post.state,
        institution=post.institution,
        town=post.town,
        place_words=post.place_words,
    )
    return _offices_of(printed, main_state, tables)


@lru_cache(maxsize=1 << 12)  # one story asks again and again, and stories name the same offices
def _offices_of(post: Post, main_state: str | None, tables: Tables) -> tuple[str, ...]:
    """List the offices of a post of nothing but noun, words after it and place."""
    index = office_index(tables)
    own_words = index.aliases[post.institution] if post.institution else frozenset()
    key, rest = _key(post, index), set(post.rest) - own_words
    services = index.services.get(post.institution or "")
    if services and _heads_services(post, rest, index):
        return (services,)
    if post.town or (not key):
        return ()
    if key in index.government:
        return _governments(post, rest, main_state, index, tables)
    by_initials = _of_initials(post, main_state, index, tables)
    offices = index.by_key.get(key, ()) or by_initials
    state = post.state or (main_state if rest & index.state_words else None)
    if state:
        inegi = _inegi(state, tables)
        same = tuple(office.id for office in offices if office.state == inegi)
        head = (
            government_of(tables, inegi)
            if any(office.kind == HEAD_OF_GOVERNMENT for office in offices)
            else None
        )
        return same or ((head.id,) if head and not any(office.state is None for office in offices) else ())
    federal = tuple(office.id for office in offices if office.state is None)
    if rest & index.country_words:
        return federal
    own = _inegi(main_state, tables)
    local = (office.id for office in offices if office.state and (own is None or office.state == own))
    return (*local, *federal, *(office.id for office in by_initials if office not in offices))


def _heads_services(post: Post, rest: set[str], index: OfficeIndex) -> bool:
    """Tell whether an office is that of whoever heads a state's health services, its secretary of health."""
    if post.noun.kind != "head" or not index.of_services >= rest:
        return False
    return fold(post.noun.ms) in index.secretary_nouns or bool(rest & index.heading)


def _of_initials(
    post: Post, main_state: str | None, index: OfficeIndex, tables: Tables
) -> tuple[Office, ...]:
    """Read `titular de la SSD` in a story of the state whose ministry has these initials."""
    inegi = _inegi(post.state or main_state, tables)
    if inegi is None or len(post.rest) != 1 or fold(post.noun.ms) not in index.secretary_nouns:
        return ()
    office = index.initials.get((post.rest[0], inegi))
    return (offices_by_id(tables)[office],) if office else ()


def _governments(
    post: Post, rest: set[str], main_state: str | None, index: OfficeIndex, tables: Tables
) -> tuple[str, ...]:
    """Read `mandatario`, `titular del Ejecutivo`: the government of the state, or of the country."""
    country = government_of(tables, None)
    state = post.state or _state_of_people(rest, tables) or main_state
    local = government_of(tables, _inegi(state, tables)) if state else None
    if rest & index.country_words:
        return (country.id,) if country else ()
    if local and (post.state or rest & index.state_words or _state_of_people(rest, tables)):
        return (local.id,)
    return tuple(office.id for office in (local, country) if office)


@cache
def office_index(tables: Tables) -> OfficeIndex:
    """Index the offices of one set of tables by their titles."""
    known, words = lexicon(tables), tables.language.roles
    aliases = {
        entry.id: frozenset(
            word
            for name in (entry.name, *entry.abbreviations, *entry.aliases)
            for word in words_of(name).folds
        )
        for entry in tables.facts.institutions
    }
    index = OfficeIndex(
        by_key={},
        state_words=frozenset(map(fold, words.state_words)),
        country_words=frozenset(map(fold, (*words.country_words, *words.federal_words))),
        idle=frozenset(map(fold, (*words.constitutional, *words.neutral_before, *words.place_nouns)))
        | known.qualifiers
        | known.conjunctions
        | frozenset(map(fold, (*words.partisan, *words.affiliations)))
        | frozenset(_demonyms(tables)),
        aliases=aliases,
        acronyms={entry.id: frozenset(map(fold, entry.abbreviations)) for entry in tables.facts.institutions},
        of_government=frozenset(map(fold, words.of_government)),
        government=frozenset(tuple(words_of(phrase).folds) for phrase in words.government),
        secretary=(words.secretariat[0], words.secretariat[1]),
        secretary_nouns=frozenset((words.secretariat[1], words.head_noun)),
        departments=known.departments,
        contextual=frozenset(
            fold(name) for entry in tables.facts.institutions for name in entry.aliases_contextual
        ),
        heading=frozenset(map(fold, words.heading)),
        services=_services(tables),
        initials=_initials(tables),
    )
    found: dict[Key, dict[str, Office]] = {}
    for office in tables.facts.offices:
        for title in (office.title_m, office.title_f, *office.titles):
            post = post_from(title, tables)
            if post and (post.rest or post.noun.kind == "office"):
                found.setdefault(_key(post, index), {})[office.id] = office
    return replace(index, by_key={key: tuple(offices.values()) for key, offices in found.items()})


def _services(tables: Tables) -> Mapping[str, str]:
    """Give the office of the secretary of health of each institution that is a state's health services."""
    secretaries = {
        office.state: office.id for office in tables.facts.offices if office.kind == HEALTH_SECRETARY
    }
    return {
        entry.id: secretaries[entry.state]
        for entry in tables.facts.institutions
        if entry.category == STATE_HEALTH_SERVICES and entry.state in secretaries
    }


def _initials(tables: Tables) -> Mapping[tuple[str, str], str]:
    """Give the office of a state's secretary of health by initials that are others' too."""
    services, offices = _services(tables), tables.facts.offices
    titles = {office.title_m for office in offices if office.kind == HEALTH_SECRETARY}
    heads = {office.institution for office in offices if office.title_m in titles and not office.state}
    federal = [name for key in heads if key for name in institutions_by_id(tables)[key].abbreviations]
    return {
        (fold(name), entry.state): services[entry.id]
        for entry in tables.facts.institutions
        if entry.id in services and entry.state
        for name in (*entry.aliases_contextual, *federal)
    }


@cache
def post_from(title: str, tables: Tables) -> Post | None:
    """Read an office written by itself; None when it begins with no office noun."""
    known = lexicon(tables)
    words = words_of(title)
    roles = (role_at(words, at, known) for at in range(words.size))
    role = next((role for role in roles if role), None)
    return post_of(words, role, known) if role else None


def office_title(office: Office, gender: Literal["m", "f"] | None, tables: Tables) -> str:
    """Write an office of the table for its holder: `gobernadora de Colima`, `presidente de México`."""
    title = office.title_f if gender == "f" else office.title_m
    if office.state:
        state = states_by_inegi(tables)[office.state].short
        masculine, _, bare = tables.language.roles.of
        noun = fold(state.split()[0]) in tables.language.roles.masculine_places
        of_state = masculine if noun else bare
        return f"{title} {of_state} {state}"
    longer = (other for other in office.titles if other.startswith(f"{title} ") or other == title)
    return next(longer, title) if len(title.split()) == 1 else title


def state_of(office_id: str | None, post: Post | None, tables: Tables) -> str | None:
    """Give the short name of the state of an office, from the table or as printed; None for a federal one."""
    if office_id:
        inegi = offices_by_id(tables)[office_id].state
        return states_by_inegi(tables)[inegi].short if inegi else None
    return post.state if post else None


def organization_of(office_id: str | None, post: Post | None, tables: Tables) -> str | None:
    """Give the institution of an office as a person names it; None when none is known."""
    office = offices_by_id(tables)[office_id] if office_id else None
    institution = (office.institution if office else None) or (post.institution if post else None)
    if institution:
        entry = institutions_by_id(tables)[institution]
        return entry.abbreviations[0] if entry.abbreviations else entry.name
    return office.name if office and office.kind == HEALTH_SECRETARY else None


def _key(post: Post, index: OfficeIndex) -> Key:
    """Give the words that tell which office it is: no place, no qualifier, `@id` for an institution."""
    noun, rest, institution = fold(post.noun.ms), list(post.rest), post.institution
    if rest and rest[0] == index.secretary[0] and post.noun.kind in ("head", "weak"):
        acronyms = index.acronyms.get(institution or "", frozenset())
        noun, rest, institution = (
            index.secretary[1],
            [word for word in rest[1:] if word not in acronyms],
            None,
        )
    elif noun in index.secretary_nouns and not institution and rest and rest[0] in index.departments:
        governs = any(phrase[:2] == (noun, rest[0]) for phrase in index.government)
        noun = noun if governs else index.secretary[1]  # `titular de Salud`
    kept = [word for word in rest if word not in index.dropped]
    if len(kept) > 1:
        kept = [word for word in kept if word not in index.of_government]
    if post.state:
        kept = [word for word in kept if word not in post.place_words]
    if institution:
        kept = [word for word in kept if word not in index.aliases[institution]]
        kept.append(f"@{institution}")
    return (noun, *kept)


def _inegi(state: str | None, tables: Tables) -> str | None:
    found = states_by_short(tables).get(state) if state else None
    return found.inegi if found else None


def _state_of_people(rest: set[str], tables: Tables) -> str | None:
    """Give the state whose people a word of the office names (`mandataria oaxaqueña`)."""
    demonyms = _demonyms(tables)
    return next((demonyms[word] for word in sorted(rest) if word in demonyms), None)


@cache
def _demonyms(tables: Tables) -> dict[str, str]:
    found: dict[str, str] = {}
    for state in tables.facts.states:
        for row in (state.demonyms.main, *state.demonyms.alternates):
            for word in (row.ms, row.fs):
                found.setdefault(fold(word), state.short)
    return found
