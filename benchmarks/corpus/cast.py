"""Who appears in made-up articles: office-holders in the years of their terms, and invented people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.corpus.vocabulary import Vocabulary
from generator.tables.facts import Office, State
from generator.tables.loading import Tables

YEARS = range(2016, 2026)
INVENTED, OUTLETS = 600, 120
"""People and outlets that do not exist."""

NATIONAL = 0.25
"""Share of office-holders in an article who are not of its state."""


@dataclass(frozen=True, slots=True)
class Role:
    """One person in one office, as a text prints it: `el gobernador`, `el` being `article`."""

    name: str
    title: str
    article: str


@dataclass(frozen=True, slots=True)
class Cast:
    """People by state and year, the country's under the state None, and outlets."""

    states: tuple[State, ...]
    people: Mapping[tuple[str | None, int], tuple[Role, ...]]
    outlets: tuple[str, ...]

    def drawn(self, chance: Random, state: State, year: int, count: int) -> list[Role]:
        """Draw up to `count` different people of a state or of the country."""
        places = (None if chance.random() < NATIONAL else state.inegi for _ in range(count))
        found = (chance.choice(self.people[place, year]) for place in places)
        return list(dict.fromkeys(found))


def cast_of(tables: Tables, vocabulary: Vocabulary, invented: Mapping[str, Any], seed: int) -> Cast:
    """Put the cast together; `invented` holds given names, titles of offices and forms of outlets."""
    chance = Random(f"{seed}:cast")
    states = tables.facts.states
    people: dict[tuple[str | None, int], list[Role]] = {
        (state, year): [] for state in (None, *(state.inegi for state in states)) for year in YEARS
    }
    for place, year, role in _registered(tables):
        people[place, year].append(role)
    for number in range(INVENTED):
        state = states[number % len(states)]
        role = _invented(chance, vocabulary, invented, state)
        first = chance.choice(YEARS[:-3])
        for year in range(first, min(first + 6, YEARS[-1] + 1)):
            people[state.inegi, year].append(role)
    outlets = tuple(
        chance.choice(invented["outlets"]).format(name=vocabulary.words[-at].capitalize())
        for at in range(1, OUTLETS + 1)
    )
    return Cast(states, {key: tuple(roles) for key, roles in people.items() if roles}, outlets)


def _registered(tables: Tables) -> Iterator[tuple[str | None, int, Role]]:
    offices = {office.id: office for office in tables.facts.offices}
    for person in tables.facts.people:
        for term in person.terms:
            office = offices[term.office]
            title = office.title_f if person.gender == "f" else office.title_m
            role = Role(person.name, title, "la" if person.gender == "f" else "el")
            for year in _years(term.start, term.end):
                yield office.state, year, role
                if _is_known_everywhere(office):
                    yield None, year, role


def _years(start: str, end: str | None) -> Sequence[int]:
    last = int(end[:4]) if end else YEARS[-1]
    return range(max(int(start[:4]), YEARS[0]), min(last, YEARS[-1]) + 1)


def _is_known_everywhere(office: Office) -> bool:
    return office.scope == "federal"


def _invented(chance: Random, vocabulary: Vocabulary, invented: Mapping[str, Any], state: State) -> Role:
    feminine = chance.random() < 1 / 2
    given = chance.choice(invented["given_f" if feminine else "given_m"])
    surnames = (vocabulary.words[-chance.randint(1, 9_000)].capitalize() for _ in range(2))
    title = chance.choice(invented["titles_f" if feminine else "titles_m"])
    city = chance.choice((state.capital, *state.cities))
    return Role(
        " ".join((given, *surnames)), title.format(state=state.short, city=city), "la" if feminine else "el"
    )
