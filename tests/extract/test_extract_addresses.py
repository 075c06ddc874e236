"""Addresses of pages: the slug of a title."""

import re
from unicodedata import normalize

import pytest
from slugify import slugify

from generator.extract.addresses import LONGEST, slug

_MARKS = re.compile(r"[\u0300-\u0327]")


@pytest.mark.parametrize(
    "title",
    [
        "Entregan 1,250 camas",
        "«¿Vacunas?», pregunta “la niña”…",
        "D'Artagnan & l’hôpital",
        "&amp; &#65;",
        "Ærø, ß, º, ½ y €",
        "日本 y el IMSS",
        "una palabra " + "muy" * 30 + " larga y otras que caben",
        "x" * LONGEST,
        "x" * (LONGEST + 1),
        "a" * (LONGEST - 2) + " b c",
        "¡!",
        "",
    ],
)
def test_a_slug_is_that_of_slugify(title: str) -> None:
    whole = slugify(_MARKS.sub("", normalize("NFD", title)), max_length=LONGEST, word_boundary=True)
    assert slug(title, "a.txt", None).rpartition("-")[0] == whole
