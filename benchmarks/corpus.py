"""A made-up corpus of any size: the same number and seed give the same files, byte for byte."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.tables.loading import Tables

VOCABULARY = 20_000
"""Different words, drawn with weights 1, 1/2, 1/3, ... (Zipf)."""

UNDATED = 0.54
"""Share of articles that state no publication date, as among real pages."""

YEARS = range(2016, 2026)
ASIDES, QUOTES = 0.1, 0.15
"""Shares of paragraphs that are no story and that are direct speech."""

PARAGRAPHS = (3, 14)
WORDS = (25, 90)
"""Fewest and most paragraphs an article, filler words a paragraph: about 450 words an article."""

SHORTEST_MONTH = 28


@dataclass(frozen=True, slots=True)
class Names:
    """What the registry knows that a template can name."""

    states: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]


def names(tables: Tables) -> Names:
    """Pairs of a state and a city of it, pairs of a person and the title of their first office."""
    offices = {office.id: office for office in tables.facts.offices}
    return Names(
        tuple((state.short, city) for state in tables.facts.states for city in state.cities[:3]),
        tuple(
            (person.name, office.title_f if person.gender == "f" else office.title_m)
            for person in tables.facts.people
            for office in (offices[person.terms[0].office],)
        ),
    )


class Writer:
    """Writes articles one after another; two writers of one `seed` write the same."""

    def __init__(self, known: Names, seed: int = 1) -> None:
        self._known = known
        self._random = Random(seed)
        self._templates: dict[str, Any] = yaml.safe_load(
            Path(__file__).with_name("templates.yml").read_text(encoding="utf-8")
        )
        self._words = tuple(islice(self._new_words(), VOCABULARY))
        self._weights = tuple(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

    def _new_words(self) -> Iterator[str]:
        seen: set[str] = set()
        while True:
            word = "".join(self._random.choices(self._templates["syllables"], k=self._random.randint(2, 4)))
            if word not in seen:
                seen.add(word)
                yield word

    def article(self) -> str:
        """Write the text of one more article."""
        pick = self._random.choice
        values = self._values()
        dated = self._random.random() >= UNDATED
        stamp = self._fill("stamps", values) if dated and pick((True, False)) else ""
        dateline = self._fill("datelines", values) if dated and not stamp else ""
        paragraphs = [dateline + self._fill("openings", values), *self._body(values)]
        head = (self._fill("headlines", values), self._fill("bylines", values), stamp)
        return (
            "\n\n".join(part for part in (*head, *paragraphs, self._fill("boilerplate", values)) if part)
            + "\n"
        )

    def _body(self, values: dict[str, object]) -> Iterator[str]:
        for _ in range(self._random.randint(*PARAGRAPHS)):
            kind = self._random.random()
            if kind < ASIDES:
                yield self._fill("boilerplate", values)
            elif kind < ASIDES + QUOTES:
                yield self._fill("quotes", values)
            else:
                yield self._sentence(self._random.randint(*WORDS)).capitalize() + "."

    def _fill(self, kind: str, values: dict[str, object]) -> str:
        filler = self._sentence(self._random.randint(8, 20))
        text: str = self._random.choice(self._templates[kind])
        return text.format(**values, filler=filler, Filler=filler.capitalize())

    def _values(self) -> dict[str, object]:
        state, city = self._random.choice(self._known.states)
        person, role = self._random.choice(self._known.people)
        noun, verb = self._draw(2)
        return {
            "state": state,
            "city": city,
            "person": person,
            "role": f"{'La' if role.split()[0].endswith('a') else 'El'} {role}",
            "noun": noun,
            "Noun": noun.capitalize(),
            "Verb": verb.capitalize(),
            "number": self._random.randint(2, 900),
            "day": self._random.randint(1, SHORTEST_MONTH),
            "month": self._random.choice(self._templates["months"]),
            "year": self._random.choice(YEARS),
        }

    def _sentence(self, length: int) -> str:
        drawn = self._draw(length // 2)
        joints = self._random.choices(self._templates["functions"], k=len(drawn))
        return " ".join(word for pair in zip(drawn, joints, strict=True) for word in pair)[
            : -len(joints[-1]) - 1
        ]

    def _draw(self, count: int) -> list[str]:
        return self._random.choices(self._words, cum_weights=self._weights, k=count)


def write(folder: Path, count: int, writer: Writer) -> list[Path]:
    """Write `count` seeds into `folder`; returns their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"synthetic-{number:06}.txt" for number in range(count)]
    for path in paths:
        path.write_text(writer.article(), encoding="utf-8")
    return paths
