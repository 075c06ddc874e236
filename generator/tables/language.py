"""One language's words, a section a file: languages/<code>/<section>.yml maps the section's fields."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.tables.boilerplate_words import BoilerplateWords
from generator.tables.date_words import DateWords
from generator.tables.matching_words import MatchingWords
from generator.tables.name_words import NameWords
from generator.tables.place_words import PlaceWords
from generator.tables.role_words import RoleWords
from generator.tables.schema import build
from generator.tables.shaping import content_of, shaped
from generator.tables.source_words import SourceWords
from generator.tables.speech_words import SpeechWords

if TYPE_CHECKING:
    from generator.tables.page_words import PageWords


class Language(Struct, frozen=True, dict=True):
    """All words of one language; `code` as in `lang="es"`, `folder` the one its sections were read from."""

    code: str
    folder: Path
    dates: DateWords
    boilerplate: BoilerplateWords
    names: NameWords
    roles: RoleWords
    speech: SpeechWords
    source: SourceWords
    places: PlaceWords
    matching: MatchingWords

    @cached_property
    def pages(self) -> "PageWords":
        """Every string a reader of the site sees; read when first asked for, as `extract` needs none.

        Raises InputError as `load` does.
        """
        from generator.tables.page_words import PageWords  # noqa: PLC0415  slow to import, for pages only

        path = self.folder / "pages.yml"
        return shaped(path, content_of(path), partial(build, PageWords))
