"""Other stories amid and above one: titles with their own byline and date, lists, boxes. All invented."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean, body

OTHER = "Roban campanas en la parroquia del puerto"
FOURTH = "En la visita estuvo la alcaldesa inventada, quien pidió más médicos para las rancherías del valle."


@pytest.mark.parametrize(
    "signature",
    [
        "Por Pedro Supuesto\n11 de mayo de 2023",
        "11 de mayo de 2023",
        "Por Pedro Supuesto",
        "11 de mayo de 2023\nPor Pedro Supuesto",
    ],
)
@pytest.mark.parametrize("above", ["", "Por Juana Inventada\n", "Por Juana Inventada\n12 de mayo de 2023\n"])
def test_a_signed_title_amid_the_story_is_another_s(cleaned: Clean, above: str, signature: str) -> None:
    found = cleaned(f"{HEADLINE}\n{above}{FIRST}\n{OTHER}\n{signature}\n{SECOND}\n{THIRD}\n{FOURTH}")
    assert body(found) == [FIRST, SECOND, THIRD, FOURTH]
    assert not found.deck
    assert "11 de mayo de 2023" not in [line.text for line in found.stamps]


def test_the_story_goes_on_below_a_signed_title_near_its_end(cleaned: Clean) -> None:
    text = f"{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n{OTHER}\nPor Pedro Supuesto\n11 de mayo de 2023\n"
    last = "El plan de salud para el hospital de Villa Ficticia quedará en manos de los vecinos de la sierra."
    assert body(cleaned(text + last)) == [FIRST, SECOND, THIRD, last]


def test_a_signed_title_that_what_follows_takes_up_is_the_next_story(cleaned: Clean) -> None:
    text = f"{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n{OTHER}\nPor Pedro Supuesto\n11 de mayo de 2023\n"
    next_story = "Tres campanas de la parroquia faltan desde el lunes, dijo el párroco del puerto."
    assert body(cleaned(text + next_story)) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("deck", [SECOND, f"{SECOND} Así lo dijo."])
def test_a_deck_above_its_byline_is_still_one(cleaned: Clean, deck: str) -> None:
    found = cleaned(f"{HEADLINE}\n{deck}\nPor Juana Inventada\n{FIRST}\n{THIRD}\n{FOURTH}")
    assert [line.text for line in found.deck] == [deck]


def test_a_headline_under_a_summary_is_not_another_s(cleaned: Clean) -> None:
    above = "Este sitio se hace cada día para quienes leen despacio y con café en la mano."
    found = cleaned(f"La Fábula\n{above}\n{HEADLINE}\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert body(found) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "title",
    [
        "¡Cuidado! Este jueves faltará luz en el presupuesto de la feria",
        OTHER,
        "Vuelca pipa junto al muelle",
        "Cantarán tenores junto al muelle",
    ],
)
def test_a_lone_title_that_cries_out_is_another_s(cleaned: Clean, title: str) -> None:
    found = cleaned(f"{HEADLINE}\nPor Juana Inventada\n{FIRST}\n{title}\n{SECOND}\n{THIRD}\n{FOURTH}")
    assert body(found) == [FIRST, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize(
    "subhead",
    [
        "¡Por fin! Vecinos tendrán médicos y camas",
        "La espera de los vecinos",
        "Piden camas junto al muelle",
        "Pipas junto al viejo muelle",
    ],
)
def test_a_subhead_of_the_story_s_words_stays(cleaned: Clean, subhead: str) -> None:
    found = cleaned(f"{HEADLINE}\nPor Juana Inventada\n{FIRST}\n{subhead}\n{SECOND}\n{THIRD}\n{FOURTH}")
    assert body(found) == [FIRST, subhead, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize("button", ["", "Aceptar\n", "Suscribirme\n"])
def test_the_story_goes_on_below_a_newsletter_s_box(cleaned: Clean, button: str) -> None:
    box = f"Suscríbete a nuestro boletín\nTu correo electrónico\n{button}"
    last = "El acto terminó a las dos de la tarde."
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{box}{last}")) == [FIRST, SECOND, last]


@pytest.mark.parametrize(
    "above",
    [
        "Suben las ventas de equipo deportivo en la feria",
        "Multan a una gasera por fraude en Aldea Supuesta\nSuben las ventas de equipo deportivo en la feria",
    ],
)
def test_a_title_with_one_word_of_the_story_s_is_not_over_its_headline(cleaned: Clean, above: str) -> None:
    found = cleaned(f"Inicio\n{above}\n{HEADLINE}\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE


@pytest.mark.parametrize(
    ("headline", "deck"),
    [
        ("Diez minutos de silencio antes de la obra", "Maestros de banda ensayan con los médicos"),
        ("Una obra que los médicos veían desde lejos", HEADLINE),
    ],
)
def test_a_headline_of_few_of_the_story_s_words_stands_over_its_deck(
    cleaned: Clean, headline: str, deck: str
) -> None:
    found = cleaned(f"{headline}\n{deck}\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == headline


@pytest.mark.parametrize("line", ["en Salud", "en Noticias, Salud y Política", "in Salud, Estatal"])
def test_the_sections_a_story_is_filed_in_are_not_of_the_headline(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{HEADLINE}\n{line}\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert (found.headline.text, found.deck, body(found)) == (HEADLINE, (), [FIRST, SECOND])


@pytest.mark.parametrize("line", ["en salud y en la obra", "en Salud y Obras", "en Villa Ficticia"])
def test_a_headline_goes_on_with_other_words(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{HEADLINE}\n{line}\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == f"{HEADLINE} {line}"


def test_a_byline_may_name_the_section(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}\nPor Juana Inventada en Salud\n{FIRST}\n{SECOND}")
    assert [line.text for line in found.bylines] == ["Por Juana Inventada en Salud"]
    assert not found.deck


@pytest.mark.parametrize(
    ("by", "dated"), [("Publicado por: Mesa de Redacción", True), ("Visto por: El Mundo", False)]
)
def test_a_date_between_who_published_and_the_headline_is_of_the_story(
    cleaned: Clean, by: str, dated: bool
) -> None:
    found = cleaned(f"{by}\n17 feb. 2025\nTiempo de lectura: 3 minutos\n{HEADLINE}\n{FIRST}\n{SECOND}")
    assert [line.text for line in found.stamps] == (["17 feb. 2025"] if dated else [])


@pytest.mark.parametrize("sign", ["|", "—", "–", "-"])
@pytest.mark.parametrize(
    "headline", [HEADLINE, "Obra detenida", "El hospital atenderá a doscientas personas."]
)
def test_a_person_and_a_place_sign_a_story(cleaned: Clean, headline: str, sign: str) -> None:
    found = cleaned(f"{headline}\nLaura Inventada {sign} Colima, Col.\n{FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == headline
    assert [line.text for line in found.bylines] == [f"Laura Inventada {sign} Colima, Col."]
    assert body(found) == [FIRST, SECOND, THIRD]


def test_several_titles_of_few_words_under_one_lead_in_are_links(cleaned: Clean) -> None:
    links = "TE PUEDE GUSTAR\nChocan dos lanchas en el puerto\nLlueve en Aldea Supuesta"
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{links}\n{SECOND}\n{THIRD}\n{FOURTH}")
    assert body(found) == [FIRST, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Médicos con equipo", True),
        ("La obra que el presupuesto dejó sola", True),
        ("Gana la copa el equipo de la cuadra vecina", False),
    ],
)
def test_a_subhead_under_a_link_stays(cleaned: Clean, title: str, kept: bool) -> None:
    links = f"TE PUEDE GUSTAR\nChocan dos lanchas en el puerto\n{title}"
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{links}\n{SECOND}\n{THIRD}\n{FOURTH}")
    assert body(found) == [FIRST, *([title] if kept else []), SECOND, THIRD, FOURTH]


@pytest.mark.parametrize(
    "line",
    [
        "Leído 214 veces",
        "Las opiniones son responsabilidad de su autor.",
        "Me gusta\nNo me gusta",
        "Ver más notas de Salud",
    ],
)
def test_what_a_site_adds_below_is_no_story(cleaned: Clean, line: str) -> None:
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{line}")) == [FIRST, SECOND]


@pytest.mark.parametrize("sign", ["", ".", ".-", ")"])
@pytest.mark.parametrize("headline", [HEADLINE, "Prometen camas a Villa Ficticia"])
def test_a_numbered_list_of_titles_holds_no_headline(cleaned: Clean, headline: str, sign: str) -> None:
    titles = ("Equipo de médicos gana la copa", "Vuelca pipa junto al muelle", "Muere el actor de la sierra")
    listed = "\n".join(f"{number}{sign} {title}" for number, title in enumerate(titles, 1))
    found = cleaned(
        f"Lo más leído\n{listed}\nMenú\n{headline}\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}"
    )
    assert found.headline is not None
    assert (found.headline.text, found.deck) == (headline, ())


def test_a_headline_may_begin_with_a_number(cleaned: Clean) -> None:
    found = cleaned(f"12 médicos atenderán a la sierra\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == "12 médicos atenderán a la sierra"


@pytest.mark.parametrize(
    ("headline", "chosen"),
    [("Llegan las 40 camas al fin", True), ("La voz de las camas", False)],
)
def test_a_title_that_begins_with_a_verb_is_no_motto(cleaned: Clean, headline: str, chosen: bool) -> None:
    deck = "Vecinos de las rancherías tendrán consultas y medicinas"
    found = cleaned(
        f"LA FÁBULA DEL VALLE\n{headline}\n{deck}\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}"
    )
    assert found.headline is not None
    assert found.headline.text == (headline if chosen else deck)


def test_a_title_under_a_lead_in_is_not_the_headline(cleaned: Clean) -> None:
    above = "Te recomendamos\nEl hospital de la sierra de Aldea Supuesta atenderá a personas y vecinos"
    found = cleaned(f"{above}\nPiden médicos y camas\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == "Piden médicos y camas"


@pytest.mark.parametrize("name", ["EL DIARIO DE LA SIERRA", "La Voz de Villa Ficticia"])
def test_a_newspaper_s_name_is_not_the_headline(cleaned: Clean, name: str) -> None:
    found = cleaned(f"{name}\nMédicos, a pie\nPor Juana Inventada\n{FIRST}\n{SECOND}\n{THIRD}")
    assert found.headline is not None
    assert found.headline.text == "Médicos, a pie"


def test_the_story_goes_on_below_a_lead_in_of_more_words(cleaned: Clean) -> None:
    box = f"También te puede interesar leer:\n{OTHER}"
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{box}\n{SECOND}\n{THIRD}")) == [FIRST, SECOND, THIRD]


def test_a_site_says_of_itself_what_it_is_below_its_name(cleaned: Clean) -> None:
    box = "El Farolito Azul\nEl Farolito Azul es un medio que nació en una azotea en 2012."
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n{box}")) == [FIRST, SECOND, THIRD]


def test_a_subhead_that_is_taken_up_is_no_site_s_name(cleaned: Clean) -> None:
    lines = ["Los médicos", "Los médicos de la sierra llegaron a pie y se fueron en mula, dijo la alcaldesa."]
    last = f"{FOURTH} Así lo dijo, y que habrá que esperar a que alcance para todo lo que falta."
    found = cleaned("\n".join((HEADLINE, FIRST, SECOND, *lines, last)))
    assert body(found) == [FIRST, SECOND, *lines, last]


def test_a_form_that_says_that_a_letter_went_out_is_no_story(cleaned: Clean) -> None:
    form = "Suscríbete a nuestro boletín\nSign up\nEmail sent! Check your inbox to complete your signup."
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n{form}")) == [FIRST, SECOND, THIRD]


def test_a_highlighted_story_between_paragraphs_is_another(cleaned: Clean) -> None:
    insert = "Noticia Destacada\nReportan robo de lanchas en el muelle de la Región 102"
    assert body(cleaned(f"{HEADLINE}\n{FIRST}\n\n{insert}\n\n{SECOND}\n{THIRD}")) == [FIRST, SECOND, THIRD]
