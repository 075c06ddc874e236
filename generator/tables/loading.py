"""Loads the tables: YAML files -> Tables, checked against their classes."""

import hashlib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, get_type_hints

from msgspec import Struct

from generator.tables.facts import Facts
from generator.tables.language import Language
from generator.tables.schema import SchemaError, build, convert
from generator.tables.shaping import content_of, shaped

HERE = Path(__file__).parent
COUNTRY, LANGUAGE = "mx", "es"
"""The tables taken when none are asked for."""


class Tables(Struct, frozen=True, eq=False):
    """Facts of one country and words of one language.

    They are compared by identity, so that `functools.cache` is keyed on them at no cost. `digest` is the hash
    of the files they came from, page words apart, as no record depends on those.
    """

    facts: Facts
    language: Language
    digest: str


@cache
def load(country: str = COUNTRY, language: str = LANGUAGE, folder: Path = HERE) -> Tables:
    """Read the tables of a country and a language. Raises InputError with file, line and remedy."""
    hasher = hashlib.sha256()

    def read(path: Path, shape: Callable[[object], Any]) -> Any:
        content = content_of(path)
        hasher.update(content)
        return shaped(path, content, shape)

    facts = {
        name: read(folder / country / f"{name}.yml", partial(_rows, name=name, hint=hint))
        for name, hint in get_type_hints(Facts).items()
    }
    own = folder / "languages" / language
    words = {
        section: read(own / f"{section}.yml", partial(build, cls))
        for section, cls in get_type_hints(Language).items()
        if isinstance(cls, type) and issubclass(cls, Struct)
    }
    return Tables(Facts(**facts), Language(language, own, **words), hasher.hexdigest())


def _rows(data: Any, name: str, hint: Any) -> Any:
    """Take the rows of a table from under its name; what stands beside them is for the table's keepers."""
    if not isinstance(data, dict) or name not in data:
        raise SchemaError((), f"missing key {name!r}")
    try:
        return convert(hint, data[name])
    except SchemaError as error:
        raise error.under(name) from None
