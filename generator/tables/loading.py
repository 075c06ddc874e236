"""Loads the tables: YAML files -> Tables, checked against their classes."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, get_type_hints

from generator.problems import InputError, Problem
from generator.tables.facts import Facts
from generator.tables.language import Language
from generator.tables.lines import line_of
from generator.tables.schema import SchemaError, build, convert
from generator.tables.yaml_tables import TableSyntaxError, read_table

HERE = Path(__file__).parent
COUNTRY, LANGUAGE = "mx", "es"
"""The tables taken when none are asked for."""


@dataclass(frozen=True, eq=False)
class Tables:
    """Facts of one country and words of one language.

    `digest` is the hash of the files they came from; two Tables of equal digest are equal, so that
    `functools.cache` may be keyed on a Tables.
    """

    facts: Facts
    language: Language
    digest: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tables) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


@cache
def load(country: str = COUNTRY, language: str = LANGUAGE, folder: Path = HERE) -> Tables:
    """Read the tables of a country and a language. Raises InputError with file, line and remedy."""
    hasher = hashlib.sha256()
    facts = {}
    for name, hint in get_type_hints(Facts).items():
        path = folder / country / f"{name}.yml"
        facts[name] = _shaped(path, hasher, partial(_rows, name=name, hint=hint))
    words: dict[str, Any] = {"code": language}
    for section, cls in get_type_hints(Language).items():
        if section != "code":
            path = folder / "languages" / language / f"{section}.yml"
            words[section] = _shaped(path, hasher, partial(build, cls))
    return Tables(Facts(**facts), Language(**words), hasher.hexdigest())


def _rows(data: Any, name: str, hint: Any) -> Any:
    """Take the rows of a table from under its name; what stands beside them is for the table's keepers."""
    if not isinstance(data, dict) or name not in data:
        raise SchemaError((), f"missing key {name!r}")
    try:
        return convert(hint, data[name])
    except SchemaError as error:
        raise error.under(name) from None


def _shaped(path: Path, hasher: Any, shape: Callable[[Any], Any]) -> Any:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        message = "the table is missing; a country and a language need every one"
        raise InputError([Problem(str(path), 1, "E201", message)]) from error
    hasher.update(content)
    try:
        return shape(read_table(content))
    except TableSyntaxError as error:
        raise InputError([Problem(str(path), error.line, "E201", f"{error}; mend this line")]) from error
    except SchemaError as error:
        line = line_of(content, error.where)
        raise InputError([Problem(str(path), line, "E202", f"{error}; mend the table")]) from error
