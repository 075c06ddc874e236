"""Dates, counts and joined lists as a reader reads them."""

import pytest

from generator.records import PublicationDate
from generator.render import date_words, phrases
from generator.render.links import relative
from generator.tables.loading import load
from generator.tables.phrase_words import Gendered

WORDS = load().language.pages
RANGE = PublicationDate(None, "range", "2024-10-05", "2024-11-30")
LONG_RANGE = PublicationDate(None, "range", "2023-12-05", "2024-02-18")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (PublicationDate("2024-08-01", "day"), "1 de agosto de 2024"),
        (PublicationDate(None, "month", "2024-08-01", "2024-08-31"), "agosto de 2024"),
        (PublicationDate(None, "year", "2024-01-01", "2024-12-31"), "2024"),
        (RANGE, "Entre el 5 de octubre y el 30 de noviembre de 2024"),
        (PublicationDate(None, "range", "2024-10-05", "2024-10-19"), "Entre el 5 y el 19 de octubre de 2024"),
        (LONG_RANGE, "Entre el 5 de diciembre de 2023 y el 18 de febrero de 2024"),
        (PublicationDate(None, "range", "2024-10-05", "2024-10-05"), "5 de octubre de 2024"),
        (PublicationDate(None, "range", "2022-09-25", None), "No antes del 25 de septiembre de 2022"),
        (PublicationDate(None, "range", None, "2024-11-30"), "A más tardar el 30 de noviembre de 2024"),
        (PublicationDate(None, "none"), "Sin fecha"),
    ],
)
def test_publication_date(when: PublicationDate, expected: str) -> None:
    assert date_words.published(WORDS.dates, when) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2021-09-12", None, "12 sep 2021 a la fecha"),
        ("2016-09-12", "2021-09-11", "12 sep 2016 a 11 sep 2021"),
        ("2018-02-14", "2018-11-30", "14 feb a 30 nov 2018"),
        ("2015-08", "2018-01-27", "ago 2015 a 27 ene 2018"),
        ("2015", "2018", "2015 a 2018"),
    ],
)
def test_period(start: str, end: str | None, expected: str) -> None:
    assert date_words.period(WORDS.dates, start, end) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2019-05-22", None, "desde el 22 de mayo de 2019"),
        ("2025-04", None, "desde abril de 2025"),
        ("2018-12-01", "2024-09-30", "del 1 de diciembre de 2018 al 30 de septiembre de 2024"),
        ("2022-08-31", "2025-04", "del 31 de agosto de 2022 a abril de 2025"),
        ("2018", "2019", "de 2018 a 2019"),
    ],
)
def test_term(start: str, end: str | None, expected: str) -> None:
    assert date_words.term(WORDS.dates, start, end) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], ""),
        (["Sonora"], "Sonora"),
        (["Sonora", "Chiapas", "Veracruz"], "Sonora, Chiapas y Veracruz"),
        (["Colima", "Hidalgo"], "Colima e Hidalgo"),
        (["agua", "hielo"], "agua y hielo"),
        (["Ana", "Íñigo"], "Ana e Íñigo"),
        (["Texas", "Iowa"], "Texas y Iowa"),
    ],
)
def test_joined(parts: list[str], expected: str) -> None:
    assert phrases.joined(WORDS.grammar, parts) == expected


@pytest.mark.parametrize(
    ("count", "expected"), [(0, "sin artículos"), (1, "1 artículo"), (1234, "1,234 artículos")]
)
def test_counted(count: int, expected: str) -> None:
    assert phrases.counted(WORDS.counts.articles, count) == expected


@pytest.mark.parametrize(("gender", "expected"), [("f", "inferida"), ("m", "inferido"), (None, "inferido")])
def test_agreement(gender: str | None, expected: str) -> None:
    assert phrases.agreeing(Gendered("inferido", "inferida"), gender) == expected


@pytest.mark.parametrize(
    ("start", "target", "expected"),
    [
        ("articulos/x.md", "estados/zacatecas.md", "../../estados/zacatecas/"),
        ("articulos/x.md", "articulos/y.md#c-1", "../y/#c-1"),
        ("index.md", "estados/index.md", "estados/"),
        ("estados/index.md", "index.md", "../"),
        ("index.md", "index.md", "./"),
        ("estados/a.md", "estados/a/2024.md", "2024/"),
    ],
)
def test_relative_links(start: str, target: str, expected: str) -> None:
    assert relative(start, target) == expected
