"""What a sidecar says of officials and states wins, and a row names its line. The people are invented."""

from pathlib import Path

import pytest

from generator.extracting import process
from generator.records import Article
from generator.tables.loading import load

STORY = (
    "Xalapa, Ver., 3 de mayo de 2023.- El director del hospital, Abundio Quesada Prueba, abrió "
    "una sala con la síndica Leocadia Montes Prueba.\n\n"
    "Quesada Prueba dijo que la sala atenderá a las familias de Veracruz. "
)


def article(folder: Path, sidecar: str) -> Article:
    (folder / "nota.txt").write_text(STORY, encoding="utf-8")
    (folder / "nota.yml").write_text(sidecar, encoding="utf-8")
    found = process(folder / "nota.txt", load())
    assert found.article, found.problems
    return found.article


def names(found: Article) -> set[str]:
    return {official.name for official in found.officials}


def test_without_corrections_both_are_found(tmp_path: Path) -> None:
    assert names(article(tmp_path, "note: nada\n")) == {"Abundio Quesada Prueba", "Leocadia Montes Prueba"}


@pytest.mark.parametrize(
    "key", ["abundio-quesada-prueba", "Abundio Quesada Prueba", "abundio quesada prueba"]
)
def test_a_removed_official_is_gone_with_the_evidence(tmp_path: Path, key: str) -> None:
    found = article(tmp_path, f"officials:\n  remove: [{key}]\n")
    assert names(found) == {"Leocadia Montes Prueba"}
    assert {row.value for row in found.evidence if row.field == "officials"} == {"leocadia-montes-prueba"}


def test_an_added_official_rests_on_the_sidecars_line(tmp_path: Path) -> None:
    found = article(
        tmp_path,
        "note: nada\nofficials:\n  add:\n    - {name: Zoé Robledo, role: director general del IMSS,"
        " office: imss-direccion-general}\n",
    )
    (added,) = (official for official in found.officials if official.id == "zoe-robledo-aburto")
    assert (added.office, added.registered, added.named) == ("imss-direccion-general", True, True)
    (row,) = (row for row in found.evidence if row.value == "zoe-robledo-aburto")
    assert (row.rule, row.text, row.at) == ("curator", None, "nota.yml:3")


def test_a_rename_moves_name_id_and_evidence(tmp_path: Path) -> None:
    found = article(tmp_path, "officials:\n  rename: {Leocadia Montes Prueba: Leocadia Montes de Prueba}\n")
    assert "leocadia-montes-de-prueba" in {official.id for official in found.officials}
    rules = {row.rule for row in found.evidence if row.value == "leocadia-montes-de-prueba"}
    assert "curator" in rules
    assert len(rules) > 1


def test_a_rename_of_nobody_is_a_doubt(tmp_path: Path) -> None:
    found = article(tmp_path, "officials:\n  rename: {Nadie De Prueba: Otro De Prueba}\n")
    assert [notice.code for notice in found.notices] == ["W330"]


@pytest.mark.parametrize(
    ("sidecar", "line"),
    [
        ("state: Veracuz\n", 1),
        ("note: nada\nstates: [Veracruz, Jalisko]\n", 2),
        ("officials:\n  add:\n    - {name: Una Prueba, role: directora, office: no-existe}\n", 2),
    ],
)
def test_a_state_or_office_that_does_not_exist_is_refused(tmp_path: Path, sidecar: str, line: int) -> None:
    (tmp_path / "nota.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "nota.yml").write_text(sidecar, encoding="utf-8")
    found = process(tmp_path / "nota.txt", load())
    assert found.article is None
    assert [(Path(problem.path).name, problem.line, problem.code) for problem in found.problems] == [
        ("nota.yml", line, "E114")
    ]
