"""One language's words, a section a file: languages/<code>/<section>.yml maps the section's fields."""

from dataclasses import dataclass

from generator.tables.boilerplate_words import BoilerplateWords
from generator.tables.date_words import DateWords
from generator.tables.matching_words import MatchingWords
from generator.tables.page_words import PageWords


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Office nouns, qualifiers, titles, particles of names."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Verbs of speech and quotation marks."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What stands before or after a place name and changes its meaning."""


@dataclass(frozen=True, slots=True)
class Language:
    """All words of one language; `code` as in `lang="es"`."""

    code: str
    dates: DateWords
    boilerplate: BoilerplateWords
    roles: RoleWords
    speech: SpeechWords
    places: PlaceWords
    pages: PageWords
    matching: MatchingWords
