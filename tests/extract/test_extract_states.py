import pytest
from extract_building import texts

from generator.extract.states import OfficeState, places_of, states
from generator.records import Evidence, Sidecar
from generator.tables.loading import load

TABLES = load()


def chosen(*body: str, offices: tuple[OfficeState, ...] = (), **parts: object) -> tuple[str, tuple[str, ...]]:
    seed, clean = texts(*body, **parts)
    found = states(seed, clean, places_of(clean, TABLES), offices, TABLES)
    for row in found.evidence:
        assert row.at or seed.text[row.start : row.end] == row.text
    return found.value


def rows(*body: str, **parts: object) -> tuple[Evidence, ...]:
    seed, clean = texts(*body, **parts)
    return states(seed, clean, places_of(clean, TABLES), (), TABLES).evidence


ONE = [
    (("La clínica de Tulum abrió.", "Atenderá a los quintanarroenses."), "Quintana Roo"),
    (("Abre una clínica, dijo la directora.", "Servirá a las familias yucatecas."), "Yucatán"),
    (("La gobernadora de Guerrero abrió un centro.",), "Guerrero"),
    (("El Hospital General de Colima recibe camas.",), "Colima"),
    (("Habrá camas nuevas en Zacatecas.", "Vienen de Durango.", "Zacatecas tendrá diez."), "Zacatecas"),
]


@pytest.mark.parametrize(("body", "state"), ONE)
def test_the_one_state(body: tuple[str, ...], state: str) -> None:
    assert chosen(*body)[0] == state


def test_the_headline_weighs_most() -> None:
    assert chosen(
        "Llegan médicos de Jalisco.", "También hay enfermeras de Jalisco.", title="Nayarit suma médicos"
    ) == ("Nayarit", ("Nayarit", "Jalisco"))


def test_two_states_joined_in_the_headline_are_both_what_it_is_about() -> None:
    body = ("Bajó en Hidalgo y creció en Chiapas.", "En Chiapas y en Hidalgo habrá cursos.")
    assert chosen(*body, title="Hidalgo y Chiapas: dos caras")[0] == "Nacional"


def test_states_joined_in_the_headline_outweigh_where_they_met() -> None:
    body = ("Los gobernadores de Jalisco y Colima firmaron.", "En Jalisco habrá dos avionetas.")
    joined = chosen(*body, title="Firman Jalisco y Colima", dateline="Guadalajara, Jalisco.-")
    assert joined[0] == "Nacional"


def test_several_equal_states_make_a_story_of_the_country() -> None:
    body = ("Se reunieron los gobernadores de Sonora, A; Puebla, B; Chiapas, C; y Oaxaca, D.",)
    assert chosen(*body) == ("Nacional", ("Sonora", "Puebla", "Chiapas", "Oaxaca"))


@pytest.mark.parametrize(
    "body",
    [
        (
            "Se reunieron con sede en Chihuahua.",
            "Fueron los de Sonora, A; Puebla, B; Chiapas, C; Oaxaca, D; Jalisco, E; Colima, F, y Nayarit, G.",
        ),
        (
            "El presidente encabezó la reunión de la conferencia en el castillo.",
            "Pasa del Jefe de Gobierno de la Ciudad de México, A, al gobernador de Tabasco, B.",
        ),
    ],
)
def test_a_meeting_of_governors_is_of_the_country(body: tuple[str, ...]) -> None:
    assert chosen(*body)[0] == "Nacional"


LISTED = (
    "Fueron los de Sonora, A; Puebla, B; Chiapas, C; Oaxaca, D; Jalisco, E; Colima, F; Tabasco, G; Yucatán, "
    "H; Querétaro, I; Campeche, J; Chihuahua, K, y Nayarit, L."
)


def test_a_list_in_one_passage_takes_no_story_from_the_state_it_dwells_on() -> None:
    own = ("La gobernadora de Sinaloa pidió médicos.", "“En Culiacán faltan”, dijo.")
    assert chosen(*own, LISTED, "Los sinaloenses tendrán camas.")[0] == "Sinaloa"
    assert chosen(own[0], LISTED)[0] == "Nacional"
    assert chosen(*own, LISTED, "Los sinaloenses y los de Durango tendrán camas.")[0] == "Nacional"


def test_of_two_states_in_the_headline_the_one_whose_officials_act() -> None:
    title = "Tlaxcala envía médicos a Puebla"
    body = ("El secretario de Salud de Tlaxcala y gente de Puebla ayudan.",)
    assert chosen(*body, title=title)[0] == "Nacional"
    office = OfficeState("Tlaxcala", 1, 3, 34)
    assert chosen(*body, title=title, offices=(office,))[0] == "Tlaxcala"


def test_a_town_with_its_state_after_it_counts_once() -> None:
    body = ("Lo paga el Gobierno de Coahuila.", "Había niños de Gómez Palacio, Durango.")
    assert chosen(*body, dateline="Torreón, Coah.")[0] == "Coahuila"


