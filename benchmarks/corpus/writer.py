"""Writes made-up articles, each from its own number alone: a larger corpus begins with the smaller one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.corpus.cast import YEARS, cast_of
from benchmarks.corpus.event import Event, Forms
from benchmarks.corpus.vocabulary import Vocabulary
from generator.tables.loading import Tables

UNDATED = 0.54
"""Share of articles that state no publication date, as among real pages."""

COPIES, BACK = 0.04, 40
"""Share of articles that tell an earlier one again in nearly the same words, and from how far back."""

SIDECARS = 0.12
DAYS_A_YEAR = 365
PEOPLE = (2, 5)
"""Fewest and most people drawn for an article."""
PARAGRAPHS, SENTENCES, WORDS = (7, 16), (1, 3), (9, 26)
"""Fewest and most paragraphs an article, sentences a paragraph, words a sentence: about 450 words."""

KINDS = {"facts": 0.18, "quotes": 0.16, "introductions": 0.14, "asides": 0.06, "subheads": 0.03}
"""Shares of paragraphs that are more than plain sentences."""

ALONE = ("asides", "subheads")
CUT = 0.2
"""Share of articles that end in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up article; `sidecar` is None where it has none."""

    text: str
    sidecar: str | None


class Writer:
    """Writes articles; two writers of one `seed` write the same."""

    def __init__(self, tables: Tables, seed: int = 1) -> None:
        self._seed = seed
        layouts = Path(__file__).with_name("layouts.yml").read_text(encoding="utf-8")
        known: dict[str, Any] = yaml.safe_load(layouts)
        vocabulary = Vocabulary(known["syllables"], known["endings"], known["functions"], seed)
        self._layouts = known["layouts"]
        self._weights = [layout["weight"] for layout in self._layouts]
        self.cast = cast_of(tables, vocabulary, known, seed)
        self._forms = Forms(known, vocabulary, self.cast)

    def made(self, number: int) -> Made:
        """Write article `number`, at least 0."""
        chance = self._chance("text", number)
        event = self._event(number)
        if number >= BACK and chance.random() < COPIES:
            first = self._event(number - chance.randint(1, BACK))
            event = replace(first, chance=chance)
            body = self._copied(list(self._body(first)), chance)
        else:
            body = list(self._body(event))
        event = replace(event, chance=chance)
        sidecar = self._sidecar(event) if chance.random() < SIDECARS else None
        return Made(self._laid_out(event, body), sidecar)

    def _chance(self, what: str, number: int) -> Random:
        return Random(f"{self._seed}:{what}:{number}")

    def _event(self, number: int) -> Event:
        chance = self._chance("event", number)
        state = chance.choice(self.cast.states)
        day = date(chance.choice(YEARS), 1, 1) + timedelta(chance.randrange(DAYS_A_YEAR))
        people = self.cast.drawn(chance, state, day.year, chance.randint(*PEOPLE))
        return Event(state, day, chance.random() >= UNDATED, people, chance)

    def _laid_out(self, event: Event, body: list[str]) -> str:
        layout = event.chance.choices(self._layouts, self._weights)[0]
        by_dateline = event.dated and layout["dated"] == "dateline"
        dateline = self._forms.fill("dateline" if by_dateline else "undated_dateline", event)
        headline = self._forms.fill("headlines", event)
        parts: list[str] = []
        for part in layout["parts"]:
            if part == "story":
                parts += [dateline + body[0], *body[1:]]
            elif part == "headline":
                parts.append(headline)
            elif event.dated or part not in ("stamp", "glued"):
                parts.append(self._forms.fill(part, event))
        return "\n\n".join(parts) + "\n"

    def _body(self, event: Event) -> Iterator[str]:
        chance = event.chance
        yield self._forms.fill("openings", event)
        for _ in range(chance.randint(*PARAGRAPHS)):
            yield self._paragraph(event)
        if chance.random() < CUT:
            yield self._sentence(chance)[: -chance.randint(5, 30)]

    def _paragraph(self, event: Event) -> str:
        chance = event.chance
        drawn = chance.random()
        for kind, share in KINDS.items():
            drawn -= share
            if drawn < 0:
                more = "" if kind in ALONE else " " + self._sentence(chance)
                return self._forms.fill(kind, event) + more
        return " ".join(self._sentence(chance) for _ in range(chance.randint(*SENTENCES)))

    def _copied(self, body: list[str], chance: Random) -> list[str]:
        """Leave a paragraph out and add a sentence, as an outlet does with a bulletin."""
        del body[chance.randrange(1, len(body))]
        return [*body, self._sentence(chance)]

    def _sentence(self, chance: Random) -> str:
        return self._forms.sentence(chance, *WORDS)

    def _sidecar(self, event: Event) -> str:
        chance = event.chance
        known = {
            "added": event.day + timedelta(chance.randint(1, DAYS_A_YEAR)),
            "outlet": chance.choice(self.cast.outlets),
            "url": f"https://example.invalid/{chance.randrange(10**9)}",
        }
        kept = dict(list(known.items())[: chance.randint(1, len(known))])
        return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)


def write(folder: Path, numbers: range, writer: Writer) -> list[Path]:
    """Write the articles of some numbers with their sidecars into `folder`; returns the seeds in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"synthetic-{number:06}.txt" for number in numbers]
    for number, path in zip(numbers, paths, strict=True):
        made = writer.made(number)
        path.write_text(made.text, encoding="utf-8")
        if made.sidecar:
            path.with_suffix(".yml").write_text(made.sidecar, encoding="utf-8")
    return paths
