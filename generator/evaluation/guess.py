"""What one record says, as the fields of this package need it."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class FoundOfficial(Struct, frozen=True):
    """One official of a record; `forms` are the name and every mention."""

    id: str
    name: str
    role: str
    forms: tuple[str, ...]


class FoundQuote(Struct, frozen=True):
    """One quote of a record; `speaker` is an official's id."""

    text: str
    speaker: str | None


class Guess(Struct, frozen=True):
    """One record. None and empty as in the record."""

    title: str
    title_inferred: bool
    date: str | None
    earliest: str | None
    latest: str | None
    state: str | None
    states: frozenset[str]
    named: tuple[FoundOfficial, ...]
    inferred: tuple[FoundOfficial, ...]
    quotes: tuple[FoundQuote, ...]
    body: tuple[str, ...]

    def forms_of(self, official_id: str) -> tuple[str, ...]:
        """Every printed form of an official of this record, none when the id is unknown."""
        return next((found.forms for found in (*self.named, *self.inferred) if found.id == official_id), ())


NO_RECORD: Mapping[str, Any] = {"title": "?", "date": "?", "state": "?", "body": []}
"""Stands for the record of an article that gave none: no field of it is right, a date least of all."""


def guess_of(record: Mapping[str, Any]) -> Guess:
    """Make a Guess from the JSON object of a record; keys that are not there count as empty."""
    officials = record.get("officials") or ()
    return Guess(
        title=record.get("title") or "",
        title_inferred=bool(record.get("title_inferred")),
        date=record.get("date") or None,
        earliest=record.get("date_earliest") or None,
        latest=record.get("date_latest") or None,
        state=record.get("state") or None,
        states=frozenset(record.get("states") or ()),
        named=tuple(_found(data) for data in officials if data.get("named", True)),
        inferred=tuple(_found(data) for data in officials if not data.get("named", True)),
        quotes=tuple(FoundQuote(data["text"], data.get("speaker")) for data in record.get("quotes") or ()),
        body=tuple(record["body"]),
    )


def _found(data: Mapping[str, Any]) -> FoundOfficial:
    forms = (data["name"], *(data.get("mentions") or ()))
    return FoundOfficial(data.get("id") or "", data["name"], data.get("role") or "", forms)
