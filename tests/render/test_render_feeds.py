"""Feeds: valid Atom, ids that nothing moves, no more of a text than its first sentence."""

import re
from collections.abc import Callable, Sequence

import feedparser
import pytest
from lxml.etree import _Element as Element
from lxml.etree import fromstring

from generator.records import Article, Official, Overruled, Page, PublicationDate, Source

MakeArticle = Callable[..., Article]
MakeFiles = Callable[[Sequence[Article]], dict[str, Page]]

NAMES = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SITE, STATE = "canales/gacetilla.xml", "canales/estados/zacatecas.xml"


def broken_rules(feed: Element) -> list[str]:
    """Rules of RFC 4287 that a feed breaks."""
    broken = []
    for node in (feed, *feed.findall("a:entry", NAMES)):
        broken += [name for name in ("id", "title", "updated") if len(node.findall(f"a:{name}", NAMES)) != 1]
        broken += [name for name in ("id", "title") if not (node.findtext(f"a:{name}", "", NAMES)).strip()]
        moments = [*node.findall("a:updated", NAMES), *node.findall("a:published", NAMES)]
        broken += [f"date {each.text}" for each in moments if not MOMENT.fullmatch(each.text or "")]
        links = [(link.get("rel"), link.get("type")) for link in node.findall("a:link", NAMES)]
        broken += ["links"] if len(set(links)) != len(links) else []
        broken += ["alternate"] if not [rel for rel, _ in links if rel == "alternate"] else []
        broken += ["href" for link in node.findall("a:link", NAMES) if not link.get("href")]
    ids = [entry.findtext("a:id", "", NAMES) for entry in feed.findall("a:entry", NAMES)]
    broken += ["ids"] if len(set(ids)) != len(ids) else []
    broken += ["author"] if feed.find("a:author/a:name", NAMES) is None else []
    broken += ["self"] if feed.find("a:link[@rel='self']", NAMES) is None else []
    return broken


@pytest.mark.parametrize(
    "lost", ["<id>x</id>", "<updated>2024-01-01T00:00:00Z</updated>", '<link rel="alternate" href="x"/>']
)
def test_a_broken_rule_is_seen(lost: str) -> None:
    whole = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>t</title><author><name>n</name></author>'
        '<updated>2024-01-01T00:00:00Z</updated><link rel="self" href="y"/>'
        '<link rel="alternate" href="x"/></feed>'
    )
    assert broken_rules(fromstring(whole)) == []
    assert broken_rules(fromstring(whole.replace(lost, ""))) != []


def feeds(files: dict[str, Page]) -> dict[str, bytes]:
    return {path: page.make() for path, page in files.items() if path.endswith(".xml")}


def entries(content: bytes) -> list[Element]:
    return fromstring(content).findall("a:entry", NAMES)


def test_every_feed_is_valid(
    make_article: MakeArticle, make_files: MakeFiles, nasty_article: Callable[[str], Article]
) -> None:
    hostile = nasty_article("<b>a</b> & ]]> \x00\x0b {{ 7*7 }} ñ “x” \ud800")
    known = make_article("a.txt", officials=(Official("persona-inventada", "Persona", "directora"),))
    made = feeds(
        make_files([hostile, known, make_article("w.txt", publish="withdrawn", overrides=(("publish", 1),))])
    )
    assert {SITE, STATE, "canales/correcciones.xml", "canales/personas/persona-inventada.xml"} <= made.keys()
    for path, content in made.items():
        root = fromstring(content)
        assert broken_rules(root) == [], path
        assert root.findtext("a:id", "", NAMES).startswith("tag:gacetilla.example,2024-01-01:"), path
        assert not feedparser.parse(content)["bozo"], path


def test_every_state_has_a_feed_and_its_page_says_so(
    make_article: MakeArticle, make_files: MakeFiles
) -> None:
    files = make_files([make_article()])
    for page in [path for path in files if re.fullmatch(r"estados/[\w-]+\.md", path) and "index" not in path]:
        feed = f"canales/{page.removesuffix('.md')}.xml"
        assert feed in files
        assert f"href: {feed}" in files[page].make().decode()


def test_ids_stay_when_headline_slug_and_date_change(
    make_article: MakeArticle, make_files: MakeFiles
) -> None:
    first = entries(feeds(make_files([make_article("a.txt")]))[SITE])
    changed = make_article("a.txt", title="Otro", slug="otro", when=PublicationDate(None, "none"))
    second = entries(feeds(make_files([changed]))[SITE])
    assert first[0].findtext("a:id", None, NAMES) == second[0].findtext("a:id", None, NAMES)


