"""What the vocabulary of a story promises: never less than its words, one by one, would tell."""

import pytest
from extract_building import texts
from slugify import slugify

from generator.extract.officials.clues import Clues, reader
from generator.extract.officials.constructions import mentions_in
from generator.extract.officials.finding import _slug
from generator.extract.officials.items import Line
from generator.extract.officials.printed import Role
from generator.extract.parts import parts
from generator.extract.story_texts import texts_of_parts
from generator.grammar.name_lexicon import name_lexicon
from generator.tables.loading import load

TABLES = load()
PASSAGES = (
    "Llovió en el valle y nadie salió de casa.",
    "El gobernador llegó tarde.",
    "Vino la ex-gobernadora a la fiesta.",
    "Lo dijo @Claudia en la red, y también director_general.",
    "Atendió el IMSS-Bienestar a todos; el O’Farrill de siempre.",
    "Comió Ana “güera” Ruiz con Elvira Ponciano Luna.",
    "Norte-Sur es una calle; el norte-Sur, otra.",
    "SECRETARIA DE SALUD: Àngel y 2ª Doctora",
    "El IMSS, a cargo de Elvira Ponciano Luna, abrió.",
    "Elvira Ponciano Luna dejó las riendas del IMSS ayer.",
    "Vino Elvira Ponciano Luna (Salud) a pie.",
    "Y luego Claudia de Sheinbaum se fue; CLAUDIA, no.",
    "Elvira Ponciano Luna comió con Ana Ruiz.",
)


@pytest.mark.parametrize("shown", [PASSAGES, *((passage,) for passage in PASSAGES)])
def test_no_passage_that_tells_of_somebody_is_passed_over(shown: tuple[str, ...]) -> None:
    _, clean = texts(*shown)
    look = reader(TABLES)
    clues = Clues(texts_of_parts(clean, TABLES), look)
    told = clues.telling()
    for number, part in enumerate(parts(clean)):
        line = Line(part, number, True, clues)
        if any(isinstance(item, Role) for item in line.items) or mentions_in(line, look.lexicon):
            assert number in told
    assert len(told) < len(PASSAGES)


@pytest.mark.parametrize("word", ["Ponciano", "güera", "O’Farrill", "Claudia", "Sur"])
def test_no_passage_that_may_name_a_person_is_passed_over(word: str) -> None:
    _, clean = texts(*PASSAGES)
    found = Clues(texts_of_parts(clean, TABLES), reader(TABLES)).of_people({name_lexicon(TABLES).keys[word]})
    holding = {number for number, part in enumerate(parts(clean)) if word in part.passage.text}
    assert holding
    assert holding <= found < set(range(len(PASSAGES) + 1))


@pytest.mark.parametrize(
    "name",
    ["Ana Luna", "Íñigo Peña Güemes", "J. Luis O’Farrill", "Ana  Luna", "Øystein Weiß", "María-José"],
)
def test_a_name_of_letters_gets_the_address_that_slugify_gives(name: str) -> None:
    assert _slug(name) == slugify(name)
