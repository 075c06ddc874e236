"""Last lines of a page: a story cut short, links that end paragraphs, what runs the outlet. All invented."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean, body

STORY = f"{FIRST}\n{SECOND}\n{THIRD}"
PAGE = f"Salud\n{HEADLINE}\n12 de mayo de 2021\n{STORY}"


@pytest.mark.parametrize(
    "cut",
    [
        "Comerciantes reclamaron bardas y alumbrado, pues la calle más próxima queda a oscur",
        "Durante la noche sólo se escuchaban sirenas y los familiares esperaban junto a la puer",
        "Los comerciantes había quien los apoyara con lonas y sillas mientras la fila crec",
        "A su vez, la tesorera de los locatarios, Juana Inventada, pidi",
        "Anunció que desde enero mil lonas y sillas que",
        "Juana Prueba Inventada, tesorera de los locata",
        "“Quienes venden junto a la central son gente muy valien",
        "“Nadie nos oye”, insisti",
    ],
)
@pytest.mark.parametrize(
    "above", ["", "\nFoto: Especial", "\n📲 Únete a nuestro canal y recibe las noticias"]
)
def test_a_story_cut_in_mid_sentence_keeps_its_last_line(cleaned: Clean, cut: str, above: str) -> None:
    assert body(cleaned(f"{PAGE}{above}\n{cut}"))[-1] == cut


@pytest.mark.parametrize(
    "title",
    [
        "Comerciantes reclaman bardas y alumbrado en la central camionera",
        "Vuelca tráiler con naranjas en la costera",
    ],
)
def test_a_strange_title_at_the_end_is_none_of_the_story(cleaned: Clean, title: str) -> None:
    assert body(cleaned(f"{PAGE}\nFoto: Especial\n{title}"))[-1] == THIRD


@pytest.mark.parametrize(
    "lead_in",
    [
        "Leer más:",
        "Checa:",
        "LEE TAMBIÉN |",
        "¿Ya lo leíste?",
        "Amplía la información:",
        "Además:",
        ">>",
        "👉",
        "MIRA ▶",
    ],
)
def test_a_link_at_the_end_of_a_paragraph(cleaned: Clean, lead_in: str) -> None:
    link = f"{lead_in} Vuelca tráiler con naranjas en la costera"
    found = cleaned(f"{HEADLINE}\n12 de mayo de 2021\n{FIRST} {link}\n{SECOND}\n{THIRD}")
    assert body(found) == [FIRST, SECOND, THIRD]
    assert [(line.text, line.reason) for line in found.dropped] == [(link, "related link")]


@pytest.mark.parametrize(
    "ending",
    [
        "Además: los médicos recibirán equipo nuevo y medicinas.",
        "El plan tiene un lema: Nadie se queda sin medicinas en la sierra",
        "Importante: El hospital abre",
    ],
)
def test_a_colon_at_the_end_of_a_paragraph_is_no_link(cleaned: Clean, ending: str) -> None:
    found = cleaned(f"{HEADLINE}\n12 de mayo de 2021\n{FIRST} {ending}\n{SECOND}\n{THIRD}")
    assert body(found)[0] == f"{FIRST} {ending}"


@pytest.mark.parametrize(
    "line",
    [
        "La Sierra Ficticia, Av. Juárez 214, Centro, C.P. 73300",
        "Nota:Los comentarios son responsabilidad de quien los firma.",
        "DIRECTOR GENERAL: LIC. JUAN INVENTADO R.",
        "Editora: Juana Inventada",
        "Jefa de información: Juana Inventada",
        "(Juana Inventada)",
        "Leído 340 veces",
        "Visto: 77",
        "Comunicado 214",
        "INVENT/jr",
        "—30—",
        "ISSN 0000-0000",
        "Año XXI No. 77",
        "Fin de la nota",
        "Trabaja con nosotros",
        "Con información y fotos de Juana Inventada",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_stands_under_a_story(cleaned: Clean, line: str, gap: str) -> None:
    assert body(cleaned(f"{PAGE}{gap}{line}")) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Director del hospital: así llaman los vecinos a quien abre la puerta cada mañana.",
        "Leído el informe, los médicos de la sierra pidieron que se cumpla.",
        "Vistos los resultados, el hospital abrirá sus puertas.",
    ],
)
def test_sentences_that_open_so_are_of_the_story(cleaned: Clean, line: str) -> None:
    assert body(cleaned(f"{PAGE}\n{line}"))[-1] == line


@pytest.mark.parametrize("user", ["villaficticianoticias", "redaccion_vf", "por jinventada", "jinventada77"])
def test_a_users_name_under_the_headline(cleaned: Clean, user: str) -> None:
    found = cleaned(f"{HEADLINE}\n{user}\n12 de mayo de 2021\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE


@pytest.mark.parametrize("last", ["cada", "sierra"])
def test_the_last_word_of_a_headline_on_a_line_of_its_own(cleaned: Clean, last: str) -> None:
    found = cleaned(f"{HEADLINE}\n{last}\n12 de mayo de 2021\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == f"{HEADLINE} {last}"


LONG = (
    "El presidente del consejo de comerciantes, Juan Inventado, pidió que el perfil sea técnico y que a los "
    "locatarios no se les improvise otra ve"
)


@pytest.mark.parametrize("below", ["Continuar", "Compartir\nFacebook"])
def test_a_long_last_paragraph_cut_above_furniture_stays(cleaned: Clean, below: str) -> None:
    assert body(cleaned(f"{PAGE}\n{LONG}\n{below}"))[-1] == LONG


def test_a_long_strange_title_above_furniture_is_none_of_the_story(cleaned: Clean) -> None:
    title = (
        "Anuncian la feria con toros, gallos, palenque, carreras, danzas y cantantes de mucha fama para mayo"
    )
    assert body(cleaned(f"{PAGE}\n{title}\nContinuar"))[-1] == THIRD


def test_an_entry_with_its_hour_is_no_label(cleaned: Clean) -> None:
    entry = "11:08 | Ya hay mil vecinos en el hospital. El"
    assert body(cleaned(f"{HEADLINE}\n12:45 | {FIRST}\n12:20 | {SECOND}\n{entry}"))[-1] == entry


def test_a_broken_sentence_with_two_offices_is_no_byline(cleaned: Clean) -> None:
    broken = "Estuvieron los alcaldes de Villa Ficticia, Juan Prueba Paz, y\nde Tepic, Norma Prueba Luna."
    assert body(cleaned(f"{PAGE}\n{broken}\n---o0o---"))[-1] == broken.replace("\n", " ")


@pytest.mark.parametrize("address", ["Hidalgo 907, Centro, Tepic", "Av. Prueba 12, Villa Ficticia"])
def test_an_address_in_the_last_line_is_none_of_the_story(cleaned: Clean, address: str) -> None:
    assert body(cleaned(f"{PAGE}\nSíguenos\nFacebook\n{address}"))[-1] == THIRD
