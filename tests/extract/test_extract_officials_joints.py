"""What stands between offices, names and the words around them. People are invented, but for linked ones."""

import pytest
from extract_building import texts

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


def people(*body: str, state: str | None = None, **parts: object) -> dict[str, str]:
    return {official.mentions[0]: official.role for official in read(*body, state=state, **parts).value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gobernador de Sinaloa, Braulio Cantú El gobernador de Sinaloa fue a la reunión.",
            {"Braulio Cantú": "Gobernador de Sinaloa"},
        ),
        (
            "Es la visión encargada por la Presidenta de México, Elvira Ponciano Luna.",
            {"Elvira Ponciano Luna": "Presidenta de México"},
        ),
        (
            "El Gobierno federal apoya a Tabasco y a su gobernador Braulio Cantú Rivas.",
            {"Braulio Cantú Rivas": "gobernador"},
        ),
        ("La presidenta estatal, Elvira Ponciano Luna, llegó.", {}),
        (
            "La queja llegó a Tala, cuya presidenta municipal, Elvira Ponciano Luna, la atenderá.",
            {"Elvira Ponciano Luna": "presidenta municipal"},
        ),
        (
            "Alcaldesas y Elvira Ponciano Luna hacen frente común, dijo la gobernadora Elvira Ponciano Luna.",
            {"Elvira Ponciano Luna": "gobernadora"},
        ),
        (
            "Los diputados doctor Braulio Cantú y Elvira Ponciano llegaron.",
            {"Braulio Cantú": "diputado", "Elvira Ponciano": "diputada"},
        ),
        (
            "La Cofepris, cuya titular es Elvira Ponciano Luna, revisará dos laboratorios.",
            {"Elvira Ponciano Luna": "titular de la Cofepris"},
        ),
        (
            "Vino el Issste, encabezado por Braulio Cantú, y pagó.",
            {"Braulio Cantú": "titular del Issste"},
        ),
        (
            "Birmex, cuyo director general es Braulio Cantú, compró.",
            {"Braulio Cantú": "director general de Birmex"},
        ),
        (
            "El secretario de Marina Braulio Cantú Rivas y el titular de la Marina José Luna Paz llegaron.",
            {"Braulio Cantú Rivas": "secretario de Marina", "José Luna Paz": "titular de la Marina"},
        ),
        (
            "El titular de la Secretaría de Salud Pública, José Luna Paz, y la titular de la Secretaría de "
            "Salud y Bienestar Social, Elvira Ponciano Luna, fueron.",
            {
                "José Luna Paz": "titular de la Secretaría de Salud Pública",
                "Elvira Ponciano Luna": "titular de la Secretaría de Salud y Bienestar Social",
            },
        ),
        (
            "El titular del IMSS y Elvira Ponciano Luna fueron con el director del IMSS Braulio Cantú Rivas.",
            {"Braulio Cantú Rivas": "director del IMSS"},
        ),
        (
            "No fueron el gobernador de Sinaloa, Braulio Cantú, ni el electo de Colima, José Luna Paz.",
            {"Braulio Cantú": "gobernador de Sinaloa", "José Luna Paz": "gobernador electo de Colima"},
        ),
        (
            "Fueron la alcaldesa de Tala, Elvira Ponciano, y la saliente de Ameca, Norma Luna Paz.",
            {"Elvira Ponciano": "alcaldesa de Tala", "Norma Luna Paz": "alcaldesa saliente de Ameca"},
        ),
        (
            "El alcalde de Tala, Jal., Braulio Cantú Rivas, y la edil de Ameca, Jal., Elvira Ponciano, van.",
            {"Braulio Cantú Rivas": "alcalde de Tala", "Elvira Ponciano": "edil de Ameca"},
        ),
        ("La directora del hospital Marina Luna Paz llegó.", {"Marina Luna Paz": "directora del hospital"}),
        (
            "Irá al Centro Estatal de la Transfusión, cuya directora, Elvira Ponciano Luna, lo espera.",
            {"Elvira Ponciano Luna": "directora del Centro Estatal de la Transfusión"},
        ),
        ("Fue el Colegio de Médicos, cuya presidenta, Elvira Ponciano Luna, habló.", {}),
        ("Lo dijo Grupo Salud del Norte, cuyo director, Braulio Cantú Rivas, vino.", {}),
        ("Lo dijo la constructora, cuyo director, Braulio Cantú Rivas, estuvo en la obra.", {}),
        (
            "Elvira Ponciano, titular de la Unidad de Atención a la Salud del IMSS, llegó.",
            {"Elvira Ponciano": "titular de la Unidad de Atención a la Salud del IMSS"},
        ),
        ("Nombraron titular de Atención a Elvira Ponciano.", {"Elvira Ponciano": "titular de Atención"}),
        ("La facultad delegada por el alcalde Braulio Cantú es nueva.", {"Braulio Cantú": "alcalde"}),
        (
            "Elvira Ponciano, esposa del gobernador de Tabasco, Braulio Cantú Rivas, está en el hospital.",
            {"Braulio Cantú Rivas": "gobernador de Tabasco"},
        ),
        (
            "Braulio Cantú Rivas será el encargado de despacho de la Secretaría de Salud y de la OPD.",
            {"Braulio Cantú Rivas": "encargado de despacho de la Secretaría de Salud"},
        ),
        (
            "Braulio Cantú Rivas asumirá como coordinador estatal del IMSS-Bienestar, dijo.",
            {"Braulio Cantú Rivas": "coordinador estatal del IMSS-Bienestar"},
        ),
        (
            "Braulio Cantú Rivas rindió protesta como director del hospital de Colima.",
            {"Braulio Cantú Rivas": "director del hospital de Colima"},
        ),
        (
            "Elvira Ponciano, en su calidad de secretaria de Salud, defendió la compra.",
            {"Elvira Ponciano": "secretaria de Salud"},
        ),
        (
            "Como encargada de despacho de la Secretaría se nombró a Elvira Ponciano Luna, abogada.",
            {"Elvira Ponciano Luna": "encargada de despacho de la Secretaría"},
        ),
        (
            "Elvira Ponciano, Secretario del Campo; Braulio Cantú, Secretaria de Salud; y más.",
            {"Elvira Ponciano": "Secretario del Campo", "Braulio Cantú": "Secretaria de Salud"},
        ),
        (
            "Secretario de Educación, Ciencia, Tecnología e Innovación: Braulio Cantú Rivas",
            {"Braulio Cantú Rivas": "Secretario de Educación, Ciencia, Tecnología e Innovación"},
        ),
        (
            "Encargado de proyectos de la gubernatura y jefe de gabinete: Braulio Cantú Rivas",
            {"Braulio Cantú Rivas": "Encargado de proyectos de la gubernatura y jefe de gabinete"},
        ),
        (
            "Vino Elvira Ponciano, exsecretaria de la Contraloría en el gobierno de Cuauhtémoc Ponce.",
            {"Elvira Ponciano": "exsecretaria de la Contraloría en el gobierno de Cuauhtémoc Ponce"},
        ),
        (
            "Fue en la administración del exgobernador Braulio Cantú Rivas.",
            {"Braulio Cantú Rivas": "exgobernador"},
        ),
        (
            "Fueron Elvira Ponciano (Gobernación) y Braulio Cantú (Hacienda).",
            {"Elvira Ponciano": "secretaria de Gobernación", "Braulio Cantú": "secretario de Hacienda"},
        ),
        (
            "Los gobernadores tricolores de Colima, Braulio Cantú; Tabasco, Abel Luna, y Sonora, Ciro Díaz.",
            {
                "Braulio Cantú": "gobernador tricolor de Colima",
                "Abel Luna": "gobernador tricolor de Tabasco",
                "Ciro Díaz": "gobernador tricolor de Sonora",
            },
        ),
    ],
)
def test_office_and_name_are_joined(text: str, expected: dict[str, str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Abrió el Centro de Bienestar “Andrés Manuel López Obrador” en el municipio.",
        "Fueron Elvira Ponciano (PAN) y Braulio Cantú (Colima).",
        "La esposa del gobernador de Tabasco, Elvira Ponciano, vino.",
        "Braulio Cantú visitó a la enfermera Elvira Ponciano (Salud Para Todos).",
    ],
)
def test_who_is_no_official(text: str) -> None:
    assert people(text) == {}


