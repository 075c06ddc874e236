"""What stands above a story and is no headline, and headlines under strange lines. All invented."""

import pytest

from generator.problems import InputError
from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean, body

STORY = f"{FIRST}\n{SECOND}\n{THIRD}"
DATED = f"12 de mayo de 2021\n{STORY}"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Inicio | Jalisco | Hospitales", "breadcrumb"),
        ("Home > Salud pública > Sierra norte", "breadcrumb"),
        ("Portada / Oaxaca / Salud", "breadcrumb"),
        ("Inicio • Sonora • Salud", "breadcrumb"),
        ("Salud / Puebla", "breadcrumb"),
        ("Toluca · 14°C", "weather"),
        ("Ciudad de México, 22 °", "weather"),
        ("22° Ciudad de México", "weather"),
        ("Tipo de cambio: $17.20", "exchange rate"),
        ("Dólar 17.20", "exchange rate"),
    ],
)
def test_paths_and_weather(cleaned: Clean, line: str, reason: str) -> None:
    found = cleaned(f"{line}\n{STORY}")
    assert found.headline is None
    assert [(one.text, one.reason) for one in found.dropped] == [(line, reason)]


@pytest.mark.parametrize(
    "headline",
    [
        "Jalisco | El hospital de la sierra abrirá sus camas",
        "Llega Toluca a 14°C y se llena el hospital de la sierra",
        "Camas/médicos: lo que falta al hospital de la sierra",
    ],
)
def test_headlines_with_the_signs_of_paths(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"{headline}\n{DATED}")
    assert found.headline is not None
    assert found.headline.text.endswith(headline.rpartition("| ")[2])


@pytest.mark.parametrize(
    "line",
    [
        "ESTADO DE PUEBLA",
        "Noticias de la Sierra",
        "DIARIO DE LA SIERRA",
        "Ana Luna - Directora General",
        "La Sierra",
        "Noticias de Jalisco, México y la sierra",
        "El clima | La sierra $17.20 | Horóscopos",
    ],
)
@pytest.mark.parametrize("story", [STORY, DATED])
def test_names_are_no_headline(cleaned: Clean, line: str, story: str) -> None:
    assert cleaned(f"{line}\n{story}").headline is None


