"""The five real seeds, each part told as a reader tells it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.clean import clean
from generator.read.seed_file import read_seed
from generator.records import CleanText
from generator.tables.loading import load

SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(frozen=True)
class Told:
    """What a reader finds: the headline, first words of each paragraph, and the parts around them."""

    headline: str | None
    body: tuple[str, ...]
    deck: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    dateline: str | None = None
    dropped: tuple[str, ...] = ()


TOLD = {
    "000": Told(
        "Trabajan Mara Lezama e IMSS en Plan Integral para mejorar los servicios de salud en Quintana Roo",
        (
            "La gobernadora Mara Lezama busca",
            "Durante este encuentro acordaron",
            "La Gobernadora, que promueve",
            "“La transformación está en marcha",
            "Por su parte, Zoé Robledo",
            "En esta reunión también participó",
        ),
        dropped=(
            "Connect with us",
            "Escribe la noticia que estás buscando",
            "México",
            "Te Puede Interesar: Mara Lezama gestiona",
            "Más noticias",
            "La comunidad de Cobá",
            "Publicidad",
        ),
    ),
    "001": Told(
        "IMSS continuará con el reto de transformar los servicios de salud con el apoyo de las y los "
        "representantes en los estados: Zoé Robledo",
        (
            "El Instituto Mexicano del Seguro Social (IMSS) inauguró",
            "Al encabezar la inauguración",
            "Invitó a los representantes",
            "“La experiencia de la pandemia",
            "Zoé Robledo agradeció al gobernador",
            "En su mensaje, el gobernador",
            "Ramírez Bedolla dijo",
            "Por su parte, el director de Operación",
            "Subrayó que el papel",
            "En tanto, la titular del Órgano",
            "En el acto inaugural las y los nueve",
        ),
        deck=("· Se inauguró", "· En lo que resta", "· Se trabaja arduamente"),
        dropped=("BOLETÍN DE PRENSA", "LINK DE FOTOGRAFÍAS", "https://bit.ly/3TW6fEo", "LINK DE VIDEO"),
    ),
    "002": Told(
        None,
        (
            "Esta tarde, los gobernadores",
            "La cita convocó",
            "La reunión tuvo",
            "El sistema IMSS Bienestar",
            "Con esta evaluación",
        ),
    ),
    "003": Told(
        "Durango en proceso de adherirse al IMSS Bienestar; será tardado: Nájera Torres",
        (
            "Moisés Nájera Torres, Secretario",
            "“Nosotros seguimos haciendo",
            "“Depende de los anexos",
            "Aseguró que el IMSS Bienestar",
            "Vale la pena recordar",
        ),
        bylines=("Por: Harimm García",),
        stamps=("28/08/2024 - Hace 3 meses",),
        dropped=(
            "Local",
            "Te sugerimos leer: TEED",
            "Síguenos en: Google News Notigram",
            "Lic. Comunicación Social",
            "Últimas Noticias icon arrow right",
            "Deja tu comentario",
        ),
    ),
    "004": Told(
        "AVANZA LA CONSOLIDACIÓN DEL IMSS BIENESTAR EN ZACATECAS Y EL PAÍS",
        (
            "Zacatecas, Zac., 9 de abril de 2024.- Junto con",
            "En ese sentido, el mandatario",
            "Durante la conferencia matutina",
            "Entre los datos dados a conocer",
            "Para el caso de Zacatecas",
            "Por lo anterior, Zacatecas",
            "Además, se podrá reforzar",
            "Lo anterior, aunado",
        ),
        deck=("El Gobernador y otros mandatarios", "Conocieron del programa"),
        stamps=("Martes 09 de abril, 2024",),
        dateline="Zacatecas, Zac., 9 de abril de 2024.-",
        dropped=(
            "Luz Mar - Gerente General",
            "clic en foto.",
            "Más Noticias",
            "Sabado 27 de abril, 2024",
            "Fresnillo, Zac., 25 de abril de 2024.-",
            "1 2 3 4 5 SIGUIENTE >>",
        ),
    ),
}


@pytest.fixture(params=TOLD)
def pair(request: pytest.FixtureRequest) -> tuple[CleanText, Told]:
    path = next(SEEDS.glob(f"{request.param}_*.txt"))
    return clean(read_seed(path, path.name), load()), TOLD[request.param]


def begin(found: list[str], expected: tuple[str, ...]) -> bool:
    return len(found) == len(expected) and all(map(str.startswith, found, expected))


def test_headline(pair: tuple[CleanText, Told]) -> None:
    found, told = pair
    assert (found.headline and found.headline.text) == told.headline


def test_body(pair: tuple[CleanText, Told]) -> None:
    found, told = pair
    paragraphs = [passage.text for passage in found.body]
    assert begin(paragraphs, told.body), paragraphs


def test_deck_and_dateline(pair: tuple[CleanText, Told]) -> None:
    found, told = pair
    assert begin([passage.text for passage in found.deck], told.deck)
    assert (found.dateline and found.dateline.text) == told.dateline


def test_bylines_and_stamps(pair: tuple[CleanText, Told]) -> None:
    found, told = pair
    printed = [passage.text for passage in found.bylines]
    assert set(told.bylines) <= set(printed)
    stamps = [passage.text for passage in found.stamps]
    assert all(any(stamp.startswith(expected) for stamp in stamps) for expected in told.stamps)
    assert bool(stamps) == bool(told.stamps)


def test_dropped(pair: tuple[CleanText, Told]) -> None:
    found, told = pair
    texts = [" ".join(part.text.split()) for part in found.dropped]
    missing = [start for start in told.dropped if not any(text.startswith(start) for text in texts)]
    assert missing == []
    assert bool(told.dropped) or not texts
