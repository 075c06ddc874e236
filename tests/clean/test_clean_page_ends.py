"""What a site puts around a story in its own name: mottos, columns, its name twice. All invented."""

from collections.abc import Callable

import pytest

from generator.records import CleanText

Clean = Callable[[str], CleanText]

HEADLINE = "Hospital de Villa Ficticia atenderá a doscientas personas"
FIRST = (
    "La directora inventada Ana Prueba informó que el hospital de Villa Ficticia atenderá a doscientas "
    "personas cada día a partir del lunes, según el plan de salud que se presentó ante los vecinos."
)
SECOND = (
    "Los médicos recibirán equipo nuevo y medicinas, dijo la funcionaria, quien recordó que la obra quedó "
    "detenida durante tres años por falta de presupuesto."
)
SIGNED = f"{HEADLINE}\nPor Juana Inventada\n{FIRST}\n{SECOND}"


def body(found: CleanText) -> list[str]:
    return [passage.text for passage in found.body]


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


def test_the_name_of_a_site_above_and_below_is_no_headline(cleaned: Clean) -> None:
    site, motto = "Sierra al Momento", "El pulso de la montaña."
    found = cleaned(f"{site}\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{site}\n{motto}\n© 2024")
    assert found.headline is None
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize("credit", ["(AGENCIAS) con información de Juana Nadie.- ", "(EFE).- "])
def test_an_agency_and_who_told_it_are_a_byline(cleaned: Clean, credit: str) -> None:
    found = cleaned(f"{HEADLINE}\n{credit}{FIRST}\n{SECOND}")
    assert [line.text for line in found.bylines] == [credit.strip()]
    assert body(found) == [FIRST, SECOND]
