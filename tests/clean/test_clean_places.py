"""Every visible character of a seed is in the clean text or among what was dropped, and knows its place."""

import unicodedata
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.characters import cut, joined, passage
from generator.problems import InputError
from generator.records import CleanText, Passage, Seed
from generator.tables.loading import load

TABLES = load()
SEEDS = Path(__file__).parents[2] / "seeds"
LINES = (
    "Menú",
    "jueves, septiembre 18",
    "Abre la clínica de Villa Ficticia con cinco médicos",
    "Por Ana Pérez",
    "12 de marzo de 2024",
    "• Tendrá dos quirófanos",
    "La directora inventada Ana Prueba informó que la clínica de Villa Ficticia atenderá a cien personas.",
    "Mérida, Yuc.- Los médicos recibirán equipo nuevo, dijo la funcionaria, quien pidió más medicinas.",
    "Te puede interesar: Suben los precios",
    "Te puede interesar",
    "Foto: Especial",
    "“Vamos a cumplir”, prometió la directora ante los vecinos, que la escucharon de pie. (Por Ana Pérez)",
    "Leticia Silva/Javier Salas, 4 de noviembre de 2019",
    "- Una nota de otra cosa…",
    "ACAPULCO.- El gabinete dio cuenta de…",
    "Más noticias",
    "La línea que se cor",
    "24",
    "Enero",
    "2026",
    "",
    " ",
)
ODD = (
    "\u200b",
    "\u202e",
    "\x07",
    "\u0301",
    "\t",
    "  ",
    "\u00a0",
    "\n",
    "…",
    "\u00ad",
    "👩\u200d⚕️",
    "\u0958",
    "ﬁ",
)


def seen(character: str) -> bool:
    """Tell whether a character must be accounted for."""
    invisible = unicodedata.category(character) in ("Cc", "Cf") and character != "\u200d"
    return not character.isspace() and not invisible


def parts(found: CleanText) -> list[Passage]:
    single = [part for part in (found.headline, found.dateline) if part]
    return [*single, *found.deck, *found.bylines, *found.stamps, *found.body]


def check_places(text: str) -> None:
    try:
        found = clean(Seed("page.txt", "page.txt", text, "0"), TABLES)
    except InputError:
        return
    covered: set[int] = set()
    for part in parts(found):
        assert unicodedata.is_normalized("NFC", part.text)
        assert part.text == part.text.strip()
        check_passage(part, text)
        covered.update(range(part.start, part.end))
    for piece in found.dropped:
        assert text[piece.start : piece.end] == piece.text
        assert text.count("\n", 0, piece.start) + 1 == piece.line
        assert piece.reason
        covered.update(range(piece.start, piece.end))
    assert [at for at, character in enumerate(text) if seen(character) and at not in covered] == []


def check_passage(part: Passage, text: str) -> None:
    for at, character in enumerate(part.text):
        start, end = part.to_seed(at, at + 1)
        if character == " ":
            assert not seen(text[start])
        elif text[start].isascii() and text[start] != character:  # a base letter whose accent stood apart
            assert unicodedata.normalize("NFD", character)[0] == text[start]
        elif character.isascii():
            assert text[start:end] == character


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
def test_shuffled_pages(lines: list[str]) -> None:
    check_places("\n".join(lines))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_odd_characters(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.sampled_from(ODD)) + text[at:]
    check_places(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check_places(text)


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_decomposed_seed(path: Path) -> None:
    check_places(unicodedata.normalize("NFD", path.read_text("utf-8")))


SENTENCE = st.sampled_from(
    [
        "El hospital abrió sus puertas a los vecinos de la sierra después de tres años de obra.",
        "La directora inventada Ana Prueba recordó que el presupuesto no alcanzó para terminar el quirófano.",
        "“No nos vamos a rendir, dijo, aunque falten medicinas”.",
        "Cada consulta costará lo mismo que antes: nada.",
        "Los médicos pidieron camas, sábanas y una ambulancia para los pueblos de arriba.",
    ]
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.lists(SENTENCE, min_size=2, max_size=6, unique=True).map(" ".join), min_size=1, max_size=12)
)
def test_story_without_boilerplate_is_whole(paragraphs: list[str]) -> None:
    found = clean(Seed("page.txt", "page.txt", "\n\n".join(paragraphs), "0"), TABLES)
    assert [part.text for part in found.body] == paragraphs
    assert found.dropped == ()


def test_characters() -> None:
    text = "\u200b  El  nin\u0303o\u00a0\tvuelve\u00ad. "
    found = passage(text, 0)
    assert found is not None
    assert found.text == "El niño vuelve."
    assert text[slice(*found.to_seed(3, 7))] == "nin\u0303o"
    assert found.anchors[0] == (0, 3)
    assert passage(" \u200b\t", 0) is None


def test_cut_and_joined() -> None:
    text = "Uno  dos\ntres"
    first, second = passage(text[:8], 0), passage(text[9:13], 9)
    assert first is not None
    assert second is not None
    whole = joined([first, second])
    assert whole.text == "Uno dos tres"
    piece = cut(whole, 3, 12)
    assert piece is not None
    assert (piece.text, piece.start, piece.end) == ("dos tres", 5, 13)
    assert cut(whole, 3, 4) is None


HOSTILE = {
    "commas": "," * 1_000_000,
    "capitals": "A" * 1_000_000,
    "one line": "abcdefghij" * 100_000,
    "colons": "Abc. te puede interesar: " * 40_000,
    "dates": "12/05/2024 " * 90_000,
    "dots": ". " * 500_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_text_only(text: str) -> None:
    begun = process_time()
    with suppress(InputError):
        clean(Seed("page.txt", "page.txt", text, "0"), TABLES)
    assert process_time() - begun < 2
