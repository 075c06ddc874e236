"""Personal names: their end, their gender, the forms that agree. All people are invented."""

import time

import pytest
from msgspec.structs import replace

from generator.grammar.folding import fold
from generator.grammar.name_lexicon import name_lexicon
from generator.grammar.names import begins_person, gender_of, keys, name_end, skip_titles
from generator.grammar.words import words_of
from generator.tables.loading import load

LEXICON = name_lexicon(load())


def first_name(text: str) -> str | None:
    words = words_of(text)
    end = name_end(words, 0, LEXICON)
    return words.span(0, end) if end else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elvira Ponciano Rubalcava dijo", "Elvira Ponciano Rubalcava"),
        ("Marina del Pilar Zamudio; de", "Marina del Pilar Zamudio"),
        ("Braulio Cantú Díaz de León, opinó", "Braulio Cantú Díaz de León"),
        ("Delfina Muñoz Ladrón de Guevara y", "Delfina Muñoz Ladrón de Guevara"),
        ("Jacinto García Cabeza De Vaca dijo", "Jacinto García Cabeza De Vaca"),
        ("Genaro I. Olvera inauguró", "Genaro I. Olvera"),
        ("Agustín O’Farrill llegó", "Agustín O’Farrill"),
        ("Nora Van-Dick Puga", "Nora Van-Dick Puga"),
        ("José Ignacio “Nacho” Quintero Luna,", "José Ignacio “Nacho” Quintero Luna"),
        ("EMETERIO ROBLEDA QUIÑONES DIJO", "EMETERIO ROBLEDA QUIÑONES"),
        ("Irma Alcalde Ruelas pidió", "Irma Alcalde Ruelas"),
        ("Elvira Ponciano IMSS", "Elvira Ponciano"),
        ("Elvira Ponciano de Hidalgo", "Elvira Ponciano"),
        ("Elvira Ponciano de la Secretaría", "Elvira Ponciano"),
        ("Elvira Ponciano Secretaría", "Elvira Ponciano"),
        ("Ma. del Carmen Zamudio Luna habló", "Ma. del Carmen Zamudio Luna"),
        ("José Ma. Robleda Q. habló", "José Ma. Robleda Q"),
        ("J. Trinidad Robleda Luna, edil", "J. Trinidad Robleda Luna"),
        ("J, Trinidad Robleda", None),
        ("Trinidad Robleda. Luna", "Trinidad Robleda"),
        ("Braulio Robleda Cal y Mayor habló", "Braulio Robleda Cal y Mayor"),
        ("Braulio Luna y Luna habló", "Braulio Luna y Luna"),
        ("Braulio Luna y Elvira Luna", "Braulio Luna"),
        ("Braulio Cal y Elvira Mayor", "Braulio Cal"),
        ("Secretaría de Salud", None),
        ("IMSS Bienestar", None),
        ("IMSS-Bienestar Colima", None),
        ("La Gobernadora", None),
        ("gobernadora", None),
        ("Dr. Elvira", None),
    ],
)
def test_a_name_ends_where_its_words_do(text: str, name: str | None) -> None:
    assert first_name(text) == name


@pytest.mark.parametrize(
    ("text", "at"),
    [("Dr. Elvira Luna", 1), ("la doctora Elvira Luna", 0), ("doctora Elvira Luna", 1), ("Elvira Luna", 0)],
)
def test_titles_are_no_part_of_a_name(text: str, at: int) -> None:
    assert skip_titles(words_of(text), 0, LEXICON) == at


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Elvira Ponciano", True),
        ("Mtra. Elvira Ponciano", True),
        ("Elvira", False),
        ("Salud Pública", False),
        ("General Elvira", False),
    ],
)
def test_a_given_name_shows_a_person(text: str, person: bool) -> None:
    assert begins_person(words_of(text), 0, LEXICON) is person


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Elvira Ponciano", "f"),
        ("Braulio Cantú", "m"),
        ("Guadalupe Cantú", None),
        ("Guadalupe Elvira Cantú", "f"),
        ("Citlalmina Cantú", "f"),
        ("Ixtli Cantú", None),
        ("Ma. del Pilar Cantú", "f"),
        ("J. Guadalupe Cantú", "m"),
    ],
)
def test_the_gender_is_told_by_the_given_name(name: str, gender: str | None) -> None:
    assert gender_of(name, LEXICON) == gender


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoé Gonzáles", "Zoe González"),
        ("Marina del Pilar Ruiz", "Marina Pilar Ruíz"),
        ("Genaro I. Olvera", "Genaro Olvera"),
        ("EVELIA MUÑOZ", "Evelia Munoz"),
        ("Ma. Evelia Muñoz", "María Evelia Muñoz"),
        ("Fco. Muñoz", "Francisco Muñoz"),
    ],
)
def test_forms_of_one_name_have_equal_keys(one: str, other: str) -> None:
    assert keys(one, LEXICON) == keys(other, LEXICON)


@pytest.mark.parametrize("piece", ["Ana ", "ANA LUISA ", "de la ", "A. ", "Ana “"])
def test_long_runs_are_read_in_linear_time(piece: str) -> None:
    words = words_of(piece * 60_000)
    start = time.process_time()
    for at in range(words.size):
        name_end(words, at, LEXICON)
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    "word", ["Àbcdé", "Xochil", "xochil", "XOCHIL", "X", "ª", "Ǆabc", "ǅabc", "O’Xil", "Xó-Xil", "X7"]
)
def test_a_word_nothing_is_known_of_is_what_its_letters_make_it(word: str) -> None:
    names = replace(LEXICON)
    names.__dict__["known"] = frozenset((word.lower(), fold(word)))  # so that it is looked at closely
    assert names.kinds[word] == LEXICON.kinds[word]
