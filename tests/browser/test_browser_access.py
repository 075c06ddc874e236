"""Every kind of page, seen by those who do not see, point or run scripts: axe-core, keyboard, large text."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

KINDS = {
    "home": "",
    "article of a day, offices inferred": "articulos/avanza-*",
    "article of an interval, no headline": "articulos/esta-tarde-*",
    "article with one bound": "articulos/sheinbaum-promete-*",
    "article of a year": "articulos/reabre-*",
    "article without a date": "articulos/llegan-vacunas-*",
    "article with copies": "articulos/abren-modulo-*",
    "article corrected": "articulos/medicos-en-la-sierra",
    "article as an excerpt": "articulos/yucatan-tendra-*",
    "article withdrawn": "articulos/una-clinica-*",
    "state": "estados/zacatecas",
    "state without articles": "estados/tabasco",
    "country": "estados/nacional",
    "person": "personas/zoe-robledo-aburto",
    "person outside the registry": "personas/imaginaria-lopez-*",
    "institution": "instituciones/imss-bienestar",
    "digest": "resumenes/2024-05",
    "articles": "articulos",
    "states": "estados",
    "people": "personas",
    "institutions": "instituciones",
    "digests": "resumenes",
    "second page of a list": "articulos/anio/sin-fecha/pagina-2",
    "outlets": "medios",
    "outlet": "medios/diario-inventado-de-jerez",
    "coverage": "cobertura",
    "data": "datos",
    "feeds": "canales",
    "search": "buscar",
    "search with answers": "buscar/?q=hospital",
    "search with none": "buscar/?q=xyzzy",
    "method": "metodo",
    "corrections": "correcciones",
    "register of corrections": "correcciones/registro",
    "legal notice": "aviso-legal",
    "not found": "404.html",
}
RULES = (
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
)
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that a change of scheme can break; all others see the same page in light and in dark."""

NO_SIDEWAYS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
CUT_LABELS = """[...document.querySelectorAll("main .g-strip text")].filter(one =>
  one.getBoundingClientRect().right > document.documentElement.clientWidth
).map(one => one.textContent)"""
SMALL_TARGETS = """[...document.querySelectorAll("a, button, summary, input, select")].filter(one => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return box.width && style.display !== "inline" && !one.closest(".g-sr, .md-skip, label")
    && (box.width < 23.5 || box.height < 23.5);
}).map(one => one.outerHTML.slice(0, 200))"""
SHIFT = """new Promise(done => { let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(
    () => setTimeout(() => done(sum), 20)))); })"""
AUDIT = """([context, options]) => context.include && !context.include.length ? []
  : axe.run(context, options).then(found => found.violations.map(
      one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html)}`))"""
SEEN = """() => document.querySelectorAll("body *").forEach(one => {
  if (one.checkVisibility()) one.dataset.seen = "";
})"""
UNSEEN = """() => [...document.querySelectorAll("body :not([data-seen])")].flatMap((one, number) => {
  if (!one.checkVisibility() || one.closest("svg")) return [];
  one.dataset.unseen = number;
  return [`[data-unseen="${number}"]`];
})"""
"""What this width shows and the one before did not: the colours of all else have been measured."""

SAID = """() => {
  const names = ["aria-label", "title", "placeholder", "alt"];
  const heard = [...document.querySelectorAll(names.map(name => `[${name}]`).join())]
    .flatMap(one => names.map(name => one.getAttribute(name) || ""));
  return [document.body.innerText, ...heard].join(" ");
}"""
MOST_SHIFT = 0.002
"""A fiftieth of what is called good: a word of a counted list, read by halves."""
OPEN_EVERYTHING = "document.querySelectorAll('main details').forEach(one => { one.open = true; })"
LOOKS = (
    (1280, "default", ()),
    (1280, "slate", COLOURS),
    (360, "slate", ()),
    (360, "default", COLOURS),
)
WIDE = ("home", "article withdrawn", "outlets", "not found")
"""The head, two short pages whose foot is in the window, and columns of a table."""

TABS = {"home": 30, "article of a day, offices inferred": 22, "state": 30, "coverage": 30}


@pytest.fixture(scope="session")
def place(whole_site):
    """Finds the address of a kind of page."""

    def found(kind: str) -> str:
        pattern = KINDS[kind]
        if not pattern or pattern.endswith(".html") or "?" in pattern:
            return pattern
        (folder,) = whole_site.glob(pattern)
        return f"{folder.relative_to(whole_site).as_posix()}/"

    return found


