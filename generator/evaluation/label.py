"""What a careful reader found in one article, as the fields of this package need it."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

LINE_KEYS = ("deck_lines", "caption_lines", "embed_lines", "repeated_title_lines")
"""Keys of a label whose lines may stand in the body or not."""


class LabelledOfficial(Struct, frozen=True):
    """One official; `roles` are all accepted forms of the role, none when the role is not judged."""

    name: str
    role: str | None
    roles: tuple[str, ...]
    optional: bool


class LabelledQuote(Struct, frozen=True):
    """Direct speech by its first words; `speaker` None when it is no official's or not clear whose."""

    starts: str
    speaker: str | None


class Label(Struct, frozen=True):
    """One label. `titles` and `days` are the accepted answers, None among them: no answer is right too.

    `bounds` is None when bounds are not judged; `inferred` and `quotes` are None when the label has no such
    key; `year` is the year of the story where it is known from elsewhere; `tolerated` are lines that may
    stand in the body.
    """

    title: str | None
    titles: tuple[str | None, ...]
    date: str | None
    days: tuple[str | None, ...]
    bounds: tuple[str | None, str | None] | None
    year: int | None
    state: str | None
    states: frozenset[str]
    states_optional: frozenset[str]
    officials: tuple[LabelledOfficial, ...]
    inferred: tuple[LabelledOfficial, ...] | None
    not_officials: tuple[str, ...]
    quotes: tuple[LabelledQuote, ...] | None
    paragraphs: tuple[str, ...]
    after_dateline: str
    tolerated: tuple[str, ...]
    boilerplate: frozenset[str]


def label_of(data: Mapping[str, Any]) -> Label:
    """Make a Label from the JSON object of a label file. Raises KeyError on a key it cannot do without."""
    return Label(
        title=data["title"],
        titles=(data["title"], *data.get("title_alternatives", ())),
        date=data["date"],
        days=(data["date"], *map(_day, data.get("date_alternatives", ()))),
        bounds=_bounds(data),
        year=data.get("story_year_not_from_text"),
        state=data["state"],
        states=frozenset(data["states"]),
        states_optional=frozenset(data.get("states_optional", ())),
        officials=tuple(map(_official, data["officials"])),
        inferred=tuple(map(_official, data["officials_inferred"])) if "officials_inferred" in data else None,
        not_officials=tuple(data.get("must_not_be_officials", ())),
        quotes=_quotes(data),
        paragraphs=tuple(data["body_paragraphs"]),
        after_dateline=data.get("body_first_words_without_dateline") or "",
        tolerated=tuple(line for key in LINE_KEYS for line in data.get(key, ())),
        boilerplate=frozenset([*data["boilerplate_lines"], *data.get("inline_boilerplate", ())]),
    )


def _day(alternative: Any) -> str | None:
    day: str | None = alternative.get("date") if isinstance(alternative, Mapping) else alternative
    return day


def _bounds(data: Mapping[str, Any]) -> tuple[str | None, str | None] | None:
    if data["date"] or "date_earliest" not in data:
        return None
    return data["date_earliest"], data.get("date_latest")


def _official(data: Mapping[str, Any]) -> LabelledOfficial:
    role = data.get("role")
    forms = (data.get("role_normalised"), role, *data.get("role_alternatives", ()))
    return LabelledOfficial(data["name"], role, tuple(filter(None, forms)), bool(data.get("optional")))


def _quotes(data: Mapping[str, Any]) -> tuple[LabelledQuote, ...] | None:
    if "quotes" not in data:
        return None
    return tuple(LabelledQuote(quote["starts"], quote.get("speaker")) for quote in data["quotes"])
