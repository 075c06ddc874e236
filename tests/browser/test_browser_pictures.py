"""Pictures of the pages a reader sees most, phone and desk, to be looked at; the README shows some of them.

`GACETILLA_PICTURES=.github` before the command that runs this file renews those of the README.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).parents[2]
PLACES = {
    "inicio": "",
    "articulo": "articulos/avanza-la-consolidacion-del-imss-bienestar-en-zacatecas-y-el-pais-951224/",
    "estado": "estados/zacatecas/",
    "persona": "personas/zoe-robledo-aburto/",
    "buscar": "buscar/?q=hospital",
}
SEEN = """() => {
  const main = document.querySelector("main").getBoundingClientRect(), h1 = document.querySelector("h1");
  const size = parseFloat(getComputedStyle(h1).fontSize);
  return main.width > 0 && h1.getBoundingClientRect().top < innerHeight && size > 20
    && document.fonts.check("16px 'Gacetilla Serif'");
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_pictures_are_made_of_what_readers_see_most(open_page, tmp_path, width):
    folder = Path(os.environ.get("GACETILLA_PICTURES", tmp_path))
    for name, place in PLACES.items():
        page = open_page(place, width=width)
        if "?q=" in place:
            expect(page.locator("#busqueda .g-item").first).to_be_visible()
        page.evaluate("document.fonts.ready")
        assert page.evaluate(SEEN), name
        page.set_viewport_size({"width": width, "height": 1000 if width > 1000 else 800})
        content = page.screenshot(path=folder / f"{name}-{width}.png")
        assert len(content) > 20_000, "an empty page"


def test_the_readme_shows_pictures_that_are_there():
    text = (ROOT / "README.md").read_text("utf-8")
    shown = [part.partition(")")[0] for part in text.split("](")[1:]]
    pictures = [link for link in shown if link.endswith(".png")]
    assert {Path(link).stem.rpartition("-")[0] for link in pictures} >= PLACES.keys()
    assert [link for link in pictures if not (ROOT / link).is_file()] == []
