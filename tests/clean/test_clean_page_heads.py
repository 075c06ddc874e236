"""What may stand above and at the edges of a story: invented outlets, reporters and officials."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, Clean, body

LONG = (
    "Con la idea de servir a quienes más lo piden, la alcaldesa inventada Rosa Ficción fue hoy a una "
    "plática de la Jefatura de la Jurisdicción Sanitaria con los ediles de la zona y el personal del hospital"
)


def test_a_first_paragraph_above_the_byline_is_kept(cleaned: Clean) -> None:
    found = cleaned(f"{FIRST}\nPor: Juana Inventada\n{SECOND}\n{SECOND} Así lo dijo.")
    assert body(found)[0] == FIRST
    assert [line.text for line in found.bylines] == ["Por: Juana Inventada"]


def test_a_long_first_paragraph_without_a_full_stop_is_kept(cleaned: Clean) -> None:
    assert body(cleaned(f"* Los ediles se unen.\n{LONG}\n{SECOND}")) == [LONG, SECOND]


@pytest.mark.parametrize("title", ["Colima al día", "Otra nota de la que nada se dice aquí"])
def test_a_title_of_another_story_above_is_still_dropped(cleaned: Clean, title: str) -> None:
    assert title not in body(cleaned(f"{title}\nPor: Juana Inventada\n{FIRST}\n{SECOND}"))


@pytest.mark.parametrize(
    ("bullet", "dateline"),
    [
        (
            "· TAPACHULA, Chis., a 7 de noviembre de 2021.-Abre el hospital",
            "TAPACHULA, Chis., a 7 de noviembre",
        ),
        ("• Durango, Dgo., 3 de mayo de 2022.- Abre el hospital nuevo", "Durango, Dgo., 3 de mayo de 2022"),
    ],
)
def test_dateline_in_the_first_bullet_of_the_deck(cleaned: Clean, bullet: str, dateline: str) -> None:
    found = cleaned(f"{HEADLINE}\n{bullet}\n· Habrá camas para todos\n{FIRST}\n{SECOND}")
    assert found.dateline is not None
    assert found.dateline.text.startswith(dateline)
    assert found.deck[0].text == bullet


@pytest.mark.parametrize(
    "byline",
    [
        "Por: Voces Ficticias/ Tapachula, Chiapas",
        "Foto del escritor: Comunicado",
        "• Foto del escritor: Juana Inventada",
    ],
)
def test_bylines_with_an_outlet_and_a_place_are_no_deck(cleaned: Clean, byline: str) -> None:
    found = cleaned(
        f"{HEADLINE}\n\n• Habrá camas para todos los que lleguen\n\n{byline}\n\n{FIRST}\n\n{SECOND}"
    )
    assert [line.text for line in found.deck] == ["• Habrá camas para todos los que lleguen"]
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("credit", "signed"),
    [
        (" LA FÁBULA/ Mesa de Redacción.", True),
        (" LA FÁBULA/ Ernesto L. Supuesto.", True),
        (" La Fábula/Juana Inventada", True),
        (" Se usarán vacunas de DPT/ Triple viral.", False),
    ],
)
def test_outlet_and_name_at_a_paragraph_s_end(cleaned: Clean, credit: str, signed: bool) -> None:
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}{credit}")
    assert body(found) == [FIRST, SECOND if signed else SECOND + credit]


def test_a_headline_may_end_in_three_dots(cleaned: Clean) -> None:
    found = cleaned(
        f"Municipio\n¡Hay medicinas en Villa Ficticia! A medias...\n{HEADLINE}\n{FIRST}\n{SECOND}"
    )
    assert found.headline is not None
    assert found.headline.text == "¡Hay medicinas en Villa Ficticia! A medias..."


def test_a_cut_path_to_the_headline_is_not_the_headline(cleaned: Clean) -> None:
    found = cleaned(f"InicioLocal{HEADLINE[:40]}...\n\n{HEADLINE}\n\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE


@pytest.mark.parametrize(
    ("stamp", "kept"),
    [
        ("Publicado el 8 de septiembre de 2025", True),
        ("8 de septiembre de 2025", False),
        ("Publicado el lunes 8 de septiembre de 2025", False),
    ],
)
def test_a_stamp_above_the_headline_must_say_that_it_is_of_the_story(
    cleaned: Clean, stamp: str, kept: bool
) -> None:
    found = cleaned(f"{stamp}\n\nPor:\n\nCompartir en:\n\n{HEADLINE}\n\n{FIRST}\n{SECOND}")
    assert [line.text for line in found.stamps] == [stamp] * kept


@pytest.mark.parametrize(
    "stamp",
    ["September 8, 2025 at 8:00 am", "Posted on 8 September 2025", "8 SEP 2025", "2025-09-08 10:33:20"],
)
def test_stamps_under_the_headline_as_themes_write_them(cleaned: Clean, stamp: str) -> None:
    found = cleaned(f"{HEADLINE}\n{stamp}\n{FIRST}\n{SECOND}")
    assert [line.text for line in found.stamps] == [stamp]


def test_a_line_that_opens_with_a_comma_goes_on_with_the_story(cleaned: Clean) -> None:
    rest = ", es decir, que la obra quedará lista cuando haya din"
    assert body(cleaned(f"{HEADLINE}\nPor: Juana Inventada\n{FIRST}\n{SECOND[:-1]}\n{rest}"))[-1] == rest


def test_a_place_beside_a_stamp_is_a_dateline(cleaned: Clean) -> None:
    found = cleaned(
        f"{HEADLINE}\nTORREÓN, COAH. lunes 3 de septiembre 2018, actualizada 9:14 am\n{FIRST}\n{SECOND}"
    )
    assert found.dateline is not None
    assert found.dateline.text == "TORREÓN, COAH."
    assert not found.bylines


@pytest.mark.parametrize(
    "line",
    [
        "Alcaldesa Rosa Ficción / Redes Sociales",
        "11nov13 kr  (4)",
        "El contenido de este sitio ha sido modificado por la ley electoral durante las campañas.",
        "(Este programa es público, ajeno a cualquier partido político. Queda prohibido otro uso.)",
    ],
)
def test_what_stands_above_a_story_and_is_none_of_it(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{line}\n\n{HEADLINE}\n\n{line}\n\n{FIRST}\n\n{SECOND}")
    assert found.headline is not None
    assert (found.headline.text, found.deck) == (HEADLINE, ())
    assert body(found) == [FIRST, SECOND]


def test_a_title_with_a_figure_in_brackets_is_no_file_name(cleaned: Clean) -> None:
    found = cleaned(f"Hospital de Villa Ficticia atenderá a doscientas personas (2)\n\n{FIRST}\n\n{SECOND}")
    assert found.headline is not None


@pytest.mark.parametrize(
    "following",
    [
        f"GOBIERNO\nAbren otra clínica en la costa de Villa Ficticia\nPachuca, Hidalgo.- {FIRST}",
        f"Abren otra clínica en la costa de Villa Ficticia\nPachuca, Hgo., 3 de mayo de 2025.- {FIRST}",
    ],
)
def test_the_next_story_is_another(cleaned: Clean, following: str) -> None:
    assert body(cleaned(f"GOBIERNO\n{HEADLINE}\n{FIRST}\n{SECOND}\n{following}\n{SECOND}")) == [FIRST, SECOND]


def test_a_subhead_above_a_place_is_of_the_story(cleaned: Clean) -> None:
    place = f"Pachuca, Hidalgo.- {FIRST}"
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\nOtra clínica para la capital\n{place}\n{SECOND}")
    assert place in body(found)


def test_a_headline_in_capitals_may_end_in_a_full_stop(cleaned: Clean) -> None:
    title = "LA DIRECTORA ANA PRUEBA ABRIÓ EL HOSPITAL DE VILLA FICTICIA, AFECTADO POR EL SISMO DEL AÑO."
    found = cleaned(f"{title}\n\nLa funcionaria vio las camas del hospital\n\n{FIRST}\n\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == title
    assert body(cleaned(f"{title}\n{FIRST.upper()}\n{SECOND.upper()}"))[-1] == SECOND.upper()


def test_a_date_after_a_stroke_above_the_headline_is_of_the_story(cleaned: Clean) -> None:
    found = cleaned(f"/ lunes 13 de mayo de 2024\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}")
    assert [line.text for line in found.stamps] == ["/ lunes 13 de mayo de 2024"]


def test_an_institution_over_the_head_of_a_bulletin_is_no_headline(cleaned: Clean) -> None:
    office = "GOBIERNO DEL MUNICIPIO DE VILLA FICTICIA\nUNIDAD DE COMUNICACIÓN SOCIAL"
    found = cleaned(f"{office}\nCOMUNICADO DE PRENSA 0415/2021\n\n{HEADLINE.upper()}\n\n{FIRST}\n\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE.upper()
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize("number", ["No. 077/2021", "COMUNICADO DE PRENSA 0415/2021", "Boletín de prensa 12"])
def test_a_date_beside_the_number_of_a_bulletin_is_its_own(cleaned: Clean, number: str) -> None:
    found = cleaned(f"Colima, Col., a 16 de junio de 2021\n{number}\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}")
    assert found.dateline is not None
    assert found.dateline.text == "Colima, Col., a 16 de junio de 2021"


@pytest.mark.parametrize("above", ["Por Juana Inventada", "Juana Inventada Prueba"])
def test_a_title_between_its_byline_and_the_story_needs_no_word_of_it(cleaned: Clean, above: str) -> None:
    found = cleaned(f"{above}\n\nSillas que queman en palacio\n\n{FIRST}\n\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == "Sillas que queman en palacio"


def test_a_place_and_a_full_stop_open_a_story(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}\n\nMonterrey. {FIRST}\n\nSonora. {SECOND}")
    assert found.dateline is not None
    assert found.dateline.text == "Monterrey."
    assert body(found) == [f"Monterrey. {FIRST}", f"Sonora. {SECOND}"]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("12 de mayo de 2024", True),
        ("mayo de 2024", True),
        ("Por Juana Inventada\nDomingo 12 de mayo de 2024 | 18:40 hrs", True),
        ("Domingo 12 de mayo de 2024", False),
        ("Por Juana Inventada", False),
    ],
)
def test_a_title_over_the_date_of_its_story_needs_no_word_of_it(
    cleaned: Clean, below: str, title: bool
) -> None:
    found = cleaned(f"Inicio\nSalud\nSillas que queman en palacio\n{below}\n\n{FIRST}\n{SECOND}")
    assert (found.headline is not None) is title
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        ("Juana Inventada Prueba\nMayo 12, 2024 - 13:22", True),
        ("Por Juana Inventada\nMayo 12, 2024", True),
        ("Juana Inventada Prueba\nDomingo 12 de mayo de 2024", False),
        ("Inicio\nMayo 12, 2024", False),
    ],
)
def test_a_date_between_the_author_and_the_headline_is_of_the_story(
    cleaned: Clean, above: str, kept: bool
) -> None:
    found = cleaned(f"{above}\n{HEADLINE}\n\n{FIRST}\n{SECOND}")
    assert bool(found.stamps) is kept


@pytest.mark.parametrize(
    "line",
    [
        "mayo 12, 2024 | Salud | Sin comentarios",
        "12 de mayo de 2024 | Compartir",
        "Juana Inventada | juana@ficticio.mx | 12 mayo 2024",
    ],
)
def test_a_date_among_labels_and_addresses_is_a_stamp(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{HEADLINE}\n{line}\n{FIRST}\n{SECOND}")
    assert len(found.stamps) == 1
    assert not found.deck
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize("sign", ["-", "|", "—"])
def test_a_headline_printed_with_the_name_of_the_site_first(cleaned: Clean, sign: str) -> None:
    found = cleaned(f"{HEADLINE} {sign} VocesFicticias\n{HEADLINE}\nMayo 12, 2024\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert len(found.stamps) == 1
    assert body(found) == [FIRST, SECOND]


def test_a_caption_that_repeats_the_headline_leaves_it(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}\n{HEADLINE} / Foto: Especial\nMayo 12, 2024\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert len(found.stamps) == 1


@pytest.mark.parametrize(
    "stamp",
    ["Publicado por: Mesa inventada el 5 de mayo de 2024", "Publicado por: Redacción Ficticia 5/05/2024"],
)
def test_a_date_beside_who_published_is_the_storys_above_the_headline_too(cleaned: Clean, stamp: str) -> None:
    found = cleaned(f"{stamp}\n{HEADLINE}\n{FIRST}\n{SECOND}")
    assert [line.text for line in found.stamps]


def test_a_headline_of_two_lines_is_one(cleaned: Clean) -> None:
    first, second = "Hospital de Villa Ficticia", "atenderá a doscientas personas"
    found = cleaned(f"Jueves\n{first}\n{second}\nPor: Juana Inventada\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == f"{first} {second}" == HEADLINE
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line", ["Tamaño de letra: a A", "tamaño de la fuente", "account_circle Juana Inventada"]
)
def test_what_helps_reading_is_no_deck(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{HEADLINE}\n{line}\n{FIRST}\n{SECOND}")
    assert not found.deck
    assert found.headline is not None
    assert found.headline.text == HEADLINE
