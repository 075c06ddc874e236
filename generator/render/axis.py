"""A time axis of a figure: days to percentages of its width, so that it keeps its labels at every width."""

from datetime import date

from msgspec import Struct

NARROWEST = 0.9
"""Percent of the width that a stretch of time takes at least."""

FEW_YEARS, SOME_YEARS = 4, 10
"""Up to so many years every year has a tick, or every other year; beyond, every fourth."""

NEAR_START, NEAR_END = 1.0, 90.0
"""Percent: a label nearer to an end of the axis is not centred under its tick."""


class Tick(Struct, frozen=True):
    """A year on the axis; `anchor` "" for a label that begins at its tick."""

    x: str
    text: str
    anchor: str


class Axis(Struct, frozen=True):
    """The days from `start` to `end`."""

    start: date
    end: date

    def at(self, day: date) -> float:
        """Percent of the width; days outside fall on the nearer end."""
        inside = min(max(day, self.start), self.end)
        return 100 * (inside - self.start).days / max(1, (self.end - self.start).days)

    def stretch(self, first: date, last: date) -> tuple[float, float]:
        """Left edge and width of a stretch of time, in percent; never narrower than can be seen."""
        left = self.at(first)
        width = max(self.at(last) - left, NARROWEST)
        return min(left, 100 - width), width

    def ticks(self) -> list[Tick]:
        """Years under the axis."""
        years = self.end.year - self.start.year
        step = 1 if years <= FEW_YEARS else 2 if years <= SOME_YEARS else 4
        return [self._tick(year) for year in range(self.start.year, self.end.year + 1, step)]

    def _tick(self, year: int) -> Tick:
        x = self.at(date(year, 1, 1))
        return Tick(percent(x), str(year), "" if x < NEAR_START else "end" if x > NEAR_END else "middle")


def percent(value: float) -> str:
    """Write an SVG length: `35.29%`."""
    return f"{value:.2f}%"
