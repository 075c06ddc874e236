"""How much work one article makes: its text is folded and cut into words a few times, not once a rule."""

import sys
from collections import Counter
from copy import copy
from types import CodeType, FrameType

import pytest
from msgspec.structs import replace

from generator import extracting
from generator.clean import clean
from generator.extract import extract
from generator.grammar import folding, sentences, words
from generator.records import Seed
from generator.tables.loading import Tables, load

_PARAGRAPHS = (
    "Zacatecas, Zac., 9 de abril de 2024.- La secretaria de Salud de Zacatecas, Marta Prueba Ejemplo, dijo "
    "que el hospital de Fresnillo recibirá camas, y que el IMSS atenderá a quienes no tienen seguro.",
    "“Llegarán medicamentos en mayo”, dijo Prueba Ejemplo. El plan alcanza también a Guadalupe y a Jerez, "
    "donde dos clínicas estaban cerradas desde el año pasado, según los vecinos de ambas ciudades.",
    "Las obras cuestan doce millones de pesos: la mitad la paga el estado, y la otra mitad el municipio; "
    "ninguna de las dos partes ha dicho cuándo terminan, aunque los trabajos comenzaron en primavera.",
)
PAGE = "\n\n".join(
    ("INICIO", "Anuncian camas para el hospital de Fresnillo", "Por Ana Prueba", "10 de abril de 2024")
    + _PARAGRAPHS * 6
    + ("Foto: Especial", "Comparte esta nota", "Te puede interesar: Otra noticia de la ciudad")
)
_FOLDS = {function.__code__ for function in (folding.fold, folding.folded_words, folding.printed_words)}


def _characters(page: str, *, extracting: bool) -> Counter[str]:
    """Count the characters that are folded, and those cut into words or sentences, while a page is read."""
    tables = load()
    seed = Seed("page.txt", "page.txt", page, "0")
    extract(seed, clean(seed, tables), tables)  # what is compiled once is compiled now
    cut = words.words_of.__code__, sentences.sentences.__code__
    counted: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        code: CodeType = frame.f_code
        if event != "call":
            return
        if code in _FOLDS:
            counted["folded"] += len(frame.f_locals["text"])
        elif code in cut:
            counted["cut"] += len(frame.f_locals["text"])

    seed = Seed("page.txt", "page.txt", page, "0")
    sys.setprofile(count)
    try:
        cleaned = clean(seed, tables)
        if extracting:
            extract(seed, cleaned, tables)
    finally:
        sys.setprofile(None)
    return counted


def test_a_page_is_folded_once_while_it_is_cleaned() -> None:
    assert _characters(PAGE, extracting=False)["folded"] < 1.5 * len(PAGE)


@pytest.mark.parametrize(("what", "times"), [("folded", 3), ("cut", 1.5)])
def test_a_story_is_folded_and_cut_few_times_for_all_its_fields(what: str, times: float) -> None:
    assert _characters(PAGE, extracting=True)[what] < times * len(PAGE)


def test_a_worker_keeps_the_tables_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[Tables] = []
    monkeypatch.setattr(extracting, "_tables", held)
    for sent in (load(), copy(load()), replace(load(), digest="other")):
        extracting._start(sent)
        assert (held[0] is load()) == (sent.digest == load().digest)
