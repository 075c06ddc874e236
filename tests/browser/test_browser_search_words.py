"""Words of one stem, other names, order by date, counts, marks on arrival: on invented articles and seeds."""

import re
from collections import Counter
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
import search_site
import yaml
from playwright.sync_api import expect

STATUS = "#busqueda [role=status]"
FIRST = "#busqueda .g-item h3"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return search_site.make(tmp_path_factory.mktemp("words"))


@pytest.fixture(scope="module")
def words_address(built):
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(built[1]))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def searched(browser, words_address):
    """Ask on the page of the search; gives the page once it has answered."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:

        def asked(query: str):
            page = context.new_page()
            page.goto(f"{words_address}buscar/?{query}")
            expect(page.locator(STATUS)).to_contain_text(re.compile(r"resultado|No hay|Escribe|no pudo"))
            return page

        yield asked


@pytest.mark.parametrize(
    ("query", "first", "count"),
    [
        ("Cobá", "Abre una casa de salud en la selva", 26),
        ("coba", "Abre una casa de salud en la selva", 26),
        ("Cobos", "Amplían la cobertura", 26),
        ("Puebla", "Renuevan los quirófanos", 26),
        ("pueblo", "Amplían la cobertura", 26),
        ("nino", "Renuevan los quirófanos", 1),
        ("niño", "Renuevan los quirófanos", 1),
        ("insabi", "Entrega el INSABI equipo", 1),
        ("Instituto de Salud para el Bienestar", "Entrega el INSABI equipo", 1),
        ("instituto de salud para el bienestar básculas", "Entrega el INSABI equipo", 1),
        ('"casa de salud"', "Abre una casa de salud", 1),
    ],
)
def test_the_very_form_comes_first(searched, query, first, count):
    page = searched(f"q={query}")
    expect(page.locator(STATUS)).to_contain_text(re.compile(rf"^{count} resultado"))
    expect(page.locator(FIRST).first).to_contain_text(first)


def test_a_word_that_is_nowhere_finds_nothing_near_it(searched):
    page = searched("q=Cobija")
    expect(page.locator(STATUS)).to_have_text("No hay notas con «Cobija».")


def test_a_word_of_the_same_stem_is_shown_as_such(searched):
    page = searched("q=Cobes")
    expect(page.locator(STATUS)).to_contain_text(
        re.compile(r"No hay notas con «Cobes»\. Éstas son con «Cob(á|os)»\.")
    )


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("reciente", ["Renuevan", "Abren", "Regresa", "Entrega"]),
        ("antigua", ["Regresa", "Abren", "Renuevan", "Entrega"]),
    ],
)
def test_sorted_by_date_whatever_is_known_of_it_and_undated_last(searched, order, expected):
    page = searched(f"q=calendario&orden={order}")
    assert [title.split()[0] for title in page.locator(FIRST).all_text_contents()] == expected


def test_facets_without_words_count_every_article(searched, built):
    expected = {}
    for path in (built[0] / "articulos").glob("*.md"):
        meta = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
        for name, values in (meta.get("search") or {}).items():
            expected.setdefault(name, Counter()).update([values] if isinstance(values, str) else values)
    page = searched("")
    for name in ("estado", "persona", "institucion", "anio"):
        rows = page.locator(f'details[data-facet="{name}"] .g-facet')
        found = dict(
            rows.evaluate_all("all => all.map(one => [...one.children].map(part => part.textContent))")
        )
        assert {value: int(n) for value, n in found.items()} == dict(expected.get(name, {}))
    years = page.locator('[data-facet="anio"] .g-facet > span:first-child').all_text_contents()
    assert len(years) > 1
    assert years == [*sorted(years[:-1], reverse=True), "Sin fecha"]


def test_counts_and_answers_agree_for_more_answers_than_are_fetched(searched):
    page = searched("q=cobos&anio=Sin fecha")
    expect(page.locator(STATUS)).to_have_text("26 resultados para «cobos»")
    expect(page.locator('label:has(input[value="Sin fecha"]) b')).to_have_text("26")


def test_a_filter_without_words_leads_to_its_page(open_page):
    page = open_page("buscar/")
    expect(page.locator(STATUS)).to_have_text(
        "Escribe algo para buscar o elige un filtro para ir a su página."
    )
    page.get_by_role("button", name="Ver los 12").click()
    page.locator('[data-facet="estado"]').get_by_role("link", name="Zacatecas").click()
    expect(page).to_have_url(re.compile(r"/estados/zacatecas/$"))


def test_every_filter_without_words_has_a_page_that_exists(open_page, site):
    page = open_page("buscar/")
    expect(page.locator(".g-facet").first).to_be_attached()
    while page.locator("#busqueda .g-link").count():
        page.locator("#busqueda .g-link").first.click()
    links = page.locator(".g-facet").evaluate_all("all => all.map(one => one.pathname)")
    assert len(links) > 30
    assert [link for link in links if not (site / link.strip("/") / "index.html").is_file()] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_initials_find_whom_they_mean_also_where_they_are_not_printed(open_page, width):
    page = open_page("buscar/?q=amlo", width=width)
    expect(page.locator(STATUS)).to_have_text("1 resultado para «amlo»")
    expect(page.locator(FIRST)).to_contain_text("AVANZA LA CONSOLIDACIÓN")
    page.get_by_role("link", name="Ver la página de Andrés Manuel López Obrador").click()
    expect(page).to_have_url(re.compile(r"/personas/andres-manuel-lopez-obrador/$"))


@pytest.mark.parametrize(
    ("query", "status", "first", "meant"),
    [
        ("maria elena lezama", "1 resultado", "Trabajan Mara Lezama", "Mara Lezama Espinosa"),
        ("OPD IMSS Bienestar", "4 resultados", "IMSS", "IMSS-Bienestar"),
    ],
)
def test_other_names_that_no_article_prints_find_what_they_mean(open_page, query, status, first, meant):
    page = open_page("buscar/")
    page.fill("#q", query)
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_contain_text(status)
    expect(page.locator(FIRST).first).to_contain_text(first)
    expect(page.get_by_role("link", name=f"Ver la página de {meant}")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("¿¡!?…", "Escribe algo para buscar"),
        ("<script>alert(1)</script>", "No hay notas con «<script>alert(1)</script>»."),
        ("hospital, (imss)!", "2 resultados"),
        ("el de la", "5 resultados"),
        ("salud " * 33, "5 resultados"),
        ("xyzzy " * 33, "No hay notas"),
        ('"hospital', "2 resultados"),
        ("{q} {remove}", "No hay notas con «{q} {remove}»."),
    ],
)
def test_whatever_is_written_is_answered(open_page, query, expected):
    page = open_page("buscar/")
    page.fill("#q", query)
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_contain_text(expected)


def test_the_words_are_marked_on_arrival_until_the_reader_has_enough(open_page):
    page = open_page("buscar/?q=hospitales")
    page.locator(FIRST).get_by_role("link").first.click()
    expect(page.locator(".g-arrival")).to_contain_text("Palabras buscadas: hospitales.")
    marked = page.locator("[data-pagefind-body] .g-hit").all_text_contents()
    assert marked
    assert {word.lower() for word in marked} <= {"hospital", "hospitales"}
    before = page.locator(".g-story").text_content()
    page.get_by_role("button", name="Quitar el resaltado").click()
    assert page.locator(".g-hit").count() == 0
    assert page.locator(".g-story").text_content() == before
    assert "palabras" not in page.url
    expect(page.locator("h1")).to_be_focused()


def test_an_excerpt_sets_no_space_inside_quotation_marks(open_any):
    """The index puts one there: the marks stand outside the element of the words said."""
    page = open_any("buscar/?q=inauguran")
    shown = page.locator("#busqueda .g-item", has_text="Sheinbaum promete").first
    expect(shown).to_contain_text("“Este año empiezan las obras y el próximo se inauguran”, sostuvo")


def test_a_part_of_the_index_that_cannot_be_fetched_is_told(browser, address):
    with browser.new_context() as context:
        page = context.new_page()
        context.route("**/*.pf_index", lambda route: route.abort())
        page.goto(address + "buscar/?q=hospital")
        expect(page.locator(STATUS)).to_contain_text("La búsqueda no pudo cargarse. Revisa tu conexión")
        context.unroute("**/*.pf_index")
        page.get_by_role("button", name="vuelve a intentar").click()
        expect(page.locator(STATUS)).to_have_text("2 resultados para «hospital»")
