"""Which office of the table an office as printed is, and how the table calls one."""

from functools import lru_cache
from typing import Literal

from generator.extract.officials.office_index import OfficeIndex, demonyms_of, key_of, office_index
from generator.extract.officials.posts import Post
from generator.grammar.folding import fold
from generator.tables.facts import Office
from generator.tables.indexes import (
    HEAD_OF_GOVERNMENT,
    HEALTH_SECRETARY,
    government_of,
    institutions_by_id,
    offices_by_id,
    states_by_inegi,
    states_by_short,
)
from generator.tables.loading import Tables


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
    own_words = index.aliases[post.institution] - index.country_words if post.institution else frozenset()
    key, rest = key_of(post, index), set(post.rest) - own_words
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
    noun = fold(post.noun.ms)
    if not index.of_services >= rest or (post.noun.kind != "head" and noun not in index.acting):
        return False
    return noun in index.secretary_nouns or noun in index.acting or bool(rest & index.heading)


def _of_initials(
    post: Post, main_state: str | None, index: OfficeIndex, tables: Tables
) -> tuple[Office, ...]:
    """Read `titular de la SSD`, `titular de los Servicios de Salud`: those of the state of the story."""
    inegi = _inegi(post.state or main_state, tables)
    telling = index.telling.get(fold(post.noun.ms))
    if inegi is None or telling is None or (telling and telling.isdisjoint(post.rest)):
        return ()
    idle = index.idle.union(telling, post.place_words)
    office = index.initials.get((tuple(word for word in post.rest if word not in idle), inegi))
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
    entry = institutions_by_id(tables)[institution] if institution else None
    of_health = office is not None and office.kind == HEALTH_SECRETARY
    if office and of_health and (entry is None or entry.state is None):
        return office.name  # `la Secretaría de Salud` is the state's here
    if entry is None:
        return None
    return entry.abbreviations[0] if entry.abbreviations else entry.name


def _inegi(state: str | None, tables: Tables) -> str | None:
    found = states_by_short(tables).get(state) if state else None
    return found.inegi if found else None


def _state_of_people(rest: set[str], tables: Tables) -> str | None:
    """Give the state whose people a word of the office names (`mandataria oaxaqueña`)."""
    demonyms = demonyms_of(tables)
    return next((demonyms[word] for word in sorted(rest) if word in demonyms), None)
