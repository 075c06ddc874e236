"""The succession strip: one lane an office on a common time axis, as percentages and pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.records import Row
from generator.render.corpus import Corpus
from generator.render.succession import as_of, unconfirmed_since
from generator.tables.facts import Person, Term
from generator.tables.terms import FULL, last_day, terms_of, widest

LANE, FOOT = 54, 26
"""Pixels of one lane, and of the axis below the lanes."""

MOST_YEARS = 16
LABEL_FROM = 12.0
NARROWEST = 0.9
"""Percent of the width: a box narrower than the first has no label; none is narrower than the second."""

MOST_DOTS = 60


@dataclass(frozen=True, slots=True)
class Box:
    """A term or a gap. `kind` and `ink` are classes of the stylesheet; `x` and `width` in percent."""

    kind: str
    x: str
    width: str
    label: str = ""
    ink: str = "s-ink"


@dataclass(frozen=True, slots=True)
class Lane:
    """One office; `y` in pixels."""

    name: str
    y: int
    boxes: list[Box]


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    x: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Figure:
    """The whole strip; dots are dated articles, bands those dated by an interval."""

    caption: str
    height: int
    ticks: list[Tick]
    lanes: list[Lane]
    dots: list[str]
    bands: list[Box]


@dataclass(frozen=True, slots=True)
class _Axis:
    start: date
    end: date

    def at(self, day: date) -> float:
        """Percent of the width."""
        return (
            100
            * (min(max(day, self.start), self.end) - self.start).days
            / max(1, (self.end - self.start).days)
        )


def strip(
    corpus: Corpus,
    offices: Sequence[tuple[str, str]],
    rows: Sequence[Row],
    caption: str,
    person: str | None = None,
) -> Figure | None:
    """Draw offices (id and lane name). `person`: only their time, others' terms as context. None without terms."""
    terms = {office: terms_of(corpus.tables, office) for office, _ in offices}
    known = [term for pairs in terms.values() for who, term in pairs if person in (None, who.id)]
    if not known:
        return None
    axis = _axis(corpus, known)
    begun = max(axis.start, date.fromisoformat(min(widest(term)[0] for term in known)))
    lanes = [
        Lane(name, at * LANE, _boxes(corpus, terms[office], axis, begun, person))
        for at, (office, name) in enumerate(offices)
    ]
    days = [row.when for row in rows[:MOST_DOTS]]
    dots = [_percent(axis.at(date.fromisoformat(when.date))) for when in days if when.date]
    bands = [
        _band(axis, when.earliest, when.latest)
        for when in days
        if not when.date and when.earliest and when.latest
    ]
    text = caption.format(a=axis.start.year, b=axis.end.year)
    return Figure(text, len(lanes) * LANE + FOOT, _ticks(axis), lanes, sorted(set(dots)), bands)


def _axis(corpus: Corpus, terms: Sequence[Term]) -> _Axis:
    today = date.fromisoformat(as_of(corpus.tables))
    ends = [date.fromisoformat(widest(term)[1] or as_of(corpus.tables)) for term in terms]
    end = min(max(ends), today) if ends else today
    first = date.fromisoformat(min(widest(term)[0] for term in terms))
    start = date(max(first.year, today.year - MOST_YEARS), 1, 1)
    return _Axis(min(start, date(end.year, 1, 1)), date(end.year, 12, 31))


def _boxes(
    corpus: Corpus, pairs: Sequence[tuple[Person, Term]], axis: _Axis, begun: date, person: str | None
) -> list[Box]:
    """Terms first, then gaps and interims, so that the short ones lie on top."""
    full: list[Box] = []
    over: list[Box] = []
    reached = begun
    for who, term in pairs:
        start, end = _span(corpus, term)
        if end < axis.start or start > axis.end:
            continue
        if start > reached + timedelta(1):
            over.append(_box(axis, "s-gap", reached, start, corpus.words.state.gap_label, "s-txt"))
        marked = term.end is None if person is None else who.id == person
        kind = "s-int" if term.role not in FULL else "s-now" if marked else "s-term"
        box = _box(axis, kind, start, end, _label(who), "s-inv" if kind == "s-now" else "s-ink")
        (full if term.role in FULL else over).append(box)
        reached = max(reached, end)
        stale = unconfirmed_since(corpus.tables, term)
        if stale:
            over.append(_box(axis, "s-gap", end, axis.end, "", "s-txt"))
            reached = axis.end
    return full + over


def _span(corpus: Corpus, term: Term) -> tuple[date, date]:
    start, end = widest(term)
    until = end or unconfirmed_since(corpus.tables, term) or as_of(corpus.tables)
    return date.fromisoformat(start), max(date.fromisoformat(last_day(until)), date.fromisoformat(start))


def _box(axis: _Axis, kind: str, start: date, end: date, label: str, ink: str) -> Box:
    x, right = axis.at(start), axis.at(end)
    width = max(right - x, NARROWEST)
    return Box(
        kind, _percent(min(x, 100 - width)), _percent(width), label if width >= LABEL_FROM else "", ink
    )


def _band(axis: _Axis, start: str, end: str) -> Box:
    return _box(axis, "s-range", date.fromisoformat(start), date.fromisoformat(end), "", "")


def _label(person: Person) -> str:
    """Give the shortest form of a name that the registry allows beside an office, usually one surname."""
    forms = [form for form in person.variants_contextual if form in person.name]
    return min(forms, key=lambda form: (len(form), form), default=person.name)


def _ticks(axis: _Axis) -> list[Tick]:
    years = axis.end.year - axis.start.year
    step = 4 if years > 10 else 2 if years > 4 else 1
    made = []
    for year in range(axis.start.year, axis.end.year + 1, step):
        x = axis.at(date(year, 1, 1))
        made.append(Tick(_percent(x), str(year), "" if x < 1 else "end" if x > 90 else "middle"))
    return made


def _percent(value: float) -> str:
    return f"{value:.2f}%"
