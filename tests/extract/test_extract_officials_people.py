"""Mentions folded into people, and people linked to the registry. Unlinked people are invented."""

import time

import pytest
from extract_building import texts

from generator.extract.officials import officials, read_story
from generator.extract.officials.registry import printed_person, registry
from generator.extract.parts import Found
from generator.grammar.words import words_of
from generator.records import Official, PublicationDate
from generator.tables.loading import load

TABLES = load()


def read(
    *body: str, state: str | None = None, day: str | None = None, **parts: object
) -> Found[tuple[Official, ...]]:
    seed, clean = texts(*body, **parts)
    when = PublicationDate(day, "day" if day else "none")
    return officials(read_story(clean, TABLES), state, when, TABLES, seed.text)


def test_later_mentions_fold_into_the_fullest_form() -> None:
    (official,) = read(
        "Respondió la secretaria de Salud, Elvira Ponciano.",
        "La doctora Elvira Ponciano Luna dijo que no.",
        "Ponciano Luna y la secretaria Ponciano insistieron.",
        title="Responde Ponciano Luna",
    ).value
    assert official.name == "Elvira Ponciano Luna"
    assert official.id == "elvira-ponciano-luna"
    assert official.role == "secretaria de Salud"
    assert official.gender == "f"
    assert not official.registered
    assert official.mentions == ("Ponciano Luna", "Elvira Ponciano", "Elvira Ponciano Luna", "Ponciano")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Lunas atrás nadie fue.", ("Elvira Ponciano Lunaz",)),
        ("Lunaz atrás nadie fue.", ("Elvira Ponciano Lunaz", "Lunaz")),
        ("Ayer Lunas no fue.", ("Elvira Ponciano Lunaz", "Lunas")),
    ],
)
def test_a_word_spelled_like_a_surname_counts_only_amid_a_sentence(
    text: str, mentions: tuple[str, ...]
) -> None:
    (official,) = read("La síndica Elvira Ponciano Lunaz llegó.", text).value
    assert official.mentions == mentions


def test_a_surname_two_people_share_folds_into_neither() -> None:
    found = read(
        "El alcalde Braulio Cantú Rivas y la síndica Elvira Cantú Luna llegaron.", "Cantú saludó."
    ).value
    assert [official.mentions for official in found] == [("Braulio Cantú Rivas",), ("Elvira Cantú Luna",)]


def test_a_full_name_elsewhere_completes_a_surname() -> None:
    (official,) = read("Elvira Ponciano Luna llegó tarde.", "La síndica Ponciano se disculpó.").value
    assert (official.name, official.role) == ("Elvira Ponciano Luna", "síndica")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("El alcalde Toño Cantú llegó. Respondió José Antonio Cantú Rivas.", ["José Antonio Cantú Rivas"]),
        ("El alcalde Antonio Cantú llegó. Respondió Antonio Cantú Rivas.", ["Antonio Cantú Rivas"]),
        ("La síndica Tere Ponciano llegó. Habló María Teresa Ponciano Luna.", ["María Teresa Ponciano Luna"]),
        ("La síndica Ale Ponciano llegó. Habló Alejandra Ponciano Luna.", ["Alejandra Ponciano Luna"]),
        ("La síndica Tere Ponciano llegó. Habló Norma Ponciano Luna.", ["Tere Ponciano"]),
        ("El alcalde Antonio Cantú Rivas llegó. Habló José Antonio Cantú Luna.", ["Antonio Cantú Rivas"]),
        ("El alcalde Antonio Cantú llegó. Habló José Cantú Rivas.", ["Antonio Cantú"]),
    ],
)
def test_who_is_called_by_a_nickname_or_a_second_name(text: str, names: list[str]) -> None:
    assert [official.name for official in read(text).value] == names


def test_a_nickname_in_a_headline_in_capitals() -> None:
    (official,) = read("El alcalde Braulio Antonio Cantú llegó.", title="LLEGA TARDE TOÑO CANTÚ").value
    assert official.mentions == ("TOÑO CANTÚ", "Braulio Antonio Cantú")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "La gobernadora Elvira Luna llegó. Elvira Luna, gobernadora de Colima, habló.",
            "gobernadora de Colima",
        ),
        ("La mandataria Elvira Luna llegó. La alcaldesa Elvira Luna habló.", "alcaldesa"),
        ("La presidenta electa Elvira Luna llegó. La presidenta Elvira Luna habló.", "presidenta electa"),
        (
            "El director Braulio Luna llegó. Braulio Luna, director del Hospital Civil, habló.",
            "director del Hospital Civil",
        ),
    ],
)
def test_the_office_that_says_most_is_taken(text: str, role: str) -> None:
    (official,) = read(text).value
    assert official.role == role


