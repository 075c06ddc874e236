"""How texts introduce office-holders, a table of examples a construction.

The people are invented, but for those the registry must know (Zoé Robledo, Rutilio Escandón, ...).
"""

import pytest
from extract_building import texts

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
            "El gobernador del estado, Braulio Cantú Rivas, habló.",
            {"Braulio Cantú Rivas": "gobernador del estado"},
        ),
        ("La Gobernadora Elvira Ponciano Luna habló.", {"Elvira Ponciano Luna": "Gobernadora"}),
        (
            "Habló el titular del Órgano de Operación Administrativa Desconcentrada del IMSS, "
            "Delegación Querétaro, "
            "Braulio Cantú.",
            {
                "Braulio Cantú": "titular del Órgano de Operación Administrativa Desconcentrada del IMSS, "
                "Delegación Querétaro"
            },
        ),
        (
            "El secretario de Salud Jalisco, doctor Braulio Cantú Rivas, habló.",
            {"Braulio Cantú Rivas": "secretario de Salud Jalisco"},
        ),
        (
            "El director general del Instituto Mexicano del Seguro Social (IMSS) Zoé Robledo vino.",
            {"Zoé Robledo": "director general del Instituto Mexicano del Seguro Social (IMSS)"},
        ),
        (
            "La #secretaria de #Salud, Mtra. Elvira Ponciano, vino.",
            {"Elvira Ponciano": "secretaria de Salud"},
        ),
        (
            "El entonces director de Salud Braulio Cantú Rivas calló.",
            {"Braulio Cantú Rivas": "entonces director de Salud"},
        ),
        ("Vino la alcaldesa, Ma. del Pilar Ponciano.", {"Ma. del Pilar Ponciano": "alcaldesa"}),
        ("Vino el alcalde, Ing. J. Trinidad Cantú Rivas.", {"J. Trinidad Cantú Rivas": "alcalde"}),
        ("Acudió la presidenta electa Elvira Ponciano.", {"Elvira Ponciano": "presidenta electa"}),
        ("Acudió el exalcalde de Colón, Braulio Cantú.", {"Braulio Cantú": "exalcalde de Colón"}),
        (
            "El alcalde de Mazatlán, Sinaloa, Braulio Cantú Rivas, vino.",
            {"Braulio Cantú Rivas": "alcalde de Mazatlán, Sinaloa"},
        ),
        (
            "El presidente municipal de Benito Juárez, Braulio Cantú Rivas, vino.",
            {"Braulio Cantú Rivas": "presidente municipal de Benito Juárez"},
        ),
        (
            "El secretario de Salud y director general de los Servicios de Salud, Braulio Cantú, vino.",
            {"Braulio Cantú": "secretario de Salud y director general de los Servicios de Salud"},
        ),
        (
            "El secretario particular del gobernador, Braulio Cantú Rivas, vino.",
            {"Braulio Cantú Rivas": "secretario particular del gobernador"},
        ),
        (
            "El secretario de Agricultura, Ganadería y Pesca, Braulio Cantú, vino.",
            {"Braulio Cantú": "secretario de Agricultura, Ganadería y Pesca"},
        ),
        (
            "La presidenta de la Cámara de Diputados, Elvira Ponciano, vino.",
            {"Elvira Ponciano": "presidenta de la Cámara de Diputados"},
        ),
        (
            "El gobernador de Oaxaca, el morenista Braulio Cantú Rivas, vino.",
            {"Braulio Cantú Rivas": "gobernador de Oaxaca"},
        ),
        (
            "El Hospital General de Huichapan abrió ayer, según su director, Braulio Cantú.",
            {"Braulio Cantú": "director del Hospital General de Huichapan"},
        ),
        (
            "Elvira Ponciano Luna, veterinaria en jefe de la Jurisdicción Sanitaria número 3, habló.",
            {"Elvira Ponciano Luna": "veterinaria en jefe de la Jurisdicción Sanitaria número 3"},
        ),
    ],
)
def test_office_then_name(text: str, expected: dict[str, str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Braulio Cantú Rivas, secretario de Finanzas en la entidad, habló.",
            {"Braulio Cantú Rivas": "secretario de Finanzas en la entidad"},
        ),
        (
            "Braulio Cantú Rivas secretario de salud federal habló.",
            {"Braulio Cantú Rivas": "secretario de salud federal"},
        ),
        ("Habló Elvira Ponciano (gobernadora", {"Elvira Ponciano": "gobernadora"}),
        ("- Elvira Ponciano (secretaria de Turismo)", {"Elvira Ponciano": "secretaria de Turismo"}),
        ("Habló Elvira Ponciano (titular del IMSS).", {"Elvira Ponciano": "titular del IMSS"}),
        (
            "Habló Elvira Ponciano (titular del Instituto Mexicano del Seguro Social (IMSS)).",
            {"Elvira Ponciano": "titular del Instituto Mexicano del Seguro Social (IMSS)"},
        ),
        (
            "Elvira Ponciano, directora del Hospital “Nuevo Sol”, habló.",
            {"Elvira Ponciano": "directora del Hospital “Nuevo Sol”"},
        ),
        (
            "Designan a Braulio Cantú como nuevo director del Hospital Civil.",
            {"Braulio Cantú": "nuevo director del Hospital Civil"},
        ),
        (
            "Estuvieron Braulio Cantú, titular de Obras, Elvira Ponciano, subsecretaria de Egresos, y más.",
            {"Braulio Cantú": "titular de Obras", "Elvira Ponciano": "subsecretaria de Egresos"},
        ),
        (
            "Tras ver a Braulio Cantú Rivas, la gobernadora agradeció la visita.",
            {},
        ),
        (
            "Nombran secretaria de Salud a Elvira Ponciano Luna.",
            {"Elvira Ponciano Luna": "secretaria de Salud"},
        ),
        (
            "Braulio Cantú, Elvira Ponciano y Ofelia Luna Rivas, diputados locales, votaron.",
            {
                "Braulio Cantú": "diputado local",
                "Elvira Ponciano": "diputada local",
                "Ofelia Luna Rivas": "diputada local",
            },
        ),
    ],
)
def test_name_then_office(text: str, expected: dict[str, str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vinieron los gobernadores de Sonora, Braulio Cantú; Baja California, Elvira Ponciano; y "
            "Veracruz, Jacinto Luna.",
            {
                "Braulio Cantú": "gobernador de Sonora",
                "Elvira Ponciano": "gobernadora de Baja California",
                "Jacinto Luna": "gobernador de Veracruz",
            },
        ),
        (
            "Vinieron los titulares del IMSS Bienestar, Braulio Cantú; del IMSS, Jacinto Luna; y del "
            "ISSSTE, Elvira Ponciano.",
            {
                "Braulio Cantú": "titular del IMSS Bienestar",
                "Jacinto Luna": "titular del IMSS",
                "Elvira Ponciano": "titular del ISSSTE",
            },
        ),
        (
            "Vinieron los secretarios de Salud, Braulio Cantú, y de Gobernación, Elvira Ponciano.",
            {"Braulio Cantú": "secretario de Salud", "Elvira Ponciano": "secretaria de Gobernación"},
        ),
        (
            "Gobernadores de Sinaloa, Braulio Cantú; Jacinto Luna, de Sonora; Elvira Ponciano, de Hidalgo.",
            {
                "Braulio Cantú": "gobernador de Sinaloa",
                "Jacinto Luna": "gobernador de Sonora",
                "Elvira Ponciano": "gobernadora de Hidalgo",
            },
        ),
        (
            "Gobernadores de Sinaloa, Braulio Cantú; Jacinto Luna, de Hidalgo, y de Puebla, José Prado Paz.",
            {
                "Braulio Cantú": "gobernador de Sinaloa",
                "Jacinto Luna": "gobernador de Hidalgo",
                "José Prado Paz": "gobernador de Puebla",
            },
        ),
        (
            "Los gobernadores de Chiapas, Braulio Cantú; Campeche, Elvira Ponciano, y Jacinto Luna, de "
            "Oaxaca.",
            {
                "Braulio Cantú": "gobernador de Chiapas",
                "Elvira Ponciano": "gobernadora de Campeche",
                "Jacinto Luna": "gobernador de Oaxaca",
            },
        ),
        (
            "Las gobernadoras: Elvira Ponciano, Estado de México; Ofelia Luna, Colima; , Inés Rivas, "
            "Morelos.",
            {
                "Elvira Ponciano": "gobernadora del Estado de México",
                "Ofelia Luna": "gobernadora de Colima",
                "Inés Rivas": "gobernadora de Morelos",
            },
        ),
        (
            "Los alcaldes de Zacatecas y Guadalupe, Braulio Cantú y Elvira Ponciano, respectivamente, "
            "vinieron.",
            {"Braulio Cantú": "alcalde de Zacatecas", "Elvira Ponciano": "alcaldesa de Guadalupe"},
        ),
        (
            "Vinieron Braulio Cantú y Elvira Ponciano, subsecretarios de Prevención y Promoción de la Salud "
            "y de Atención Médica, respectivamente.",
            {
                "Braulio Cantú": "subsecretario de Prevención y Promoción de la Salud",
                "Elvira Ponciano": "subsecretaria de Atención Médica",
            },
        ),
        (
            "Los presidentes municipales electos Braulio Cantú y Elvira Ponciano vinieron.",
            {
                "Braulio Cantú": "presidente municipal electo",
                "Elvira Ponciano": "presidenta municipal electa",
            },
        ),
        (
            "Llegaron gobernadores de 18 estados, entre ellos Braulio Cantú, de Sonora; y Elvira Ponciano, "
            "de Colima.",
            {"Braulio Cantú": "gobernador de Sonora", "Elvira Ponciano": "gobernadora de Colima"},
        ),
        (
            "El gobernador de Zacatecas, Braulio Cantú; el de Durango, Jacinto Luna, y la de Colima, Elvira "
            "Ponciano.",
            {
                "Braulio Cantú": "gobernador de Zacatecas",
                "Jacinto Luna": "gobernador de Durango",
                "Elvira Ponciano": "gobernadora de Colima",
            },
        ),
        ("Los gobernadores de 18 estados arribaron a Palacio Nacional.", {}),
        ("Las y los gobernadores se reunieron.", {}),
    ],
)
def test_one_office_many_names(text: str, expected: dict[str, str]) -> None:
    assert people(text) == expected


