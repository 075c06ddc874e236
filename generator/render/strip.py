"""The succession strip: one lane an office on a common time axis, as percentages and pixels."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from textwrap import shorten

from msgspec import Struct

from generator.records import Row
from generator.render.axis import Axis, Tick, percent
from generator.render.corpus import Corpus
from generator.render.succession import as_of, short_name, unconfirmed_since
from generator.tables.facts import Office, Person, Term
from generator.tables.indexes import offices_by_id
from generator.tables.terms import FULL, first_day, last_day, terms_of, widest

LANE, FOOT = 54, 26
"""Pixels of one lane, and of the axis below the lanes."""

MOST_YEARS = 16
NARROW, WIDE = 2.88, 6.8
"""Pixels of one percent of the strip: in the narrowest window, and where two columns begin."""

LETTER, ASIDE = 6.3, 12
"""Pixels that a letter of a label takes at most, and those beside the label."""

MEAN_LETTER = 5.3
"""Pixels that a letter takes on average in the names of offices, measured in the site's font: 4.9 to 5.2."""

MOST_DOTS = 60
GAP, INTERIM, NOW, PAST = "s-gap", "s-int", "s-now", "s-term"
INKS = {GAP: "s-txt", INTERIM: "s-ink", NOW: "s-inv", PAST: "s-ink"}


class Box(Struct, frozen=True):
    """A term or a gap. `kind` and `ink` are classes of the stylesheet; `x` and `width` in percent."""

    kind: str
    x: str
    width: str
    label: str = ""
    ink: str = ""


class Lane(Struct, frozen=True):
    """One office; `y` in pixels, `short` is the name as far as the narrowest window holds it."""

    name: str
    short: str
    y: int
    boxes: list[Box]


class Figure(Struct, frozen=True):
    """The whole strip; dots are dated articles, bands those dated by an interval."""

    caption: str
    height: int
    ticks: list[Tick]
    lanes: list[Lane]
    dots: list[str]
    bands: list[Box]


class _Frame(Struct, frozen=True):
    """What all lanes share: axis, first day of the record, whose terms stand out (None: open ones)."""

    axis: Axis
    begun: date
    person: str | None


def strip(
    corpus: Corpus,
    offices: Sequence[tuple[str, str]],
    rows: Sequence[Row],
    caption: str,
    person: str | None = None,
) -> Figure | None:
    """Draw offices (id and lane name), one person's time or everybody's. None without terms."""
    pairs = [pair for office, _ in offices for pair in terms_of(corpus.tables, office)]
    known = [term for who, term in pairs if person in (None, who.id)]
    if not known:
        return None
    axis = _axis(corpus, known)
    begun = max(axis.start, date.fromisoformat(min(widest(term)[0] for term in known)))
    frame = _Frame(axis, begun, person)
    lanes = [
        Lane(name, _shortened(name), at * LANE, _boxes(corpus, offices_by_id(corpus.tables)[office], frame))
        for at, (office, name) in enumerate(offices)
    ]
    days = [row.when for row in rows[:MOST_DOTS]]
    dots = {percent(axis.at(date.fromisoformat(when.date))) for when in days if when.date}
    spans = [(when.earliest, when.latest) for when in days if not when.date]
    bands = [_box(axis, "s-range", _day(first), _day(last)) for first, last in spans if first and last]
    title = caption.format(a=axis.start.year, b=axis.end.year)
    kinds = {box.kind for lane in lanes for box in lane.boxes}
    text = " ".join((title, *_legend(corpus, kinds, bool(dots), bool(bands))))
    return Figure(text, len(lanes) * LANE + FOOT, axis.ticks(), lanes, sorted(dots), bands)


def _legend(corpus: Corpus, kinds: Collection[str], dots: bool, bands: bool) -> Iterator[str]:
    """Give a sentence for each sign that the strip has."""
    words = corpus.words.strip
    signs = ((words.gap, GAP in kinds), (words.interim, INTERIM in kinds), (words.dot, dots))
    yield from (sentence for sentence, is_there in (*signs, (words.band, bands)) if is_there)


def _axis(corpus: Corpus, terms: Sequence[Term]) -> Axis:
    today = _day(as_of(corpus.tables))
    end = min(max(_day(widest(term)[1] or today.isoformat()) for term in terms), today)
    first = _day(min(widest(term)[0] for term in terms))
    year = min(max(first.year, today.year - MOST_YEARS), end.year)
    return Axis(date(year, 1, 1), date(end.year, 12, 31))


def _boxes(corpus: Corpus, office: Office, frame: _Frame) -> list[Box]:
    """Terms first, then gaps and interims, so that the short ones lie on top."""
    made = list(_lane(corpus, office, frame))
    return sorted(made, key=lambda box: box.kind in (GAP, INTERIM))


def _lane(corpus: Corpus, office: Office, frame: _Frame) -> Iterator[Box]:
    axis, reached = frame.axis, frame.begun
    if office.since:
        reached = max(reached, _day(first_day(office.since)))
    pairs = terms_of(corpus.tables, office.id)
    for (who, term), following in zip(pairs, (*pairs[1:], None), strict=True):
        start, end, stale = _span(corpus, term)
        if following and term.role in FULL:
            end = max(start, min(end, _day(widest(following[1])[0])))
        if end < axis.start or start > axis.end:
            continue
        if start > reached + timedelta(1):
            yield _box(axis, GAP, reached, start, corpus.words.state.gap_label)
        yield _box(axis, _kind(who, term, frame.person), start, end, short_name(corpus.tables, who))
        reached = max(reached, end)
        if stale:
            yield _box(axis, GAP, end, axis.end)
            reached = axis.end


def _shortened(name: str) -> str:
    return shorten(name, int(100 * NARROW / MEAN_LETTER), placeholder="…")


def _kind(who: Person, term: Term, person: str | None) -> str:
    if term.role not in FULL:
        return INTERIM
    return NOW if (term.end is None if person is None else who.id == person) else PAST


def _span(corpus: Corpus, term: Term) -> tuple[date, date, bool]:
    """First and last day to draw, and whether what follows is not confirmed."""
    start, end = widest(term)
    stale = unconfirmed_since(corpus.tables, term)
    until = _day(last_day(end or stale or as_of(corpus.tables)))
    return _day(start), max(until, _day(start)), stale is not None


def _box(axis: Axis, kind: str, start: date, end: date, label: str = "") -> Box:
    left, width = axis.stretch(start, end)
    needed = len(label) * LETTER + ASIDE
    ink = INKS.get(kind, "") if width * NARROW >= needed else f"{INKS.get(kind, '')} s-wide"
    return Box(kind, percent(left), percent(width), label if width * WIDE >= needed else "", ink)


def _day(text: str) -> date:
    return date.fromisoformat(text)