@pytest.mark.parametrize(
    ("text", "state", "person"),
    [
        ("El gobernador de Michoacán, Alfredo Ramírez, habló.", None, "alfredo-ramirez-bedolla"),
        ("El gobernador de Michoacán, Alfredo Ramírez Bedolla, habló.", None, "alfredo-ramirez-bedolla"),
        ("El director general del IMSS, Zoe Robledo, habló.", None, "zoe-robledo-aburto"),
        ("La gobernadora Tere Jiménez Esquivel habló.", "Aguascalientes", "maria-teresa-jimenez-esquivel"),
        ("El gobernador de Sonora, Alonso Durazo, habló.", None, "alfonso-durazo-montano"),
        ("La Gobernadora Pavlovich habló.", "Sonora", "claudia-pavlovich-arellano"),
        ("Llega AMLO a la ciudad.", None, "andres-manuel-lopez-obrador"),
        ("El director de Operación y Evaluación del IMSS, Javier Guerrero García, habló.", None, None),
        ("El gobernador Alfredo Ramírez habló.", "Colima", None),
        ("El regidor Alfredo Ramírez habló.", "Colima", None),
    ],
)
def test_names_link_to_the_registry_with_evidence(text: str, state: str | None, person: str | None) -> None:
    found = read(text, state=state).value
    assert [official.id for official in found if official.registered] == ([person] if person else [])


def test_one_person_in_two_forms_is_one_entry() -> None:
    (official,) = read("Vino el director general, Zoé Alejandro Robledo Aburto.", "Zoé Robledo habló.").value
    assert official.name == "Zoé Robledo Aburto"
    assert official.mentions == ("Zoé Alejandro Robledo Aburto", "Zoé Robledo")
    assert official.office == "imss-direccion-general"


def test_a_longer_name_is_another_person() -> None:
    assert read("En el acto recordaron a Manuel Velasco Suárez, médico.").value == ()


def test_the_registry_gives_the_title_where_the_text_gives_none() -> None:
    now, later = (
        read("Llegó Cuitláhuac García Jiménez.", day=day).value[0].role
        for day in ("2020-05-05", "2025-05-05")
    )
    assert (now, later) == ("gobernador de Veracruz", "exgobernador de Veracruz")


@pytest.mark.parametrize(
    ("text", "day", "office"),
    [
        ("Esperan respuesta de Zoé Robledo.", "2023-03-03", "imss-direccion-general"),
        ("Esperan respuesta de Zoé Robledo.", None, "imss-direccion-general"),
        ("Llegó el secretario federal David Kershenobich.", "2026-01-05", "secretaria-de-salud"),
        (
            "Zoé Robledo, presidente de la Junta de Gobierno del IMSS-Bienestar, llegó.",
            "2023-03-03",
            "imss-bienestar-junta-de-gobierno",
        ),
    ],
)
def test_a_seat_beside_an_office_counts_only_where_it_is_printed(
    text: str, day: str | None, office: str
) -> None:
    assert [official.office for official in read(text, day=day).value] == [office]


def test_who_took_office_after_the_story_is_none_yet() -> None:
    assert read("Llegó Rocío Nahle García.", day="2015-05-05").value == ()


def test_places_and_institutions_come_with_the_office() -> None:
    found = read(
        "La secretaria de Salud, Elvira Ponciano, y el director general del IMSS, Zoé Robledo, hablaron.",
        state="Colima",
    ).value
    assert [(official.office, official.state, official.organization) for official in found] == [
        ("salud-colima", "Colima", "Secretaría de Salud de Colima"),
        ("imss-direccion-general", None, "IMSS"),
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "el alcalde Ana Ruiz, ",
        "los gobernadores de Sonora, Ana Ruiz; ",
        "Hospital Juan Ruiz de ",
        "el director del organismo, Juan Ruiz, ",
        "Ana ",
        "AB ",
    ],
)
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    seconds = []
    for size in (50_000, 200_000):
        seed, clean = texts(piece * (size // len(piece)))
        start = time.process_time()
        officials(read_story(clean, TABLES), None, PublicationDate(None, "none"), TABLES, seed.text)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * max(seconds[0], 0.01)


@pytest.mark.parametrize(
    "text",
    [
        "LA SECRETARIA DE SALUD REVISARÁ OBRAS NUEVAS EN LA CAPITAL.",
        "ANUNCIÓ LA DIRECTORA ELVIRA PONCIANO OBRAS NUEVAS EN LA CAPITAL.",
    ],
)
def test_capitals_throughout_a_paragraph_tell_no_name(text: str) -> None:
    assert read(text).value == ()


def test_whom_the_registry_knows_is_named_in_capitals_too() -> None:
    (official,) = read("EL SECRETARIO JORGE ALCOCER VARELA INAUGURÓ OBRAS.").value
    assert official.name == "Jorge Alcocer Varela"


@pytest.mark.parametrize(("between", "person"), [(1, "claudia-sheinbaum-pardo"), (6, None)])
def test_few_words_may_stand_between_those_of_a_form(between: int, person: str | None) -> None:
    words = words_of("Claudia " + "de " * between + "Sheinbaum llegó.")
    found = printed_person(words, 0, registry(TABLES))
    assert found == (person and (between + 2, (person,)))