def test_a_list_under_a_heading_takes_its_office() -> None:
    found = people(
        "De los gobernadores llegaron:",
        "• Elvira Ponciano (Colima)",
        "• Braulio Cantú, Sonora",
        "• Jacinto Luna (So",
        "Después hubo una foto con Ofelia Rivas.",
    )
    assert found == {
        "Elvira Ponciano": "gobernadora de Colima",
        "Braulio Cantú": "gobernador de Sonora",
        "Jacinto Luna": "gobernador",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Secretaría de Salud de Querétaro, encabezada por la doctora Elvira Ponciano, informó.",
            {"Elvira Ponciano": "titular de la Secretaría de Salud de Querétaro"},
        ),
        (
            "Visitó el Hospital de la Madre y el Niño, a cargo de Braulio Cantú Rivas, por la tarde.",
            {"Braulio Cantú Rivas": "titular del Hospital de la Madre y el Niño"},
        ),
        (
            "El IMSS Jalisco, encabezado por Elvira Ponciano, informó.",
            {"Elvira Ponciano": "titular del IMSS Jalisco"},
        ),
        (
            "La Auditoría Superior del Estado, a cargo de Elvira Ponciano, informó.",
            {"Elvira Ponciano": "titular de la Auditoría Superior del Estado"},
        ),
        ("La obra, a cargo de la constructora de Elvira Ponciano, avanza.", {}),
        (
            "Braulio Cantú dejará la titularidad de la Secretaría de Salud.",
            {"Braulio Cantú": "titular de la Secretaría de Salud"},
        ),
        (
            "Con apoyo del Gobierno de México que encabeza Andrés Manuel López Obrador, abrió.",
            {"Andrés Manuel López Obrador": "presidente de México"},
        ),
    ],
)
def test_an_institution_with_its_head(text: str, expected: dict[str, str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "El líder de la Sección 35 del SNTSA, Braulio Cantú, acusó.",
        "El secretario general del sindicato, Braulio Cantú, acusó.",
        "La enfermera Elvira Ponciano, delegada sindical en la unidad, acusó.",
        "Elvira Ponciano, presidenta de la Coparmex, y el obispo Braulio Cantú vinieron.",
        "La presidenta del DIF estatal, Elvira Ponciano, vino.",
        "La presidenta del Sistema Municipal DIF, Elvira Ponciano, vino.",
        "La esposa del gobernador, Elvira Ponciano, vino.",
        "La candidata a gobernadora, Elvira Ponciano Luna, vino.",
        "La reportera Elvira Ponciano y la paciente Ofelia Luna hablaron.",
        "La representante de los trabajadores del hospital, Elvira Ponciano, habló.",
        "En el Hospital General “Dr. Braulio Cantú”, la directora habló.",
        "En el Hospital Braulio Cantú Rivas habló la directora.",
        "El director del Hospital Braulio Cantú Rivas de Colima habló.",
        "Hubo un choque en avenida Presidente Juárez y calle Gobernador Braulio Cantú.",
        "El Salón Elvira Ponciano recibió a los secretarios de Gobernación, Defensa Nacional y Marina.",
    ],
)
def test_who_is_no_official(text: str) -> None:
    assert people(text) == {}


def test_a_hospital_bears_the_name_before_the_comma() -> None:
    found = people("Elvira Ponciano, directora del Hospital Braulio Cantú Rivas, les mostró el área.")
    assert found == {"Elvira Ponciano": "directora del Hospital Braulio Cantú Rivas"}


def test_every_official_has_the_words_it_rests_on() -> None:
    found = read("Ayer el secretario de Salud, Braulio Cantú Rivas, habló.")
    (row,) = found.evidence
    assert (row.field, row.value, row.rule) == ("officials", "braulio-cantu-rivas", "role-name")
    assert row.text == "secretario de Salud, Braulio Cantú Rivas"
