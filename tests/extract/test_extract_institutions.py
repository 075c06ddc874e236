import pytest
from extract_building import texts

from generator.extract.institutions import institutions
from generator.tables.loading import load

TABLES = load()

NAMED = [
    ("El IMSS y el ISSSTE", (), ["imss", "issste"]),
    ("El Instituto Mexicano del Seguro Social (IMSS)", (), ["imss"]),
    ("el director del Seguro Social", (), ["imss"]),
    ("El IMSS-Bienestar", (), ["imss-bienestar"]),
    ("el IMSS Bienestar en el país", (), ["imss-bienestar"]),
    ("los servicios del IMSS-BIENESTAR", (), ["imss-bienestar"]),
    ("Hospitales de Especialidades del IMSS", (), ["imss"]),
    ("las guarderías del IMSS", (), ["guarderias-imss", "imss"]),
    ("el IMSS-Bienestar del IMSS", (), ["imss-bienestar", "imss"]),
    ("programa La Clínica es Nuestra", (), ["la-clinica-es-nuestra"]),
    ("la Secretaría de Salud de Sonora", ("Sonora",), ["ses-26-ssa-son"]),
    ("los SSM entregaron", ("Morelos",), ["ses-17-ssm-mor"]),
    ("los SSM entregaron", ("Michoacán",), ["ses-16-ssm-mich"]),
    ("los SSM entregaron", ("Morelos", "Michoacán"), []),
    ("los SSM entregaron", (), []),
    ("la Secretaría de Salud informó", (), ["secretaria-de-salud"]),
    ("la Secretaría de Salud informó", ("Sonora",), []),
    ("imss en minúsculas", (), []),
    ("el bienestar de las familias", (), []),
]


@pytest.mark.parametrize(("text", "states", "ids"), NAMED)
def test_institutions_named(text: str, states: tuple[str, ...], ids: list[str]) -> None:
    _, clean = texts(text)
    assert [institution.id for institution in institutions(clean, states, TABLES).value] == ids


def test_order_of_first_mention_in_title_deck_and_body() -> None:
    _, clean = texts(
        "El IMSS abrió.", "El ISSSTE también.", title="Abre clínica del ISSSTE", deck=("Cofepris avisa",)
    )
    found = institutions(clean, (), TABLES).value
    assert [institution.id for institution in found] == ["issste", "cofepris", "imss"]
    assert found[2].name == "Instituto Mexicano del Seguro Social"
