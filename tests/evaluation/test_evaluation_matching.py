"""When two names are one person's, and two roles one office. All names are invented."""

import pytest

from generator.evaluation.matcher import Matcher, matcher
from generator.evaluation.words import folded, words
from generator.tables.loading import load


@pytest.fixture(scope="module")
def spanish() -> Matcher:
    return matcher(load().language.matching)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Díaz  de\nLeón", ["diaz", "de", "leon"]),
        ("IMSS-Bienestar: ¡ñandú!", ["imss", "bienestar", "nandu"]),
        ("", []),
        (None, []),
    ],
)
def test_words_ignore_case_accents_and_marks(text: str | None, expected: list[str]) -> None:
    assert words(text) == expected
    assert folded(text) == " ".join(expected)


@pytest.mark.parametrize(
    ("labelled", "forms", "same"),
    [
        ("Irene Solares Cota", ["Irene Solares Cota"], True),
        ("Irene Solares Cota", ["Irene Solares"], True),
        ("Irene Solares", ["Dra. Irene Solares Cota"], True),
        ("Irene Solares Cota", ["Solares", "irene solares"], True),
        ("Irene Solares Cota", ["Solares"], False),
        ("Solares", ["Solares"], True),
        ("Irene Solares", ["Presidenta Irene Solares"], False),
        ("Irene Solares", ["Irene Solares y Pedro Paz Luna"], False),
        ("Irene Solares", ["Irene Cota"], False),
        ("Irene Solares", [""], False),
        ("de la", ["Irene Solares"], False),
    ],
)
def test_same_person(spanish: Matcher, labelled: str, forms: list[str], same: bool) -> None:
    assert spanish.same_person(labelled, forms) is same


@pytest.mark.parametrize(
    ("accepted", "found", "same"),
    [
        (["secretaria de Salud"], "Secretario de Salud", True),
        (["gobernadores"], "gobernadora", True),
        (["alcaldesa de Jerez"], "alcalde de Jerez", True),
        (["jefa de Gobierno"], "jefe de gobierno", True),
        (["presidenta electa"], "presidenta", False),
        (["presidenta"], "presidenta electa", False),
        (["gobernador de Sonora", "gobernador"], "gobernador", True),
        (["secretario de Salud de Sonora"], "secretario", False),
        (["director del IMSS"], "subdirector del IMSS", False),
        (["regidora"], "titular y regidora", True),
        (["regidora"], "diputada y regidora", False),
        (["exsecretario de Finanzas", "diputado local"], "diputado local", True),
        (["comisaria ejidal"], "", False),
        ([], "gobernador", False),
    ],
)
def test_same_role(spanish: Matcher, accepted: list[str], found: str, same: bool) -> None:
    assert spanish.same_role(accepted, found) is same
