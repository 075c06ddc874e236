"""What a made-up article is about, and the sentences that tell it: forms with fields, filled by chance."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.corpus.cast import Cast, Role
from benchmarks.corpus.vocabulary import Vocabulary
from generator.tables.facts import State

RARE = 9_000
"""Names are made of the rarest words, so many of them."""

LATER = 900
"""Days after the event on which a page was fetched, at most."""


@dataclass(frozen=True, slots=True)
class Event:
    """`day` is when the article appeared, `dated` whether it says so; `chance` decides the wording."""

    state: State
    day: date
    dated: bool
    people: list[Role]
    chance: Random


class Forms:
    """The forms of layouts.yml; every field of a form is a method of `_Fields`, or a word."""

    def __init__(self, forms: Mapping[str, Any], vocabulary: Vocabulary, cast: Cast) -> None:
        self.forms = forms
        self.vocabulary = vocabulary
        self.cast = cast

    def fill(self, kind: str, event: Event) -> str:
        """Write one of the forms of a kind."""
        form: str = event.chance.choice(self.forms[kind])
        return form.format_map(_Fields(self, event)) if "{" in form else form

    def sentence(self, chance: Random, shortest: int, longest: int) -> str:
        """Write a sentence of words that mean nothing."""
        return capital(self.vocabulary.phrase(chance, chance.randint(shortest, longest))) + "."


def capital(text: str) -> str:
    """Write the first letter as a capital."""
    return text[:1].upper() + text[1:]


class _Fields(dict[str, object]):
    """Values of the fields of one form, made when the form asks for them."""

    def __init__(self, forms: Forms, event: Event) -> None:
        self._forms, self._event = forms, event

    def __missing__(self, name: str) -> object:
        plain = name.lower().rstrip("2")
        found = _FIELDS[plain](self._forms, self._event, name.endswith("2"))
        self[name] = (
            found if name.islower() else str(found).upper() if name.isupper() else capital(str(found))
        )
        return self[name]


def _words(shortest: int, longest: int) -> Callable[[Forms, Event, bool], str]:
    def write(forms: Forms, event: Event, second: bool) -> str:
        return forms.vocabulary.phrase(event.chance, event.chance.randint(shortest, longest))

    return write


def _city(forms: Forms, event: Event, second: bool) -> str:
    return event.chance.choice((event.state.capital, *event.state.cities[:6]))


def _reporter(forms: Forms, event: Event, second: bool) -> str:
    chance = event.chance
    given = chance.choice(forms.forms["given_f"] + forms.forms["given_m"])
    return f"{given} {capital(forms.vocabulary.words[-chance.randint(1, RARE)])}"


def _person(show: Callable[[Role], str]) -> Callable[[Forms, Event, bool], str]:
    return lambda forms, event, second: show(event.people[-1 if second else 0])


def _dated(show: Callable[[date, Forms], object], later: int = 0) -> Callable[[Forms, Event, bool], object]:
    def write(forms: Forms, event: Event, second: bool) -> object:
        return show(event.day + timedelta(event.chance.randint(1, later) if later else 0), forms)

    return write


def _month(day: date, forms: Forms) -> object:
    return forms.forms["months"][day.month - 1]


def _weekday(day: date, forms: Forms) -> object:
    return forms.forms["weekdays"][day.weekday()]


def _day(day: date, forms: Forms) -> object:
    return day.day


def _year(day: date, forms: Forms) -> object:
    return day.year


_FIELDS: Mapping[str, Callable[[Forms, Event, bool], object]] = {
    "filler": _words(8, 20),
    "teaser": _words(10, 24),
    "noun": _words(1, 1),
    "verb": _words(1, 1),
    "state": lambda forms, event, second: event.state.short,
    "abbreviation": lambda forms, event, second: (*event.state.abbreviations, event.state.short)[0],
    "city": _city,
    "person": _person(lambda role: role.name),
    "surname": _person(lambda role: role.name.split()[-1]),
    "title": _person(lambda role: role.title),
    "role": _person(lambda role: f"{role.article} {role.title}"),
    "reporter": _reporter,
    "outlet": lambda forms, event, second: event.chance.choice(forms.cast.outlets),
    "institution": lambda forms, event, second: event.chance.choice(forms.forms["institutions"]),
    "number": lambda forms, event, second: event.chance.randint(2, 900),
    "day": _dated(_day),
    "month": _dated(_month),
    "year": _dated(_year),
    "weekday": _dated(_weekday),
    "dd": _dated(lambda day, forms: f"{day.day:02}"),
    "mm": _dated(lambda day, forms: f"{day.month:02}"),
    "clock_day": _dated(_day, LATER),
    "clock_month": _dated(_month, LATER),
    "clock_weekday": _dated(_weekday, LATER),
    "clock_year": _dated(_year, LATER),
}
