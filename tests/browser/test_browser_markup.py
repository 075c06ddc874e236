"""The files of the built site: sound markup, links that lead somewhere, Spanish wherever a reader looks."""

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from lxml import html as lxml_html

ENGLISH = set(
    re.findall(
        r"\w+",
        """the and of with search close next previous results loading found this that from your skip back
        toggle more read by at is are not page menu open filters clear home january february april june july
        august october november december title author published updated unknown article articles people
        person state states office offices country site feed feeds download file files table column row rows
        size date dates undated between before after since until sort newest oldest relevance cancel keyboard
        shortcut navigation header footer main content language light mode switch copy copied share related
        quote said evidence source outlet excerpt withdrawn moved redirecting permission none""",
    )
)
SPOKEN = ("aria-label", "alt", "title", "placeholder")
BUDGET = 150 * 1024


@cache
def _tree(path: Path):
    return lxml_html.fromstring(path.read_bytes())


@pytest.fixture(scope="session")
def built(whole_site):
    """Every page by its address."""
    found = {path.relative_to(whole_site).as_posix(): path for path in whole_site.rglob("*.html")}
    assert len(found) > 80
    return found


def _kinds(built):
    """A few pages of each folder: all that one template can make."""
    seen: dict[tuple[str, ...], int] = {}
    for name, path in sorted(built.items()):
        kind = tuple(name.split("/")[:1])
        seen[kind] = seen.get(kind, 0) + 1
        if (kind == ("articulos",) and "ronda-" not in name) or seen[kind] <= 4:
            yield name, path


def test_html5lib_finds_no_error(built):
    parser = html5lib.HTMLParser(strict=False)
    wrong = {}
    for name, path in _kinds(built):
        parser.parse(path.read_text("utf-8"))
        wrong |= {name: parser.errors} if parser.errors else {}
    assert wrong == {}


DATA = "application/ld+json"
ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset")


def _inline(tree) -> list[str]:
    """What a browser would run or obey though no file of the site holds it."""
    found = []
    for one in tree.iter("*"):
        if one.tag == "style" or (
            one.tag == "script" and not one.get("src") and one.get("type", "").lower() != DATA
        ):
            found.append(f"<{one.tag}>")
        for name, value in one.attrib.items():
            scripted = name in ADDRESSES and re.match(r"\s*(javascript|data|vbscript):", value, re.I)
            if name == "style" or name.startswith("on") or scripted:
                found.append(f"<{one.tag} {name}={value[:40]!r}>")
    return found


def test_nothing_inline_is_run_or_obeyed(built):
    found = {name: told for name, path in built.items() if (told := _inline(_tree(path)))}
    assert found == {}
    bad = "<p style='a:b' onclick='x()'><a href=' javascript:x()'>a</a></p><style>a{}</style>"
    assert len(_inline(lxml_html.fromstring(f"<div>{bad}<script>x()</script></div>"))) == 5


def test_ids_are_unique(built):
    twice = {}
    for name, path in built.items():
        ids = _tree(path).xpath("//@id")
        again = {one for one in ids if ids.count(one) > 1}
        twice |= {name: again} if again else {}
    assert twice == {}


def _target(whole_site: Path, page: Path, link: str) -> tuple[Path, str]:
    parts = urlsplit(link)
    if not parts.path:
        return page, parts.fragment
    # the page for unknown addresses links from the root, since it is shown at any depth
    base = whole_site if parts.path.startswith("/") else page.parent
    target = (base / unquote(parts.path).lstrip("/")).resolve()
    return target / "index.html" if parts.path.endswith(
        ("/", ".")
    ) or target.is_dir() else target, parts.fragment


def test_every_link_and_anchor_leads_somewhere(built, whole_site):
    lost = []
    for name, path in built.items():
        for link in _tree(path).xpath(
            "//a/@href | //link[@rel!='canonical']/@href | //script/@src | //img/@src"
        ):
            if urlsplit(link).scheme:
                continue
            target, anchor = _target(whole_site.resolve(), path.resolve(), link)
            if not target.is_file():
                lost.append(f"{name}: {link}")
            elif (
                anchor
                and target.suffix == ".html"
                and not _tree(target).xpath("//*[@id=$one]", one=unquote(anchor))
            ):
                lost.append(f"{name}: no anchor {link}")
    assert lost == []


def _read(tree) -> list[str]:
    texts = tree.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::code)]")
    heard = [value for name in SPOKEN for value in tree.xpath(f"//@{name}")]
    told = tree.xpath("//title/text() | //meta[@name='description']/@content")
    return [*texts, *heard, *told]


def test_nothing_is_in_english(built):
    found = {}
    for name, path in built.items():
        words = set(re.findall(r"[^\W\d_]+", " ".join(_read(_tree(path))).lower())) & ENGLISH
        found |= {name: words} if words else {}
    assert found == {}


def test_no_template_word_is_left_unfilled(built):
    holes = {
        name: told
        for name, path in built.items()
        for told in _read(_tree(path))
        if re.search(r"\{\w*\}", told)
    }
    assert holes == {}


def test_the_first_visit_of_an_article_is_light(built, whole_site):
    """Page, styles, fonts, scripts and icon, as a server sends them compressed; the search is not opened."""
    sizes = {}
    for name, path in built.items():
        if name.startswith("articulos/"):
            tree = _tree(path)
            links = tree.xpath(
                "//link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href | //script/@src"
            )
            files = {path, *(_target(whole_site, path, link)[0] for link in links)}
            files |= set((whole_site / "assets/fonts").glob("*.woff2"))
            sizes[name] = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
    assert max(sizes.values()) <= BUDGET


# ---------------------------------------------------------------- what a curator may ask for


