import time

import pytest

from generator.extract.places import place_mentions, read_places
from generator.tables.loading import load

TABLES = load()

SURE = [
    ("Pachuca, Hidalgo, a 5 de mayo", ["Hidalgo", "Hidalgo"]),
    ("la gobernadora de Guerrero, en gira", ["Guerrero"]),
    ("el Gobierno del Estado de Morelos", ["Morelos"]),
    ("gobernador de Hidalgo Raúl Ficticio", ["Hidalgo"]),
    ("en Baja California y en Baja California Sur", ["Baja California", "Baja California Sur"]),
    ("el Estado de México y México", ["Estado de México"]),
    ("el estado de México, la ciudad de México", ["Estado de México", "Ciudad de México"]),
    ("el Secretario de Salud en México", []),
    ("Dolores Hidalgo, Guanajuato", ["Guanajuato", "Guanajuato"]),
    ("Guerrero Negro, Baja California Sur", ["Baja California Sur", "Baja California Sur"]),
    ("Ecatepec de Morelos", ["Estado de México"]),
    ("en Nuevo León", ["Nuevo León"]),
    ("Ciudad Victoria, Tamaulipas", ["Tamaulipas", "Tamaulipas"]),
    ("Salinas Victoria", ["Nuevo León"]),
    ("Coahuila de Zaragoza", ["Coahuila"]),
    ("Veracruz de Ignacio de la Llave", ["Veracruz"]),
    ("Secretario de Salud Jalisco", ["Jalisco"]),
    ("EN SONORA Y EL PAÍS", ["Sonora"]),
    ("#Veracruz avanza", ["Veracruz"]),
    ("michoacan y Queretaro", ["Querétaro"]),
    ("Manzanillo, Col. La tarde", ["Colima", "Colima"]),
    ("Xalapa, Ver.- Hoy", ["Veracruz", "Veracruz"]),
    ("Hermosillo, Son., El", ["Sonora", "Sonora"]),
    ("CULIACÁN, Sin.- Sin embargo", ["Sinaloa", "Sinaloa"]),
    ("Toluca, Méx.- La", ["Estado de México", "Estado de México"]),
    ("Cancún, Q.R.", ["Quintana Roo", "Quintana Roo"]),
    ("en CDMX y SLP", ["Ciudad de México", "San Luis Potosí"]),
    ("Edo. de México", ["Estado de México"]),
    ("en Sonora, BCS y BC", ["Sonora", "Baja California Sur", "Baja California"]),
    ("en Hidalgo no había camas", ["Hidalgo"]),
    ("los ejidos Zapata y La Lima, Hidalgo, siguen", ["Hidalgo"]),
    ("las colonias de Cuernavaca, Morelos", ["Morelos", "Morelos"]),
    ("van a comunidades Tzeltales; en Sonora, Hidalgo", ["Sonora", "Hidalgo"]),
    ("las y los zacatecanos", ["Zacatecas"]),
    ("familias yucatecas, enfermeras tlaxcaltecas", ["Yucatán", "Tlaxcala"]),
    ("tres jóvenes juarenses", ["Chihuahua"]),
    ("Guerrero, 388", ["Guerrero"]),
    ("• Hidalgo: 1,204", ["Hidalgo"]),
]


@pytest.mark.parametrize(("text", "states"), SURE)
def test_places_that_name_a_state(text: str, states: list[str]) -> None:
    assert [place.state for place in place_mentions(text, TABLES) if place.strength == 1.0] == states


NONE = [
    "Marco Vinicio González Rubio, quienes",
    "los doctores JOSÉ LUIS GARZA RUIZ, participaron",
    "designó a GARZA RUIZ como",
    "obra del colector Xocoyucan-Ecatepec de 24 pulgadas",
    "calle Hidalgo 34",
    "Hidalgo 34, colonia Centro",
    "los alcaldes de Xyzal y Morelos",
    "las colonias Bugambilias, Morelos y Las Flores",
    "los poblados Zapata y Hidalgo",
    "Hidalgo S/N",
    "Hidalgo 120, planta alta",
    "Plaza Morelos",
    "colonia Guerrero",
    "colonia Jardines de Guerrero",
    "Lomas de Guerrero",
    "avenida Sonora",
    "Javier Guerrero García",
    "Chepe Guerrero",
    "el doctor Hidalgo",
    "Casa de Morelos",
    "Centro, Col. del Valle",
    "Sin embargo",
    "Son las doce",
    "banda sonora",
    "espíritu guerrero",
    "chile poblano",
    "el tabasqueño",
    "Cártel de Sinaloa",
    "Cártel Jalisco Nueva Generación",
    "Nuevo México",
    "Plan México",
    "El Sol de Tlaxcala",
    "La Réplica de Quintana Roo",
    "Tribuna Campeche",
    "@Veracruz",
    "la paz social",
]


@pytest.mark.parametrize("text", NONE)
def test_names_that_only_contain_a_place(text: str) -> None:
    assert [place for place in place_mentions(text, TABLES) if place.strength > 0.3] == []


WEAK = [
    ("en León", "Guanajuato"),
    ("Universidad de Sonora", "Sonora"),
    ("Hospital General de Chihuahua", "Chihuahua"),
    ("Hospital Juan María Salvatierra", "Guanajuato"),
    ("el gobierno capitalino", "Ciudad de México"),
    ("Hidalgo se sumó al programa", "Hidalgo"),
    ("La Paz amanece", "Baja California Sur"),
]


@pytest.mark.parametrize(("text", "state"), WEAK)
def test_places_that_need_other_evidence(text: str, state: str) -> None:
    assert (state, 0.3) in [(place.state, place.strength) for place in place_mentions(text, TABLES)]


def test_a_surname_after_a_preposition_is_likely_and_its_bearer_is_told() -> None:
    found = read_places("Javier Guerrero García, según palabras de Guerrero", TABLES)
    assert [(place.state, place.strength) for place in found.mentions if place.state == "Guerrero"] == [
        ("Guerrero", 0.6)
    ]
    assert found.borne == {"Guerrero"}


def test_spans_and_kinds() -> None:
    text = "Zapopan, Jal., y los tapatíos de Jalisco"
    found = [(text[place.start : place.end], place.how) for place in place_mentions(text, TABLES)]
    assert found == [
        ("Zapopan", "city"),
        ("Jal.", "abbreviation"),
        ("tapatíos", "demonym"),
        ("Jalisco", "name"),
    ]


def test_every_state_is_found_by_name_and_demonym() -> None:
    for state in TABLES.facts.states:
        text = f"en {state.short}, donde los {state.demonyms.main.mp}"
        found = place_mentions(text, TABLES)
        assert found[0].state == state.short
        assert state.short in [place.state for place in found if place.how == "demonym"]


@pytest.mark.parametrize("piece", [",", "A", "San ", "Hidalgo ", "Hidalgo, ", "Av. ", "Zac., "])
def test_long_inputs_take_linear_time(piece: str) -> None:
    begin = time.process_time()
    place_mentions(piece * (250_000 // len(piece)), TABLES)
    assert time.process_time() - begin < 2
