"""Where sentences end; the people in them are invented."""

from time import process_time

import pytest

from generator.grammar.sentences import first_sentence, sentences
from generator.tables.loading import load


@pytest.mark.parametrize(
    "parts",
    [
        ["El Dr. Juan Nadie llegó.", "La Dra. Ana Prueba no."],
        ["“Sí se puede.”", "Luego se fue."],
        ["Vive en Fresnillo, Zac.", "El gobernador lo supo."],
        ["Nació en Fresnillo, Zac., y habló con J. Nadie."],
        ["¿Qué más?", "¡Nada!", "—Bien —dijo."],
        ["Son muchos.", "Vienen a las 5 p. m.", "El lunes no."],
        ["Costó 3.5 millones.", "Hay 20 camas."],
        ["Hubo dudas... y siguió.", "Fin"],
        ["Cerró a las ocho…", "Nadie volvió."],
        ["Una sola sin punto"],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text, load())] == parts
    assert first_sentence(text, load()) == parts[0]


def test_nothing() -> None:
    assert sentences("  ", load()) == ()
    assert first_sentence("", load()) == ""


@pytest.mark.parametrize("text", ["." * 1_000_000, ". " * 500_000, "a. A" * 250_000, '"' * 1_000_000])
def test_time_grows_with_the_text_only(text: str) -> None:
    begun = process_time()
    sentences(text, load())
    assert process_time() - begun < 2
