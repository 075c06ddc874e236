import time

import pytest

from generator.grammar.dates import find_dates
from generator.tables.loading import load

TABLES = load()

WHOLE = [
    ("Xalapa, Ver., a 29 de Octubre del 2025.- La", "2025-10-29", "29 de Octubre del 2025"),
    ("Hermosillo, Sonora, Junio 22 del 2017.-", "2017-06-22", "Junio 22 del 2017"),
    ("SALUD16/05/2024 Redacción", "2024-05-16", "16/05/2024"),
    ("Política13 de junio de 2025 Redacción", "2025-06-13", "13 de junio de 2025"),
    ("Xalapa, Ver., 06/12/21.-", "2021-12-06", "06/12/21"),
    ("16 / Septiembre / 2025 - 03:13 p.m.", "2025-09-16", "16 / Septiembre / 2025"),
    ("16 / 09 / 2025", "2025-09-16", "16 / 09 / 2025"),
    ("11 Nov 2025", "2025-11-11", "11 Nov 2025"),
    ("11/nov/25", "2025-11-11", "11/nov/25"),
    ("Gobierno del Estado • 8 December 2025", "2025-12-08", "8 December 2025"),
    ("23 noviembre, 2024", "2024-11-23", "23 noviembre, 2024"),
    ("2026-02-01 05:27:24", "2026-02-01", "2026-02-01"),
    ("2025-06-28T17:12:00-06:00", "2025-06-28", "2025-06-28"),
    ("el 1º de mayo de 2024", "2024-05-01", "1º de mayo de 2024"),
    ("el 1ro de mayo de 2024", "2024-05-01", "1ro de mayo de 2024"),
    ("el primero de enero de 2025", "2025-01-01", "primero de enero de 2025"),
    ("• 24\n• Enero\n2026", "2026-01-24", "24\n• Enero\n2026"),
    ("Oaxaca de Juárez, Oax.\n4 de febrero\nde 2025. –", "2025-02-04", "4 de febrero\nde 2025"),
    ("diciembre 5, 2025", "2025-12-05", "diciembre 5, 2025"),
    ("Agosto 07, 2025 11:43 a.m.", "2025-08-07", "Agosto 07, 2025"),
    ("/ 21 febrero 2026", "2026-02-21", "21 febrero 2026"),
    ("ANA RUIZ | Manzanillo | 08/12/2025", "2025-12-08", "08/12/2025"),
    ("05 MAY 2024, Actualizado 01:33", "2024-05-05", "05 MAY 2024"),
    ("Fecha: 16 de Octubre de 2025 a las 07:08:43", "2025-10-16", "16 de Octubre de 2025"),
    ("desde el 6 de agosto del año 2017", "2017-08-06", "6 de agosto del año 2017"),
    ("Cd. de México (28 junio 2025) .-17:12 hrs", "2025-06-28", "28 junio 2025"),
    ("el 29 de febrero de 2024", "2024-02-29", "29 de febrero de 2024"),
]


@pytest.mark.parametrize(("text", "iso", "words"), WHOLE)
def test_whole_dates(text: str, iso: str, words: str) -> None:
    mention = next(mention for mention in find_dates(text, TABLES) if mention.iso)
    assert (mention.iso, text[mention.start : mention.end]) == (iso, words)


WEEKDAYS = [
    ("· martes 20 de febrero de 2024", 1, True),
    ("Bahía de Banderas; lunes, 05 de mayo del 2025.-", 0, True),
    ("• Vie. Ago 29th, 2025", 4, True),
    ("Sábado 29 de noviembre de 2025", 5, True),
    ("Mar 05 Ago 2025", 1, True),
    ("Mar. 5 de agosto de 2025", 1, True),
    ("miércoles 20 de febrero de 2024", 2, False),
    ("20 de febrero de 2024", None, None),
    ("jueves, septiembre 18", 3, None),
    ("viernes , noviembre 1 2024", 4, True),
]


@pytest.mark.parametrize(("text", "weekday", "agrees"), WEEKDAYS)
def test_weekdays(text: str, weekday: int | None, agrees: bool | None) -> None:
    (mention,) = find_dates(text, TABLES)
    assert (mention.weekday, mention.weekday_agrees) == (weekday, agrees)


PARTIAL = [
    ("en octubre de 2023", (2023, 10, None)),
    ("este lunes 19 de enero", (None, 1, 19)),
    ("23 may", (None, 5, 23)),
]


@pytest.mark.parametrize(("text", "parts"), PARTIAL)
def test_partial_dates_state_no_day_of_a_year(text: str, parts: tuple[int | None, ...]) -> None:
    (mention,) = find_dates(text, TABLES)
    assert (mention.year, mention.month, mention.day) == parts
    assert mention.iso is None


NOT_DATES = [
    "31 de febrero de 2024",
    "29/02/2023",
    "12/25/2025",
    "primer trimestre de 2023",
    "sismo de 1995",
    "IMG-20240515-WA0028",
    "a las 2.11.18 PM",
    "https://ejemplo.mx/2023/09/27/nota",
    "Tel. 492 491 5000",
    "2005 - 2026",
    "3 mil 945 millones",
    "1.5 de mayoría",
    "",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_no_dates(text: str) -> None:
    assert find_dates(text, TABLES) == ()


@pytest.mark.parametrize("text", ["Hace 5 horas", "Hace 3 meses", "hace un día", "3 months ago"])
def test_relative_times_state_no_day(text: str) -> None:
    (mention,) = find_dates(text, TABLES)
    assert mention.relative
    assert (mention.year, mention.month, mention.day) == (None, None, None)


def test_several_dates_in_order() -> None:
    text = "28/08/2024 - Hace 3 meses en Local"
    assert [mention.iso for mention in find_dates(text, TABLES)] == ["2024-08-28", None]


@pytest.mark.parametrize("piece", [",", "A", "1", "1 ", "mayo ", "1 de mayo ", "hace 1 ", "1/1/", "1\n"])
def test_long_inputs_take_linear_time(piece: str) -> None:
    begin = time.process_time()
    find_dates(piece * (250_000 // len(piece)), TABLES)
    assert time.process_time() - begin < 2
