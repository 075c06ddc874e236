"""Loads the tables: YAML files -> Tables, checked against their classes."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import yaml

from generator.problems import InputError, Problem
from generator.tables.facts import Facts
from generator.tables.language import Language
from generator.tables.schema import SchemaError, build, convert

HERE = Path(__file__).parent
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
def load(country: str = "mx", language: str = "es", folder: Path = HERE) -> Tables:
    """Read the tables of a country and a language. Raises InputError with file, line and remedy."""
    hasher = hashlib.sha256()
    facts = {name: _rows(folder / country / f"{name}.yml", name, hasher) for name in get_type_hints(Facts)}
    words: dict[str, Any] = {"code": language}
    for section, cls in get_type_hints(Language).items():
        if section != "code":
            path = folder / "languages" / language / f"{section}.yml"
            words[section] = _shaped(path, lambda data, cls=cls: build(cls, data), _read(path, hasher))
    return Tables(Facts(**facts), Language(**words), hasher.hexdigest())


def _rows(path: Path, name: str, hasher: Any) -> Any:
    hint = get_type_hints(Facts)[name]
    return _shaped(path, lambda data: convert(hint, data[name], (name,)), _read(path, hasher))


def _read(path: Path, hasher: Any) -> Any:
    content = path.read_bytes()
    hasher.update(content)
    try:
        return yaml.load(content, Loader=_Loader)  # noqa: S506  a safe loader, the C one where it exists
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError(
            [Problem(str(path), line, "E201", f"not YAML: {error.problem}; mend this line")]
        ) from error


def _shaped(path: Path, make: Any, data: Any) -> Any:
    try:
        return make(data)
    except SchemaError as error:
        raise InputError(
            [Problem(str(path), _line(path, error.where), "E202", f"{error}; mend the table")]
        ) from error


def _line(path: Path, where: tuple[str | int, ...]) -> int:
    """The line of the value at a path of keys, from the YAML node tree (read again only after an error)."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    for key in where:
        if isinstance(node, yaml.MappingNode):
            pairs = {k.value: (k, v) for k, v in node.value}
            if key not in pairs:
                break
            node = pairs[str(key)][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
    return int(node.start_mark.line) + 1 if node else 1
