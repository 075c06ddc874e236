"""A headline of few words over its deck, and the kickers that stand in the same place."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean, body

STORY = f"{FIRST}\n{SECOND}\n{THIRD} En la obra van 80 millones de pesos y 12 médicos."


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("Prometen camas", "Prometen camas"),
        ("Detuvieron la obra", "Detuvieron la obra"),
        ("Gastan 80 MDP", "Gastan 80 MDP"),
        ("MÉDICOS EXIGEN PAGO", "MÉDICOS EXIGEN PAGO"),
        ("Hospital abre puertas", "Hospital abre puertas"),
        ("Llegarán 12", "Llegarán 12"),
        ("Estrenan\ncuarenta camas", "Estrenan cuarenta camas"),
        ("Exigen\na médicos", "Exigen a médicos"),
        ("Se reanuda la obra", "Se reanuda la obra"),
        ("Al fin, camas", "Al fin, camas"),
        ("Médicos, sin equipo", "Médicos, sin equipo"),
        ("Sin médicos ni medicinas", "Sin médicos ni medicinas"),
        ("Una obra olvidada", "Una obra olvidada"),
    ],
)
@pytest.mark.parametrize("between", ["", "Por Juana Inventada\n", "12 de mayo de 2021\n"])
def test_few_words_with_a_verb_are_the_headline(
    cleaned: Clean, above: str, headline: str, between: str
) -> None:
    found = cleaned(f"{above}\n{between}{HEADLINE}\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline
    assert [line.text for line in found.deck] == [HEADLINE]
    assert body(found)[0] == FIRST


@pytest.mark.parametrize(
    "kicker",
    [
        "Salud",
        "Hospital de la sierra",
        "Orden en la obra",
        "Plan de salud",
        "Imagen de los médicos",
        "Juan Médicos",
        "Médicos que cumplen",
        "VILLA FICTICIA",
        "Caen dos asaltantes",  # of another story
        "Zapopan",
        "Obra pública detenida",
        "En esta obra",
        "Sin medicinas",
        "Salud, Villa Ficticia",
        "Un gol de último minuto",  # of another story
        "Camas\npara médicos",
    ],
)
def test_a_kicker_is_no_headline(cleaned: Clean, kicker: str) -> None:
    found = cleaned(f"{kicker}\n{HEADLINE}\nPor Juana Inventada\n{STORY}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert not found.deck


@pytest.mark.parametrize("headline", ["Piden camas", "Sin camas", "Estrenan cuarenta camas"])
@pytest.mark.parametrize(
    "below",
    ["", "Por Juana Inventada\n", "Juana Inventada\n12 de mayo de 2021\n", "Foto: Especial\n", "• Son 12\n"],
)
def test_few_words_right_above_the_story_are_its_headline(cleaned: Clean, headline: str, below: str) -> None:
    found = cleaned(f"Inicio\nContacto\nEl Farolito Azul\n{headline}\n{below}{STORY}")
    assert found.headline is not None
    assert found.headline.text == headline
    assert body(found)[0] == FIRST


@pytest.mark.parametrize("line", ["Vuelca pipa", "Camas nuevas"])
def test_few_words_of_another_kind_above_the_story_are_no_headline(cleaned: Clean, line: str) -> None:
    assert (
        cleaned(f"Inicio\nContacto\nEl Farolito Azul\n{line}\nPor Juana Inventada\n{STORY}").headline is None
    )


@pytest.mark.parametrize("label", ["Portada", "Política"])
def test_a_title_under_a_label_of_the_menu_is_no_motto(cleaned: Clean, label: str) -> None:
    found = cleaned(f"MÉDICOS HOY MISMO\n{label}\nVuelve la luz a la obra\n{FIRST}\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == "Vuelve la luz a la obra"
