"""Whole pages of an invented corpus: complete, linked, literal, and dependent on nothing else."""

import posixpath
import re
from collections.abc import Callable, Sequence
from html import unescape
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
from mkdocs.utils.meta import get_data
from msgspec.structs import replace

from generator.records import Article, Evidence, Official, Page, PublicationDate, Quote
from generator.render.links import address
from generator.tables.loading import load

MakeArticle = Callable[..., Article]
MakePages = Callable[[Sequence[Article]], dict[str, Page]]

NASTY = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} [x](javascript:alert(1)) ![x](http://x.example/x.png) "
    '--8<-- "/etc/passwd" # h ::: {: .a #b } <!-- c --> &lt; *[abbr] `x` | y | </div></aside> "comillas"'
)
HAND_WRITTEN = {"buscar.md", "correcciones.md"}


class Reader(HTMLParser):
    """What a browser would find: text, links, ids, headings, tags that do not nest."""

    VOID = frozenset({"br", "col", "input", "img", "hr", "meta", "link"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.open)

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def opened(page: Page) -> tuple[dict[str, Any], Reader]:
    body, meta = get_data(page.make().decode("utf-8"))
    extensions = [
        "md_in_html",
        "attr_list",
        "toc",
        "tables",
        "fenced_code",
        "admonition",
        "footnotes",
        "abbr",
    ]
    return meta, Reader(markdown.markdown(body, extensions=extensions))


@pytest.fixture
def corpus(make_article: MakeArticle) -> list[Article]:
    """Thirty articles: dated, undated, of an interval, with and without people; more than a list's page."""
    known = load().facts.people[0]
    first = Official(
        known.id, known.name, "cargo", known.terms[0].office, registered=True, mentions=("El Titular",)
    )
    other = Official("persona-inventada", "Persona Inventada", "directora de un hospital", gender="f")
    articles = [
        make_article(
            f"{at:02}.txt",
            f"Nota número {at} sobre un hospital. Habla la directora.",
            when=PublicationDate(f"2024-{at % 12 + 1:02}-03", "day"),
            officials=(replace(first, named=at % 2 == 0), *((other,) if at % 3 == 0 else ())),
            quotes=(Quote("sobre un hospital", "persona-inventada", "dijo", 14, 31),) if at % 3 == 0 else (),
        )
        for at in range(26)
    ]
    undated = [
        make_article(
            "u.txt", when=PublicationDate(None, "none"), state="Nacional", states=("Sonora", "Colima")
        ),
        make_article("r.txt", when=PublicationDate(None, "range", "2024-10-05", "2024-11-30")),
        make_article("m.txt", when=PublicationDate(None, "month", "2023-02-01", "2023-02-28")),
        make_article("o.txt", when=PublicationDate(None, "range", "2022-09-25", None)),
        make_article("w.txt", publish="withdrawn", reason="Lo pidió su medio"),
        make_article("h.txt", publish="hidden"),
        make_article("e.txt", publish="excerpt", former_slugs=("antes",)),
    ]
    return articles + undated


def test_every_link_and_anchor_leads_somewhere(
    corpus: list[Article], make_pages: MakePages, make_files: MakePages
) -> None:
    read = {path: opened(page)[1] for path, page in make_pages(corpus).items()}
    ids = {address(path): set(reader.values("id")) for path, reader in read.items()}
    known = ids.keys() | {address(path) for path in (*HAND_WRITTEN, *make_files(corpus))}
    for path, reader in read.items():
        for link in [*reader.values("href"), *reader.values("action")]:
            if link.startswith("https://"):
                continue
            place, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join("/", address(path), place)).strip("/")
            target = f"{target}/" if target else ""
            assert target in known, (path, link)
            assert not anchor or anchor in ids[target], (path, link)


def test_every_page_has_one_h1_and_no_id_twice(corpus: list[Article], make_pages: MakePages) -> None:
    for path, page in make_pages(corpus).items():
        meta, reader = opened(page)
        assert [tag for tag, _ in reader.tags].count("h1") == 1, path
        found = reader.values("id")
        assert len(found) == len(set(found)), (path, sorted(found))
        assert meta["title"] and meta["description"] and meta["template"].endswith(".html"), path


def test_families_are_complete(corpus: list[Article], make_pages: MakePages) -> None:
    paths = make_pages(corpus).keys()
    for state in load().facts.states:
        assert f"estados/{state.slug}.md" in paths
    for folder in ("articulos", "estados", "personas", "instituciones", "resumenes"):
        assert f"{folder}/index.md" in paths
    assert {"index.md", "estados/nacional.md", "resumenes/2023-02.md", "articulos/antes.md"} <= paths
    assert f"personas/{load().facts.people[0].id}.md" in paths
    assert "personas/persona-inventada.md" in paths


