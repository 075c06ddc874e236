from itertools import pairwise
from typing import Any

import pytest
from extract_building import texts

from generator.extract.dates import publication_date
from generator.records import Hint, PublicationDate, Sidecar
from generator.tables.loading import load

TABLES = load()
STORY = "Abrirá el 3 de marzo de 2021 un centro de salud, dijo la directora."


def day(text: str) -> PublicationDate:
    return PublicationDate(text, "day")


def sidecar(date: str) -> Sidecar:
    return Sidecar("seeds/page.yml", date=date, lines=(("url", 1), ("date", 2)))


CURATED = [
    ("2024-05-06", PublicationDate("2024-05-06", "day")),
    ("2024-02", PublicationDate(None, "month", "2024-02-01", "2024-02-29")),
    ("2024", PublicationDate(None, "year", "2024-01-01", "2024-12-31")),
    ("2024-10-05/2024-11-30", PublicationDate(None, "range", "2024-10-05", "2024-11-30")),
    ("2023-10/2024", PublicationDate(None, "range", "2023-10-01", "2024-12-31")),
]


@pytest.mark.parametrize(("date", "when"), CURATED)
def test_the_curator_wins(date: str, when: PublicationDate) -> None:
    seed, clean = texts(STORY, stamps=("7 de enero de 2020",), sidecar=sidecar(date))
    found = publication_date(seed, clean, TABLES)
    assert found.value == when
    assert {(row.rule, row.at, row.text) for row in found.evidence} == {("curator", "page.yml:2", None)}


def test_a_dateline_beats_a_stamp() -> None:
    line = "Tepic, Nay., a 5 de mayo del 2025.-"
    seed, clean = texts(f"{line} {STORY}", dateline=line, stamps=("4 mayo, 2025",))
    found = publication_date(seed, clean, TABLES)
    assert found.value == day("2025-05-05")
    (row,) = found.evidence
    assert (row.field, row.value, row.rule, row.text) == (
        "date",
        "2025-05-05",
        "dateline",
        "5 de mayo del 2025",
    )
    assert seed.text[row.start : row.end] == row.text


def test_a_dateline_outside_the_body_counts() -> None:
    seed, clean = texts(STORY, dateline="Cd. de México (28 junio 2025) .-17:12 hrs")
    assert publication_date(seed, clean, TABLES).value == day("2025-06-28")


def test_a_dateline_without_a_year_leaves_the_word_to_the_stamp() -> None:
    line = "Xalapa, Ver., 5 de mayo.-"
    seed, clean = texts(f"{line} {STORY}", dateline=line, stamps=("Martes 6 de mayo de 2025",))
    assert publication_date(seed, clean, TABLES).value == day("2025-05-06")


STAMPS = [
    (("28/08/2024 - Hace 3 meses en Local",), "2024-08-28"),
    (("09 de Marzo de 2023", "Local | 09/03/2023"), "2023-03-09"),
    (("Publicado: 5 de mayo de 2024 | Actualizado: 7 de mayo de 2024",), "2024-05-05"),
    (("5 de mayo de 2024. Actualizado el 7 de mayo de 2024",), "2024-05-05"),
    (("05 MAY 2024, Actualizado 01:33",), "2024-05-05"),
    (("Actualizado 7 de mayo de 2024",), None),
    (("5 de mayo de 2024", "7 de mayo de 2024"), None),
    (("Lunes 20 de febrero de 2024",), None),
    (("Hace 5 horas",), None),
    (("jueves, septiembre 18",), None),
    (("5 de febrero de 1917",), None),
    (("desde el 5 de mayo de 2024",), None),
    ((), None),
]


@pytest.mark.parametrize(("stamps", "date"), STAMPS)
def test_stamps(stamps: tuple[str, ...], date: str | None) -> None:
    seed, clean = texts(STORY, stamps=stamps)
    assert publication_date(seed, clean, TABLES).value.date == date


def test_a_date_in_a_byline_is_read_after_the_stamps() -> None:
    seed, clean = texts(STORY, bylines=("Leticia Mora/Javier Sol, 4 de noviembre de 2019",))
    assert publication_date(seed, clean, TABLES).value == day("2019-11-04")
    seed, clean = texts(STORY, bylines=("Redacción 4 de mayo de 2019",), stamps=("5 de mayo de 2019",))
    assert publication_date(seed, clean, TABLES).value == day("2019-05-05")


def test_a_stamped_month_gives_bounds_and_no_day() -> None:
    seed, clean = texts(STORY, stamps=("Abril 2023",))
    found = publication_date(seed, clean, TABLES)
    assert found.value == PublicationDate(None, "month", "2023-04-01", "2023-04-30")
    assert [row.field for row in found.evidence] == ["date_earliest", "date_latest"]


DOUBTS = [(("5 de mayo de 2024", "7 de mayo de 2024"), "W312"), (("Lunes 20 de febrero de 2024",), "W311")]


@pytest.mark.parametrize(("stamps", "code"), DOUBTS)
def test_contradictions_are_told(stamps: tuple[str, ...], code: str) -> None:
    seed, clean = texts(STORY, title="Abre centro de salud", stamps=stamps)
    (notice,) = publication_date(seed, clean, TABLES).notices
    assert (notice.code, notice.line) == (code, 2)


def test_metadata_is_read_last() -> None:
    hint = Hint("date", "2022-01-09T10:00:00-06:00", 0, 5)
    seed, clean = texts(STORY, title="Enero en el hospital", hints=(hint,))
    found = publication_date(seed, clean, TABLES)
    assert found.value == day("2022-01-09")
    assert [(row.rule, row.text) for row in found.evidence] == [("metadata", "Enero")]
    seed, clean = texts(STORY, stamps=("8 de enero de 2022",), hints=(hint,))
    assert publication_date(seed, clean, TABLES).value == day("2022-01-08")


def test_dates_of_the_story_state_nothing() -> None:
    seed, clean = texts(
        STORY, title="El 4 de mayo de 2024 abre un hospital", deck=("Desde 5 de mayo de 2023",)
    )
    found = publication_date(seed, clean, TABLES)
    assert found.value == PublicationDate(None, "none")
    assert (found.evidence, found.notices) == ((), ())


def test_order_of_trust() -> None:
    line = "Tepic, Nay., 5 de mayo de 2025.-"
    hint = Hint("date", "2025-05-07", 0, 5)
    whole: dict[str, Any] = {
        "sidecar": sidecar("2025-05-04"),
        "dateline": line,
        "stamps": ("6 de mayo de 2025",),
        "hints": (hint,),
    }
    dates = []
    for source in ("sidecar", "dateline", "stamps", "hints"):
        seed, clean = texts(f"{line} {STORY}", **whole)
        dates.append(publication_date(seed, clean, TABLES).value.date)
        del whole[source]
    assert all(
        earlier is not None and later is not None and earlier < later for earlier, later in pairwise(dates)
    )
