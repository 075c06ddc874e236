"""Saved web pages; the people and outlets in them are invented."""

from pathlib import Path

import pytest

from generator.clean import clean
from generator.read.seed_file import read_seed
from generator.records import CleanText, Hint, Seed
from generator.tables.loading import load

HEADLINE = "Abren clínica rural en Tepehuanes con cinco médicos"
STORY = [
    "Durango, Dgo.- El alcalde inventado Juan Nadie abrió este miércoles una clínica rural en Tepehuanes que "
    "atenderá a mil familias de la sierra con cinco médicos y dos enfermeras.",
    "“Es un día histórico”, dijo el funcionario al cortar el listón frente a los vecinos de la comunidad.",
    "La obra costó once millones de pesos y la pagaron el municipio y el estado, según el informe.",
]
SOURCE = """<!DOCTYPE html><html lang="es"><head><meta charset="utf-8">
<title>Abren clínica rural en Tepehuanes | Diario Inventado</title>
<meta property="og:title" content="Abren clínica rural en Tepehuanes con cinco médicos">
<meta property="og:site_name" content="Diario Inventado">
<link rel="canonical" href="https://diario.example/nota"><meta name="author" content="Lucía Prueba">
{metadata}<script>var x = "<p>no soy texto</p>";</script></head>
<body><header><nav><ul><li><a href="/">Inicio</a></li><li><a>Estado</a></li></ul>
<span>jueves, 3 de julio de 2025</span></nav></header>
<main><article><h1>Abren clínica rural en Tepehuanes con cinco médicos</h1>
<h2>Atenderá a mil familias de la sierra, dice el alcalde.</h2>
<div class="meta">Por <a rel="author">Lucía Prueba</a> {visible}</div>
<figure><img src="a.jpg"><figcaption>La clínica. / Foto: Especial</figcaption></figure>
<p>{story[0]}</p><p>{story[1]}</p>
<p><strong>Te puede interesar: <a href="/x">Suben los precios del frijol</a></strong></p><p>{story[2]}</p>
<div class="share"><a>Facebook</a><a>Twitter</a></div></article>
<aside><h3>Más noticias</h3><ul><li><a>Otra nota inventada de deportes</a></li></ul></aside></main>
<footer>© 2024 Diario Inventado. Todos los derechos reservados</footer></body></html>"""
META = '<meta property="article:published_time" content="2024-08-28T10:20:00-06:00">'
LINKED = (
    '<script type="application/ld+json">'
    '{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-08-28"}]}</script>'
)
VISIBLE = '<time datetime="2024-08-28">28 de agosto de 2024</time>'


def page(folder: Path, metadata: str = "", visible: str = "", suffix: str = ".html") -> Seed:
    path = folder / f"a{suffix}"
    path.write_text(SOURCE.format(metadata=metadata, visible=visible, story=STORY), "utf-8")
    return read_seed(path, path.name)


def told(seed: Seed) -> CleanText:
    return clean(seed, load())


def hint(seed: Seed, kind: str) -> Hint | None:
    return next((hint for hint in seed.hints if hint.kind == kind), None)


@pytest.mark.parametrize("suffix", [".html", ".htm"])
def test_the_parts_of_a_page(tmp_path: Path, suffix: str) -> None:
    found = told(page(tmp_path, META, VISIBLE, suffix))
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert [part.text for part in found.body] == STORY
    assert [part.text for part in found.deck] == ["Atenderá a mil familias de la sierra, dice el alcalde."]
    assert "Por Lucía Prueba" in [part.text for part in found.bylines]
    assert next(part.text for part in found.stamps) == "28 de agosto de 2024"
    assert not {"jueves, 3 de julio de 2025", "Facebook", "no soy texto"} & set(
        page(tmp_path).text.split("\n")
    )


def test_hints_point_at_their_words(tmp_path: Path) -> None:
    seed = page(tmp_path, META)
    values = {hint.kind: hint.value for hint in seed.hints if hint.kind != "body"}
    assert values == {
        "outlet": "Diario Inventado",
        "url": "https://diario.example/nota",
        "headline": HEADLINE,
        "date": "2024-08-28",
    }
    written = {hint.kind: seed.text[hint.start : hint.end] for hint in seed.hints}
    assert written["date"] == "2024-08-28T10:20:00-06:00"
    assert written["outlet"] == "Diario Inventado"
    assert all(seed.text[hint.start : hint.end] == hint.value for hint in seed.hints if hint.kind != "date")


@pytest.mark.parametrize(
    ("metadata", "visible", "day"),
    [
        (META, "", "2024-08-28"),
        (LINKED, "", "2024-08-28"),
        ("", '<time itemprop="datePublished" datetime="2024-08-28T01:00:00-06:00">ayer</time>', "2024-08-28"),
        (META.replace("T10:20:00-06:00", "T18:20:00Z"), "", "2024-08-28"),
        (META.replace("T10:20:00-06:00", "T02:20:00+00:00"), "", None),  # the evening before, in Mexico
        (META.replace("2024-08-28T10:20:00-06:00", "mañana"), "", None),
        (META.replace("published", "modified"), "", None),
        ("", "", None),
    ],
)
def test_day_of_publication(tmp_path: Path, metadata: str, visible: str, day: str | None) -> None:
    found = hint(page(tmp_path, metadata, visible), "date")
    assert (found and found.value) == day


def test_pages_do_not_remember_each_other(tmp_path: Path) -> None:
    first = page(tmp_path, META)
    for _ in range(4):
        assert page(tmp_path, META).text == first.text


@pytest.mark.parametrize(
    "source",
    [
        "<p>Una sola línea de texto sin nada más que contar por ahora.</p>",
        "texto sin ninguna marca, pero con extensión de página",
        "<html><body></body></html>",
        "<div>" * 3000 + "hondo",
        "<script type='application/ld+json'>" + "[" * 5000 + "</script><p>Hola.</p>",
        "<!-- <p>secreto</p> --><p onclick='x()'>Hola &lt;b&gt; mundo</p>",
    ],
)
def test_odd_pages_are_read(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.html").write_text(source, "utf-8")
    seed = read_seed(tmp_path / "a.html", "a.html")
    assert "<p" not in seed.text
    assert "secreto" not in seed.text


@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_a_page_around_a_real_seed(tmp_path: Path, number: str) -> None:
    """The story of a seed, set as a page, is the story of the seed."""
    path = next((Path(__file__).parents[2] / "seeds").glob(f"{number}_*.txt"))
    plain = told(read_seed(path, path.name))
    title = f"<h1>{plain.headline.text}</h1>" if plain.headline else ""
    head = "".join(f"<h2>{part.text}</h2>" for part in plain.deck)
    meta = "".join(f"<div>{part.text}</div>" for part in plain.stamps)
    body = "".join(f"<p>{part.text}</p>" for part in plain.body)
    (tmp_path / "a.html").write_text(
        f"<html><head><title>Diario</title></head><body><nav><a>Inicio</a></nav><article>{title}{head}{meta}{body}"
        "</article><footer>© 2024 Diario</footer></body></html>",
        "utf-8",
    )
    found = told(read_seed(tmp_path / "a.html", "a.html"))
    assert (found.headline and found.headline.text) == (plain.headline and plain.headline.text)
    assert [part.text for part in found.body] == [part.text for part in plain.body]
    assert [part.text for part in found.deck] == [part.text for part in plain.deck]
    assert [part.text for part in found.stamps] == [part.text for part in plain.stamps]
