"""What a page does besides being read: the palette, the menu, evidence that lights up; and what it weighs."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import expect

BUDGET = 150 * 1024


@pytest.fixture(scope="session")
def articles(site: Path) -> list[str]:
    return sorted(f"articulos/{path.parent.name}/" for path in site.glob("articulos/*/index.html"))


def test_the_palette_says_what_it_will_do_and_is_remembered(open_page):
    page = open_page("")
    page.get_by_role("button", name="Cambiar a modo oscuro").click()
    expect(page.get_by_role("button", name="Cambiar a modo claro")).to_be_visible()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.mdColorScheme") == "slate"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 24, 26)"


def test_the_system_decides_without_script(open_page):
    page = open_page("", script=False, scheme="dark")
    expect(page.locator("body")).to_have_css("background-color", "rgb(17, 24, 26)")


def test_evidence_lights_up_in_the_story(open_page, articles):
    zacatecas = next(path for path in articles if "zacatecas" in path)
    page = open_page(zacatecas)
    page.locator("details.g-ev[open] a[href^='#p-']").first.click()
    lit = page.locator("mark:target")
    expect(lit).to_have_css("background-color", "rgb(255, 229, 138)")


def test_the_menu_of_a_small_screen_opens_by_keyboard(open_page):
    page = open_page("", width=360)
    page.locator(".g-menu summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Menú").get_by_role("link", name="Personas")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation", name="Menú")).to_be_hidden()


def test_the_first_visit_of_an_article_is_light(open_page, articles, site):
    page = open_page("404.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.removesuffix("404.html") + articles[0])
    page.wait_for_load_state("networkidle")
    paths = {url.partition("//")[2].partition("/")[2] for url in asked}
    files = [site / path / "index.html" if path.endswith("/") else site / path for path in paths]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= BUDGET