@pytest.mark.parametrize(
    ("fields", "day", "published"),
    [
        ({"when": PublicationDate("2024-04-09", "day"), "added": "2025-01-02"}, "2024-04-09", True),
        (
            {"when": PublicationDate(None, "range", "2020-01-01", "2020-02-02"), "added": "2025-01-02"},
            "2025-01-02",
            False,
        ),
        ({"when": PublicationDate(None, "range", "2020-01-01", "2020-02-02")}, "2020-02-02", False),
        ({"when": PublicationDate(None, "range", "2020-01-01", None)}, "2024-01-01", False),
        ({"when": PublicationDate(None, "none")}, "2024-01-01", False),
    ],
)
def test_the_day_of_an_entry(
    make_article: MakeArticle, make_files: MakeFiles, fields: dict[str, object], day: str, published: bool
) -> None:
    entry = entries(feeds(make_files([make_article("a.txt", **fields)]))[SITE])[0]
    assert entry.findtext("a:updated", "", NAMES)[:10] == day
    assert (entry.find("a:published", NAMES) is not None) is published


def test_an_entry_tells_state_date_and_first_sentence_only(
    make_article: MakeArticle, make_files: MakeFiles
) -> None:
    text = "La clínica abrió temprano. Nadie más debe leer esto aquí."
    made = feeds(make_files([make_article("a.txt", text, source=Source(url="https://medio.example/nota"))]))
    entry = entries(made[STATE])[0]
    assert (
        entry.findtext("a:summary", "", NAMES) == "Zacatecas. 9 de abril de 2024. La clínica abrió temprano."
    )
    assert entry.find("a:link[@rel='via']", NAMES).get("href") == "https://medio.example/nota"
    assert b"Nadie" not in b"".join(made.values())


def test_only_the_newest_fifty_newest_first(make_article: MakeArticle, make_files: MakeFiles) -> None:
    days = [f"2024-{at // 28 + 1:02}-{at % 28 + 1:02}" for at in range(60)]
    made = make_files([make_article(f"{day}.txt", when=PublicationDate(day, "day")) for day in days])
    found = [entry.findtext("a:updated", "", NAMES)[:10] for entry in entries(feeds(made)[SITE])]
    assert found == days[:9:-1]


def test_withdrawn_and_hidden_articles_stand_in_no_feed_but_the_corrections(
    make_article: MakeArticle, make_files: MakeFiles
) -> None:
    gone = make_article(
        "w.txt",
        title="Titular retirado",
        publish="withdrawn",
        reason="Lo pidió su medio",
        overrides=(("publish", 1),),
    )
    made = feeds(make_files([gone, make_article("h.txt", title="Titular oculto", publish="hidden")]))
    assert not entries(made[SITE])
    assert not entries(made[STATE])
    assert b"Titular" not in b"".join(made.values())
    assert b"pidi" in made["canales/correcciones.xml"]


def test_a_correction_says_what_and_why(make_article: MakeArticle, make_files: MakeFiles) -> None:
    changed = make_article(
        "a.txt", overrides=(("date", 1), ("officials", 2), ("officials.add", 3)), note="El mes era otro."
    )
    plain = make_article("b.txt", overrides=(("url", 1), ("added", 2)))
    found = entries(feeds(make_files([changed, plain]))["canales/correcciones.xml"])
    assert [entry.findtext("a:title", None, NAMES) for entry in found] == ["Corrección: Titular de a.txt"]
    summary = found[0].findtext("a:summary", "", NAMES)
    assert summary.endswith("La redacción indicó la fecha y las personas. El mes era otro.")


@pytest.mark.parametrize(
    ("overrides", "title", "told"),
    [
        ((("state", 1),), "Confirmación: Titular de a.txt", "La redacción confirmó el estado."),
        (
            (("state", 1), ("title", 2)),
            "Corrección: Titular de a.txt",
            "La redacción indicó el titular y confirmó el estado.",
        ),
    ],
)
def test_what_the_text_says_all_the_same_is_confirmed(
    make_article: MakeArticle,
    make_files: MakeFiles,
    overrides: tuple[tuple[str, int], ...],
    title: str,
    told: str,
) -> None:
    read = Overruled(title="Otro titular", state="Zacatecas")
    article = make_article("a.txt", state="Zacatecas", overrides=overrides, overruled=read)
    (found,) = entries(feeds(make_files([article]))["canales/correcciones.xml"])
    assert found.findtext("a:title", "", NAMES) == title
    assert found.findtext("a:summary", "", NAMES).endswith(told)
