"""The index is cut by properties of the pages, and made again only where they changed, to the same bytes."""

import json
import shutil
from pathlib import Path
from random import Random

import pytest
from search_docs import index_of, page, put

from generator.engine import search
from generator.engine.search import index_site
from generator.engine.search_bundles import Limits, bundles

SMALL = Limits(whole=6, enough=3, most=5)
YEARS = ("2021-05-01", "2022-07-01", "2023", "2023-11-30", "0000 2024-01-01", "0000 ")


def shares(days: dict[str, str], limits: Limits = SMALL) -> dict[str, str]:
    """Letters of the bundle of each page."""
    return {address: found.letters for found in bundles(days, limits) for address in found.pages}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2023"] * 5, "nnnnn"),  # too few for more than one
        (["2023", "2023-02", "2023-03-04", "2022", "0000 ", "0000 2025"], "nnnpuu"),
        (["2030", "2023", "2023", "2023", "2022", "0000 "], "nnnnpu"),  # one page of a year to come
        (["2024", "2024", "2023", "2022", "2022", "0000 "], "nnnppu"),  # a year that has just begun
        (["2024", "2024", "2024", "2023", "2022", "0000 "], "nnnppu"),
        (
            ["2024", "2023", "0000 ", "0000 ", "0000 ", "0000 "],
            "ppuuuu",
        ),  # too few dated ones for a newest year
    ],
)
def test_a_page_is_in_the_bundle_of_its_date(days, expected):
    found = shares({f"/{n}/": day for n, day in enumerate(days)})
    assert "".join(found[f"/{n}/"] for n in range(len(days))) == expected


def test_large_bundles_are_cut_by_address():
    days = {f"/{n}/": "0000 " for n in range(200)}
    found = shares(days, Limits(whole=6, enough=3, most=30))
    assert set(found.values()) == {"ug", "uh", "ui", "uj", "uk", "ul", "um", "un"}
    more = shares({**days, "/200/": "0000 "}, Limits(whole=6, enough=3, most=30))
    assert {address: more[address] for address in days} == found


def test_a_newest_year_is_cut_sooner():
    limits = Limits(whole=6, enough=3, newest=30)
    days = {f"/{n}/": ("2023", "2024")[n % 2] for n in range(200)}
    found = shares(days, limits)
    assert {found[address] for address, day in days.items() if day == "2023"} == {"p"}
    assert set(found.values()) == {"p", "ng", "nh", "ni", "nj"}
    assert {*shares(days, Limits(whole=1_000, newest=30)).values()} == {"n"}


def test_the_first_bundle_stands_at_the_root_and_others_in_folders():
    found = bundles({f"/{n}/": day for n, day in enumerate([*YEARS, "0000 "])}, SMALL)
    assert [(one.letters, one.name) for one in found] == [("n", ""), ("p", "archivo"), ("u", "sin-fecha")]
    assert [(one.letters, one.name) for one in bundles({}, SMALL)] == [("n", "")]
    undated = bundles({f"/{n}/": "0000 " for n in range(4)}, Limits(whole=2))
    assert [(one.letters, one.name) for one in undated] == [("u", "")]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for n in range(12):
        put(folder, n, page(n, YEARS[n % len(YEARS)]))
    index_site(folder, tmp_path / "cache", SMALL)
    return folder


@pytest.fixture
def made(monkeypatch) -> list[int]:
    """How many pages Pagefind was handed, each time it was asked."""
    counts: list[int] = []
    real = search.index_pages

    def counting(pages, language):
        given = list(pages)
        counts.append(len(given))
        return real(given, language)

    monkeypatch.setattr(search, "index_pages", counting)
    return counts


def clean(site: Path, tmp_path: Path) -> dict[str, bytes]:
    copy = tmp_path / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind"))
    index_site(copy, tmp_path / "fresh", SMALL)
    shutil.rmtree(tmp_path / "fresh")
    return index_of(copy)


