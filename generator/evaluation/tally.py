"""Counts of right, wrong and missed answers, and the figures that come from them."""

from collections.abc import Mapping

from msgspec import Struct, field


class Tally(Struct, frozen=True):
    """How many answers were right, how many were given that should not be, how many are wanting."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of the answers given that are right; 1 when none was given."""
        given = self.right + self.spurious
        return self.right / given if given else 1.0

    @property
    def recall(self) -> float:
        """Share of the answers wanted that were given; 1 when none was wanted."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def share_right(self) -> float:
        """Share of the questions answered right; 0 when none was asked."""
        return self.right / max(1, self.right + self.missed)


class Verdict(Struct, frozen=True):
    """What one field of one article came to: a Tally a measure, and what a person should know of it."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def answer(right: bool, spurious: bool = False) -> Tally:
    """The Tally of one question: right or missed, and wrong besides when an answer was given."""
    return Tally(right=int(right), spurious=int(spurious and not right), missed=int(not right))
