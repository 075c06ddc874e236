"""Each rule sees the table that breaks it; the tables of the project break none."""

from collections.abc import Callable

import pytest
from msgspec import structs
from tables_country import AMAPOLA, BRUNO, COUNTRY, institution, office, person, state, term, with_people

from generator.tables import checking
from generator.tables.checking import RULES
from generator.tables.facts import AmbiguousCity, Facts, Outlet, Vacancy
from generator.tables.loading import load


def changed(**fields: object) -> Facts:
    return structs.replace(COUNTRY, **fields)


def northern(*terms: object, name: str = "Carmina Ficticia") -> Facts:
    """The country where one more person governs Norte."""
    return with_people(AMAPOLA, BRUNO, person(name, *terms))


NORTE, SURENA = COUNTRY.states
GOVERNMENT, INSTITUTE, EMPTY = COUNTRY.offices

BROKEN: dict[str, tuple[Facts, str, str]] = {
    "one id, two people": (with_people(AMAPOLA, BRUNO, AMAPOLA), "E210", "amapola-quintanar-inventada"),
    "an id another once had": (
        with_people(AMAPOLA, structs.replace(BRUNO, former_ids=(AMAPOLA.id,))),
        "E210",
        AMAPOLA.id,
    ),
    "one id, two offices": (changed(offices=(*COUNTRY.offices, office("vacía"))), "E210", "vacía"),
    "one id, two institutions": (
        changed(institutions=(*COUNTRY.institutions, institution("Otro", id="fondo"))),
        "E210",
        "fondo",
    ),
    "one slug, two states": (changed(states=(NORTE, state("02", "Sureña", slug="norte"))), "E211", "slug"),
    "one tile, two states": (changed(states=(NORTE, state("02", "Sureña", tile=(1, 0)))), "E211", "tile"),
    "one linkable variant, two people": (
        with_people(AMAPOLA, BRUNO, person("Amapola Quintanar")),
        "E212",
        "amapola quintanar",
    ),
    "a variant that is contextual elsewhere": (
        with_people(AMAPOLA, structs.replace(BRUNO, variants=(BRUNO.name, "QUINTANAR"))),
        "E212",
        "quintanar",
    ),
    "a variant in both lists": (
        with_people(structs.replace(AMAPOLA, variants_contextual=("Amapola Quintanar",)), BRUNO),
        "E212",
        "keep one",
    ),
    "a name that leads nowhere": (
        with_people(AMAPOLA, structs.replace(BRUNO, variants=("Bruno I.",))),
        "E213",
        BRUNO.name,
    ),
    "one abbreviation, two institutions": (
        changed(institutions=(*COUNTRY.institutions, institution("Otra", abbreviations=("INV",)))),
        "E214",
        "INV",
    ),
    "an alias with and without context": (
        changed(institutions=(institution("Instituto", aliases=("el I",), aliases_contextual=("el I",)),)),
        "E214",
        "keep it in one list",
    ),
    "one alias, two outlets": (
        changed(outlets=(*COUNTRY.outlets, Outlet("Otra", ("gaceta inventada",)))),
        "E215",
        "gaceta inventada",
    ),
    "one name, two outlets": (
        changed(outlets=(*COUNTRY.outlets, Outlet("La gaceta inventada"))),
        "E215",
        "la gaceta inventada",
    ),
    "a term in no office": (northern(term("gobierno-sur", "2001", "2002")), "E220", "gobierno-sur"),
    "an office of no state": (
        changed(offices=(structs.replace(GOVERNMENT, state="77"), INSTITUTE, EMPTY)),
        "E220",
        "77",
    ),
    "a state's office without its state": (
        changed(offices=(structs.replace(GOVERNMENT, state=None), INSTITUTE, EMPTY)),
        "E220",
        "names no state",
    ),
    "an office of no institution": (
        changed(offices=(GOVERNMENT, structs.replace(INSTITUTE, institution="nada"), EMPTY)),
        "E220",
        "nada",
    ),
    "a parent that is not there": (
        changed(institutions=(*COUNTRY.institutions, institution("Otra", parent="nada"))),
        "E220",
        "parent 'nada'",
    ),
    "an institution of no state": (
        changed(institutions=(*COUNTRY.institutions, institution("Otra", state="77"))),
        "E220",
        "state '77'",
    ),
    "a trap of no state": (
        changed(place_traps=structs.replace(COUNTRY.place_traps, seat="Oeste")),
        "E220",
        "'Oeste'",
    ),
    "the thirtieth of February": (northern(term("vacía", "2021-02-30", None)), "E230", "2021-02-30"),
    "a date in another form": (northern(term("vacía", "2021-2", None)), "E230", "2021-2"),
    "an institution's date": (
        changed(institutions=(*COUNTRY.institutions, institution("Otra", founded="c. 1990"))),
        "E230",
        "c. 1990",
    ),
    "a term that ends before it begins": (northern(term("vacía", "2021-05", "2021-04-30")), "E231", "ends"),
    "seen in office before the term": (
        northern(term("vacía", "2021-05", None, confirmed_until="2021-04")),
        "E231",
        "before",
    ),
    "seen in office after the term": (
        northern(term("vacía", "2020", "2021", confirmed_until="2022")),
        "E231",
        "after",
    ),
    "two holders": (northern(term("gobierno-norte", "2019-01-01", "2019-02-01")), "E240", "both hold"),
    "an interim without a note": (
        northern(term("gobierno-norte", "2019-01-01", "2019-02-01", role="interino")),
        "E240",
        "both hold",
    ),
    "two terms without end": (northern(term("gobierno-norte", "2025-01-01", None)), "E241", BRUNO.name),
    "a gap": (
        with_people(structs.replace(AMAPOLA, terms=(term("gobierno-norte", "2010", "2020-06-29"),)), BRUNO),
        "E242",
        "between 2020-06-29 and 2020-07-01",
    ),
    "nobody at first": (with_people(BRUNO), "E242", "from 2015-01-01"),
    "nobody at last": (with_people(AMAPOLA), "E242", "after 2020-06-30"),
    "nobody at all": (with_people(), "E242", "nobody is known"),
    "a term without a source": (northern(term("vacía", "2021", None, source=" ")), "E250", "source"),
    "a person without a term": (northern(), "W250", "no term"),
    "a vacancy without a source": (
        changed(offices=(*COUNTRY.offices, office("otra", vacancies=(Vacancy("2020", "2021", ""),)))),
        "E250",
        "source",
    ),
    "one city, two states": (
        changed(states=(NORTE, state("02", "Sureña", cities=("VILLA NORTE",)))),
        "E260",
        "villa norte",
    ),
    "a city called like another state": (
        changed(states=(NORTE, state("02", "Sureña", cities=("Norte",)))),
        "E260",
        "norte",
    ),
    "a city with and without context": (
        changed(states=(state("01", "Norte", cities=("Río Ancho",)), SURENA)),
        "E261",
        "Río Ancho",
    ),
    "a city that is ambiguous elsewhere": (
        changed(states=(NORTE, state("02", "Sureña", cities=("río ancho",), cities_ambiguous=()))),
        "E263",
        "ambiguous in Norte",
    ),
    "an ambiguous city called like a state": (
        changed(states=(NORTE, state("02", "Sureña", cities_ambiguous=(AmbiguousCity("Norte", "x"),)))),
        "E262",
        "'Norte'",
    ),
}

