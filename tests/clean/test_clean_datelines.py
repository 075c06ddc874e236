"""Datelines as pages write them, and openings that are none."""

import pytest

from generator.clean.datelines import dateline_end
from generator.clean.lexicon import lexicon
from generator.tables.loading import load

DATELINES = [
    "Oaxaca de Juárez, Oax. 26 de agosto de 2024.— ",
    "Chilpancingo, Gro., a 29 de Octubre del 2025.- ",
    "Hermosillo, Sonora, Junio 22 del 2017.- ",
    "Bahia de Banderas, Nayarit; lunes, 05 de mayo del 2025.- ",
    "Puebla, Puebla, 10 de diciembre de 2025. ",
    "Tlaxcala, Tlax., 15 de mayo de 2018. ",
    "Oaxaca, Oax., 6 de mayo de 2018. ",
    "Tlaxcala, Tlax. ",
    "TIJUANA BC - MIÉRCOLES 12 DE MARZO DE 2025 (ANF).- ",
    "Tepic - 3 de mayo de 2024.- ",
    "Xalapa, Ver., 06/12/21.- ",
    "CIUDAD DE MÉXICO, 23 de mayo de 2025.– ",
    "MÉRIDA.- ",
    "Xalapa, Ver.- ",
    "Hermosillo, Son., ",
    "Manzanillo, Col. ",
    "Morelia, Michoacán (MiMorelia.com).- ",
    "Ciudad Juárez (ADN/Staff) – ",
    "Saltillo, Coahuila de Zaragoza. ",
    "Tixcacal.- ",
    "San Miguel Inventado.- ",
    "TABASCO. ",
    "VILLAHERMOSA. ",
    "Fresnillo, Zacatecas | ",
    "Santa Rosa Ficticia, Pochutla, Oaxaca. 28 de mayo de 2024. ",
    "La Ficticia, Tehuacán, Pue. ",
    "San Luis Potosí, SLP — May 6, 2025 | ",
    "Tulancingo, Hidalgo (AGENCIAS) con información de El Altiplano.- ",
    "TULANCINGO, Hgo., 3 de mayo de 2024 (Agencia Altiplano/Redacción).– ",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_dateline_ends_before_the_story(dateline: str) -> None:
    tables = load()
    text = f"{dateline}El alcalde inventado Juan Nadie abrió la clínica."
    assert text[: dateline_end(text, lexicon(tables), tables)] == dateline


@pytest.mark.parametrize(
    "text",
    [
        "El gobernador de Sonora, que viajó ayer, volvió - según dijo - con dinero.",
        "Guerrero, Oaxaca, Chiapas y Tabasco fueron los estados con más casos.",
        "Aguascalientes, Colima, Nayarit y Tlaxcala fueron los estados con más casos.",
        "México, Claudia Inventada y los gobernadores hablaron de salud.",
        "Guadalajara, Jalisco es la ciudad con más hospitales.",
        "Puebla, Tlaxcala, Hidalgo. El alcalde inventado fue a los tres.",
        "Tlaxcala, Oax., 15 de mayo de 2018. El alcalde inventado fue a los dos.",
        "HOSPITALES. El alcalde inventado abrió dos.",
        "Tabasco. El alcalde inventado abrió dos.",
        "Jocelyn Andrade.- El hospital abrió.",
        "Redacción.- El hospital abrió.",
        "Abrió ayer - por fin - el Hospital de Nayarit (dos años después).- Tiene camas.",
        "En Mérida, Yucatán, abrió el hospital.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    tables = load()
    assert dateline_end(text, lexicon(tables), tables) == 0


@pytest.mark.parametrize(
    "text", ["Cuernavaca, Morelos; 23 de octubre de 2024", "Cd. de México (28 junio 2025) .-17:12 hrs"]
)
def test_dateline_on_its_own(text: str) -> None:
    tables = load()
    assert dateline_end(text, lexicon(tables), tables) == len(text)
