"""Every label agrees with its text, the tables and PHENOMENA.md. The pages are invented: see README.md."""

import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.tables.loading import load

HERE = Path(__file__).parent
HALVES = ("tuned", "held_out")
TEXTS = [path for half in HALVES for path in sorted((HERE / half).glob("*.txt"))]
ROW = re.compile(r"^\| `(P\d\.[a-z-]+)` \| ([^|]+) \| ([\d ]*) \| ([\d ]*) \|$", re.MULTILINE)
LISTS_OF_LINES = ("deck_lines", "caption_lines", "embed_lines", "repeated_title_lines", "boilerplate_lines")


def label_of(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return loaded


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(params=TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def page(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    return request.param.read_text(encoding="utf-8"), label_of(request.param)


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_large_and_mixed(half: str) -> None:
    labels = [label_of(path) for path in TEXTS if path.parent.name == half]
    assert len(labels) >= 32
    assert {path.stem for path in (HERE / half).glob("*.json")} == {label["id"] for label in labels}
    assert 0.3 <= sum(label["title"] is None for label in labels) / len(labels) <= 0.55
    assert 0.4 <= sum(label["date"] is None for label in labels) / len(labels) <= 0.65


def test_lines_of_the_label_are_lines_of_the_text(page: tuple[str, dict[str, Any]]) -> None:
    text, label = page
    lines = {line.strip() for line in text.split("\n")}
    wanted = [line for key in LISTS_OF_LINES for line in label[key]]
    wanted += [label["title"]] if label["title"] else []
    assert [line for line in wanted if line not in lines] == []


def test_the_story_is_in_the_text_in_order(page: tuple[str, dict[str, Any]]) -> None:
    text, label = page
    plain = spaced(text)
    for part in label["inline_boilerplate"]:
        assert spaced(part) in plain
        plain = spaced(plain.replace(spaced(part), "", 1)) if spaced(part) != label["title"] else plain
    position = 0
    for paragraph in label["body_paragraphs"]:
        at = plain.find(spaced(paragraph), position)
        assert at >= 0, paragraph
        position = at + len(spaced(paragraph))


def test_no_word_of_the_text_is_left_unlabelled(page: tuple[str, dict[str, Any]]) -> None:
    text, label = page
    known = {line for key in LISTS_OF_LINES for line in label[key]} | {label["title"]}
    story = spaced(" ".join(label["body_paragraphs"]))
    rest = [line for line in text.split("\n") if line.strip() and line.strip() not in known]
    for line in map(spaced, rest):
        for part in map(spaced, label["inline_boilerplate"]):
            line = spaced(line.replace(part, ""))  # noqa: PLW2901  what is left after each part
        assert line in story


def test_the_dateline_ends_where_the_label_says(page: tuple[str, dict[str, Any]]) -> None:
    _, label = page
    first = label["body_paragraphs"][0]
    assert label["body_first_words_without_dateline"] in first
    assert first.startswith(label["body_first_words"])


def test_days_and_bounds_are_days(page: tuple[str, dict[str, Any]]) -> None:
    _, label = page
    bounds = [label.get("date_earliest"), label.get("date_latest")]
    days = [label["date"], *label["date_alternatives"], *bounds]
    assert all(date.fromisoformat(day).isoformat() == day for day in days if day)
    assert label["date_precision"] == ("day" if label["date"] else "range" if any(bounds) else "none")
    assert not (label["date"] and any(bounds))
    assert not all(bounds) or bounds[0] <= bounds[1]


def test_states_exist_and_do_not_contradict_each_other(page: tuple[str, dict[str, Any]]) -> None:
    _, label = page
    shorts = {state.short for state in load().facts.states} | {"México"}
    named, forbidden = {*label["states"], *label["states_optional"]}, set(label["must_not_be_states"])
    assert named | forbidden <= shorts
    assert not named & forbidden
    assert label["state"] is None or label["state"] in label["states"]


def test_people_are_named_in_the_text(page: tuple[str, dict[str, Any]]) -> None:
    text, label = page
    officials = [official["name"] for official in label["officials"]]
    assert [name for name in officials if name not in spaced(text)] == []
    assert not set(officials) & set(label["must_not_be_officials"])
    registered = {person.name for person in load().facts.people}
    assert {official["name"] for official in label["officials_inferred"]} <= registered


def test_quotes_are_in_the_story_and_their_speakers_are_officials(page: tuple[str, dict[str, Any]]) -> None:
    _, label = page
    story, officials = " ".join(label["body_paragraphs"]), {one["name"] for one in label["officials"]}
    for quote in label["quotes"]:
        assert f"“{quote['starts']}" in story
        assert quote["speaker"] is None or quote["speaker"] in officials


def test_phenomena_that_the_label_shows_are_claimed_and_no_others(page: tuple[str, dict[str, Any]]) -> None:
    _, label = page
    shown = {
        "P1.no-title": label["title"] is None,
        "P1.truncated": label["truncated"],
        "P1.title-repeated": bool(label["repeated_title_lines"]),
        "P1.caption": bool(label["caption_lines"]),
        "P1.tweet": bool(label["embed_lines"]),
        "P1.no-boilerplate": not label["boilerplate_lines"] and not label["inline_boilerplate"],
        "P2.undated": label["date"] is None,
        "P2.bounds": label["date_precision"] == "range",
    }
    claimed = set(label["phenomena"])
    assert {name for name in shown if name in claimed} == {name for name, is_so in shown.items() if is_so}
    assert bool({"P1.deck", "P1.deck-bullets"} & claimed) == bool(label["deck_lines"])
    assert bool({"P3.unnamed-state", "P3.unnamed-federal"} & claimed) == bool(label["officials_inferred"])


def test_every_phenomenon_is_listed_where_it_occurs() -> None:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in TEXTS:
        for phenomenon in label_of(path)["phenomena"]:
            found[phenomenon][path.parent.name].append(path.stem.partition("-")[0])
    listed = {
        row[0]: dict(zip(HALVES, (row[2].split(), row[3].split()), strict=True))
        for row in ROW.findall((HERE / "PHENOMENA.md").read_text(encoding="utf-8"))
    }
    assert listed == {name: {half: halves[half] for half in HALVES} for name, halves in found.items()}
    assert [name for name, halves in listed.items() if not halves["tuned"]] == []
    assert sum(bool(halves["held_out"]) for halves in listed.values()) >= len(listed) - 2
