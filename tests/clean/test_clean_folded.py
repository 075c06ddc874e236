"""What a page hands on of its folding is what its story's own text would give."""

import pytest

from generator.clean import clean
from generator.grammar.folding import printed_words
from generator.records import CleanText, Seed
from generator.tables.loading import load

STORY = (
    "Zacatecas, Zac.- La secretaria dijo: “Habrá camas”, y el IMSS-Bienestar atenderá a 1,200 personas_más.",
    "Las obras cuestan doce millones de pesos: la mitad la paga el estado, y la otra mitad el municipio.",
    "Ninguna de las dos partes ha dicho cuándo terminan, aunque los trabajos comenzaron en primavera.",
)


def read(*lines: str) -> CleanText:
    return clean(Seed("a.txt", "a.txt", "\n\n".join(("Anuncian camas", *lines)), "0"), load())


def told(page: CleanText) -> tuple[str, str]:
    story = (*((page.headline,) if page.headline else ()), *page.deck, *page.body)
    return printed_words("\n".join(passage.text for passage in story))


def test_a_plain_page_hands_on_how_its_story_is_folded() -> None:
    page = read("INICIO", " Por Ana Prueba ", *STORY, "Foto: Especial")
    assert page.folded == told(page)


def test_a_line_that_was_split_is_handed_on_in_its_parts() -> None:
    page = read(*STORY, f"{STORY[1]} Foto: Especial")
    assert page.folded == told(page)


@pytest.mark.parametrize("sign", ["\u00a0", "\u200b", "  ", "a\u0301", "Ж"])
def test_a_page_that_cleaning_changes_hands_nothing_on(sign: str) -> None:
    assert read(*STORY, f"{STORY[0]}{sign} fin.").folded is None


def test_a_story_with_lines_put_together_hands_nothing_on() -> None:
    page = read(f"{STORY[0][:-1]} y\ntambién camas.", *STORY)
    assert any(len(passage.anchors) > 1 for passage in page.body)
    assert page.folded is None
