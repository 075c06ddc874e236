"""Offices held once, given by somebody, headed or standing for one named before.

The people are invented, but for those the registry must know (Rocío Nahle, Jorge Alcocer, ...).
"""

import pytest
from extract_building import texts

from generator.extract import extract
from generator.extract.holders import bounds
from generator.extract.officials import officials, read_story
from generator.extract.parts import Found
from generator.records import Official, PublicationDate
from generator.tables.loading import load

TABLES = load()
UNDATED = PublicationDate(None, "none")


def read(*body: str, state: str | None = None, **parts: object) -> Found[tuple[Official, ...]]:
    seed, clean = texts(*body, **parts)
    return officials(read_story(clean, TABLES), state, UNDATED, TABLES, seed.text)


def people(*body: str, **parts: object) -> dict[str, str]:
    return {official.name: official.role for official in read(*body, **parts).value}


@pytest.mark.parametrize(
    "text",
    [
        "Quien fuera secretario de Salud federal, Jorge Alcocer Varela, calló.",
        "Jorge Alcocer Varela, quien fue secretario de Salud, calló.",
        "Jorge Alcocer Varela, quien fungió como secretario de Salud federal, calló.",
        "Cuando era secretario de Salud federal, Jorge Alcocer Varela calló.",
        "Jorge Alcocer Varela, secretario de Salud en el sexenio pasado, calló.",
        "Jorge Alcocer Varela, secretario de Salud entre 2018 y 2024, calló.",
        "Jorge Alcocer Varela, secretario de Salud durante la administración anterior, calló.",
    ],
)
def test_an_office_held_once_bounds_no_day(text: str) -> None:
    found = read(text)
    assert [official.id for official in found.value] == ["jorge-alcocer-varela"]
    assert bounds(found, TABLES).value == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Fue el secretario de Salud federal, Jorge Alcocer Varela, quien habló.",
        "Jorge Alcocer Varela, secretario de Salud en el país, habló.",
        "Jorge Alcocer Varela, secretario de Salud, habló del año pasado.",
    ],
)
def test_an_office_held_on_that_day_does(text: str) -> None:
    assert bounds(read(text), TABLES).value == ("2018-12-01", "2024-09-30")


def test_a_surname_in_the_headline_tells_of_no_office() -> None:
    found = read("Javier Duarte de Ochoa sigue preso en la capital.", title="Niegan amparo a Duarte")
    assert bounds(found, TABLES).value == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Elvira Ponciano Luna, propuesta por el gobernador electo, Braulio Cantú Rivas, como secretaria "
            "de Salud, habló.",
            {"Elvira Ponciano Luna": "secretaria de Salud", "Braulio Cantú Rivas": "gobernador electo"},
        ),
        (
            "Hugo Ferrer Sanz, designado por el alcalde Braulio Cantú Rivas como director de Salud "
            "Municipal, habló.",
            {"Hugo Ferrer Sanz": "director de Salud Municipal", "Braulio Cantú Rivas": "alcalde"},
        ),
        (
            "Elvira Ponciano Luna, recién nombrada por Braulio Cantú Rivas, alcalde de Tecomán, como "
            "directora de Aseo, habló.",
            {"Elvira Ponciano Luna": "directora de Aseo", "Braulio Cantú Rivas": "alcalde de Tecomán"},
        ),
    ],
)
def test_an_office_given_by_somebody_is_of_who_is_named_first(text: str, expected: dict[str, str]) -> None:
    found = read(text)
    assert {official.name: official.role for official in found.value} == expected
    assert bounds(found, TABLES).value == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Firmó el alcalde de Manzanillo, Braulio Cantú Rivas, y su homóloga de Tecomán, Elvira Ponciano "
            "Luna.",
            {
                "Braulio Cantú Rivas": "alcalde de Manzanillo",
                "Elvira Ponciano Luna": "alcaldesa de Tecomán",
            },
        ),
        (
            "La directora general del IMSS, Elvira Ponciano Luna, recibió en el hospital a su par del "
            "ISSSTE, Braulio Cantú Rivas.",
            {
                "Elvira Ponciano Luna": "directora general del IMSS",
                "Braulio Cantú Rivas": "director general del ISSSTE",
            },
        ),
        (
            "El secretario de Gobierno, Braulio Cantú Rivas, y la de Turismo, Elvira Ponciano Luna, fueron.",
            {
                "Braulio Cantú Rivas": "secretario de Gobierno",
                "Elvira Ponciano Luna": "secretaria de Turismo",
            },
        ),
        (
            "La alcaldesa Elvira Ponciano Luna llegó con Hugo Ferrer Sanz y con su par de Tecomán.",
            {"Elvira Ponciano Luna": "alcaldesa"},
        ),
    ],
)
def test_words_that_stand_for_an_office_named_before(text: str, expected: dict[str, str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elvira Ponciano Luna, quien dirige el nosocomio, habló.", "directora del nosocomio"),
        ("Braulio Cantú Rivas, que dirige el Hospital General, habló.", "director del Hospital General"),
        ("El hospital, dirigido por Elvira Ponciano Luna, cerró.", "directora del hospital"),
        (
            "Elvira Ponciano Luna, que dirige la Secretaría de Salud, habló.",
            "titular de la Secretaría de Salud",
        ),
        ("Saludó a Hugo Ferrer Sanz, el delegado del ISSSTE que dio las pipas.", "delegado del ISSSTE"),
    ],
)
def test_who_heads_a_hospital_directs_it(text: str, expected: str) -> None:
    assert list(people(text).values()) == [expected]


