"""What the index is given besides the text, and the file the search counts with."""

import json

import pytest

from generator.engine.pagefind_script import telling
from generator.engine.search_facets import Fact, facets_file
from generator.engine.search_pages import story_of
from generator.engine.search_words import entity
from generator.problems import BuildError

HEAD = (
    '<meta data-pagefind-filter="persona[content]" content="Ana &amp; Íñiguez">'
    '<meta data-pagefind-filter="estado[content]" content="{state}">'
    '<meta data-pagefind-sort="dia[content]" content="{day}">'
)
PAGE = f"""<html><head>{HEAD}</head><body><nav>Menú ajeno</nav>
<div data-pagefind-body><div>En Cobá</div> y Puebla</div><p>fuera</p></body></html>"""


def test_forms_come_from_the_story_alone():
    page = story_of(PAGE).html
    field = page.partition('palabras[content]" content="')[2].partition('"')[0]
    assert field.split() == ["anainiguezq8", "cobaq9", "pueblaq9"]
    assert entity("IMSS-Bienestar") == "imssbienestarq8"


def test_of_a_page_only_stories_and_fields_are_read():
    story = story_of(PAGE.format(state="Sur", day="2024-02-03"))
    assert "<div data-pagefind-body><div>En Cobá</div> y Puebla</div>" in story.html
    assert "Menú" not in story.html
    assert "fuera" not in story.html
    assert story.day == "2024-02-03"
    assert story.facets == (("persona", "Ana & Íñiguez"), ("estado", "Sur"))
    assert story_of("<html><head></head><body>data-pagefind-body</body></html>") is None


def test_pages_by_value_and_undated_last():
    days = ["2023-05", "0000 2026-01-01", "2024-02-03", "0000 ", "2023-12-31"]
    pages = [
        Fact("abcde"[n], f"/{n}/", day, [("estado", "Norte" if n % 2 else "Sur")])
        for n, day in enumerate(days)
    ]
    content = json.loads(facets_file(reversed(pages)))
    assert content["ids"] == "a b c d e"
    assert content["newest"] == [2, 4, 0, 1, 3]
    assert content["dated"] == 3
    assert content["facets"]["estado"] == {"Norte": [1, 2], "Sur": [0, 2, 2]}


def test_a_script_of_another_version_is_refused():
    with pytest.raises(BuildError, match="install the locked version"):
        telling({"pagefind.js": b"something new"})
