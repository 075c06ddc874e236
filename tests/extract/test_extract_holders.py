"""Bounds from terms, and holders of offices named without a name; people and terms are the registry's."""

import pytest
from extract_building import texts

from generator.extract import extract
from generator.extract.holders import bounds, contradicts, unnamed_offices
from generator.extract.officials import officials, read_story
from generator.extract.parts import Found
from generator.records import Official, PublicationDate
from generator.tables.loading import load

TABLES = load()
UNDATED = PublicationDate(None, "none")


def bounded(text: str, state: str | None = None) -> tuple[str | None, str | None]:
    seed, clean = texts(text)
    return bounds(officials(read_story(clean, TABLES), state, UNDATED, TABLES, seed.text), TABLES).value


def inferred(text: str, when: PublicationDate, state: str | None = None) -> Found[tuple[Official, ...]]:
    seed, clean = texts(text)
    people = officials(read_story(clean, TABLES), state, when, TABLES, seed.text).value
    return unnamed_offices(read_story(clean, TABLES), people, when, state, TABLES, seed.text)


def on(day: str) -> PublicationDate:
    return PublicationDate(day, "day")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El titular del ISSSTE, Martí Batres, habló.", ("2024-10-05", None)),
        ("El gobernador de Veracruz, Cuitláhuac García, habló.", ("2018-12-01", "2024-11-30")),
        (
            "El titular del ISSSTE, Martí Batres, y el gobernador de Veracruz, Cuitláhuac García, hablaron.",
            ("2024-10-05", "2024-11-30"),
        ),
        ("El exgobernador de Veracruz Cuitláhuac García habló.", (None, None)),
        ("El entonces gobernador de Veracruz, Cuitláhuac García, habló.", (None, None)),
        ("La presidenta electa Claudia Sheinbaum habló.", (None, None)),
        ("Habló Cuitláhuac García.", (None, None)),
        ("Designan a Martí Batres como titular del ISSSTE.", (None, None)),
        ("La alcaldesa Elvira Ponciano Luna habló.", (None, None)),
    ],
)
def test_who_holds_an_office_bounds_the_day(text: str, expected: tuple[str | None, str | None]) -> None:
    assert bounded(text) == expected


def test_each_side_of_a_term_has_its_row() -> None:
    seed, clean = texts("El gobernador de Veracruz, Cuitláhuac García, habló.")
    found = bounds(officials(read_story(clean, TABLES), None, UNDATED, TABLES, seed.text), TABLES)
    assert [(row.field, row.value, row.text) for row in found.evidence] == [
        ("date_earliest", "2018-12-01", "gobernador de Veracruz, Cuitláhuac García"),
        ("date_latest", "2024-11-30", "gobernador de Veracruz, Cuitláhuac García"),
    ]
    assert all("cuitlahuac" not in row.rule and "gobierno-veracruz" in row.rule for row in found.evidence)


def test_terms_that_exclude_each_other_bound_nothing() -> None:
    text = (
        "El gobernador de Veracruz, Cuitláhuac García, y la gobernadora de Veracruz, Rocío Nahle, hablaron."
    )
    seed, clean = texts(text)
    found = bounds(officials(read_story(clean, TABLES), None, UNDATED, TABLES, seed.text), TABLES)
    assert (found.value, found.evidence) == ((None, None), ())
    assert [notice.code for notice in found.notices] == ["W320"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El Gobernador recorrió la clínica.", "david-monreal-avila"),
        ("El mandatario zacatecano recorrió la clínica.", "david-monreal-avila"),
        ("Agradeció al titular del Ejecutivo estatal su visita.", "david-monreal-avila"),
        ("Acompañó al Presidente de la República.", "andres-manuel-lopez-obrador"),
        ("A decir del Director General del IMSS, falta poco.", "zoe-robledo-aburto"),
        ("Un gobernador recorrió la clínica.", None),
        ("El próximo gobernador recorrió la clínica.", None),
        ("El exgobernador recorrió la clínica.", None),
        ("El candidato a gobernador recorrió la clínica.", None),
        ("El mandatario recorrió la clínica.", None),
        ("El director general del IMSS, Braulio Cantú, habló.", None),
        ("El gobernador David Monreal habló. El Gobernador recorrió la clínica.", None),
        ("Los gobernadores recorrieron la clínica.", None),
    ],
)
def test_an_office_alone_is_its_holder_of_the_day(text: str, expected: str | None) -> None:
    found = inferred(text, on("2024-04-09"), "Zacatecas").value
    assert [official.id for official in found] == ([expected] if expected else [])


def test_an_inferred_official_says_so() -> None:
    found = inferred("El Gobernador y el mandatario estatal hablaron.", on("2024-04-09"), "Zacatecas")
    (official,) = found.value
    assert (official.named, official.role, official.state) == (False, "gobernador de Zacatecas", "Zacatecas")
    assert official.mentions == ("Gobernador", "mandatario estatal")
    assert (found.evidence[0].text, found.evidence[0].value) == ("Gobernador", "david-monreal-avila")


def test_an_interval_inside_one_term_is_enough() -> None:
    inside = PublicationDate(None, "range", "2024-05-01", "2024-06-30")
    across = PublicationDate(None, "range", "2021-05-01", "2021-12-31")
    text = "El Gobernador habló."
    assert [official.id for official in inferred(text, inside, "Zacatecas").value] == ["david-monreal-avila"]
    unclear = inferred(text, across, "Zacatecas")
    assert (unclear.value, [notice.code for notice in unclear.notices]) == ((), ["W321"])
    assert inferred(text, UNDATED, "Zacatecas") == Found(())


@pytest.mark.parametrize(
    ("text", "day", "belied"),
    [
        ("El gobernador de Veracruz, Cuitláhuac García, habló.", "2015-05-01", True),
        ("El gobernador de Veracruz, Cuitláhuac García, habló.", "2026-01-01", True),
        ("El gobernador de Veracruz, Cuitláhuac García, habló.", "2025-02-01", False),
        ("El exgobernador de Veracruz Cuitláhuac García habló.", "2026-01-01", False),
        ("La alcaldesa Elvira Ponciano Luna habló.", "2015-05-01", False),
        (
            "El gobernador de Veracruz, Cuitláhuac García, y el titular del ISSSTE, Martí Batres, hablaron.",
            "2026-01-01",
            False,
        ),
    ],
)
def test_a_day_on_which_nobody_named_was_in_office(text: str, day: str, belied: bool) -> None:
    seed, clean = texts(text)
    people = officials(read_story(clean, TABLES), None, on(day), TABLES, seed.text)
    assert contradicts(people, day, len(text), TABLES) == belied
    assert not contradicts(people, day, 0, TABLES)


def test_a_stamp_on_which_nobody_named_was_in_office_states_no_day() -> None:
    seed, clean = texts(
        "El gobernador de Veracruz, Cuitláhuac García, habló.",
        title="Habla García",
        stamps=("1 de enero de 2016",),
    )
    article = extract(seed, clean, TABLES)
    assert (article.when.date, article.when.earliest) == (None, "2018-12-01")
    assert [notice.code for notice in article.notices] == ["W313"]
