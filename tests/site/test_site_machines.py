"""What the finished site tells machines: feeds, data, JSON-LD, sitemap, cards for shared links."""

import hashlib
import json
import re
import sqlite3
import struct
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import html5lib
import pytest
from lxml.etree import RelaxNG, parse

ROOT = Path(__file__).parents[2]
HOME = "https://gacetilla.example/"
REQUIRED = {
    "NewsArticle": {"headline", "url", "isBasedOn", "contentLocation"},
    "Person": {"name", "url", "hasOccupation"},
    "CollectionPage": {"name", "url", "isPartOf"},
    "WebSite": {"name", "url"},
}
HOSTILE = "</script><script>alert(1)</script> & «dicho» de prueba"


@pytest.fixture(scope="module", params=["seeds", "every kind of page"])
def made(request: pytest.FixtureRequest) -> Path:
    """The seeds' site with a hostile headline, and the one that has every kind of page."""
    return request.getfixturevalue("hostile_site" if request.param == "seeds" else "whole_site")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds' site, one of its articles with a hostile headline and one shown in part."""
    folder = tmp_path_factory.mktemp("machines")
    for name in ("seeds", "docs"):
        (folder / name).mkdir()
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    for seed in seeds:
        (folder / "seeds" / seed.name).write_bytes(seed.read_bytes())
    hostile = f"title: {json.dumps(HOSTILE)}\nadded: 2024-05-06\n"
    (folder / "seeds" / seeds[0].with_suffix(".yml").name).write_text(hostile, "utf-8")
    (folder / "seeds" / seeds[1].with_suffix(".yml").name).write_text(
        "publish: excerpt\nadded: 2024-05-07\n", "utf-8"
    )
    for page in (ROOT / "docs").glob("*.md"):
        if "generator: gacetilla" not in page.read_text("utf-8"):
            (folder / "docs" / page.name).write_bytes(page.read_bytes())
    command = [sys.executable, "-m", "generator", "build"]
    for option in ("seeds", "docs", "site"):
        command += [f"--{option}", str(folder / option)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder / "site"


def pages(site: Path) -> dict[str, dict[str, list[dict[str, str]]]]:
    """Attributes of meta, link and script elements by page; a script also has its text as `text`."""
    found = {}
    for path in site.rglob("*.html"):
        tree = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        found[path.relative_to(site).as_posix()] = {
            tag: [dict(node.attrib) | {"text": node.text or ""} for node in tree.iter(tag)]
            for tag in ("meta", "link", "script")
        }
    return found


def test_what_machines_read(made: Path) -> None:
    found = pages(made)
    headlines = _blocks(found)
    assert (HOSTILE in headlines) == (made.parent.name.startswith("machines"))
    _sitemap(made, found)
    _cards(made, found)
    _feeds(made, found)


def _blocks(found: dict[str, dict[str, list[dict[str, str]]]]) -> set[str]:
    kinds, headlines = set(), set()
    for path, tags in found.items():
        blocks = [each["text"] for each in tags["script"] if each.get("type") == "application/ld+json"]
        assert all(each.get("src") for each in tags["script"] if each.get("type") != "application/ld+json"), (
            path
        )
        for block in map(json.loads, blocks):
            assert block["@context"] == "https://schema.org"
            assert REQUIRED[block["@type"]] <= block.keys(), path
            assert block["url"].startswith(HOME), path
            kinds.add(block["@type"])
            headlines.add(block.get("headline"))
    assert kinds == REQUIRED.keys()
    return headlines


def _sitemap(site: Path, found: dict[str, dict[str, list[dict[str, str]]]]) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    urls = parse(str(site / "sitemap.xml")).getroot().findall("s:url", names)
    listed = {url.findtext("s:loc", "", names): url.findtext("s:lastmod", None, names) for url in urls}
    for address, day in listed.items():
        robots = _named(found[address.removeprefix(HOME) + "index.html"], "robots")
        assert "noindex" not in robots, address
        assert day is None or re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    articles = [address for address in listed if re.search(r"/articulos/[\w-]+-[0-9a-f]{6}/$", address)]
    assert len(articles) == 1, "only the article shown in part may be indexed"
    assert listed[articles[0]] is not None
    hidden = [path for path in found if re.match(r"articulos/[\w-]+-[0-9a-f]{6}/", path)]
    assert sum("noindex" in _named(found[path], "robots") for path in hidden) == len(hidden) - 1


def _named(tags: dict[str, list[dict[str, str]]], name: str) -> str:
    values = [
        each.get("content", "") for each in tags["meta"] if name in (each.get("name"), each.get("property"))
    ]
    assert len(values) <= 1
    return "".join(values)


def _cards(site: Path, found: dict[str, dict[str, list[dict[str, str]]]]) -> None:
    content = (site / "assets/images/card.png").read_bytes()
    assert struct.unpack(">II", content[16:24]) == (1200, 630)
    for path, tags in found.items():
        if any(each.get("http-equiv") == "refresh" for each in tags["meta"]) or path == "404.html":
            continue
        assert _named(tags, "og:image") == f"{HOME}assets/images/card.png", path
        for name in ("og:title", "og:description", "og:type", "og:url"):
            assert _named(tags, name), (path, name)


def _feeds(site: Path, found: dict[str, dict[str, list[dict[str, str]]]]) -> None:
    announced = set()
    for path, tags in found.items():
        here = HOME + path.removesuffix("index.html")
        for link in tags["link"]:
            if link.get("type") == "application/atom+xml":
                feed = urljoin(here, link["href"]).removeprefix(HOME).removeprefix("/")
                assert (site / feed).is_file(), (path, feed)
                announced.add(feed)
    made = {path.relative_to(site).as_posix() for path in (site / "canales").rglob("*.xml")}
    assert made == announced
    schema = RelaxNG(parse(str(Path(__file__).parent / "atom.rng")))
    ids: set[str] = set()
    for name in made:
        tree = parse(str(site / name))
        assert schema.validate(tree), (name, schema.error_log)
        entries = tree.xpath("//*[local-name()='entry']/*[local-name()='id']/text()")
        assert len(entries) == len(set(entries)), name
        own = tree.xpath("string(/*/*[local-name()='id'])")
        assert own not in ids, name
        ids.add(own)
        feed = feedparser.parse((site / name).read_bytes())
        assert not feed["bozo"], name
        for entry in feed["entries"]:
            assert (site / entry["link"].removeprefix(HOME) / "index.html").is_file(), (name, entry["link"])


def test_the_data_are_those_of_the_site(made: Path) -> None:
    data = made / "datos"
    for sums in (data / "SHA256SUMS", *data.glob("*.sha256")):
        for line in sums.read_text("utf-8").splitlines():
            digest, name = line.split("  ")
            assert hashlib.sha256((data / name).read_bytes()).hexdigest() == digest
    with closing(sqlite3.connect(data / "gacetilla.sqlite")) as base:
        listed = {row[0] for row in base.execute("SELECT url FROM articles UNION SELECT url FROM people")}
        queries = ("SELECT count(*) FROM articles", "SELECT count(*) FROM people")
        counts = [base.execute(query).fetchone()[0] for query in queries]
        states = [row[0].split(" | ") for row in base.execute("SELECT states FROM articles") if row[0]]
        shown = dict(base.execute("SELECT publish, count(*) FROM articles GROUP BY publish"))
    assert listed == {f"{HOME}{path}/" for path in _published(made)}
    told = Counter(state for each in states for state in each)
    _counts_of_the_home_page(made, *counts, told)
    whole = [
        json.loads(line)
        for path in sorted(data.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    assert len(whole) == counts[0]
    assert sum(record["body"] is None for record in whole) == shown["excerpt"] == 1


def _published(made: Path) -> set[str]:
    """Addresses of articles and people: neither tombstones nor addresses that moved nor lists."""
    found = set()
    for path in (*made.glob("articulos/*/index.html"), *made.glob("personas/*/index.html")):
        tree = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        blocks = [
            node.text or "" for node in tree.iter("script") if node.get("type") == "application/ld+json"
        ]
        if any(json.loads(block)["@type"] in {"NewsArticle", "Person"} for block in blocks):
            found.add(path.parent.relative_to(made).as_posix())
    return found


def _counts_of_the_home_page(made: Path, articles: int, people: int, states: Counter[str]) -> None:
    text = (made / "index.html").read_text("utf-8")
    assert f">{articles} artículos, {len(states)} estados y {people} personas." in text
    tiles = re.findall(r'<li class="g-tile.*?g-sr">([^:<]+): (sin|\d+) artículos?</span></a></li>', text)
    assert {name: int(n) for name, n in tiles if n != "sin"} == states
    assert len(tiles) == 32