def test_a_subject_after_a_name_is_no_office_of_it() -> None:
    assert people("Ante Hugo Ferrer Sanz, el delegado del ISSSTE dijo que no.") == {}


def test_a_list_of_names_and_departments() -> None:
    text = "Son Elvira Ponciano Luna, en Turismo; Braulio Cantú Rivas, en Obra Pública, y Ana Ruiz, en Salud."
    assert people(text) == {
        "Elvira Ponciano Luna": "secretaria de Turismo",
        "Braulio Cantú Rivas": "secretario de Obra Pública",
        "Ana Ruiz": "secretaria de Salud",
    }
    assert people("La maestra Elvira Ponciano Luna, en Salud Pública, dijo que sí.") == {}


def test_a_predecessor_of_who_is_in_office_held_it_once() -> None:
    roles = people("El gobernador Samuel García Sepúlveda habló de Jaime Rodríguez Calderón.")
    assert roles["Jaime Rodríguez Calderón"] == "exgobernador de Nuevo León"


def test_a_governor_stays_that_of_the_own_state() -> None:
    seed, clean = texts(
        "Ya nadie irá a Monterrey, dijo el director.", "El gobernador Américo Villarreal Anaya lo escuchó."
    )
    article = extract(seed, clean, TABLES)
    assert [official.office for official in article.officials] == ["gobierno-tamaulipas"]
    assert article.state == "Tamaulipas"


@pytest.mark.parametrize(
    "text",
    [
        "El gobernador nombró a Braulio Cantú Rivas.",
        "El secretario de Salud presentó a Braulio Cantú Rivas.",
        "Alcalde designa a Braulio Cantú Rivas",
        "Ratificó la gobernadora a Braulio Cantú Rivas.",
    ],
)
def test_the_office_of_who_names_is_not_of_the_named(text: str) -> None:
    assert people(text) == {}


