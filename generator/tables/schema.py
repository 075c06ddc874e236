"""Builds frozen records from YAML mappings, strictly: a wrong key or type is an error with its path.

Each type becomes a function once (`_reader`), so that loading a table is a walk over its values alone.
"""

import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import fields

T = TypeVar("T")
Where = tuple[str | int, ...]
Reader = Callable[[Any], Any]

_KINDS = {type(None): "nothing", bool: "yes/no", str: "text", dict: "a mapping", list: "a list"}


class SchemaError(ValueError):
    """The data do not have the shape of the class; `where` is the path of keys to the wrong value."""

    def __init__(self, where: Where, message: str) -> None:
        self.where = where
        self.message = message
        super().__init__(f"{'.'.join(map(str, where)) or 'top level'}: {message}")

    def under(self, key: str | int) -> "SchemaError":
        """Give the same error as seen from one level above."""
        return SchemaError((key, *self.where), self.message)


def build(cls: type[T], data: object) -> T:
    """Make a `cls` from a mapping of its fields. Raises SchemaError on unknown, missing or ill-typed keys."""
    hint: Any = cls
    made: T = _reader(hint)(data)
    return made


def convert(hint: Any, value: object) -> Any:
    """Check and freeze one value: lists become tuples, mappings of fields become records."""
    return _reader(hint)(value)


@cache
def _reader(hint: Any) -> Reader:
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _record(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _optional(args)
    if origin is Literal:
        return _choice(args)
    if origin is tuple:
        return _items(_reader(args[0])) if args[1:] == (Ellipsis,) else _row(tuple(map(_reader, args)))
    if origin in (dict, Mapping):
        return _mapping(*map(_reader, args))
    return _plain(hint)


def _record(cls: type[Struct]) -> Reader:
    hints = get_type_hints(cls)
    readers = {item.name: _reader(hints[item.name]) for item in fields(cls)}
    needed = {item.name for item in fields(cls) if item.required}

    def read(data: Any) -> Any:
        _expect(data, dict, f"a mapping for {cls.__name__}")
        made = {}
        for key, value in data.items():
            if key not in readers:
                raise SchemaError((key,), f"unknown key; known are {', '.join(readers)}")
            try:
                made[key] = readers[key](value)
            except SchemaError as error:
                raise error.under(key) from None
        if missing := needed - made.keys():
            raise SchemaError((), f"missing key {min(missing)!r}")
        return cls(**made)

    return read


def _optional(args: tuple[Any, ...]) -> Reader:
    kinds = [arg for arg in args if arg is not type(None)]
    if len(kinds) != 1 or len(kinds) == len(args):
        raise TypeError(f"a table's field is of one type or nothing, not {args}")
    reader = _reader(kinds[0])
    return lambda value: None if value is None else reader(value)


def _choice(args: tuple[Any, ...]) -> Reader:
    def read(value: Any) -> Any:
        if value not in args:
            raise SchemaError((), f"{value!r} is not one of {', '.join(map(repr, args))}")
        return value

    return read


def _items(reader: Reader) -> Reader:
    def read(value: Any) -> Any:
        _expect(value, list, "a list")
        return _each(reader, value)

    return read


def _each(reader: Reader, value: list[Any]) -> tuple[Any, ...]:
    made: list[Any] = []
    try:
        for item in value:
            made.append(reader(item))
    except SchemaError as error:
        raise error.under(len(made)) from None
    return tuple(made)


def _row(readers: tuple[Reader, ...]) -> Reader:
    def read(value: Any) -> Any:
        _expect(value, list, "a list")
        if len(readers) != len(value):
            raise SchemaError((), f"expected {len(readers)} items, found {len(value)}")
        made = []
        for index, (reader, item) in enumerate(zip(readers, value, strict=True)):
            try:
                made.append(reader(item))
            except SchemaError as error:
                raise error.under(index) from None
        return tuple(made)

    return read


def _mapping(key_reader: Reader, value_reader: Reader) -> Reader:
    def read(value: Any) -> Any:
        _expect(value, dict, "a mapping")
        made = {}
        for key, item in value.items():
            try:
                made[key_reader(key)] = value_reader(item)
            except SchemaError as error:
                raise error.under(key) from None
        return made

    return read


def _plain(kind: type) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            _expect(value, kind, _KINDS.get(kind, kind.__name__))
        return value

    return read


def _expect(value: object, kind: type, name: str) -> None:
    if type(value) is not kind:
        raise SchemaError((), f"expected {name}, found {_KINDS.get(type(value), type(value).__name__)}")
