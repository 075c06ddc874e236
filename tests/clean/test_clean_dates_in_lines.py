"""Dates that share their line with a name, a place or a headline. All invented."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean

STORY = f"{FIRST}\n{SECOND}\n{THIRD}"


@pytest.mark.parametrize("head", ["{line}\n", "Inicio\nNoticias\n{line}\n", "{line}\n" + HEADLINE + "\n"])
@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Norma Prueba | Tepic | 08/12/2025", "08/12/2025"),
        ("NORMA PRUEBA | TEPIC | 08/12/2025", "08/12/2025"),
        ("Por Norma Prueba | Nayarit | diciembre 8, 2025", "diciembre 8, 2025"),
        ("Norma Prueba | Tepic, Nay. | 8 de diciembre de 2025", "8 de diciembre de 2025"),
        ("Norma Prueba • Tepic • 8 diciembre, 2025", "8 diciembre, 2025"),
        ("Norma Prueba - Tepic - 08/12/2025", "08/12/2025"),
        ("08/12/2025 | Tepic | Norma Prueba", "08/12/2025 |"),
        ("08/12/2025 | Norma Prueba | Tepic", "08/12/2025 |"),
    ],
)
def test_a_date_in_one_line_with_the_author_is_of_the_story(
    cleaned: Clean, head: str, line: str, stamp: str
) -> None:
    found = cleaned(head.format(line=line) + STORY)
    assert [one.text for one in found.stamps] == [stamp]
    assert any("prueba" in one.text.lower() for one in found.bylines)


@pytest.mark.parametrize(
    "line",
    [
        "Tepic | 08/12/2025",
        "Norma Prueba | Tepic | lunes 8 de diciembre de 2025",
        "Inicio | Tepic | 08/12/2025",
    ],
)
def test_a_date_above_the_headline_beside_nobody_or_with_a_weekday_is_the_site_s(
    cleaned: Clean, line: str
) -> None:
    assert not cleaned(f"{line}\n{HEADLINE}\n{STORY}").stamps


@pytest.mark.parametrize("date", ["• 24\n• Enero\n2026", "24\nEnero\n2026"])
@pytest.mark.parametrize("below", [f"{HEADLINE}\n", ""])
def test_a_date_on_three_lines_above_is_of_the_story(cleaned: Clean, date: str, below: str) -> None:
    (stamp,) = cleaned(f"Inicio\n{date}\n\n{below}\n{STORY}").stamps
    assert stamp.text.replace("• ", "") == "24 Enero 2026"


@pytest.mark.parametrize("date", ["Tepic, Nay., 8 de diciembre de 2022", "8 de diciembre de 2022"])
@pytest.mark.parametrize("deck", ["", "* Llegan médicos a la sierra\n* Habrá cuarenta camas\n"])
def test_a_date_under_the_number_of_a_bulletin_without_a_headline(
    cleaned: Clean, date: str, deck: str
) -> None:
    found = cleaned(f"Gobierno\nBoletín 2145\n{date}\n\n{deck}\n{STORY}")
    told = [*found.stamps, *filter(None, [found.dateline])]
    assert [line.text for line in told] == [date]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("{headline}\n{line}\n\n", "Enviado por redaccion el Vie, 15/03/2019 - 09:14"),
        ("{headline}\n{line}\n\n", "Enviado por Norma Prueba el 15 de marzo de 2019"),
        ("{line}\n{headline}\n\n", "Enviado por Norma Prueba el 15 de marzo de 2019"),
    ],
)
def test_who_sent_a_story_and_when(cleaned: Clean, page: str, line: str) -> None:
    found = cleaned(page.format(headline=HEADLINE, line=line) + STORY)
    assert any("2019" in one.text for one in found.stamps)
    assert not found.deck


@pytest.mark.parametrize("date", ["4 de febrero de 2025. – ", "4 de febrero de 2025.- ", "04/02/2025 - "])
@pytest.mark.parametrize("head", ["", f"{HEADLINE}\n"])
def test_a_dateline_over_two_lines_the_story_behind_it(cleaned: Clean, head: str, date: str) -> None:
    found = cleaned(f"{head}Juchitán de Zaragoza, Oax.\n{date}{FIRST}\n{SECOND}\n{THIRD}")
    assert found.dateline is not None
    assert found.dateline.text.startswith("Juchitán de Zaragoza, Oax. ")
    assert "2025" in found.dateline.text
    assert found.body[0].text.endswith(FIRST)


def test_a_story_that_opens_with_a_date_is_not_joined_to_a_name(cleaned: Clean) -> None:
    first = f"4 de febrero de 2025 fue el día. {FIRST}"
    found = cleaned(f"{HEADLINE}\nTepic, Nay.\n{first}\n{SECOND}\n{THIRD}")
    assert found.body[0].text == first
