"""Readers find what is there, only what is there, and can come back to it."""

import re

import pytest
from playwright.sync_api import Page, expect

LEZAMA = "Trabajan Mara Lezama e IMSS en Plan Integral"
MICHOACAN = "IMSS continuará con el reto"
PALACIO = "Esta tarde, los gobernadores de 18 estados"
DURANGO = "Durango en proceso de adherirse"
ZACATECAS = "AVANZA LA CONSOLIDACIÓN"


def titles(page: Page) -> set[str]:
    expect(page.locator("#busqueda [role=status]")).to_contain_text(re.compile(r"resultado|No hay"))
    return set(page.locator("#busqueda .g-item h3").all_text_contents())


def beginnings(found: set[str]) -> set[str]:
    known = (LEZAMA, MICHOACAN, PALACIO, DURANGO, ZACATECAS)
    return {one for title in found for one in known if title.startswith(one)}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("atencion medica", {MICHOACAN, PALACIO, DURANGO, ZACATECAS}),
        ("hospital", {MICHOACAN, ZACATECAS}),
        ("hospitales", {MICHOACAN, ZACATECAS}),
        ("HOSPITAL", {MICHOACAN, ZACATECAS}),
        ("vacunacion", {MICHOACAN}),
        ("vacunación", {MICHOACAN}),
        ("Sheinbaum", {PALACIO}),
        ("lezama", {LEZAMA}),
        ("sheinb", {PALACIO}),  # still being written
        ('"Plan Integral"', {LEZAMA}),
        ("imss-bienestar notigram", set()),
        ("Cobá", set()),
        ("Atenea", set()),
        ("imss Cobá", set()),
        ("Atenea imss", set()),
        ("xyzzy", set()),
        ('"integral plan"', set()),
    ],
)
def test_a_query_finds_exactly(open_page, query, expected):
    page = open_page("buscar/")
    page.fill("#q", query)
    page.keyboard.press("Enter")
    expect(page.locator("#busqueda [role=status]")).to_contain_text(f"«{query}»")
    assert beginnings(titles(page)) == expected
    assert len(titles(page)) == len(expected)


def test_nothing_found_says_what_to_do(open_page):
    page = open_page("buscar/?q=Cob%C3%A1")
    expect(page.locator("#busqueda .g-empty")).to_contain_text("No hay notas con «Cobá».")
    assert page.locator("#busqueda [role=status]").bounding_box()["height"] <= 1, "shown twice"
    page.get_by_role("link", name="lista de estados").click()
    expect(page).to_have_url(re.compile(r"/estados/$"))


def test_slash_opens_the_dialog_and_the_dialog_finds(open_page):
    page = open_page("")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Buscar en las notas")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("lezama")
    expect(dialog.get_by_role("status")).to_have_text("1 resultado para «lezama»")
    expect(dialog.locator("mark").first).to_have_text("Lezama")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(LEZAMA)


def test_the_dialog_says_what_to_do_when_nothing_is_found(open_page):
    page = open_page("articulos/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    page.keyboard.type("xyzzy")
    expect(dialog.get_by_role("status")).to_have_text("No hay notas con «xyzzy».")
    expect(dialog.get_by_role("link", name="Ver todos los resultados")).to_be_hidden()
    expect(dialog.get_by_text("Revisa la escritura o usa una palabra más general.")).to_be_visible()
    dialog.get_by_role("link", name="lista de personas").click()
    expect(page).to_have_url(re.compile(r"/personas/$"))


def test_the_dialog_closes_and_gives_the_focus_back(open_page):
    page = open_page("articulos/")
    page.get_by_role("link", name="Buscar (tecla /)").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("link", name="Buscar (tecla /)")).to_be_focused()


def test_the_dialog_leads_to_all_results(open_page):
    page = open_page("")
    page.keyboard.press("/")
    page.keyboard.type("imss")
    page.get_by_role("link", name="Ver todos los resultados").click()
    expect(page).to_have_url(re.compile(r"/buscar/\?q=imss$"))
    assert len(titles(page)) == 5


def test_slash_types_itself_inside_a_field(open_page):
    page = open_page("buscar/")
    page.focus("#q")
    page.keyboard.type("a/b")
    expect(page.locator("#q")).to_have_value("a/b")


def test_a_state_chosen_leaves_its_articles_and_stands_in_the_address(open_page):
    page = open_page("buscar/?q=imss")
    page.get_by_role("button", name="Ver los 12").click()
    page.get_by_label("Zacatecas").check()
    expect(page.locator("#busqueda [role=status]")).to_have_text("1 resultado para «imss»")
    assert beginnings(titles(page)) == {ZACATECAS}
    again = open_page("buscar/" + page.url.partition("/buscar/")[2])
    expect(again.locator("#busqueda [role=status]")).to_have_text("1 resultado para «imss»")
    expect(again.get_by_label("Zacatecas")).to_be_checked()
    page.go_back()
    expect(page.locator("#busqueda [role=status]")).to_have_text("5 resultados para «imss»")
    expect(page.get_by_label("Zacatecas")).not_to_be_checked()


def test_a_filter_without_words_works_too(open_page):
    page = open_page("buscar/?estado=Zacatecas")
    assert beginnings(titles(page)) == {ZACATECAS}


def test_facets_count_what_would_be_left(open_page):
    page = open_page("buscar/?q=hospital")
    assert len(titles(page)) == 2
    for name, expected in {
        "anio": {"2024": "1", "Sin fecha": "1"},
        "medio": {"No identificado": "2"},
    }.items():
        boxes = page.locator(f'label:has(input[name="{name}"])')
        found = dict(
            boxes.evaluate_all(
                "all => all.map(one => [one.children[1].textContent, one.children[2].textContent])"
            )
        )
        assert found == expected


def test_values_of_one_facet_are_alternatives(open_page):
    page = open_page("buscar/?q=imss&estado=Zacatecas&estado=Durango")
    assert beginnings(titles(page)) == {ZACATECAS, DURANGO}
    page.get_by_role("button", name="Ver los 12").click()
    expect(page.locator('label:has(input[value="Quintana Roo"]) b')).to_have_text("1")


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [("fecha, de nueva a antigua", PALACIO, MICHOACAN), ("fecha, de antigua a nueva", MICHOACAN, PALACIO)],
)
def test_sorted_by_date(open_page, order, first, last):
    page = open_page("buscar/?q=imss")
    titles(page)
    page.get_by_label("Ordenar por").select_option(label=order)
    expect(page.locator("#busqueda .g-item h3").first).to_contain_text(first)
    expect(page.locator("#busqueda .g-item h3").last).to_contain_text(last)
    assert "orden=" in page.url


def test_search_that_cannot_be_loaded_says_so(browser, address):
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/pagefind/pagefind.js", lambda route: route.abort())
        page.goto(address + "buscar/?q=hospital")
        status = page.locator("#busqueda [role=status]")
        expect(status).to_contain_text("La búsqueda no pudo cargarse. Revisa tu conexión")
        page.unroute("**/pagefind/pagefind.js")
        page.get_by_role("button", name="vuelve a intentar").click()
        expect(status).to_have_text("2 resultados para «hospital»")


def test_without_script_the_page_names_other_ways(open_page):
    page = open_page("buscar/", script=False)
    expect(page.get_by_role("link", name="lista de personas")).to_be_visible()
