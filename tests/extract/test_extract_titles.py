import pytest
from extract_building import texts

from generator.extract.titles import LONGEST, title
from generator.records import Sidecar
from generator.tables.loading import load

TABLES = load()


def test_a_printed_headline_is_kept() -> None:
    seed, clean = texts("Abrió hoy.", title="Abre la clínica de Nogueras")
    found = title(seed, clean, TABLES)
    assert found.value == ("Abre la clínica de Nogueras", False)
    (row,) = found.evidence
    assert (row.rule, seed.text[row.start : row.end]) == ("headline", "Abre la clínica de Nogueras")


MADE = [
    ("Abrió la clínica. Tiene diez camas.", None, "Abrió la clínica"),
    (
        "TEPIC, Nay.- Abrió la clínica del Dr. Prueba. Es nueva.",
        "TEPIC, Nay.-",
        "Abrió la clínica del Dr. Prueba",
    ),
    ("¿Abrirá la clínica? Nadie lo sabe.", None, "¿Abrirá la clínica?"),
    ("Abrió la clínica", None, "Abrió la clínica"),
]


@pytest.mark.parametrize(("body", "dateline", "made"), MADE)
def test_the_first_sentence_makes_a_headline(body: str, dateline: str | None, made: str) -> None:
    seed, clean = texts(body, dateline=dateline)
    found = title(seed, clean, TABLES)
    assert found.value == (made, True)
    (row,) = found.evidence
    assert row.rule == "first sentence"
    assert seed.text[row.start : row.end] == row.text
    assert (row.text or "").startswith(made)


def test_a_long_sentence_is_cut_at_a_word() -> None:
    sentence = "La directora, " + "que visitó la clínica, " * 9 + "habló"
    seed, clean = texts(sentence)
    made, inferred = title(seed, clean, TABLES).value
    assert inferred
    assert made.endswith("…")
    assert len(made) <= LONGEST + 1
    assert sentence.startswith(made[:-1])
    assert sentence[len(made) - 1] in " ,"
    seed, clean = texts("a" * 300)
    assert title(seed, clean, TABLES).value == ("a" * LONGEST + "…", True)


def test_the_curator_wins() -> None:
    sidecar = Sidecar("seeds/page.yml", title="Otro título", lines=(("title", 3),))
    seed, clean = texts("Abrió hoy.", title="Abre", sidecar=sidecar)
    found = title(seed, clean, TABLES)
    assert found.value == ("Otro título", False)
    assert [(row.rule, row.at) for row in found.evidence] == [("curator", "page.yml:3")]