def test_who_is_named_gets_the_office_given() -> None:
    text = "El secretario de Salud designó a Elvira Ponciano Luna como directora de Epidemiología."
    assert people(text) == {"Elvira Ponciano Luna": "directora de Epidemiología"}
    text = "En la Secretaria General de Gobierno nombró a Elvira Ponciano Luna."
    assert people(text) == {"Elvira Ponciano Luna": "Secretaria General de Gobierno"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Elvira Ponciano Luna, quien vivía en otra parte, asumió como directora del Hospital Civil.",
            {"Elvira Ponciano Luna": "directora del Hospital Civil"},
        ),
        (
            "Braulio Cantú Rivas, que era jefe de área, fue designado ayer delegado del ISSSTE.",
            {"Braulio Cantú Rivas": "delegado del ISSSTE"},
        ),
        ("Elvira Ponciano Luna, quien vive en Tecomán, llegó con la delegada del ISSSTE.", {}),
        ("Elvira Ponciano Luna, quien vive en Tecomán, saludó al nuevo director como vecina.", {}),
        ("Elvira Ponciano Luna, quien calló. Asumió como director del Hospital Civil.", {}),
    ],
)
def test_a_clause_may_stand_between_who_takes_an_office_and_the_office(
    text: str, expected: dict[str, str]
) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("body", "role", "organization"),
    [
        (
            ("El ISSSTE abrió otra clínica.", "Vino la directora médica del organismo, Ana Ruiz Luna."),
            "directora médica del ISSSTE",
            "ISSSTE",
        ),
        (
            ("Cofepris cerró dos farmacias, dijo Ana Ruiz Luna, delegada de dicho organismo.",),
            "delegada de la COFEPRIS",
            "COFEPRIS",
        ),
        (
            ("El IMSS y la Cofepris firmaron. Acudió la directora del instituto, Ana Ruiz Luna.",),
            "directora del IMSS",
            "IMSS",
        ),
        (
            ("Vino la directora del organismo, Ana Ruiz Luna.", "El ISSSTE calló."),
            "directora del organismo",
            None,
        ),
        (
            ("Cofepris calló. Vino la directora del instituto, Ana Ruiz Luna.",),
            "directora del instituto",
            None,
        ),
        (
            ("El ISSSTE calló. Vino la directora del organismo de agua, Ana Ruiz Luna.",),
            "directora del organismo de agua",
            None,
        ),
        (
            ("El IMSS demandó al ISSSTE. Vino la directora del organismo, Ana Ruiz Luna.",),
            "directora del organismo",
            None,
        ),
        (
            ("La XNDH regañó al IMSS. Vino la directora del organismo, Ana Ruiz Luna.",),
            "directora del organismo",
            None,
        ),
        (
            ("El Instituto del Agua fue al IMSS. Vino la directora del instituto, Ana Ruiz Luna.",),
            "directora del instituto",
            None,
        ),
        (
            ("La SSA calló. Vino la directora del organismo, Ana Ruiz Luna.",),
            "directora del organismo",
            None,
        ),
    ],
)
def test_the_body_named_before_is_that_of_the_office(
    body: tuple[str, ...], role: str, organization: str | None
) -> None:
    assert [(one.role, one.organization) for one in read(*body).value] == [(role, organization)]


def test_who_takes_an_oath_gets_the_office() -> None:
    text = "Tomó protesta como directora del Hospital Civil a Elvira Ponciano Luna."
    assert people(text) == {"Elvira Ponciano Luna": "directora del Hospital Civil"}


@pytest.mark.parametrize("when", ["ayer", "formalmente", "oficialmente"])
def test_an_adverb_may_stand_in_taking_office(when: str) -> None:
    text = f"Elvira Ponciano Luna asumió {when} como delegada del ISSSTE."
    assert people(text) == {"Elvira Ponciano Luna": "delegada del ISSSTE"}


@pytest.mark.parametrize("before", ["En sustitución de", "En lugar del doctor", "Tras la renuncia del Dr."])
def test_who_is_replaced_does_not_take_the_office(before: str) -> None:
    text = (
        f"{before} Braulio Cantú Rivas, ayer rindió protesta como delegada del ISSSTE, Elvira Ponciano Luna."
    )
    assert people(text) == {"Elvira Ponciano Luna": "delegada del ISSSTE"}
    text = f"{before} Braulio Cantú Rivas, ayer rindió protesta como delegado del ISSSTE otro médico."
    assert people(text) == {}


def test_who_is_replaced_may_have_an_office_of_their_own() -> None:
    text = "En sustitución de Braulio Cantú Rivas, delegado del ISSSTE, vino otro médico."
    assert people(text) == {"Braulio Cantú Rivas": "delegado del ISSSTE"}
    text = "La salida fue ayer y Braulio Cantú Rivas rindió protesta como delegado del ISSSTE."
    assert people(text) == {"Braulio Cantú Rivas": "delegado del ISSSTE"}


