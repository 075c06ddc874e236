"""Who held which office when."""

import pytest
from msgspec import structs
from tables_country import COUNTRY, office, person, term

from generator.tables.facts import Term, Vacancy
from generator.tables.indexes import government_of, health_secretary_of, people_by_id, states_by_short
from generator.tables.loading import Tables, load
from generator.tables.terms import bounds, holders_on, narrowest, tenure, terms_of, widest

OFFICE = "oficina"


def tables(*people: tuple[str, list[Term]], **changes: object) -> Tables:
    """Tables with one office and the people who held it, all invented."""
    facts = structs.replace(
        COUNTRY,
        offices=(office(OFFICE, **changes),),
        people=tuple(person(name, *terms) for name, terms in people),
    )
    return Tables(facts, load().language, repr(facts))


def held(start: str, end: str | None, **changes: object) -> Term:
    return term(OFFICE, start, end, **changes)


@pytest.mark.parametrize(
    ("one", "wide", "narrow"),
    [
        (held("2020-03-01", "2021-05-06"), ("2020-03-01", "2021-05-06"), ("2020-03-01", "2021-05-06")),
        (held("2020-02", "2021-02"), ("2020-02-01", "2021-02-28"), ("2020-02-29", "2021-02-01")),
        (held("2019", "2021"), ("2019-01-01", "2021-12-31"), ("2019-12-31", "2021-01-01")),
        (held("2019", "2019"), ("2019-01-01", "2019-12-31"), None),
        (held("2020-03-01", None), ("2020-03-01", None), ("2020-03-01", "2020-03-01")),
        (held("2020-03", None), ("2020-03-01", None), ("2020-03-31", "2020-03-31")),
        (held("2020", None, confirmed_until="2024-05"), ("2020-01-01", None), ("2020-12-31", "2024-05-01")),
        (held("2020", None, confirmed_until="2020-06"), ("2020-01-01", None), None),
    ],
)
def test_readings_of_a_term(one: Term, wide: tuple[str, str | None], narrow: tuple[str, str] | None) -> None:
    assert (widest(one), narrowest(one)) == (wide, narrow)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (held("2020-02", "2021-02"), ("2020-02-01", "2021-02-28")),
        (held("2020", None, confirmed_until="2024", confidence="verified"), ("2020-01-01", None)),
        (held("2020-02", "2021-02", confidence="medium"), (None, None)),
        (held("2020-02", "2021-02", confidence="low"), (None, None)),
    ],
)
def test_only_firm_terms_bound(one: Term, expected: tuple[str | None, str | None]) -> None:
    assert bounds(one) == expected


def test_a_tenure_spans_the_breaks_of_one_person() -> None:
    terms = [held("2018-01-01", "2020-05-01"), held("2020-06-01", None)]
    assert tenure(person("Ana Irreal", *terms), OFFICE) == ("2018-01-01", None)
    unsure = [*terms, held("2015", "2016", confidence="low")]
    assert tenure(person("Ana Irreal", *unsure), OFFICE) == (None, None)
    assert tenure(person("Ana Irreal", *terms), "otra") == (None, None)


ANA_THEN_BELA = tables(
    ("Ana Irreal", [held("2018-01-01", "2020-05-01"), held("2020-05-20", "2021-03")]),
    ("Bela Irreal", [held("2020-05-02", "2020-05-19", role="encargado")]),
    ("Celia Irreal", [held("2021-03", None, confirmed_until="2023-04-05")]),
    ("Dora Irreal", [held("2023-04-06", None, confidence="medium", confirmed_until="2023-12-31")]),
    vacancies=(Vacancy("2017-01-01", "2017-12-31", "inventado"),),
    since="2012-06",
)


@pytest.mark.parametrize(
    ("earliest", "latest", "status", "name"),
    [
        ("2018-01-01", "2018-01-01", "held", "Ana Irreal"),
        ("2020-05-01", "2020-05-01", "held", "Ana Irreal"),
        ("2020-05-02", "2020-05-19", "interim", "Bela Irreal"),
        ("2020-04-30", "2020-05-02", "unknown", None),
        ("2020-05-20", "2021-03-01", "held", "Ana Irreal"),
        ("2021-03-15", "2021-03-15", "unknown", None),
        ("2021-03-31", "2023-04-05", "held", "Celia Irreal"),
        ("2023-04-06", "2023-04-06", "unknown", None),
        ("2023-04-05", "2023-04-06", "unknown", None),
        ("2017-03-01", "2017-04-01", "vacant", None),
        ("2017-12-31", "2018-01-01", "unknown", None),
        ("2010-01-01", "2012-05-31", "vacant", None),
        ("2012-06-15", "2012-06-15", "unknown", None),
    ],
)
def test_the_holder_of_a_day_or_an_interval(
    earliest: str, latest: str, status: str, name: str | None
) -> None:
    holding = holders_on(ANA_THEN_BELA, OFFICE, earliest, latest)
    assert (holding.status, holding.person.name if holding.person else None) == (status, name)


def test_an_interim_who_stays_is_one_holder() -> None:
    both = [held("2020-01-01", "2020-02-10", role="interino"), held("2020-02-11", "2021-01-01")]
    holding = holders_on(tables(("Ana Irreal", both)), OFFICE, "2020-02-01", "2020-03-01")
    assert (holding.status, holding.term) == ("interim", both[1])


def test_two_who_may_hold_it_are_both_named() -> None:
    pair = tables(("Ana Irreal", [held("2018", "2021-03")]), ("Bela Irreal", [held("2021-03", None)]))
    holding = holders_on(pair, OFFICE, "2021-03-10", "2021-03-10")
    assert [each.name for each in holding.candidates] == ["Ana Irreal", "Bela Irreal"]


def test_an_office_that_is_not_in_the_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        holders_on(ANA_THEN_BELA, "otra", "2020-01-01", "2020-01-01")


def test_terms_of_an_office_stand_in_order() -> None:
    names = [(each.name, one.start) for each, one in terms_of(ANA_THEN_BELA, OFFICE)]
    assert names == sorted(names, key=lambda row: row[1])
    assert terms_of(ANA_THEN_BELA, "otra") == ()


@pytest.mark.parametrize(
    ("person_id", "office_id", "expected"),
    [
        ("marti-batres-guadarrama", "issste-direccion-general", ("2024-10-05", None)),
        ("cuitlahuac-garcia-jimenez", "gobierno-veracruz", ("2018-12-01", "2024-11-30")),
        ("alfredo-ramirez-bedolla", "gobierno-michoacan", ("2021-10-01", None)),
        ("mara-lezama-espinosa", "gobierno-quintana-roo", ("2022-09-25", None)),
    ],
)
def test_the_registry_bounds_the_seeds(
    person_id: str, office_id: str, expected: tuple[str, str | None]
) -> None:
    assert tenure(people_by_id(load())[person_id], office_id) == expected


def test_the_registry_knows_the_unnamed_of_a_seed() -> None:
    registry = load()
    zacatecas = states_by_short(registry)["Zacatecas"]
    offices = (government_of(registry, zacatecas.inegi), government_of(registry, None))
    ids = [*(each.id for each in offices if each), "imss-direccion-general"]
    holdings = [holders_on(registry, each, "2024-04-09", "2024-04-09") for each in ids]
    names = [holding.person.name for holding in holdings if holding.person]
    assert names == ["David Monreal Ávila", "Andrés Manuel López Obrador", "Zoé Robledo Aburto"]


def test_every_state_has_its_two_offices() -> None:
    registry = load()
    for state in registry.facts.states:
        assert government_of(registry, state.inegi)
        assert health_secretary_of(registry, state.inegi)
