"""The figures of quality on the page about the method are measured: none is better than what is reached."""

import re
from pathlib import Path

import pytest
from quality_floor import HERE, measure

PAGE = Path(__file__).parents[2] / "docs" / "metodo.md"
SHARES = {
    "Palabras de la nota, ni de más ni de menos": "body_f1",
    "Titular correcto": "title",
    "Fecha correcta, o sin fecha cuando la nota no la dice": "date",
    "Estado del que trata la nota": "state",
    "Estados que nombra": "states_f1",
    "Personas con cargo público": "officials_f1",
    "Cargo de cada persona": "role",
    "Cargos sin nombre, con quien los ocupaba": "inferred_f1",
    "Citas textuales": "quotes",
    "Quién dice cada cita": "speaker",
}
ERRORS = r"Errores en esas (\d+) notas: (\d+) días? equivocados? y (\d+) personas?"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return dict(measure("held_out").figures())


def test_every_share_of_the_table_is_reached(page, figures):
    told = dict(re.findall(r"^\| (.+?) \| (\d+) % \|$", page, re.MULTILINE))
    assert set(told) == set(SHARES)
    assert [name for name, share in told.items() if figures[SHARES[name]] * 100 < int(share)] == []


def test_the_errors_told_are_no_fewer_than_those_made(page, figures):
    ((count, days, people),) = re.findall(ERRORS, page)
    assert int(count) == len(list((HERE / "held_out").glob("*.json")))
    assert f"de {count} notas apartadas, que no se leen para escribir reglas" in page
    assert int(days) >= figures["date_wrong"] + figures["date_range_wrong"] + figures["date_year_wrong"]
    assert int(people) >= figures["officials_forbidden"]
