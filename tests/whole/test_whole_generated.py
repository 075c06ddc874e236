"""Generated inputs: pages cut, shuffled, doubled, mixed and stained never raise, and every row stays true."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.clean import clean
from generator.extract import extract
from generator.problems import InputError
from generator.read.seed_file import read_seed
from generator.records import Article, Seed
from generator.tables.loading import load
from tests.whole.conftest import ROOT

SHARE, ALL = 400, 50_000
LABELLED = ROOT / "tests/labelled/tuned"
INVISIBLE = ("\u200e", "\u202e", "\u2066", "\x07", "\u00ad", "\ufeff")
STAINS = (*INVISIBLE, "\x1b[31m", "\x85", "\u2028", "\t", "\u00a0")
NO_PLACE = {"boilerplate_lines", "inline_boilerplate", "caption_lines", "embed_lines", "repeated_title_lines"}

Chance = random.Random
Mutation = Callable[[str, Chance], str]


def cut(text: str, chance: Chance) -> str:
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, len(text) + 1)]


def shuffled(text: str, chance: Chance) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def doubled(text: str, chance: Chance) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at // 2 :]


def stained(text: str, chance: Chance, stains: tuple[str, ...] = STAINS) -> str:
    marks = list(text)
    for _ in range(1 + len(text) // 50):
        marks.insert(chance.randrange(len(marks) + 1), chance.choice(stains))
    return "".join(marks)


def invisibly_stained(text: str, chance: Chance) -> str:
    """Stains that break no line and no word."""
    return stained(text, chance, INVISIBLE)


def joined(text: str, chance: Chance) -> str:
    return text.replace("\n", chance.choice(["", " ", "\n\n\n", "\r\n", "\n \u00a0 \n"]))


def shouted(text: str, chance: Chance) -> str:
    return text.upper() if chance.random() < 0.5 else text.lower()


def swapped(text: str, chance: Chance) -> str:
    return "".join(chance.choice(" ,;:.()“”\n") if chance.random() < 0.05 else mark for mark in text)


MUTATIONS: tuple[Mutation, ...] = (cut, shuffled, doubled, stained, joined, shouted, swapped)


def sources() -> list[str]:
    paths = sorted([*(ROOT / "seeds").glob("*.txt"), *LABELLED.glob("*.txt")])
    return [path.read_text(encoding="utf-8") for path in paths]


def is_plain(label: dict[str, object]) -> bool:
    return not any(label.get(key) for key in NO_PLACE)


def plain_stories() -> list[str]:
    """Texts of our own set in which every line is story, headline, deck, byline or date."""
    labels = (
        (path, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(LABELLED.glob("*.json"))
    )
    return [path.with_suffix(".txt").read_text(encoding="utf-8") for path, label in labels if is_plain(label)]


def article_of(seed: Seed) -> Article | None:
    try:
        return extract(seed, clean(seed, load()), load())
    except InputError:
        return None


def check(content: bytes, folder: Path) -> Article | None:
    path = folder / "generated.txt"
    path.write_bytes(content)
    try:
        seed = read_seed(path, str(path))
    except InputError as error:
        assert all(problem.code.startswith("E") for problem in error.problems)
        return None
    article = article_of(seed)
    for row in article.evidence if article else ():
        assert row.text is None or row.text == seed.text[row.start : row.end]
    return article


def run(count: int, folder: Path, number: int) -> None:
    chance, texts = Chance(number), sources()
    published = 0
    for _ in range(count):
        text = chance.choice(texts)
        for mutation in chance.choices(MUTATIONS, k=chance.randint(1, 3)):
            text = mutation(text, chance) or "x"
        encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
        published += check(text.encode(encoding, "replace"), folder) is not None
    assert published > count / 4


def run_plain(count: int, folder: Path, number: int) -> None:
    chance, texts = Chance(number), plain_stories()
    assert len(texts) > 4
    for _ in range(count):
        text = chance.choice(texts)
        for mutation in chance.choices((invisibly_stained, same), k=2):
            text = mutation(text, chance)
        article = check(text.encode(), folder)
        assert article is not None
        assert [part.text for part in article.dropped if any(map(str.isalnum, part.text))] == []


def same(text: str, _: Chance) -> str:
    return text


def test_a_share_of_generated_pages(tmp_path: Path) -> None:
    run(SHARE, tmp_path, 1)


def test_plain_stories_lose_nothing(tmp_path: Path) -> None:
    run_plain(SHARE // 4, tmp_path, 1)


def test_a_page_of_a_thousand_paragraphs(tmp_path: Path) -> None:
    story = "\n\n".join(
        f"La clínica inventada número {number} atendió ayer a familias." for number in range(1000)
    )
    article = check(story.encode(), tmp_path)
    assert article is not None
    assert len(article.lead) + len(article.body) + (not article.title_inferred) == 1000


@pytest.mark.soak
def test_all_generated_pages(tmp_path: Path) -> None:
    run(ALL, tmp_path, 2)


@pytest.mark.soak
def test_many_plain_stories_lose_nothing(tmp_path: Path) -> None:
    run_plain(ALL // 20, tmp_path, 2)