def _text(built, pattern):
    (name,) = [name for name in built if re.fullmatch(pattern, name)]
    return _tree(built[name]), built[name].read_text("utf-8")


def test_a_hidden_article_is_nowhere(whole_site):
    for path in whole_site.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".xml", ".json", ".jsonl", ".csv", ".sqlite", ""}:
            data = path.read_bytes()
            assert b"ornitorrinco" not in data.lower(), path
            assert b"oculta-invisible" not in data.lower(), path
    assert not [path for path in whole_site.rglob("*") if "ornitorrinco" in path.name]


def test_a_list_goes_on_page_by_page_with_its_number_in_the_title(built):
    tree, text = _text(built, r"articulos/anio/sin-fecha/pagina-2/index\.html")
    assert tree.xpath("//title/text()") == ["Artículos: sin año, página 2 · Gacetilla"]
    assert "Página 2 de 2" in text
    assert tree.xpath("//nav[@aria-label='Paginación']//a[@rel='prev']/@href") == ["../"]


def test_an_excerpt_is_the_beginning_and_a_link(built):
    tree, text = _text(built, r"articulos/yucatan-tendra-.*/index\.html")
    assert "Las unidades saldrán de Mérida hacia el oriente del estado" in text
    assert "mastógrafo" not in text
    assert "traslado pagado" not in text
    assert tree.xpath("//a[@href='https://imaginado.example/unidades' and contains(., 'Léela completa')]")
    assert tree.xpath("//meta[@name='robots']/@content") == ["index, follow"]


def test_the_full_text_of_others_is_not_indexed(built):
    tree, _ = _text(built, r"articulos/abren-modulo-.*/index\.html")
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]


def test_a_withdrawn_article_leaves_a_tombstone_without_its_text(built, whole_site):
    tree, text = _text(built, r"articulos/una-clinica-.*/index\.html")
    assert "El medio pidió retirarla" in text
    assert "El Colimense Inventado" in text
    assert "9 de febrero de 2023" in text
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    for path in whole_site.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".xml", ".csv", ".jsonl", ".sqlite"}:
            assert b"El cacomixtle" not in path.read_bytes(), path


@pytest.mark.parametrize("former", ["medicos-sierra", "piden-medicos"])
def test_a_former_address_leads_to_the_new_one(built, former):
    tree, _ = _text(built, rf"articulos/{former}/index\.html")
    (refresh,) = tree.xpath("//meta[@http-equiv='refresh']/@content")
    assert refresh.endswith("url=../medicos-en-la-sierra/")
    assert tree.xpath("//a/@href") == ["../medicos-en-la-sierra/"]


def test_the_former_address_of_a_withdrawn_article_leads_to_its_tombstone(built):
    tree, _ = _text(built, r"articulos/cacomixtle/index\.html")
    assert "../una-clinica-" in tree.xpath("//meta[@http-equiv='refresh']/@content")[0]


def test_the_register_tells_every_correction(built):
    tree, _ = _text(built, r"correcciones/registro/index\.html")
    rows = tree.xpath("//main//tbody/tr")
    told = [" | ".join(" ".join(cell.text_content().split()) for cell in row) for row in rows]
    page = " ".join(tree.xpath("//main")[0].text_content().split())
    assert told
    assert "Titular | PIDEN MÁS MÉDICOS EN LA SIERRA | Piden más médicos en la sierra de Durango" in told
    assert "Fecha | Sin fecha | marzo de 2024" in told
    assert "Estado | Oaxaca | confirmado: Oaxaca" in told
    assert any(row.startswith("Personas | Imaginaria López Ruiz | Imaginaria López Rosas") for row in told)
    assert tree.xpath("//link[@type='application/atom+xml'][contains(@href, 'correcciones.xml')]")
    for value in (
        "Piden más médicos en la sierra de Durango",
        "marzo de 2024",
        "Durango",
        "La Gaceta Inventada",
        "El titular venía sin el nombre del estado.",
        "El medio pidió retirarla.",
        "Periódico Imaginado",
    ):
        assert value in page
    assert "ornitorrinco" not in page


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (
            "personas/zoe-robledo-aburto",
            (
                "Como director general del IMSS, 15 de mayo de 2024.",
                "Germán Martínez Cázares, hasta el 21 de mayo de 2019",
                "Sin sucesor registrado",
                "Presidente de la Junta de Gobierno del IMSS-Bienestar",
                "En las notas aparece como",
                "Aparece junto a David Monreal Ávila",
                "1 menciona su cargo sin nombrarlo",
            ),
        ),
        ("estados/zacatecas", ("sin registro", "Sin registro de titular", "sin confirmar desde el")),
        (
            "resumenes/2024-05",
            ("Entra María Fritz Sierra encargada", "Por primera vez Inventada Pérez Solís"),
        ),
        (
            r"articulos/abren-modulo-.*",
            (
                "Comparte el",
                "Qué cambia",
                "Consultado en Gacetilla, https://gacetilla.example/articulos/abren-",
            ),
        ),
    ],
)
def test_a_page_tells_what_it_is_asked_for(built, pattern, told):
    tree, _ = _text(built, rf"{pattern}/index\.html")
    page = " ".join(" ".join(tree.xpath("//main//text()")).split())
    assert [each for each in told if each not in page] == []


def test_an_article_leads_to_its_neighbours_in_the_state(built):
    tree, _ = _text(built, r"articulos/abren-modulo-.*/index\.html")
    assert "avanza-la-consolidacion" in tree.xpath("//nav//a[@rel='prev']/@href")[0]
    assert "abren-en-jerez" in tree.xpath("//nav//a[@rel='next']/@href")[0]