@pytest.mark.parametrize("line", ["Ana Luna - Directora General", "MÉXICO", "Noticias de la Sierra"])
def test_names_above_the_headline(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{line}\n{HEADLINE}\n{DATED}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE


@pytest.mark.parametrize(
    "above",
    [
        "Gana la selección juvenil por goleada en la final",
        "Jalisco\nxyz",
        "Noticias\nGana la selección juvenil por goleada",
        "Ana Prueba - Directora General de la Sierra",
    ],
)
def test_a_headline_with_a_full_stop_below_strange_lines(cleaned: Clean, above: str) -> None:
    found = cleaned(f"{above}\n{HEADLINE}.\nPor Juana Inventada\nPUEBLA.- {FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == f"{HEADLINE}."
    assert body(found)[-1] == THIRD


LOST = "La larga espera de los enfermos terminó ayer"
"""A headline that shares no word with its story."""


@pytest.mark.parametrize("below", ["12 de mayo de 2021", "Por Juana Inventada\n12 de mayo de 2021"])
def test_of_strange_titles_the_dated_one_is_the_headline(cleaned: Clean, below: str) -> None:
    found = cleaned(f"Gana la selección juvenil por goleada\n{LOST}\n{below}\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == LOST


def test_of_strange_titles_none_without_a_date_is_the_headline(cleaned: Clean) -> None:
    assert cleaned(f"Gana la selección juvenil por goleada\n{LOST}\n{STORY}").headline is None


@pytest.mark.parametrize("above", ["", "Inicio\n", "Inicio\nSalud\nLunes 3 de mayo de 2021\n"])
def test_a_headline_glued_to_the_dateline(cleaned: Clean, above: str) -> None:
    found = cleaned(f"{above}{HEADLINE}Puebla, Pue.- {FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert body(found)[0].endswith(FIRST)


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Prueba y los médicos, ayer en la sierra. Foto Juana Inventada",
        "Los médicos de Villa Ficticia se manifestaron el lunes (ARCHIVO)",
    ],
)
def test_captions_without_a_colon(cleaned: Clean, caption: str) -> None:
    found = cleaned(f"{HEADLINE}\n{caption}\n{DATED}")
    assert (found.deck, found.dropped[0].text) == ((), caption)


def test_what_a_headline_announces_in_brackets_makes_it_no_caption(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE} (VIDEO)\n{DATED}")
    assert found.headline is not None
    assert found.headline.text == f"{HEADLINE} (VIDEO)"


@pytest.mark.parametrize("place", ["Tlacotepec, Puebla", "Villa Ficticia, Jalisco"])
def test_a_town_with_its_state_is_no_headline(cleaned: Clean, place: str) -> None:
    assert cleaned(f"{place}\n{STORY}").headline is None


@pytest.mark.parametrize("sign", ["+", "•", "*"])
def test_a_point_of_the_deck_is_no_headline(cleaned: Clean, sign: str) -> None:
    found = cleaned(f"{sign} El hospital de la sierra tendrá cuarenta camas y equipo nuevo\nPUEBLA.- {STORY}")
    assert found.headline is None
    assert [line.text[0] for line in found.deck] == [sign]


@pytest.mark.parametrize("bar", ["Inicio\nMunicipios\nDeportes", "Buscar\nSalud\nMenú"])
def test_a_title_over_the_menu_is_another_story_s(cleaned: Clean, bar: str) -> None:
    ticker = "Atienden personas en el hospital de la sierra"
    found = cleaned(f"ÚLTIMA HORA\n{ticker}\n{bar}\n{HEADLINE}\nPor Juana Inventada\n{DATED}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE


def test_few_words_over_a_headline_with_a_deck_are_its_kicker(cleaned: Clean) -> None:
    found = cleaned(f"Prometen camas\n{HEADLINE}\n• Habrá camas para todos los que lleguen\n{DATED}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE


@pytest.mark.parametrize("ending", [". Captura de video", " (Captura de pantalla)", ". Archivo"])
def test_a_caption_opens_a_page_without_headline(cleaned: Clean, ending: str) -> None:
    found = cleaned(f"La directora durante el recorrido por el hospital{ending}\n{STORY}")
    assert found.headline is None
    assert body(found)[0] == FIRST


def test_two_titles_that_share_but_small_words_with_the_story_are_others(cleaned: Clean) -> None:
    titles = "Peso cierra la semana con ganancia frente al dólar\nPrueban anillo para medir el sueño"
    found = cleaned(f"México\n{titles}\nFoto: Especial\n\n{STORY}")
    assert found.headline is None
    assert body(found) == [FIRST, SECOND, THIRD]


def test_one_title_that_shares_but_small_words_with_the_story_is_another(cleaned: Clean) -> None:
    found = cleaned(f"Piden prórroga para los locales del mercado\nTEPIC.- {FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is None


@pytest.mark.parametrize(
    "headline", ["Secretaría de Salud Refuerza Vacunación", "GOBIERNO DE VILLA FICTICIA ABRE HOSPITAL"]
)
def test_a_headline_that_begins_with_an_institution(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"{headline}\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline


def test_two_titles_of_which_one_shares_a_word_with_the_story(cleaned: Clean) -> None:
    titles = "Peso cierra la semana con ganancia frente al dólar\nPrueban anillo para vecinos con insomnio"
    found = cleaned(f"México\n{titles}\nFoto: Especial\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == "Prueban anillo para vecinos con insomnio"


@pytest.mark.parametrize(
    "line",
    [
        "INSTITUTO MEXICANO DEL SEGURO SOCIAL",
        "Secretaría de Salud",
        "Gobierno de Baja California Sur",
        "Dirección General de Comunicación",
        "Radio Ficticia 96.1 FM, la que se oye en la sierra",
        "XEXX 1030 AM, salud y médicos para todos los vecinos",
        "Costa al Momento",
        "Minuto a minuto",
        "Villa en Línea",
    ],
)
@pytest.mark.parametrize("below", ["", f"Boletín 41\n{HEADLINE}\n"])
def test_mastheads_and_letterheads_are_no_headlines(cleaned: Clean, line: str, below: str) -> None:
    found = cleaned(f"{line}\n{below}\n{STORY}")
    assert (found.headline.text if found.headline else None) == (HEADLINE if below else None)
    assert body(found) == [FIRST, SECOND, THIRD]
    assert not found.deck


@pytest.mark.parametrize(
    "headline",
    ["Llegan Médicos a Villa", "Médicos en Villa Ficticia", "Cierran la 96 de la sierra por los médicos"],
)
def test_short_headlines_with_capitals(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"{headline}\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline


def test_an_announced_headline_over_its_deck(cleaned: Clean) -> None:
    deck = "Sigue aquí el plan de salud para la población de la sierra"
    found = cleaned(f"EN VIVO: {HEADLINE}\n{deck}\nRedacción\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == f"EN VIVO: {HEADLINE}"
    assert [line.text for line in found.deck] == [deck]


@pytest.mark.parametrize("below", ["", f"{HEADLINE}\n12 de mayo de 2021\n"])
def test_a_motto_under_an_outlet_s_name_is_no_headline(cleaned: Clean, below: str) -> None:
    found = cleaned(f"Costera Noticias\nEl acontecer de Villa\n{below}\n{STORY}")
    assert (found.headline.text if found.headline else None) == (HEADLINE if below else None)


def test_a_motto_that_ends_the_page(cleaned: Clean) -> None:
    with pytest.raises(InputError, match="no story in it"):
        cleaned("Costera Noticias\nEl acontecer de Villa")


@pytest.mark.parametrize("headline", ["La espera en Villa", "Villa recibe a sus gentes"])
def test_a_headline_under_an_outlet_s_name(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"Costera Noticias\n{headline}\nPor Norma Prueba\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline


def test_titles_in_a_ticker_are_others(cleaned: Clean) -> None:
    ticker = (
        "Última hora\nDetienen a un extorsionador en el puerto\nInicia Ana Supuesta su recorrido por la costa"
    )
    found = cleaned(f"{ticker}\n#Villa #Salud\n\n{STORY}")
    assert found.headline is None


@pytest.mark.parametrize(
    "path",
    [
        "Inicio  Local  {cut}...",
        "InicioSalud{cut}...",
        "Inicio » Colima » {cut}...",
        "Home / Salud / {cut}…",
        "Portada Nayarit {cut}...",
        "Inicio - Salud - {cut}...",
        "InicioEstadoTepic / Xalisco",
    ],
)
@pytest.mark.parametrize("headline", ["", f"{HEADLINE} cada día de la semana\n"])
def test_paths_cut_short_are_no_story(cleaned: Clean, path: str, headline: str) -> None:
    line = path.format(cut=HEADLINE)
    found = cleaned(f"Menú\n{line}\n\n{headline}\n{STORY}")
    assert (found.headline.text if found.headline else "") == headline.strip()
    assert body(found) == [FIRST, SECOND, THIRD]
    assert (line, "breadcrumb") in [(one.text, one.reason) for one in found.dropped]


@pytest.mark.parametrize(
    "opening", ["Inicio de obras en Colima, dijo", "Principalmente Colima y Nayarit, dijo"]
)
def test_a_story_may_open_like_a_path(cleaned: Clean, opening: str) -> None:
    first = f"{opening} la directora, quien recordó que el hospital tendrá cuarenta camas para la sierra."
    assert body(cleaned(f"{HEADLINE}\n\n{first}\n{SECOND}\n{THIRD}")) == [first, SECOND, THIRD]


@pytest.mark.parametrize("above", ["Programación  Podcast  Contacto", "Inicio"])
def test_a_headline_in_capitals_over_its_deck(cleaned: Clean, above: str) -> None:
    headline = "SOLO 4 DE 10 MÉDICOS DEL SUMA ESTÁN EN SERVICIO"
    deck = "Recibirán los vecinos equipo nuevo y medicinas; habrá cuarenta camas"
    found = cleaned(f"{above}\n{headline}\n{deck}\nEscucha la nota\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline
    assert [line.text for line in found.deck] == [deck]
