"""What the index is given besides the text, and the file the search counts with."""

import json

import pytest

from generator.engine.pagefind_script import telling
from generator.engine.search_facets import facets_file
from generator.engine.search_words import entity, with_words
from generator.problems import BuildError

HEAD = (
    '<meta data-pagefind-filter="persona[content]" content="Ana &amp; Íñiguez">'
    '<meta data-pagefind-filter="estado[content]" content="{state}">'
    '<meta data-pagefind-sort="dia[content]" content="{day}">'
)
PAGE = f"""<html><head>{HEAD}</head><body><nav>Menú ajeno</nav>
<div data-pagefind-body><div>En Cobá</div> y Puebla</div><p>fuera</p></body></html>"""


def test_forms_come_from_the_story_alone():
    page = with_words(PAGE)
    field = page.partition('palabras[content]" content="')[2].partition('"')[0]
    assert field.split() == ["anainiguezq8", "cobaq9", "pueblaq9"]
    assert entity("IMSS-Bienestar") == "imssbienestarq8"


def test_pages_by_value_and_undated_last():
    days = ["2023-05", "0000 2026-01-01", "2024-02-03", "0000 ", "2023-12-31"]
    pages = [HEAD.format(state="Norte" if n % 2 else "Sur", day=day) for n, day in enumerate(days)]
    content = json.loads(facets_file(["a", "b", "c", "d", "e"], pages))
    assert content["ids"] == "a b c d e"
    assert content["newest"] == [2, 4, 0, 1, 3]
    assert content["dated"] == 3
    assert content["facets"]["estado"] == {"Norte": [1, 2], "Sur": [0, 2, 2]}


def test_a_script_of_another_version_is_refused():
    with pytest.raises(BuildError, match="install the locked version"):
        telling({"pagefind.js": b"something new"})
