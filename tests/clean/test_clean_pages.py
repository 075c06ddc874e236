"""Layouts of whole pages; people and outlets in them are invented, and places that are no state or city."""

import pytest

from generator.problems import InputError
from generator.records import CleanText
from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean, body


def dropped(found: CleanText) -> dict[str, str]:
    return {part.text: part.reason for part in found.dropped}


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}\n{THIRD}",
        f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n",
        f"    {FIRST}\n\n    {SECOND}\n\n    {THIRD}",
        f"{FIRST}\n\u00a0\n{SECOND}\n\u00a0\n{THIRD}\n\u00a0",
    ],
)
def test_text_without_boilerplate_loses_nothing(cleaned: Clean, text: str) -> None:
    found = cleaned(text)
    assert found.headline is None
    assert body(found) == [FIRST, SECOND, THIRD]
    assert not found.dropped


@pytest.mark.parametrize("end", ["“Vamos a cumplir”, pro", "La ob", "Los vecinos que llegaron a la plaza de"])
def test_page_cut_off_keeps_its_last_line(cleaned: Clean, end: str) -> None:
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{end}")) == [FIRST, SECOND, end]


def test_subheads_and_lists_belong_to_the_story(cleaned: Clean) -> None:
    lines = [
        FIRST,
        "Un hospital para la sierra",
        SECOND,
        "Llegaron también:",
        "• Ana Prueba (Sonora)",
        "• Juan Nadie (C",
    ]
    assert body(cleaned("\n\n".join([HEADLINE, *lines]))) == lines


def test_sentence_broken_over_lines_is_one_paragraph(cleaned: Clean) -> None:
    found = cleaned(
        "La directora inventada Ana Prueba informó que el hospital de\nVilla Ficticia atenderá a "
        "doscientas personas cada\n"
        "día a partir del lunes.\n\nLos médicos recibirán equipo nuevo, dijo la\nfuncionaria."
    )
    assert len(found.body) == 2
    assert body(found)[1] == "Los médicos recibirán equipo nuevo, dijo la funcionaria."


@pytest.mark.parametrize(
    ("text", "deck"),
    [
        (f"{HEADLINE}\n• Atenderá a la sierra\n• Tendrá dos quirófanos\n{FIRST}\n{SECOND}", 2),
        (
            f"{HEADLINE}\n\nLa obra estuvo detenida dos años.\n\nPor Ana Pérez\n\n{FIRST}\n{SECOND}",
            1,
        ),
        (
            f"{HEADLINE}\n\nLa obra estuvo detenida y la directora promete terminarla\n\n{FIRST}\n{SECOND}",
            1,
        ),
        (f"{HEADLINE}\n\nLa obra estuvo detenida por años.\n\nMérida, Yuc.- {FIRST}\n{SECOND}", 1),
        (f"{HEADLINE}\n{FIRST}\n{SECOND}", 0),
    ],
)
def test_deck(cleaned: Clean, text: str, deck: int) -> None:
    found = cleaned(text)
    assert len(found.deck) == deck
    assert [paragraph.removeprefix("Mérida, Yuc.- ") for paragraph in body(found)] == [FIRST, SECOND]


def test_repeated_headline_is_kept_once(cleaned: Clean) -> None:
    found = cleaned(f"Local\n{HEADLINE}\n\n{HEADLINE}\n{FIRST}\n{SECOND}\n{HEADLINE}")
    assert found.headline is not None
    assert dropped(found)[HEADLINE] == "repeated headline"
    assert body(found) == [FIRST, SECOND]


def test_headline_in_front_of_the_dateline(cleaned: Clean) -> None:
    found = cleaned(
        f"{HEADLINE}\nRedacción\n{HEADLINE}Ciudad de México, 8 de diciembre de 2025.- {FIRST}\n{SECOND}"
    )
    assert body(found)[0] == f"Ciudad de México, 8 de diciembre de 2025.- {FIRST}"
    assert found.dateline is not None
    assert found.dateline.text == "Ciudad de México, 8 de diciembre de 2025.-"


def test_headline_of_another_story_is_no_headline(cleaned: Clean) -> None:
    title = "Gana Cachorros el torneo juvenil de futbol"
    found = cleaned(f"{title}\nXALAPA, Ver., 19 de agosto de 2025.- {FIRST}\n{SECOND}")
    assert found.headline is None
    assert dropped(found) == {title: "headline of another story"}


@pytest.mark.parametrize(
    ("prefix", "byline"),
    [
        ("Jocelyn Andrade.- ", "Jocelyn Andrade.-"),
        ("Sara Valenzuela / La Voz de Ficción. ", "Sara Valenzuela / La Voz de Ficción."),
        ("Por Ana Pérez.- ", "Por Ana Pérez.-"),
        ("Xunaxi Uribe Mata.- ", "Xunaxi Uribe Mata.-"),
        ("Redacción.- ", "Redacción.-"),
    ],
)
def test_byline_in_front_of_the_first_sentence(cleaned: Clean, prefix: str, byline: str) -> None:
    found = cleaned(f"{HEADLINE}\n\n{prefix}{FIRST}\n\n{SECOND}")
    assert [part.text for part in found.bylines] == [byline]
    assert body(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "opening", ["Secretaría Estatal Ficticia.- ", "Santa Rosa Ficticia.- ", "Palacio Nacional.- "]
)
def test_three_words_before_a_dash_may_be_no_byline(cleaned: Clean, opening: str) -> None:
    assert not cleaned(f"{HEADLINE}\n\n{opening}{FIRST}\n\n{SECOND}").bylines


