"""What pages say of themselves to machines: true, dated, and without what is only inferred."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from mkdocs.utils.meta import get_data

from generator.records import Article, Official, Page, PublicationDate, Source
from generator.tables.loading import load
from generator.tables.terms import widest

MakeArticle = Callable[..., Article]
MakePages = Callable[[Sequence[Article]], dict[str, Page]]


def block(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = get_data(page.make().decode())[1]["jsonld"]
    return found


def of_article(article: Article, pages: dict[str, Page]) -> dict[str, Any]:
    return block(pages[f"articulos/{article.slug}.md"])


def test_an_article_names_its_original(make_article: MakeArticle, make_pages: MakePages) -> None:
    article = make_article(source=Source("Un Medio", "Una Autora", "https://medio.example/nota"))
    found = of_article(article, make_pages([article]))
    assert (found["@type"], found["datePublished"]) == ("NewsArticle", "2024-04-09")
    original = found["isBasedOn"]
    assert original["url"] == "https://medio.example/nota"
    assert (original["publisher"]["name"], original["author"]["name"]) == ("Un Medio", "Una Autora")
    assert found["contentLocation"][0]["alternateName"] == "Zacatecas"
    assert [each["alternateName"] for each in found["about"]] == ["IMSS"]


@pytest.mark.parametrize(
    "when",
    [
        PublicationDate(None, "none"),
        PublicationDate(None, "month", "2024-02-01", "2024-02-29"),
        PublicationDate(None, "range", "2024-02-01", "2024-03-29"),
    ],
)
def test_no_day_is_made_up(make_article: MakeArticle, make_pages: MakePages, when: PublicationDate) -> None:
    article = make_article(when=when)
    found = of_article(article, make_pages([article]))
    assert "datePublished" not in found
    assert "datePublished" not in found["isBasedOn"]


def test_people_have_the_office_of_that_day_and_inferred_ones_stay_out(
    make_article: MakeArticle, make_pages: MakePages
) -> None:
    person = next(each for each in load().facts.people if each.terms and len(each.terms[0].start) == 10)
    term = person.terms[0]
    when = PublicationDate(widest(term)[0], "day")
    named = Official(person.id, person.name, "el cargo impreso", term.office, registered=True)
    inferred = Official("nadie-inventado", "Nadie Inventado", "gobernador", named=False)
    article = make_article(when=when, officials=(named, inferred))
    mentions = of_article(article, make_pages([article]))["mentions"]
    assert [each["name"] for each in mentions] == [person.name]
    roles = mentions[0]["hasOccupation"]
    assert [(role["roleName"], role["startDate"]) for role in roles] == [("el cargo impreso", term.start)]


def test_a_person_has_every_term_with_its_dates(make_article: MakeArticle, make_pages: MakePages) -> None:
    person = max(load().facts.people, key=lambda each: len(each.terms))
    official = Official(person.id, person.name, "cargo", person.terms[0].office, registered=True)
    found = block(make_pages([make_article(officials=(official,))])[f"personas/{person.id}.md"])
    assert found["@type"] == "Person"
    dates = [(role["startDate"], role.get("endDate")) for role in found["hasOccupation"]]
    assert dates == [(term.start, term.end) for term in person.terms]


def test_lists_are_collections_and_pages_that_lead_elsewhere_say_nothing(
    make_article: MakeArticle, make_pages: MakePages
) -> None:
    pages = make_pages(
        [make_article("a.txt", former_slugs=("antes",)), make_article("w.txt", publish="withdrawn")]
    )
    kinds = {
        path: get_data(page.make().decode())[1].get("jsonld", {}).get("@type") for path, page in pages.items()
    }
    assert kinds["articulos/antes.md"] is None
    assert kinds["index.md"] == "WebSite"
    assert {kinds[path] for path in ("estados/index.md", "estados/sonora.md", "articulos/index.md")} == {
        "CollectionPage"
    }
    lost = {path for path, kind in kinds.items() if kind is None}
    assert len(lost) == 2
