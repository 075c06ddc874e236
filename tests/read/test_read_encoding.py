"""Bytes of every encoding that occurs come back as the text that was written."""

import codecs
from time import process_time

import pytest

from generator.problems import InputError
from generator.read.encoding import decode

TEXT = "La niña de Peñón dijo: “Sí, señor; el ‘pingüino’ cuesta 5 €”… ¿y qué? — ¡Ándale! Ñ\nOtra línea.\n"
PLAIN = "La niña de Peñón, el pingüino y ¿qué más? Ñandú.\nÁrbol.\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_text_comes_back(content: bytes) -> None:
    assert decode(content, "a.txt") == TEXT


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (PLAIN, "latin-1"),
        (PLAIN.replace("Á", "A"), "cp1252"),  # cp1252 has no character for the second byte of Á
        ("‘Sí‘, señor — 5 €…", "cp1252"),
    ],
)
def test_utf8_read_as_another_encoding_is_mended(text: str, wrong: str) -> None:
    assert decode(text.encode().decode(wrong).encode(), "a.txt") == text


def test_latin1() -> None:
    assert decode(PLAIN.encode("latin-1"), "a.txt") == PLAIN


def test_two_encodings_in_one_file() -> None:
    assert decode(PLAIN.encode() + PLAIN.encode("cp1252"), "a.txt") == PLAIN * 2


def test_file_cut_inside_a_character() -> None:
    assert decode("El niño llegó".encode()[:-1], "a.txt") == "El niño lleg"


@pytest.mark.parametrize(
    "text",
    [
        "Se dijo “así” y ‘asá’; SÃO PAULO y Â sola quedan igual.\n",
        'Comillas "rectas", guiones - – — y puntos... …\n',
        "ÁÉÍÓÚÑ àèò ç ß ﬁ ½ № ™\n",
        "Nin\u0303o descompuesto\u00a0y espacio\u200b\n",
    ],
)
def test_right_text_is_never_changed(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "E101"),
        (b" \n\t\n", "E101"),
        (codecs.BOM_UTF8, "E101"),
        (codecs.BOM_UTF8 + "\u00a0\n".encode(), "E101"),
        (b"\x00" * 40, "E102"),
        (b"texto\x00\x01\x02con\x00nulos" * 9, "E102"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "E102"),
        (b"%PDF-1.7 texto", "E102"),
        (b"PK\x03\x04" + b"a" * 50, "E102"),
        (b"\x01\x02\x03\x04a" * 30, "E102"),
        (codecs.BOM_UTF8 + b"a\xff\xfeb", "E104"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", "E104"),
    ],
)
def test_refused(content: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(content, "seeds/a.txt")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.code) == ("seeds/a.txt", 1, code)
    assert ";" in problem.message  # what is wrong; what to do about it


def test_correct_text_is_read_fast() -> None:
    content = TEXT.encode() * 20_000
    begun = process_time()
    decode(content, "a.txt")
    assert process_time() - begun < 1