def test_only_the_bundle_touched_is_made_again(site, tmp_path, made):
    index_site(site, tmp_path / "cache", SMALL)
    assert made == []
    put(site, 3, page(3, YEARS[3], "otra historia"))
    index_site(site, tmp_path / "cache", SMALL)
    assert made == [4]
    assert index_of(site) == clean(site, tmp_path)


def test_what_is_not_searched_makes_nothing_anew(site, tmp_path, made):
    put(site, 3, page(3, YEARS[3], menu="Otro menú"))
    index_site(site, tmp_path / "cache", SMALL)
    assert made == []


def test_facets_and_figures_are_of_all_bundles(site):
    about = json.loads((site / "pagefind/bundles.json").read_text())
    facets = json.loads((site / "pagefind/facets.json").read_text())
    assert about["pages"] == len(facets["ids"].split()) == 12
    assert about["folders"] == {"n": "", "p": "archivo/", "u": "sin-fecha/"}
    assert facets["facets"]["estado"]["Norte"] == [0, 5, 3, 3]  # 0, 3, 6, 9 in the order of their addresses
    for identity in facets["ids"].split():
        folder = about["folders"][identity[0]]
        assert (site / f"pagefind/{folder}fragment/{identity}.pf_fragment").is_file()


DAMAGES = {
    "truncated": lambda content: content[: len(content) // 2],
    "empty": lambda content: b"",
    "garbage": lambda content: b"\xff" * len(content),
    "one bit": lambda content: content[:-1] + bytes([content[-1] ^ 1]),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_as_none(site, tmp_path, damage):
    wanted = index_of(site)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(DAMAGES[damage](path.read_bytes()))
    shutil.rmtree(site / "pagefind")
    index_site(site, tmp_path / "cache", SMALL)
    assert index_of(site) == wanted


def test_bundles_that_changed_places_are_not_believed(site, tmp_path):
    wanted = index_of(site)
    first, second, *_ = sorted((tmp_path / "cache").glob("*.bundle"))
    contents = first.read_bytes(), second.read_bytes()
    first.write_bytes(contents[1])
    second.write_bytes(contents[0])
    index_site(site, tmp_path / "cache", SMALL)
    assert index_of(site) == wanted


def test_what_is_remembered_of_pages_is_proved_before_an_index_is_made_of_it(site, tmp_path, monkeypatch):
    put(site, 3, page(3, YEARS[3], "otra historia"))
    monkeypatch.setattr("generator.engine.search.looks", lambda _: b"always the same")
    index_site(site, tmp_path / "cache", SMALL)
    put(site, 3, page(3, YEARS[3], "aún otra historia"))
    put(site, 9, page(9, YEARS[3], "su vecina"))  # not noticed, as all looks the same, until a neighbour goes
    (site / "articulos/nota-2/index.html").unlink()
    index_site(site, tmp_path / "cache", SMALL)
    monkeypatch.undo()
    assert index_of(site) == clean(site, tmp_path)


def test_what_others_put_into_the_index_goes(site, tmp_path):
    wanted = index_of(site)
    (site / "pagefind/archivo/index/alien.pf_index").write_bytes(b"alien")
    (site / "pagefind/facets.json").write_text("{}")
    (site / "pagefind/empty/folder").mkdir(parents=True)
    index_site(site, tmp_path / "cache", SMALL)
    assert index_of(site) == wanted
    assert not (site / "pagefind/empty").exists()


@pytest.mark.parametrize("seed", range(2))
def test_any_sequence_of_changes_ends_as_a_clean_index(tmp_path, seed):
    chance, site = Random(seed), tmp_path / "site"  # noqa: S311  an order of steps, no secret
    present: set[int] = set()
    for _ in range(4):
        for _ in range(chance.randint(1, 6)):
            n = chance.randrange(16)
            if n in present and chance.random() < 0.3:
                shutil.rmtree(site / f"articulos/nota-{n}")
                present.remove(n)
            else:
                put(site, n, page(n, chance.choice(YEARS), chance.choice((None, "corregida", "otra vez"))))
                present.add(n)
        index_site(site, tmp_path / "cache", SMALL)
        assert index_of(site) == clean(site, tmp_path)
        assert len(list((tmp_path / "cache").iterdir())) <= 1 + 8
