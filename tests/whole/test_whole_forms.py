"""The five seeds in every form they may come in: the same record, whatever the encoding or the markup."""

import html
from pathlib import Path

import ftfy.bad_codecs  # noqa: F401  registers the codec of browsers
import pytest

from generator.extracting import process
from generator.records import Article
from generator.tables.loading import load
from tests.whole.conftest import ROOT

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

SLOPPY = "sloppy-windows-1252"
"""How browsers read cp1252: bytes that stand for nothing are kept (registered by ftfy)."""

ENCODINGS = {
    "utf-8 with BOM": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 big endian": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "cp1252": lambda text: text.encode("cp1252"),
    "utf-8 read as cp1252": lambda text: text.encode("utf-8").decode(SLOPPY).encode("utf-8"),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode("utf-8"),
}


def read(path: Path) -> Article:
    found = process(path, load())
    assert found.article, found.problems
    return found.article


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def what_is_said(article: Article) -> dict[str, object]:
    """All of a record that a reader sees, without offsets and the seed's name."""
    return {
        "title": (article.title, article.title_inferred),
        "lead": [passage.text for passage in article.lead],
        "body": [passage.text for passage in article.body],
        "when": article.when,
        "state": (article.state, article.states),
        "officials": article.officials,
        "institutions": article.institutions,
        "quotes": [(quote.text, quote.speaker, quote.verb) for quote in article.quotes],
        "source": article.source,
        "notices": article.notices,
    }


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", SEEDS, ids=[path.name[:3] for path in SEEDS])
def test_every_encoding_gives_the_same_record(tmp_path: Path, path: Path, encoding: str) -> None:
    content = ENCODINGS[encoding](text_of(path))
    (tmp_path / path.name).write_bytes(content)
    assert what_is_said(read(tmp_path / path.name)) == what_is_said(read(path))


def page(article: Article, published: str | None) -> str:
    """A news page of an invented outlet around a story, with what such pages carry besides."""
    meta = (
        f'<meta property="article:published_time" content="{published}T12:30:00-06:00">' if published else ""
    )
    title = "" if article.title_inferred else f"<h1>{html.escape(article.title)}</h1>"
    stamp = f'<p class="meta"><time datetime="{published}">{published}</time></p>' if published else ""
    deck = "".join(f"<h2>{html.escape(passage.text)}</h2>" for passage in article.lead)
    story = "\n".join(f"<p>{html.escape(passage.text)}</p>" for passage in article.body)
    return f"""<!doctype html><html lang="es"><head><meta charset="utf-8">
<title>{html.escape(article.title)} - Diario Inventado de Prueba</title>{meta}
<script>var anuncio = "no es nota";</script><style>p{{color:red}}</style></head><body>
<header><nav><ul><li><a href="/">Inicio</a></li><li><a href="/deportes">Deportes</a></li></ul></nav></header>
<main><article>{title}{stamp}{deck}
<div class="entry-content">{story}</div></article>
<aside class="related"><h3>Te puede interesar</h3><ul>
<li><a href="/1">Inauguran feria inventada del mole en otra ciudad</a></li>
<li><a href="/2">Lluvias inventadas dejan calles cerradas en el puerto</a></li></ul></aside></main>
<footer><p>Aviso de privacidad</p><p>Todos los derechos reservados</p></footer></body></html>"""


@pytest.mark.parametrize("path", SEEDS, ids=[path.name[:3] for path in SEEDS])
def test_the_same_story_as_a_web_page(tmp_path: Path, path: Path) -> None:
    plain = read(path)
    target = tmp_path / f"{path.stem}.html"
    target.write_text(page(plain, plain.when.date), encoding="utf-8")
    web = read(target)
    assert [passage.text for passage in web.body] == [passage.text for passage in plain.body]
    assert (web.state, set(web.states)) == (plain.state, set(plain.states))
    assert web.when == plain.when
    assert {(who.id, who.named) for who in web.officials} == {(who.id, who.named) for who in plain.officials}
    assert [quote.speaker for quote in web.quotes] == [quote.speaker for quote in plain.quotes]
    assert plain.title_inferred or (web.title, web.title_inferred) == (plain.title, False)
    text = process(target, load()).text
    assert all(row.text == text[row.start : row.end] for row in web.evidence if row.text is not None)
    assert "Te puede interesar" not in " ".join(passage.text for passage in web.body)
