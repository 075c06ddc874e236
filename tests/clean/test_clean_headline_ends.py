"""What stands behind the headline in its line: the date, the site's name. All invented."""

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
        "Doscientas personas en el hospital: Villa Ficticia",
    ],
)
def test_a_headline_with_a_stroke_of_its_own_stays(cleaned: Clean, headline: str) -> None:
    found = cleaned(f"{headline}\nNorma Prueba\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline
