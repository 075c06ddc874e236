"""Every kind of page is sound: nothing from elsewhere, fits a small screen, accessible, in Spanish."""

import gzip
from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import expect

KINDS = (
    "",
    "articulos/",
    "estados/",
    "estados/zacatecas/",
    "estados/yucatan/",
    "personas/",
    "personas/zoe-robledo-aburto/",
    "instituciones/",
    "instituciones/imss/",
    "resumenes/",
    "resumenes/2024-08/",
    "cobertura/",
    "buscar/?q=imss",
    "404.html",
)
BUDGET = 150 * 1024


@pytest.fixture(scope="session")
def articles(site: Path) -> list[str]:
    return sorted(f"articulos/{path.parent.name}/" for path in site.glob("articulos/*/index.html"))


def sound(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]})["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']][:3]}" for one in found]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_a_page_is_accessible_and_fits(open_page, kind, width, scheme):
    page = open_page(kind, width=width, scheme=scheme)
    expect(page.locator("h1")).to_have_count(1)
    if "?" in kind:
        expect(page.locator(".g-item").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate("document.documentElement.lang") == "es-MX"
    assert sound(page) == []


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_articles_are_accessible_and_fit(open_page, articles, width, scheme):
    assert len(articles) == 5
    for path in [one for one in articles if "zacatecas" in one or "palacio" in one]:
        page = open_page(path, width=width, scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert sound(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_dialog_is_accessible(open_page, width):
    page = open_page("", width=width)
    page.keyboard.press("/")
    page.keyboard.type("imss")
    expect(page.get_by_role("dialog").locator(".g-item").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert sound(page) == []


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


def test_fonts_move_nothing_when_they_arrive(open_page, articles):
    page = open_page(articles[0])
    page.evaluate("document.fonts.ready")
    shift = page.evaluate(
        """new Promise(done => { let sum = 0;
        new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
          .observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 300); })"""
    )
    assert shift < 0.02