def test_hidden_and_withdrawn_articles_stand_nowhere(corpus: list[Article], make_pages: MakePages) -> None:
    made = make_pages(corpus)
    by_seed = {article.seed: article for article in corpus}
    assert f"articulos/{by_seed['h.txt'].slug}.md" not in made
    tombstone = made.pop(f"articulos/{by_seed['w.txt'].slug}.md").make().decode()
    assert "Lo pidió su medio" in tombstone
    assert "Texto de la nota" not in tombstone
    for page in made.values():
        assert not re.search(r"Titular de [wh]\.txt", page.make().decode()), page.path


def test_inferred_people_are_always_tagged(corpus: list[Article], make_pages: MakePages) -> None:
    person = load().facts.people[0]
    made = make_pages(
        [article for article in corpus if not article.officials or not article.officials[0].named]
    )
    assert "inferid" in made[f"personas/{person.id}.md"].make().decode()
    article = next(article for article in corpus if article.officials and not article.officials[0].named)
    text = made[f"articulos/{article.slug}.md"].make().decode()
    assert "La nota dice «El Titular»" in text
    assert "g-fact--inferred" in text


def test_text_from_a_seed_is_only_text(
    nasty_article: Callable[[str], Article], make_pages: MakePages
) -> None:
    article = nasty_article(NASTY)
    for path, page in make_pages([article]).items():
        meta, reader = opened(page)
        raw = page.make().decode().partition("\n---\n")[2]
        assert not {tag for tag, _ in reader.tags} & {
            "script",
            "img",
            "iframe",
            "abbr",
            "em",
            "strong code",
        }, path
        assert not any(link.lower().lstrip().startswith("javascript:") for link in reader.values("href")), (
            path
        )
        assert "{" not in raw and "--8<--" not in raw and "<!--" not in raw, path
        if path.startswith("articulos/nota"):
            assert meta["title"] == NASTY
            shown = " ".join(reader.text.split())
            assert shown.count(" ".join(NASTY.split())) >= 8


def test_the_story_is_shown_word_for_word(make_article: MakeArticle, make_pages: MakePages) -> None:
    text = "El Gobernador dijo: “Habrá médicos”. * no es lista"
    article = make_article(
        text=text,
        officials=(Official("x-y", "X Y", "gobernador", named=False, mentions=("El Gobernador",)),),
        quotes=(Quote("“Habrá médicos”", None, "dijo", 20, 35),),
        evidence=(Evidence("officials", "x-y", "office", "El Gobernador", 0, 13),),
    )
    body, _ = get_data(make_pages([article])[f"articulos/{article.slug}.md"].make().decode())
    story = (
        markdown.markdown(body, extensions=["md_in_html"])
        .partition('<div class="g-story"')[2]
        .partition("</div>")[0]
    )
    paragraph = re.search(r"<p>(.*?)</p>", story)
    assert paragraph
    shown = re.sub(r"<a class=\"g-return\".*?</a>", "", paragraph[1])
    assert unescape(re.sub(r"<[^>]+>", "", shown)) == text
    assert '<mark class="g-e g-e--inferred" id="p-o-x-y">El Gobernador</mark>' in paragraph[1]
    assert '<q id="c-1">“Habrá médicos”</q>' in paragraph[1]


def test_front_matter_holds_the_record(make_article: MakeArticle, make_pages: MakePages) -> None:
    article = make_article()
    meta, _ = opened(make_pages([article])[f"articulos/{article.slug}.md"])
    wanted = (
        "title description date date_precision date_earliest date_latest state states officials institutions"
    )
    assert set(wanted.split()) | {"source", "seed", "seed_sha256", "search"} <= meta.keys()
    assert (meta["date"], meta["state"], meta["seed"]) == ("2024-04-09", "Zacatecas", "nota.txt")
    assert meta["search"]["estado"] == ["Zacatecas"]
    assert meta["search"]["anio"] == "2024"


def test_equal_digests_mean_equal_bytes(corpus: list[Article], make_pages: MakePages) -> None:
    """One more article: a page whose digest did not change has not changed, and most have not."""
    before = make_pages(corpus[:-1])
    after = make_pages(corpus)
    same = [path for path in before.keys() & after.keys() if before[path].digest == after[path].digest]
    assert len(same) > len(before) / 2
    for path in same:
        assert before[path].make() == after[path].make(), path
    assert any(before[path].digest != after[path].digest for path in before.keys() & after.keys())


def test_any_order_of_articles_gives_the_same_pages(corpus: list[Article], make_pages: MakePages) -> None:
    first, again = make_pages(corpus), make_pages(corpus[::-1])
    assert {path: page.digest for path, page in first.items()} == {
        path: page.digest for path, page in again.items()
    }
    assert all(first[path].make() == again[path].make() for path in first)


def test_an_empty_corpus_has_all_its_pages(make_pages: MakePages) -> None:
    made = make_pages([])
    assert "Todavía no hay artículos." in made["index.md"].make().decode()
    assert "Sin artículos, ningún estado y ninguna persona." in made["index.md"].make().decode()
    assert "Todavía no hay artículos sobre Yucatán." in made["estados/yucatan.md"].make().decode()
    for page in made.values():
        opened(page)
