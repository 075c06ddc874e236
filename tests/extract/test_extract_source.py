import pytest
from extract_building import texts

from generator.extract.source import source
from generator.records import Hint, Sidecar, Source
from generator.tables.loading import load

TABLES = load()
STORY = "Abrió la clínica de Nogueras."

AUTHORS = [
    ("Por: Norma Prueba", "Norma Prueba"),
    ("Por Norma Prueba Ejemplo", "Norma Prueba Ejemplo"),
    ("Por. Leobardo Ejemplo", "Leobardo Ejemplo"),
    ("(Por Lilia Ejemplo)", "Lilia Ejemplo"),
    ("Redacción Lupita Ejemplo", "Lupita Ejemplo"),
    ("Adela Prueba/Nicolás Ejemplo, 7 de noviembre de 2019", "Adela Prueba, Nicolás Ejemplo"),
    ("Norma Prueba.-", "Norma Prueba"),
    ("Norma Prueba | Tepic | 09/02/2025", "Norma Prueba"),
    ("Por Redacción", None),
    ("POR Redacción / Agencias", None),
    ("De la Redacción", None),
    ("Por: Cortesía", None),
    ("Por: Boletín", None),
    ("administrator", None),
    ("Instituto de Servicios de Salud •", None),
    ("Gobierno del Estado de Nogueras •", None),
    ("Autor: El Tiempo Inventado", None),
    ("Por: Norma Prueba | Brisa Inventada", "Norma Prueba"),
    ("Por: Norma Prueba | Nicolás Ejemplo", "Norma Prueba, Nicolás Ejemplo"),
    ("Por Tonalli Prueba, Yaretzi Ejemplo", "Tonalli Prueba, Yaretzi Ejemplo"),
]


@pytest.mark.parametrize(("line", "author"), AUTHORS)
def test_authors(line: str, author: str | None) -> None:
    seed, clean = texts(STORY, bylines=(line,))
    found = source(seed, clean, TABLES)
    assert found.value.author == author
    for row in found.evidence:
        assert seed.text[row.start : row.end] == row.text


OUTLETS = [
    ({"bylines": ("Noticias Inventadas", "Norma Prueba")}, "Noticias Inventadas", "byline"),
    ({"bylines": ("Autor: El Tiempo Inventado",)}, "El Tiempo Inventado", "byline"),
    ({"bylines": ("Por Redacción Notigram",)}, "Notigram", "byline"),
    ({"dateline": "Morelia, Michoacán (MiInvento.com).-"}, "MiInvento.com", "dateline"),
    ({"dropped": ("© 2009-2026 El Invento. Todos los derechos reservados.",)}, "El Invento", "copyright"),
    ({"dropped": ("© 2021 El Invento Diario S.A. de C.V.",)}, "El Invento Diario", "copyright"),
    ({"dropped": ("Copyright © 2021 El Invento S. de R.L. Derechos reservados",)}, "El Invento", "copyright"),
    ({"dropped": ("© 2021 Ciudad Saca Inventos",)}, "Ciudad Saca Inventos", "copyright"),
    ({"dropped": ("Local", "NOTIGRAM")}, "Notigram", "site name"),
]


@pytest.mark.parametrize(("parts", "outlet", "rule"), OUTLETS)
def test_outlets(parts: dict[str, object], outlet: str, rule: str) -> None:
    seed, clean = texts(STORY, **parts)
    found = source(seed, clean, TABLES)
    assert found.value.outlet == outlet
    row = next(row for row in found.evidence if row.field == "source.outlet")
    assert (row.value, row.rule) == (outlet, rule)
    assert seed.text[row.start : row.end] == row.text


NO_OUTLET = [
    {"bylines": ("Por Agencias",)},
    {"bylines": ("Autor: Informador",)},
    {"dateline": "TLAPA (Agencia Inventada).-"},
    {
        "dropped": (
            "Con información de Milenio",
            "Más Noticias",
            "© 2005 - 2026",
            "Todos los derechos reservados",
        )
    },
    {},
]


@pytest.mark.parametrize("parts", NO_OUTLET)
def test_no_outlet(parts: dict[str, object]) -> None:
    seed, clean = texts(STORY, **parts)
    assert source(seed, clean, TABLES).value == Source()


def test_metadata() -> None:
    hints = (Hint("outlet", "El Invento", 0, 5), Hint("url", "https://ejemplo.mx/nota", 0, 6))
    seed, clean = texts(STORY, bylines=("Noticias Inventadas",), hints=hints)
    found = source(seed, clean, TABLES)
    assert found.value == Source("El Invento", None, "https://ejemplo.mx/nota")
    assert {(row.field, row.rule) for row in found.evidence} == {
        ("source.outlet", "metadata"),
        ("source.url", "metadata"),
    }


def test_addresses_of_the_text_are_not_the_story_s() -> None:
    seed, clean = texts(STORY, dropped=("https://ejemplo.mx/fotos",))
    assert source(seed, clean, TABLES).value.url is None


def test_the_curator_wins() -> None:
    sidecar = Sidecar(
        "seeds/page.yml",
        url="https://ejemplo.mx/a",
        outlet="A",
        author="B",
        lines=(("url", 1), ("outlet", 2), ("author", 3)),
    )
    seed, clean = texts(STORY, bylines=("Por Norma Prueba",), sidecar=sidecar)
    found = source(seed, clean, TABLES)
    assert found.value == Source("A", "B", "https://ejemplo.mx/a")
    assert [row.at for row in found.evidence] == ["page.yml:2", "page.yml:3", "page.yml:1"]