def test_byline_at_the_end_of_the_last_paragraph(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND} (Por Ana Pérez)\n#Salud")
    assert [part.text for part in found.bylines] == ["(Por Ana Pérez)"]
    assert body(found) == [FIRST, SECOND]


def test_brackets_that_begin_with_a_space_are_no_byline(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND} ( este Artículo Inventado.)")
    assert found.bylines == ()
    assert body(found) == [FIRST, f"{SECOND} ( este Artículo Inventado.)"]


def test_related_link_in_the_middle_of_a_paragraph(cleaned: Clean) -> None:
    found = cleaned(
        f"{FIRST} TE PUEDE INTERESAR: Suben los precios: ‘Va caro’ Las autoridades darán cuenta.\n{SECOND}"
    )
    assert body(found) == [FIRST, "Las autoridades darán cuenta.", SECOND]
    assert dropped(found) == {"TE PUEDE INTERESAR: Suben los precios: ‘Va caro’": "related link"}


@pytest.mark.parametrize(
    ("link", "rest"),
    [
        ("Cierran guardería en Villa Supuesta", "Indicó que habrá cuarenta camas y diez médicos."),
        ("Toman la carretera dos ejidos de la costa", "Pidieron a los vecinos acudir con sus recetas."),
        ("Cierran La Guardería Por Varicela", "La Secretaría dijo que abrirá."),
    ],
)
def test_a_sentence_goes_on_behind_a_link_without_a_mark(cleaned: Clean, link: str, rest: str) -> None:
    found = cleaned(f"{FIRST} TE PUEDE INTERESAR: {link} {rest}\n{SECOND}")
    assert body(found) == [FIRST, rest, SECOND]


def test_lead_in_alone_takes_the_next_line(cleaned: Clean) -> None:
    link = "Suben otra vez los precios del frijol"
    found = cleaned(
        f"{HEADLINE}\n{FIRST}\nTe sugerimos leer:\n{link}\n{SECOND}\nTe podría interesar\n{THIRD}"
    )
    assert body(found) == [FIRST, SECOND, THIRD]
    assert dropped(found)[link] == "related link"


def test_tail_glued_to_a_page_of_one_line(cleaned: Clean) -> None:
    line = f"{FIRST}{SECOND}LA OBRA SIGUE{THIRD}".replace(". ", ".")
    found = cleaned(f"{line}CompartirNavegación de entradasOtra nota anteriorUna más")
    assert body(found) == [line]
    assert [part.reason for part in found.dropped] == ["glued to the story's end"]


@pytest.mark.parametrize(
    "tail",
    [
        "Mas notas\nVacuna para todos\nCampaña en el norte.\n2026-02-01 05:27:24\nAutor: El Faro",
        "Suben precios del aguacate\n2026-02-01 05:27:24\nGana el equipo local la copa\nSALUD12/02/2026",
        "- Cuautepec…\n- Adopción: 36 menores hallan familia\n- Arranca pavimentación con",
        "ACAPULCO.- El gabinete dio cuenta de…\nLa captura de ocho personas fue…\nPara que el cerebro",
        "Faro Inventado\nFaro Inventado\nUn equipo que cuenta lo que pasa en la costa desde hace años.",
        "Te podría interesar\nOtra nota de futbol en el estadio\nUna más de la fiesta patronal",
    ],
)
def test_teasers_and_boxes_after_the_story(cleaned: Clean, tail: str) -> None:
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{tail}")
    assert body(found) == [FIRST, SECOND]
    assert not (found.stamps or found.dateline)


def test_caption_that_repeats_the_story_goes_and_the_story_stays(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}\n\n{SECOND} / Foto: Especial\n\n{FIRST}\n\n{SECOND}")
    assert body(found) == [FIRST, SECOND]


def test_site_clock_is_no_stamp(cleaned: Clean) -> None:
    found = cleaned(f"miércoles, marzo 18, 2026\n\n{HEADLINE}\n\n9 de mayo de 2024\n\n{FIRST}\n\n{SECOND}")
    assert [part.text for part in found.stamps] == ["9 de mayo de 2024"]
    assert dropped(found) == {"miércoles, marzo 18, 2026": "site clock"}


def test_dateline_over_two_lines(cleaned: Clean) -> None:
    found = cleaned(f"Oaxaca de Juárez, Oax.\n4 de febrero de 2025. –\n{FIRST}\n{SECOND}")
    assert found.dateline is not None
    assert found.dateline.text == "Oaxaca de Juárez, Oax. 4 de febrero de 2025. –"
    assert body(found) == [FIRST, SECOND]


def test_date_between_paragraphs_is_story(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}\n{FIRST}\n12 de marzo de 2024\n{SECOND}")
    assert body(found) == [FIRST, "12 de marzo de 2024", SECOND]
    assert not found.stamps


@pytest.mark.parametrize("text", ["Menú\nBuscar\nIniciar sesión", "Publicidad", "0\n\n1 2 3 4"])
def test_page_without_a_story_is_refused(cleaned: Clean, text: str) -> None:
    with pytest.raises(InputError, match="E107: no story in it"):
        cleaned(text)
