"""The offices of the table by the words that tell which one is meant."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.officials.items import role_at
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.posts import Post, post_of
from generator.grammar.folding import fold
from generator.grammar.once import once
from generator.grammar.words import words_of
from generator.tables.facts import Office
from generator.tables.indexes import HEALTH_SECRETARY, STATE_HEALTH_SERVICES, institutions_by_id
from generator.tables.loading import Tables

Key = tuple[str, ...]


class OfficeIndex(Struct, frozen=True, dict=True):
    """Offices by the words that count in their titles, and the words that do not count."""

    by_key: Mapping[Key, tuple[Office, ...]]
    state_words: frozenset[str]
    country_words: frozenset[str]
    idle: frozenset[str]
    constitutional: frozenset[str]
    aliases: Mapping[str, frozenset[str]]
    acronyms: Mapping[str, frozenset[str]]
    government: frozenset[Key]
    of_government: frozenset[str]
    secretary: tuple[str, str]
    secretary_nouns: frozenset[str]
    acting: frozenset[str]
    director: str
    departments: frozenset[str]
    contextual: frozenset[str]
    heading: frozenset[str]
    services: Mapping[str, str]
    initials: Mapping[tuple[Key, str], str]

    @once
    def dropped(self) -> frozenset[str]:
        """Give the words that do not tell which office it is."""
        return self.idle | self.country_words | self.state_words | self.contextual

    @once
    def telling(self) -> Mapping[str, frozenset[str]]:
        """Give the nouns for whoever heads a ministry, each with the words of which it needs one, if any."""
        secretaries = dict.fromkeys(self.secretary_nouns, frozenset[str]())
        return {**dict.fromkeys(self.acting, self.constitutional), self.director: self.heading, **secretaries}

    @once
    def of_services(self) -> frozenset[str]:
        """Give the words that the office of a state's health services may have."""
        return self.idle | self.contextual | self.heading


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
        constitutional=frozenset(map(fold, words.constitutional)),
        idle=frozenset(map(fold, (*words.constitutional, *words.neutral_before, *words.place_nouns)))
        | known.qualifiers
        | known.conjunctions
        | frozenset(map(fold, (*words.partisan, *words.affiliations)))
        | frozenset(demonyms_of(tables)),
        aliases=aliases,
        acronyms={entry.id: frozenset(map(fold, entry.abbreviations)) for entry in tables.facts.institutions},
        of_government=frozenset(map(fold, words.of_government)),
        government=frozenset(tuple(words_of(phrase).folds) for phrase in words.government),
        secretary=(words.secretariat[0], words.secretariat[1]),
        secretary_nouns=frozenset((words.secretariat[1], words.head_noun)),
        acting=frozenset(map(fold, words.acting)),
        director=fold(words.director),
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
                found.setdefault(key_of(post, index), {})[office.id] = office
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


def _initials(tables: Tables) -> Mapping[tuple[Key, str], str]:
    """Give the office of a state's secretary of health by initials and short names that are others' too."""
    services, offices = _services(tables), tables.facts.offices
    titles = {office.title_m for office in offices if office.kind == HEALTH_SECRETARY}
    heads = {office.institution for office in offices if office.title_m in titles and not office.state}
    federal = [name for key in heads if key for name in institutions_by_id(tables)[key].abbreviations]
    of_any = (*federal, *tables.language.roles.health_services)
    return {
        (_content(name, tables), entry.state): services[entry.id]
        for entry in tables.facts.institutions
        if entry.id in services and entry.state
        for name in (*entry.aliases_contextual, *of_any)
    }


def _content(name: str, tables: Tables) -> Key:
    prepositions = lexicon(tables).prepositions
    return tuple(word for word in words_of(name).folds if word not in prepositions)


@cache
def post_from(title: str, tables: Tables) -> Post | None:
    """Read an office written by itself; None when it begins with no office noun."""
    known = lexicon(tables)
    words = words_of(title)
    roles = (role_at(words, at, known) for at in range(words.size))
    role = next((role for role in roles if role), None)
    return post_of(words, role, known) if role else None


def key_of(post: Post, index: OfficeIndex) -> Key:
    """Give the words that tell which office it is: no place, no qualifier, `@id` for an institution."""
    noun, rest, institution = fold(post.noun.ms), list(post.rest), post.institution
    heads = noun in index.secretary_nouns or noun in index.acting
    acts = heads and len(rest) > 1 and rest[0] in index.constitutional
    if acts:
        rest = rest[1:]  # `encargada de despacho de la Secretaría`
    if heads and rest and rest[0] == index.secretary[0]:
        acronyms = index.acronyms.get(institution or "", frozenset())
        noun, rest, institution = (
            index.secretary[1],
            [word for word in rest[1:] if word not in acronyms],
            None,
        )
    elif (
        (acts or noun in index.secretary_nouns) and not institution and rest and rest[0] in index.departments
    ):
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


@cache
def demonyms_of(tables: Tables) -> Mapping[str, str]:
    """Give the short name of the state whose people a folded word names, masculine or feminine singular."""
    found: dict[str, str] = {}
    for state in tables.facts.states:
        for row in (state.demonyms.main, *state.demonyms.alternates):
            for word in (row.ms, row.fs):
                found.setdefault(fold(word), state.short)
    return found