SOUND: dict[str, Facts] = {
    "the country as it is": COUNTRY,
    "a handover on one day": with_people(
        AMAPOLA, structs.replace(BRUNO, terms=(term("gobierno-norte", "2020-06-30", None),))
    ),
    "months that only may overlap": with_people(
        structs.replace(AMAPOLA, terms=(term("gobierno-norte", "2010", "2020-06"),)),
        structs.replace(BRUNO, terms=(term("gobierno-norte", "2020-06", None),)),
    ),
    "an interim with a note": northern(
        term("gobierno-norte", "2019-01-01", "2019-02-01", role="interino", note="licencia de la titular")
    ),
    "a gap with a note": with_people(
        AMAPOLA,
        structs.replace(
            BRUNO, terms=(term("gobierno-norte", "2020-09-01", None, note="sin titular conocido"),)
        ),
    ),
    "a form that needs context in both": with_people(
        AMAPOLA, structs.replace(BRUNO, variants_contextual=("Quintanar",))
    ),
}


def found(facts: Facts) -> list[tuple[str, str]]:
    return [(finding.code, finding.message) for rule in RULES for finding in rule(facts)]


@pytest.mark.parametrize(("facts", "code", "words"), BROKEN.values(), ids=BROKEN)
def test_a_broken_table_is_seen(facts: Facts, code: str, words: str) -> None:
    assert [message for its_code, message in found(facts) if its_code == code and words in message]


@pytest.mark.parametrize("facts", SOUND.values(), ids=SOUND)
def test_a_sound_table_is_left_alone(facts: Facts) -> None:
    assert [finding for finding in found(facts) if finding[0] != "W250"] == []


def test_every_rule_sees_something() -> None:
    """No rule is idle: each finds at least one of the broken tables."""

    def sees(rule: Callable[[Facts], object]) -> bool:
        return any(list(rule(facts)) for facts, _, _ in BROKEN.values())

    assert [rule.__name__ for rule in RULES if not sees(rule)] == []


def test_the_tables_of_the_project_hold() -> None:
    assert checking.check(load()) == ()


def test_every_entity_of_the_federation_is_there() -> None:
    states = load().facts.states
    assert len(states) == len({each.tile for each in states}) == 32
    assert all(0 <= column < 10 and 0 <= row < 6 for column, row in (each.tile for each in states))
