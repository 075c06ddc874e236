"""Order, people, near-duplicates and related coverage of invented rows."""

import random
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.link import link
from generator.link.duplicates import THRESHOLD
from generator.link.signature import share, signature
from generator.records import Appearance, PublicationDate, Row
from generator.tables.loading import load

MakeRow = Callable[..., Row]
MakePerson = Callable[..., Appearance]


def test_order_is_date_then_latest_then_earliest_then_added_then_seed(make_row: MakeRow) -> None:
    rows = [
        make_row("a"),
        make_row("b"),
        make_row("c", added="2024-02-01"),
        make_row("d", "2024-05-02"),
        replace(make_row("e"), when=PublicationDate(None, "range", "2024-01-01", "2024-05-03")),
        replace(make_row("f"), when=PublicationDate(None, "range", "2024-05-01", None)),
        make_row("g", "2024-05-02", added="2024-06-01"),
    ]
    order = [row.seed for row in link(rows, load()).rows]
    assert order == ["e", "g", "d", "f", "c", "a", "b"]


def test_hidden_articles_go_and_withdrawn_ones_are_connected_with_nothing(
    make_row: MakeRow, make_person: MakePerson
) -> None:
    person = make_person("una-persona")
    rows = [make_row(name, publish=name, people=(person,)) for name in ("full", "hidden", "withdrawn")]
    digest = link(rows, load())
    assert {row.seed for row in digest.rows} == {"full", "withdrawn"}
    assert digest.people == {"una-persona": ("full",)}
    assert not digest.related


@pytest.mark.parametrize(
    ("office", "state", "same"),
    [("x", "Colima", True), ("y", "Colima", False), ("x", "Sonora", False), (None, "Colima", False)],
)
def test_one_person_only_if_id_office_and_state_agree(
    make_row: MakeRow, make_person: MakePerson, office: str | None, state: str, same: bool
) -> None:
    rows = [
        make_row("first", people=(make_person("p", "x", "Colima"),), added="2024-01-01"),
        make_row("second", people=(make_person("p", office, state),), added="2024-01-02"),
    ]
    digest = link(rows, load())
    assert ("second" in digest.people["p"]) is same
    assert "first" in digest.people["p"]
    assert len(digest.people) == (1 if same else 2)


def test_a_later_article_renames_nobody(make_row: MakeRow, make_person: MakePerson) -> None:
    before = [make_row("b", people=(make_person("p", "x"),), added="2024-01-01")]
    after = [*before, make_row("a", people=(make_person("p", "y"),), added="2024-02-01")]
    assert link(before, load()).people["p"] == link(after, load()).people["p"] == ("b",)


def test_the_registry_keeps_its_ids(make_row: MakeRow, make_person: MakePerson) -> None:
    known = load().facts.people[0].id
    rows = [make_row("a", people=(make_person(known, "other"),))]
    assert known not in link(rows, load()).people


def test_related_articles_share_people_and_are_few(make_row: MakeRow, make_person: MakePerson) -> None:
    person = make_person("p", registered=True)
    rows = [make_row(f"{at:03}", f"2024-01-{at + 1:02}", people=(person,)) for at in range(20)]
    digest = link([*rows, make_row("alone", "2024-01-05")], load())
    assert "alone" not in digest.related
    assert all(1 <= len(found) <= 4 for found in digest.related.values())
    assert digest.related["010"][0].reasons == ("person:p",)


def test_an_arrival_changes_the_neighbours_of_few(make_row: MakeRow, make_person: MakePerson) -> None:
    person = make_person("p", registered=True)
    rows = [
        make_row(f"{at:03}", f"2024-{at // 28 + 1:02}-{at % 28 + 1:02}", people=(person,))
        for at in range(100)
    ]
    before = link(rows, load()).related
    after = link([*rows, make_row("new", "2024-02-10", people=(person,))], load()).related
    assert sum(before[seed] != after[seed] for seed in before) <= 6


def test_any_order_of_rows_gives_the_same_digest(make_row: MakeRow, make_person: MakePerson) -> None:
    dice = random.Random(1)  # noqa: S311  no secret
    rows = [
        make_row(
            f"{at}",
            people=tuple(
                make_person(f"p{dice.randrange(5)}", dice.choice("xy"), registered=False) for _ in range(2)
            ),
            signature=signature([" ".join(dice.choices("abcdefg", k=40))]),
        )
        for at in range(40)
    ]
    first = link(rows, load())
    dice.shuffle(rows)
    assert link(rows, load()) == first


def test_an_edited_copy_is_found_and_another_story_is_not(make_row: MakeRow) -> None:
    dice = random.Random(2)  # noqa: S311  no secret
    words = [f"palabra{dice.randrange(5000)}" for _ in range(300)]
    copy = [*words[:100], "otra", *words[101:200], "más", *words[200:]]
    other = [f"palabra{dice.randrange(5000)}" for _ in range(300)]
    signatures = [signature([" ".join(text)]) for text in (words, copy, other)]
    rows = [make_row(name, signature=found) for name, found in zip("abc", signatures, strict=True)]
    digest = link(rows, load())
    assert [found.seed for found in digest.duplicates["a"]] == ["b"]
    assert digest.duplicates["a"][0].share >= THRESHOLD
    assert "c" not in digest.duplicates


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("", "", 0.0), ("una", "", 0.0), ("Una, dos", "una dos", 1.0)]
)
def test_share_of_short_texts(one: str, other: str, expected: float) -> None:
    assert share(signature([one]), signature([other])) == expected