def test_the_office_after_a_is_another_s() -> None:
    found = people("Hoy se dijo.", title="DESIGNA EVELYN SALGADO A NUEVA TITULAR DE SECRETARÍA DE SALUD")
    assert found == {"EVELYN SALGADO": "gobernadora de Guerrero"}


def test_a_heading_may_name_the_department() -> None:
    assert people(
        "Los titulares de Salud de dos estados firmaron:",
        "• Elvira Ponciano Luna (Colima)",
        "• Braulio Cantú Rivas (Sonora)",
    ) == {
        "Elvira Ponciano Luna": "titular de Salud de Colima",
        "Braulio Cantú Rivas": "titular de Salud de Sonora",
    }


@pytest.mark.parametrize(
    ("text", "state", "office"),
    [
        ("El titular de Salud, Braulio Cantú Rivas, vino.", "Colima", "salud-colima"),
        ("El titular de Salud del estado, Braulio Cantú Rivas, vino.", "Colima", "salud-colima"),
        ("El titular de la Secretaría de Salud (SSG), Braulio Cantú, vino.", "Guerrero", "salud-guerrero"),
        ("El titular de la Secretaría de Salud Yucatán (SSY), Braulio Cantú, vino.", None, "salud-yucatan"),
        ("El titular de los Servicios de Salud de Oaxaca (SSO), Braulio Cantú, vino.", None, "salud-oaxaca"),
        (
            "El director general de los Servicios de Salud de Oaxaca, Braulio Cantú, vino.",
            None,
            "salud-oaxaca",
        ),
        ("El director de los Servicios de Salud de Oaxaca, Braulio Cantú, vino.", None, None),
        ("El subdirector de los Servicios de Salud de Oaxaca, Braulio Cantú, vino.", None, None),
        ("El gobernador morenista David Monreal Ávila vino.", "Zacatecas", "gobierno-zacatecas"),
        ("El titular del Gobierno, Braulio Cantú Rivas, vino.", "Colima", "gobierno-colima"),
        (
            "El director general del organismo, Alejandro Svarch Pérez, vino.",
            None,
            "imss-bienestar-direccion-general",
        ),
    ],
)
def test_which_office_is_meant(text: str, state: str | None, office: str | None) -> None:
    (found,) = read(text, state=state).value
    assert found.office == office


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La gobernadora electa, Delfina Gómez, presentó a la secretaria de Salud, Macarena Montoya.",
            (None, None),
        ),
        (
            "La gobernadora Delfina Gómez presentó a la secretaria de Salud, Macarena Montoya.",
            ("2023-09-16", None),
        ),
    ],
)
def test_the_cabinet_of_an_elect_governor_bounds_nothing(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    seed, clean = texts(text)
    found = officials(read_story(clean, TABLES), "Estado de México", UNDATED, TABLES, seed.text)
    assert bounds(found, TABLES).value == expected


@pytest.mark.parametrize(
    ("seat", "role"),
    [
        (", con cabecera en Tezoatlán", "jefa de la Jurisdicción Sanitaria 4, con cabecera en Tezoatlán"),
        (" con sede en La Loma", "jefa de la Jurisdicción Sanitaria 4 con sede en La Loma"),
    ],
)
def test_the_seat_of_an_office_may_stand_before_its_holder(seat: str, role: str) -> None:
    text = f"La jefa de la Jurisdicción Sanitaria 4{seat}, Elvira Ponciano Luna, habló."
    assert people(text) == {"Elvira Ponciano Luna": role}


@pytest.mark.parametrize(
    "text",
    [
        "La jefa de la Jurisdicción Sanitaria 4, con cabecera en Tezoatlán, habló ante Elvira Ponciano Luna.",
        "La jefa de la Jurisdicción Sanitaria 4, con ganas de hablar, Elvira Ponciano Luna oyó.",
    ],
)
def test_a_seat_leads_to_nobody_else(text: str) -> None:
    assert people(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Vinieron las directoras del Insabi, del ISSSTE y del Hospital Civil, {}, respectivamente.",
        "Vinieron {}, directoras del Insabi, del ISSSTE y del Hospital Civil, respectivamente.",
    ],
)
def test_three_of_one_office_take_each_their_own(text: str) -> None:
    names = "Elvira Ponciano, Ofelia Luna e Inés Rivas"
    assert people(text.format(names)) == {
        "Elvira Ponciano": "directora del Insabi",
        "Ofelia Luna": "directora del ISSSTE",
        "Inés Rivas": "directora del Hospital Civil",
    }