@pytest.mark.parametrize(
    ("deck", "role"),
    [
        ("La nueva directora, Elvira Ponciano, llegó ayer", "directora del Hospital Civil"),
        ("La exdirectora, Elvira Ponciano, se fue ayer", "exdirectora"),
        (
            "La nueva directora del Hospital Civil, Elvira Ponciano, llegó",
            "nueva directora del Hospital Civil",
        ),
    ],
)
def test_who_just_took_office_has_it_as_told_in_full(deck: str, role: str) -> None:
    story = "La directora del Hospital Civil, Elvira Ponciano Luna, saludó a las enfermeras."
    assert people(story, deck=(deck,)) == {"Elvira Ponciano Luna": role}


@pytest.mark.parametrize(
    ("text", "state", "office"),
    [
        ("El titular de la SSD, Moisés Nájera Torres, habló.", "Durango", "salud-durango"),
        ("La titular de la SESA, Josefa Castillo Avendaño, habló.", "Campeche", None),
        ("El titular de la SSA, Cuitláhuac González Galindo, habló.", "Sinaloa", "salud-sinaloa"),
        ("El titular de la SSA, David Kershenobich, habló.", "Sinaloa", "secretaria-de-salud"),
        ("El secretario de Salud Pública, José Luis Alomía, habló.", "Sonora", "salud-sonora"),
        ("El director de Birmex, Carlos Ulloa Pérez, habló.", "Sonora", "birmex"),
        ("El director del Insabi, Juan Antonio Ferrer Aguilar, habló.", "Puebla", "insabi"),
        (
            "La encargada del despacho de la Secretaría de Salud, Ana Ruiz Luna, habló.",
            "Jalisco",
            "salud-jalisco",
        ),
        ("La responsable de la Secretaría de Salud, Ana Ruiz Luna, habló.", "Jalisco", "salud-jalisco"),
        ("El secretario de Salud local, Hugo Ferrer Sanz, habló.", "Sonora", "salud-sonora"),
        ("El titular de la SS, Hugo Ferrer Sanz, habló.", "Tabasco", "salud-tabasco"),
        ("El titular de la SS, Hugo Ferrer Sanz, habló.", None, None),
        ("La directora general de los Servicios de Salud, Ana Ruiz Luna, habló.", "Hidalgo", "salud-hidalgo"),
        ("El titular de Servicios de Salud, Hugo Ferrer Sanz, habló.", "Yucatán", "salud-yucatan"),
        ("La encargada del despacho de Salud, Ana Ruiz Luna, habló.", "Jalisco", "salud-jalisco"),
        ("La encargada de despacho de la SSJ, Ana Ruiz Luna, habló.", "Jalisco", "salud-jalisco"),
        ("La encargada de Salud, Ana Ruiz Luna, habló.", "Jalisco", None),
        ("La encargada de la Secretaría de Salud de Sonora, Ana Ruiz Luna, habló.", None, "salud-sonora"),
        ("La titular de la Secretaría de Salud federal, Ana Ruiz Luna, habló.", "Jalisco", None),
        ("La jefa general de Servicios de Salud, Ana Ruiz Luna, habló.", "Jalisco", None),
        ("El titular de los Servicios de Salud municipales, Hugo Ferrer Sanz, habló.", "Yucatán", None),
        ("El director de Servicios de Salud, Hugo Ferrer Sanz, habló.", "Yucatán", None),
        ("La vocera de la Secretaría de Salud, Ana Ruiz Luna, habló.", "Jalisco", None),
        ("La subsecretaria de la Secretaría de Salud, Ana Ruiz Luna, habló.", "Jalisco", None),
    ],
)
def test_the_initials_and_short_titles_of_an_office_are_those_of_the_registry(
    text: str, state: str | None, office: str | None
) -> None:
    assert [official.office for official in read(text, state=state).value] == [office]


@pytest.mark.parametrize(
    ("text", "state", "organization"),
    [
        (
            "La titular de la Secretaría de Salud, Ana Ruiz Luna, habló.",
            "Jalisco",
            "Secretaría de Salud de Jalisco",
        ),
        ("La titular del ISSEA, Ana Ruiz Luna, habló.", "Aguascalientes", "ISSEA"),
        ("El titular de la Secretaría de Salud, David Kershenobich, habló.", "Jalisco", "SSA"),
    ],
)
def test_the_ministry_of_a_state_is_not_that_of_the_country(text: str, state: str, organization: str) -> None:
    assert [official.organization for official in read(text, state=state).value] == [organization]
