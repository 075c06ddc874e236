"""What is not worked on: passages that tell of nobody, and who spoke last where no quotation asks."""

import pytest
from extract_building import texts

from generator.extract import officials, speakers
from generator.extract.officials import items, read_story
from generator.extract.quotes import quotes
from generator.grammar import names
from generator.records import Official, PublicationDate
from generator.tables.loading import load

TABLES = load()
PLAIN = tuple(f"Llovió {times} veces en el valle y nadie salió de casa." for times in range(40))
WHO = "La alcaldesa Elvira Ponciano Luna"
SAID = f"{WHO} dijo: “Vamos a abrir la clínica”."


def counted(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[str]:
    """The calls of a function from now on, which goes on as before."""
    calls: list[str] = []
    function = getattr(owner, name)

    def call(*arguments: object) -> object:
        calls.append(name)
        return function(*arguments)

    monkeypatch.setattr(owner, name, call)
    return calls


def people(*body: str) -> tuple[Official, ...]:
    seed, clean = texts(*body)
    story = read_story(clean, TABLES)
    return officials.officials(story, None, PublicationDate(None, "none"), TABLES, seed.text).value


def test_only_passages_that_tell_of_somebody_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    cut, scanned = counted(monkeypatch, items, "words_of"), counted(monkeypatch, items, "_scan")
    (official,) = people(*PLAIN, f"{WHO} llegó.", *PLAIN, "Responde Ponciano Luna a todos.")
    assert official.mentions == ("Elvira Ponciano Luna", "Ponciano Luna")
    assert (len(cut), len(scanned)) == (2, 2)


def test_fields_read_a_passage_once(monkeypatch: pytest.MonkeyPatch) -> None:
    scanned = counted(monkeypatch, items, "_scan")
    seed, clean = texts(SAID)
    story = read_story(clean, TABLES)
    for state in (None, "Sonora"):
        who = officials.officials(story, state, PublicationDate(None, "none"), TABLES, seed.text).value
        assert len(quotes(story, who, state, TABLES).value) == 1
    assert len(scanned) == 1


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ((SAID, *PLAIN), 0),
        ((*PLAIN, SAID), 0),
        ((f"{WHO} llegó.", "“Vamos a abrir la clínica”, agregó."), 2),
        ((*PLAIN, f"{WHO} llegó.", "“Vamos a abrir la clínica”, agregó.", *PLAIN), 2),
    ],
)
def test_who_spoke_last_is_looked_up_when_a_quotation_asks(
    monkeypatch: pytest.MonkeyPatch, body: tuple[str, ...], asked: int
) -> None:
    _, clean = texts(*body)
    who = people(*body)
    stretches = counted(monkeypatch, speakers.Scene, "starts_below")
    (quote,) = quotes(read_story(clean, TABLES), who, None, TABLES).value
    assert quote.speaker == "elvira-ponciano-luna"
    assert len(stretches) == asked


def test_what_a_word_can_be_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    people(SAID)
    folded = counted(monkeypatch, names, "fold")
    people(SAID)
    assert len(folded) <= 2  # the gender is told by the whole name
