"""Pages of very many lines: no rule compares each line with each other."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from generator.problems import InputError
from generator.records import CleanText

STORY = "El hospital de la ciudad abrió ayer una sala, dijo su directora, y en mayo abrirá otras dos salas. "
TITLE = "Abre sus puertas la sala"
PAGES: dict[str, Callable[[int], list[str]]] = {
    "titles": lambda count: [f"{TITLE} número {at}" for at in range(count)],
    "titles printed twice": lambda count: [f"{TITLE} número {at // 2}" for at in range(count)],
    "bylines": lambda count: [STORY * 3] + ["Por Ana Prueba", "Nota breve"] * (count // 2),
    "captions": lambda count: [f"Foto: Sala número {at}, con dos camas" for at in range(count)] * 2,
    "teasers": lambda count: [TITLE, "3 de mayo de 2024"] * (count // 2) + [STORY * 3],
    "lone lead-ins": lambda count: [STORY * 2] + ["Lee también", TITLE] * (count // 2) + [STORY * 2],
    "lead-ins with nothing below": lambda count: [STORY * 2] + ["Lee también:"] * count + ["Nota breve"],
    "bylines above": lambda count: (
        ["Por Ana Salas"] * (count // 2) + [STORY * 3] + ["Nota breve", "Otra sala"] * (count // 4)
    ),
    "names of a box": lambda count: [STORY * 3] + ["Clínica Prueba", "Contacto"] * (count // 2) + [STORY],
    "counters": lambda count: [TITLE] + ["3 vistas"] * count + [STORY * 3],
    "story between titles": lambda count: [STORY * 2, f"{TITLE} de la ciudad"] * (count // 2),
}


def _calls(work: Callable[[], object]) -> int:
    """Count the calls of Python functions, built-in ones too: steps of work that no clock disturbs."""
    calls = 0

    def count(_frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    except InputError:
        pass
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("kind", PAGES)
def test_work_grows_with_the_lines_and_no_faster(kind: str, cleaned: Callable[[str], CleanText]) -> None:
    few, many = ("\n".join(PAGES[kind](count)) for count in (100, 800))
    _calls(lambda: cleaned(few))  # what is compiled once is compiled now
    few, many = few.replace("ala", "ula"), many.replace("ala", "ola")  # lines never seen before
    assert _calls(lambda: cleaned(many)) < 10 * _calls(lambda: cleaned(few))
