"""What stands in the headline's line: the date, the site's name, an author, labels. All invented."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean

STORY = f"{FIRST}\n{SECOND}\n{THIRD}"


@pytest.mark.parametrize(
    ("end", "date"),
    [
        ("14 marzo, 2022", "14 marzo, 2022"),
        ("14/03/2022", "14/03/2022"),
        (" | 14 de marzo de 2022", "| 14 de marzo de 2022"),
        (" - 14/03/2022", "- 14/03/2022"),
        (" 14/03/2022", "14/03/2022"),
        (" 14 marzo, 2022", "14 marzo, 2022"),
    ],
)
@pytest.mark.parametrize("head", ["{line}\n", "Inicio\nSalud\n{line}\nNorma Prueba\n0\n\n"])
def test_the_date_behind_a_headline(cleaned: Clean, head: str, end: str, date: str) -> None:
    found = cleaned(head.format(line=HEADLINE + end) + STORY)
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert [one.text for one in found.stamps] == [date]


@pytest.mark.parametrize(
    "headline",
    [
        "Hospital de Villa Ficticia atenderá desde el 14 de marzo de 2022",
        "Hospital de Villa Ficticia atenderá desde el14 de marzo de 2022",
        "Hospital de Villa Ficticia, plan del 14 de marzo de 2022 para doscientas personas",
    ],
)
def test_a_date_of_the_headline_itself_stays(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"{headline}\nNorma Prueba\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline


@pytest.mark.parametrize(
    ("end", "rest"),
    [
        (" | Bitácora Inventada", ""),
        (" | Inventada", ""),
        (" - Noticias Villa Ficticia", ""),
        (" – El Diario Ficticio", ""),
        (" » Bitácora Inventada", ""),
        (" - Bitácora Inventada", "\n\n© Bitácora Inventada 2021"),
        (" - Bitácora Inventada", "\n\nBitácora Inventada 2021 · Aviso de privacidad"),
    ],
)
def test_the_site_behind_a_headline(cleaned: Clean, end: str, rest: str) -> None:
    found = cleaned(f"{HEADLINE}{end}\nNorma Prueba\n{STORY}{rest}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert (found.dropped[0].text, found.dropped[0].reason) == (end.strip(), "site box")


@pytest.mark.parametrize(
    "headline",
    [
        "Atenderá el hospital a doscientas personas - Ana Prueba",
        "Atenderá el hospital a doscientas personas | llegan los médicos",
        "Hospital de Villa | Doscientas Personas",
        "ABRIRÁ EL HOSPITAL DE LA SIERRA | HABRÁ CUARENTA CAMAS",
        "Doscientas personas en el hospital: Villa Ficticia",
    ],
)
def test_a_headline_with_a_stroke_of_its_own_stays(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"{headline}\nNorma Prueba\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline


@pytest.mark.parametrize(
    ("front", "stamp"),
    [
        ("14/03/2022", "14/03/2022"),
        ("14 marzo, 2022 ", "14 marzo, 2022"),
        ("14/03/2022 | ", "14/03/2022 |"),
        ("lunes 14 de marzo de 2022 ", None),
    ],
)
def test_the_date_before_a_headline(cleaned: Clean, front: str, stamp: str | None) -> None:
    found = cleaned(f"Inicio\n{front}{HEADLINE}\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert [one.text for one in found.stamps] == ([stamp] if stamp else [])


@pytest.mark.parametrize(
    ("front", "reason"),
    [("Salud", "section label"), ("Noticias Ficticias | ", "site box"), ("Diario de Nadie - ", "site box")],
)
def test_section_and_site_before_a_headline(cleaned: Clean, front: str, reason: str) -> None:
    found = cleaned(f"{front}{HEADLINE}\nNorma Prueba\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert (found.dropped[0].text, found.dropped[0].reason) == (front.strip(), reason)


@pytest.mark.parametrize("end", ["Norma Prueba", " Por Norma Prueba", " | Por: Norma Prueba", "Redacción"])
def test_the_author_behind_a_headline(cleaned: Clean, end: str) -> None:
    found = cleaned(f"{HEADLINE}{end}\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert [one.text for one in found.bylines] == [end.strip()]


@pytest.mark.parametrize("end", ["Compartir", " Compartir Facebook Twitter", "0"])
def test_labels_and_counts_behind_a_headline(cleaned: Clean, end: str) -> None:
    found = cleaned(f"{HEADLINE}{end}\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert [one.text for one in found.dropped] == [end.strip()]


def test_all_of_it_behind_a_headline(cleaned: Clean) -> None:
    found = cleaned(f"{HEADLINE}14 marzo, 2022Norma Prueba0\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert ([one.text for one in found.stamps], [one.text for one in found.bylines]) == (
        ["14 marzo, 2022"],
        ["Norma Prueba"],
    )


@pytest.mark.parametrize(
    "headline",
    [
        "Jalisco | El hospital atenderá a doscientas personas",
        "Hospital de Villa Ficticia atenderá por Facebook",
        "Llega al hospital de la sierra el IMSSBienestar",
        "Ana Prueba - El hospital atenderá a doscientas personas",
        "Atenderá el hospital a doscientas personas, dice Ana Prueba",
        "2022 será el año del hospital de Villa Ficticia",
    ],
)
def test_a_headline_is_not_cut_for_words_of_its_own(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"{headline}\n14 marzo, 2022\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline


@pytest.mark.parametrize("cut", ["Atenderá el hospital a\ndoscientas personas de la sierra"])
def test_few_words_that_need_the_next_line_s(cleaned: Clean, cut: str) -> None:
    found = cleaned(f"{cut}\n\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == cut.replace("\n", " ")
