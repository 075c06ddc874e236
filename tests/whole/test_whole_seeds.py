"""What the five seeds say, as a careful reader labelled it."""

from functools import cache

import pytest

from generator.extracting import process
from generator.records import Article
from generator.tables.loading import load
from tests.whole.conftest import ROOT, Project

DATES = {
    "000": (None, "2022-09-25", None),
    "001": (None, "2021-10-01", None),
    "002": (None, "2024-10-05", "2024-11-30"),
    "003": ("2024-08-28", None, None),
    "004": ("2024-04-09", None, None),
}
STATES = {
    "000": ("Quintana Roo", {"Quintana Roo"}),
    "001": (
        "Michoacán",
        {"Baja California", "Colima", "Jalisco", "Michoacán", "Nayarit", "Sinaloa", "Sonora"},
    ),
    "002": ("Nacional", {"Baja California", "Chiapas", "Michoacán", "Sonora", "Veracruz"}),
    "003": ("Durango", {"Durango"}),
    "004": ("Zacatecas", {"Zacatecas"}),
}
ROLES = {
    "000": {
        "mara-lezama-espinosa": "gobernadora",
        "zoe-robledo-aburto": "director general del Instituto Mexicano del Seguro Social (IMSS)",
        "flavio-carlos-rosado": "secretario de salud en Quintana Roo",
    },
    "001": {
        "zoe-robledo-aburto": "director general del Seguro Social",
        "alfredo-ramirez-bedolla": "gobernador de Michoacán",
        "javier-guerrero-garcia": "director de Operación y Evaluación del IMSS",
        "maria-luisa-rodea-pimentel": "titular del Órgano de Operación Administrativa Desconcentrada"
        " del IMSS en Michoacán",
    },
    "002": {
        "claudia-sheinbaum-pardo": "presidenta de México",
        "alfonso-durazo-montano": "gobernador de Sonora",
        "marina-del-pilar-avila-olmeda": "gobernadora de Baja California",
        "alfredo-ramirez-bedolla": "gobernador de Michoacán",
        "rutilio-escandon-cadenas": "gobernador de Chiapas",
        "cuitlahuac-garcia-jimenez": "gobernador de Veracruz",
        "alejandro-svarch-perez": "titular del IMSS Bienestar",
        "zoe-robledo-aburto": "titular del IMSS",
        "marti-batres-guadarrama": "titular del ISSSTE",
    },
    "003": {"moises-najera-torres": "Secretario de Salud del Estado de Durango"},
    "004": {
        "david-monreal-avila": "gobernador de Zacatecas",
        "andres-manuel-lopez-obrador": "presidente de México",
        "zoe-robledo-aburto": "director general del IMSS",
    },
}
SPEAKERS = {
    "000": ["mara-lezama-espinosa", "zoe-robledo-aburto"],
    "001": ["zoe-robledo-aburto", "alfredo-ramirez-bedolla"],
    "002": ["claudia-sheinbaum-pardo"],
    "003": ["moises-najera-torres", "moises-najera-torres"],
    "004": [],
}
NOT_STORY = ("Atenea", "Cobá", "Luz Mar", "Te Puede", "Te sugerimos", "bit.ly", "Harimm", "SIGUIENTE")
NOBODY = ("atenea", "luz-mar", "harimm", "colosio")
SEEDS = pytest.mark.parametrize("number", sorted(DATES))


@cache
def article(number: str) -> Article:
    (path,) = (ROOT / "seeds").glob(f"{number}*.txt")
    found = process(path, load())
    assert found.article, found.problems
    return found.article


@SEEDS
def test_date_and_bounds(number: str) -> None:
    when = article(number).when
    assert (when.date, when.earliest, when.latest) == DATES[number]


@SEEDS
def test_states(number: str) -> None:
    found = article(number)
    assert (found.state, set(found.states)) == STATES[number]


@SEEDS
def test_officials_and_their_roles(number: str) -> None:
    found = article(number)
    assert {who.id: who.role for who in found.officials} == ROLES[number]
    assert {who.named for who in found.officials} == {number != "004"}


@SEEDS
def test_quotes_and_speakers(number: str) -> None:
    assert [quote.speaker for quote in article(number).quotes] == SPEAKERS[number]


@SEEDS
def test_only_the_story_is_kept(number: str) -> None:
    found = article(number)
    assert found.title_inferred == (number == "002")
    story = " ".join(passage.text for passage in (*found.lead, *found.body))
    assert [word for word in NOT_STORY if word in story] == []


@SEEDS
def test_every_value_has_its_words(number: str) -> None:
    found = article(number)
    rows = {(row.field, row.value) for row in found.evidence}
    wanted = {("title", found.title), ("state", found.state)}
    wanted |= {("states", state) for state in found.states}
    wanted |= {("officials", who.id) for who in found.officials}
    bounds = {"date": found.when.date, "date_earliest": found.when.earliest, "date_latest": found.when.latest}
    wanted |= {(field, value) for field, value in bounds.items() if value}
    assert wanted <= rows


def test_one_page_a_person_and_none_for_private_ones(project: Project) -> None:
    assert project.pages() == 0
    people = {
        page.stem: page.read_text(encoding="utf-8") for page in (project.docs / "personas").glob("*.md")
    }
    assert [name for name in people if any(part in name for part in NOBODY)] == []
    slugs = {number: article(number).slug for number in DATES}
    shown = {number for number, slug in slugs.items() if f"articulos/{slug}/" in people["zoe-robledo-aburto"]}
    assert shown == {"000", "001", "002", "004"}
    assert people["zoe-robledo-aburto"].count(">inferido<") >= 1
    shown = {n for n, slug in slugs.items() if f"articulos/{slug}/" in people["alfredo-ramirez-bedolla"]}
    assert shown == {"001", "002"}