def violations(page: Page, *rules: str, only_new: bool = False) -> list[str]:
    """What axe-core finds against WCAG 2.2 A and AA and good practice, or against these rules only."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    context = {"include": page.evaluate(UNSEEN)} if only_new else {"exclude": []}
    options = {"resultTypes": ["violations"], "runOnly": only, "preload": False}
    found: list[str] = page.evaluate(AUDIT, [context, options])
    return found


def audited(page: Page) -> list[str]:
    """Axe: every rule wide in light, narrow in dark; colours the other way round; targets of 24 px."""
    found = []
    for width, scheme, rules in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("scheme => { document.documentElement.dataset.mdColorScheme = scheme; }", scheme)
        told = violations(page, *rules, only_new=bool(rules) and width < 1000)
        found += [f"{width} {scheme} {one}" for one in told]
        found += [f"{width}: small {one}" for one in page.evaluate(SMALL_TARGETS)]
        found += _sideways(page, f"{width}")
        if width > 1000:
            page.evaluate(SEEN)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_in_the_way(open_any, open_late, place, kind):
    """Nothing moves on arrival, fonts and parts of the page late or not; axe-core; targets of 24 px.

    No scrolling sideways. Evidence is open. Text at 200 % on 1280 px is what a window of 640 px shows.
    """
    found = _moves(open_late(place(kind), width=360))
    page = open_any(place(kind), width=1280, reduced_motion="reduce")
    found += _moves(page)
    page.evaluate(OPEN_EVERYTHING)
    found += audited(page)
    for width in (320, 640):
        page.set_viewport_size({"width": width, "height": 800})
        found += _sideways(page, f"{width}")
        found += [f"{width}: {label} leaves the window" for label in page.evaluate(CUT_LABELS)]
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found += _sideways(page, "640 and letters of 200 %")
    assert found == []


@pytest.mark.parametrize("kind", WIDE)
def test_a_wide_page_that_comes_by_pieces_moves_nothing(open_late, place, kind):
    assert _moves(open_late(place(kind), width=1280)) == []


def _moves(page: Page) -> list[str]:
    """Wait for what a search fills in; next to nothing may have moved, and one main heading has arrived."""
    if "?q=" in page.url:
        expect(page.locator("#busqueda :is(.g-item, .g-empty:not([hidden]))").first).to_be_visible()
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("document.documentElement.lang") == "es-MX"
    shift = page.evaluate(SHIFT)
    return [f"{page.viewport_size['width']}: moves by {shift:.4f} on arrival"] if shift > MOST_SHIFT else []


def test_an_address_that_moved_stands_in_nobodys_way(open_any):
    """The page leads on at once; here it is held."""
    page = open_any("404.html", width=360)
    moved = page.url.replace("404.html", "articulos/medicos-sierra/")

    def held(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))

    page.route(moved, held)
    page.goto(moved)
    assert violations(page) == []
    assert page.evaluate(NO_SIDEWAYS)


def _sideways(page: Page, width: str) -> list[str]:
    return [] if page.evaluate(NO_SIDEWAYS) else [f"{width}: wider than the window"]


def test_the_open_dialog_stands_in_nobodys_way(open_any):
    page = open_any("404.html", width=1280, reduced_motion="reduce")
    page.keyboard.press("/")
    page.keyboard.type("hospital")
    expect(page.get_by_role("dialog").locator(".g-item").first).to_be_visible()
    assert audited(page) == []


def test_the_first_key_skips_to_the_content(open_any):
    page = open_any("", width=1280)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Saltar al contenido")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("kind", TABS)
def test_whoever_uses_the_keyboard_sees_where_they_are(open_any, place, kind):
    page = open_any(place(kind), width=1280, reduced_motion="reduce")
    for _ in range(TABS[kind]):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")


def test_the_focus_stays_in_the_open_dialog(open_any):
    page = open_any("", width=1280)
    page.keyboard.press("/")
    page.keyboard.type("hospital")
    expect(page.get_by_role("dialog").locator(".g-item").first).to_be_visible()
    for _ in range(25):
        page.keyboard.press("Tab")
        inside = "!!document.activeElement.closest('dialog') || document.activeElement === document.body"
        assert page.evaluate(inside), page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_evidence_opens_by_keyboard(open_any, place):
    page = open_any(place("article with copies"), width=360)
    first = page.locator("details.g-ev:not([open]) > summary").first
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.g-ev[open] blockquote").first).to_be_visible()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "search" not in kind])
def test_the_page_is_complete_without_script(open_any, place, kind):
    """All text of the page with scripts is on the page without them."""
    text = "document.querySelector('main').innerText.replace(/\\\\s+/g, ' ').trim()"
    with_script = open_any(place(kind), width=1280).evaluate(text)
    without = open_any(place(kind), width=1280, script=False).locator("main").inner_text()
    assert " ".join(without.split()) == " ".join(with_script.split())


def test_forced_colours_keep_printed_and_inferred_apart(open_any, place):
    page = open_any(place("article of a day, offices inferred"), forced_colors="active")
    inferred = page.locator(".g-fact--inferred").first
    expect(inferred).to_have_css("border-top-style", "dashed")
    expect(page.locator("mark.g-e--inferred").first).to_have_css("text-decoration-style", "dashed")
    expect(page.locator("mark.g-e:not(.g-e--inferred)").first).to_have_css("text-decoration-style", "solid")
    assert violations(page) == []


def test_paper_shows_what_stands_behind_a_fact_and_where_a_link_leads(open_any, place):
    page = open_any(place("article with copies"), scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator(".g-facts a").first).to_have_css("color", "rgb(11, 85, 104)")
    expect(page.locator(".g-facts blockquote").first).to_be_visible()
    page.evaluate(OPEN_EVERYTHING)
    expect(page.locator("details[open] blockquote").first).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(page.locator(".md-header .g-nav")).to_be_hidden()
    address = "getComputedStyle(document.querySelector('.g-meta a[rel]'), '::after').content"
    assert "https://jerez.example/dialisis" in page.evaluate(address)


def test_what_script_writes_is_spanish(open_any):
    page = open_any("buscar/?q=hospital", width=1280)
    expect(page.locator("#busqueda .g-item").first).to_be_visible()
    page.keyboard.press("Escape")
    told = page.evaluate(SAID)
    words = set(told.lower().split())
    assert (
        words & {"the", "and", "of", "with", "search", "close", "results", "loading", "filters", "more"}
        == set()
    )