def test_one_state_in_passing_leaves_a_story_of_the_country() -> None:
    body = ("El Senado pidió los contratos.", "Respondió un diputado por Nuevo León.")
    assert chosen(*body) == ("Nacional", ("Nuevo León",))


def test_nothing_named_is_a_story_of_the_country() -> None:
    assert chosen("Llegarán más vacunas, dijo la presidenta.") == ("Nacional", ())


def test_the_seat_of_government_in_passing_is_no_main_state() -> None:
    assert chosen("La reunión fue en la Ciudad de México.")[0] == "Nacional"
    assert (
        chosen("Los capitalinos tendrán clínica.", title="Abre clínica en la CDMX")[0] == "Ciudad de México"
    )


DATELINES = [
    ("MÉRIDA.-", "Yucatán", ("Yucatán",)),
    ("CIUDAD DE MÉXICO.-", "Nacional", ()),
    ("Tuxtla Gutiérrez, Chis.-", "Chiapas", ("Chiapas",)),
]


@pytest.mark.parametrize(("line", "state", "named"), DATELINES)
def test_a_dateline_decides_only_where_nothing_is_named(
    line: str, state: str, named: tuple[str, ...]
) -> None:
    assert chosen(f"{line} Abrió un centro de salud.", dateline=line) == (state, named)


def test_a_dateline_names_no_state() -> None:
    line = "Puebla, Pue.-"
    assert chosen(f"{line} La gira siguió en Sinaloa.", dateline=line) == ("Sinaloa", ("Sinaloa",))


def test_offices_of_named_people_count() -> None:
    office = OfficeState("Querétaro", 0, 0, 10)
    assert chosen("Ana Prueba advirtió que esperará.", offices=(office,)) == ("Querétaro", ("Querétaro",))


def test_an_office_of_a_city_shows_no_more_than_the_city() -> None:
    body = ("Las autoridades guerrerenses abrieron.", "Vino el alcalde de Tijuana, Luis Prueba.")
    office = OfficeState("Baja California", 1, 8, len(body[1]) - 1)
    assert chosen(*body, offices=(office,)) == ("Guerrero", ("Guerrero",))


def test_a_person_called_like_a_state_names_none() -> None:
    body = ("Javier Guerrero García abrió la clínica de Oaxaca.", "Los datos son de Guerrero.")
    assert chosen(*body) == ("Oaxaca", ("Oaxaca",))


def test_a_city_of_another_state_in_passing_names_none() -> None:
    body = ("El quirófano de Campeche abrió.", "La máquina se compró en Mérida.")
    assert chosen(*body) == ("Campeche", ("Campeche",))


def test_an_ambiguous_city_counts_beside_its_state() -> None:
    assert chosen("Los guanajuatenses van al hospital de León.") == ("Guanajuato", ("Guanajuato",))


def test_ambiguous_cities_decide_where_nothing_else_does_and_most_mean_one_state() -> None:
    body = ("Llegan 180 vacunas al hospital de León.", "Otras irán a Tonalá.")
    assert chosen(*body, title="Forman fila en León") == ("Guanajuato", ("Guanajuato",))
    assert chosen("Las vacunas irán a Tonalá.") == ("Nacional", ())


def test_evidence_shows_each_state() -> None:
    found = rows("Abre clínica en Tepic.", title="Nayarit estrena clínica")
    assert [(row.field, row.value, row.rule, row.text) for row in found] == [
        ("state", "Nayarit", "name", "Nayarit"),
        ("states", "Nayarit", "name", "Nayarit"),
    ]


def test_a_story_of_the_country_shows_why() -> None:
    (row,) = rows("Llegarán vacunas a todo el país.")
    assert (row.field, row.value, row.rule, row.text) == ("state", "Nacional", "country", "todo el país")


def test_the_curator_wins() -> None:
    sidecar = Sidecar(
        "seeds/page.yml", state="Tabasco", states=("Tabasco", "Chiapas"), lines=(("state", 1), ("states", 2))
    )
    found = rows("Abre clínica en Sonora.", sidecar=sidecar)
    assert [(row.field, row.value, row.rule, row.at) for row in found] == [
        ("state", "Tabasco", "curator", "page.yml:1"),
        ("states", "Tabasco", "curator", "page.yml:2"),
        ("states", "Chiapas", "curator", "page.yml:2"),
    ]


def test_a_city_in_passing_does_not_outweigh_the_dateline() -> None:
    opening, passing = "La clínica abrió hoy con cien camas.", "Ya nadie irá a Monterrey por un estudio."
    assert chosen(opening, passing, dateline="Ciudad Victoria, Tam.-") == ("Tamaulipas", ("Tamaulipas",))
    assert chosen(opening, passing) == ("Nuevo León", ("Nuevo León",))
    assert chosen(passing, opening, dateline="Ciudad Victoria, Tam.-")[0] == "Nuevo León"
