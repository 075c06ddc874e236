"""What a site puts around a story in its own name: mottos, columns, its name twice. All invented."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean, body

SIGNED = f"{HEADLINE}\nPor Juana Inventada\n{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "motto",
    [
        "La voz de los que no se callan.",
        "Periodismo que deja huella, todos los días.",
        "El Correo de la Sierra, lo que importa",
        "Más que noticias, compañía.",
    ],
)
def test_a_motto_in_the_last_line_is_no_story(cleaned: Clean, motto: str) -> None:
    assert body(cleaned(f"{SIGNED}\n{motto}")) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "end",
    [
        "La voz de los médicos de Villa Ficticia se oyó en la obra del hospital.",
        "La información no se guardará en otro sitio.",
        "Nadie sabe cuándo llegará la ambulancia.",
    ],
)
def test_a_short_last_sentence_of_the_story_stays(cleaned: Clean, end: str) -> None:
    assert body(cleaned(f"{SIGNED}\n{end}")) == [FIRST, SECOND, end]


def test_a_motto_on_a_page_without_boilerplate_stays(cleaned: Clean) -> None:
    end = "La voz de los que no se callan."
    assert body(cleaned(f"{FIRST}\n{SECOND}\n{end}")) == [FIRST, SECOND, end]


@pytest.mark.parametrize("head", ["OPINIÓN", "Columnistas", "El cartón"])
def test_columns_after_the_story_are_none_of_it(cleaned: Clean, head: str) -> None:
    column = "El dólar y nosotros. Nadie sabe qué pasará con los aranceles, pero el campo ya los paga caros."
    assert body(cleaned(f"{SIGNED}\n{head}\nRaíz y rama\nOtilio Nadie\n{column}")) == [FIRST, SECOND]


def test_a_section_above_more_of_the_story_ends_nothing(cleaned: Clean) -> None:
    more = "El hospital abrirá sus puertas a los vecinos el lunes, y la directora atenderá a los primeros."
    assert more in body(cleaned(f"{HEADLINE}\n{FIRST}\nOpinión\n{SECOND}\n{more}"))


@pytest.mark.parametrize(
    "title",
    [
        "Atenderá el hospital de Villa Ficticia a doscientas personas cada día.",
        "Recibirán equipo nuevo los médicos del hospital de Villa Ficticia.",
    ],
)
def test_a_headline_with_a_full_stop_right_above_its_story(cleaned: Clean, title: str) -> None:
    found = cleaned(f"{title}\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == title
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "opening",
    [
        "El hospital abrió ayer sus puertas en la plaza.",
        "“Atenderá el hospital a doscientas personas cada día”.",
    ],
)
def test_a_short_first_sentence_that_the_story_goes_on_from_stays(cleaned: Clean, opening: str) -> None:
    found = cleaned(f"{opening}\n{FIRST}\n{SECOND}")
    assert found.headline is None
    assert body(found) == [opening, FIRST, SECOND]


@pytest.mark.parametrize("motto", ["El pulso de la montaña.", FIRST[:40].rsplit(" ", 1)[0] + "."])
def test_the_name_of_a_site_above_and_below_is_no_headline(cleaned: Clean, motto: str) -> None:
    site = "Sierra al Momento"
    found = cleaned(f"{site}\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{site}\n{motto}\n© 2024")
    assert found.headline is None
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize("credit", ["(AGENCIAS) con información de Juana Nadie.- ", "(EFE).- "])
def test_an_agency_and_who_told_it_are_a_byline(cleaned: Clean, credit: str) -> None:
    found = cleaned(f"{HEADLINE}\n{credit}{FIRST}\n{SECOND}")
    assert [line.text for line in found.bylines] == [credit.strip()]
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize("label", ["Temas del día", "Al suscribirte aceptas el aviso de la casa"])
def test_a_label_above_hides_no_headline_with_a_full_stop(cleaned: Clean, label: str) -> None:
    title = "Atenderá el hospital de Villa Ficticia a doscientas personas cada día."
    found = cleaned(f"{label}\n{title}\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == title
    assert body(found) == [FIRST, SECOND]


def test_a_headline_that_begins_as_a_link_does(cleaned: Clean) -> None:
    title = "EN VIVO: Ana Prueba presenta el plan del hospital de Villa Ficticia"
    found = cleaned(f"{title}\nMinuto a minuto\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == title


def test_a_count_of_visits_between_paragraphs_ends_nothing(cleaned: Clean) -> None:
    more = ["“Que vengan todos”, pidió la edil.", "El brote dejó 60 casos en Tixcacal."]
    lines = [FIRST, SECOND, "Visto 341 veces", *more]
    found = cleaned("\n".join([HEADLINE, "Por Juana Inventada", *lines]))
    assert body(found) == [FIRST, SECOND, *more]


def test_a_headline_with_its_state_and_a_bar_is_no_dateline(cleaned: Clean) -> None:
    title = "Tlaxcala | El hospital de Villa Ficticia atenderá a doscientas personas cada día"
    found = cleaned(f"{title}\npor Sección Local — publicado 2025/02/19 07:31:00 GMT-6\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == title
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize(("day", "kept"), [("03", True), ("04", False)])
def test_a_date_above_the_headline_that_the_dateline_repeats(cleaned: Clean, day: str, kept: bool) -> None:
    found = cleaned(f"Jul 03, 2023\n{HEADLINE}\nTampico, Tamps., {day} de julio.- {FIRST}\n{SECOND}")
    assert ("Jul 03, 2023" in [line.text for line in found.stamps]) is kept


@pytest.mark.parametrize("space", ["\u00a0", "\t", "  ", " "])
def test_a_marker_is_known_whatever_spaces_its_words(cleaned: Clean, space: str) -> None:
    """The first page with a line must not decide what the line is on the pages after it."""
    marker = "Escucha el audio de la nota"
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{marker.replace(' ', space, 1)}\n{SECOND}")
    assert body(found) == [FIRST, SECOND]
    assert [line.reason for line in found.dropped] == ["reading aid"]


@pytest.mark.parametrize("head", ["Suscríbete a nuestro boletín", "Newsletter"])
def test_a_box_to_subscribe_ends_no_story_that_goes_on(cleaned: Clean, head: str) -> None:
    box = f"{head}\nRecibe las noticias en tu correo\nTu correo electrónico"
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{box}\n{SECOND}\n{THIRD}")) == [FIRST, SECOND, THIRD]
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{box}\nCae granizo en la costa")) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    ["Escucha nuestro podcast", "Sigue leyendo tras la publicidad", "Ingresa tu correo para recibir más:"],
)
def test_lines_that_sell_are_no_story(cleaned: Clean, line: str) -> None:
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{line}\n{SECOND}")) == [FIRST, SECOND]


def test_a_head_of_tags_ends_the_story(cleaned: Clean) -> None:
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\nEn esta nota:\nVilla Ficticia\nHospitales")) == [
        FIRST,
        SECOND,
    ]


@pytest.mark.parametrize(
    "asks", ["Esta nota es exclusiva para suscriptores", "¿Ya eres suscriptor? Inicia sesión"]
)
def test_a_sentence_cut_where_the_page_asks_to_subscribe_stays(cleaned: Clean, asks: str) -> None:
    cut = "La directora inventada recordó a los médicos y a las personas que"
    assert body(cleaned(f"{SIGNED}\n{cut}\n{asks}\n¿Fue útil este contenido?")) == [FIRST, SECOND, cut]


def test_what_the_outlet_does_not_answer_for_is_no_story(cleaned: Clean) -> None:
    line = "El Correo de la Sierra no se hace responsable de las opiniones vertidas por sus lectores."
    assert body(cleaned(f"{SIGNED}\n{line}")) == [FIRST, SECOND]
