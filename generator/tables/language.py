"""One language's words, a section a file: languages/<code>/<section>.yml maps the section's fields."""

from dataclasses import dataclass

from generator.tables.boilerplate_words import BoilerplateWords
from generator.tables.date_words import DateWords
from generator.tables.matching_words import MatchingWords
from generator.tables.name_words import NameWords
from generator.tables.page_words import PageWords
from generator.tables.place_words import PlaceWords
from generator.tables.role_words import RoleWords
from generator.tables.speech_words import SpeechWords


@dataclass(frozen=True, slots=True)
class Language:
    """All words of one language; `code` as in `lang="es"`."""

    code: str
    dates: DateWords
    boilerplate: BoilerplateWords
    names: NameWords
    roles: RoleWords
    speech: SpeechWords
    places: PlaceWords
    pages: PageWords
    matching: MatchingWords
