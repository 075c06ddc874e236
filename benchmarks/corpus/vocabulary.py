"""Words that do not exist, drawn as unevenly as words of a language are."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from random import Random

FORMS = 48_000
"""Different words, drawn with weights 1, 1/2, 1/3, ... (Zipf)."""

STEMS = (2, 3)
"""Fewest and most syllables before the ending."""


class Vocabulary:
    """Draws words; two vocabularies of one `seed` are equal."""

    def __init__(
        self, syllables: Sequence[str], endings: Sequence[str], joints: Sequence[str], seed: int
    ) -> None:
        self._syllables = syllables
        self._endings = endings
        self._joints = joints
        chance = Random(f"{seed}:words")
        self.words = list(islice(self._new_words(chance), FORMS))
        chance.shuffle(self.words)
        self._weights = tuple(accumulate(1 / rank for rank in range(1, FORMS + 1)))

    def _new_words(self, chance: Random) -> Iterator[str]:
        """Whole families of inflected forms, so that a search for one form has others to find."""
        seen: set[str] = set()
        while True:
            stem = "".join(chance.choices(self._syllables, k=chance.randint(*STEMS)))
            for ending in self._endings[: chance.randint(1, len(self._endings))]:
                word = stem + ending
                if word not in seen:
                    seen.add(word)
                    yield word

    def draw(self, chance: Random, count: int) -> list[str]:
        """Draw `count` words."""
        return chance.choices(self.words, cum_weights=self._weights, k=count)

    def phrase(self, chance: Random, length: int) -> str:
        """Write about `length` words, every second one a function word, in lower case and without a point."""
        drawn = self.draw(chance, (length + 1) // 2)
        joints = chance.choices(self._joints, k=len(drawn) - 1)
        pairs = (word for pair in zip(drawn, joints, strict=False) for word in pair)
        return " ".join((*pairs, drawn[-1]))
