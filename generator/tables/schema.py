"""Builds frozen dataclasses from YAML mappings, strictly: a wrong key or type is an error with its path."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class SchemaError(ValueError):
    """The data do not have the shape of the class; `where` is the path of keys to the wrong value."""

    def __init__(self, where: tuple[str | int, ...], message: str) -> None:
        self.where = where
        super().__init__(f"{'.'.join(map(str, where)) or 'top level'}: {message}")


@cache
def _shape(cls: type) -> tuple[dict[str, Any], frozenset[str]]:
    hints = get_type_hints(cls)
    needed = (f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING)
    return {f.name: hints[f.name] for f in fields(cls)}, frozenset(needed)


def build(cls: type[T], data: object, where: tuple[str | int, ...] = ()) -> T:
    """Make a `cls` from a mapping of its fields. Raises SchemaError on unknown, missing or ill-typed keys."""
    if not isinstance(data, Mapping):
        raise SchemaError(where, f"expected a mapping for {cls.__name__}, found {_kind(data)}")
    hints, needed = _shape(cls)
    for key in data:
        if key not in hints:
            raise SchemaError((*where, key), f"unknown key; known are {', '.join(hints)}")
    for key in needed - data.keys():
        raise SchemaError(where, f"missing key {key!r}")
    return cls(**{key: convert(hints[key], value, (*where, key)) for key, value in data.items()})


def convert(hint: Any, value: Any, where: tuple[str | int, ...] = ()) -> Any:
    """Check and freeze one value: lists become tuples, mappings of dataclass fields become dataclasses."""
    if isinstance(hint, type) and is_dataclass(hint):
        return build(hint, value, where)
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _convert_union(args, value, where)
    if origin is Literal:
        if value not in args:
            raise SchemaError(where, f"{value!r} is not one of {', '.join(map(repr, args))}")
        return value
    if origin is tuple:
        return _convert_tuple(args, value, where)
    if origin in (dict, Mapping):
        if not isinstance(value, Mapping):
            raise SchemaError(where, f"expected a mapping, found {_kind(value)}")
        return {
            convert(args[0], key, (*where, key)): convert(args[1], item, (*where, key))
            for key, item in value.items()
        }
    if type(value) is not hint:
        raise SchemaError(where, f"expected {hint.__name__}, found {_kind(value)}")
    return value


def _convert_union(args: tuple[Any, ...], value: Any, where: tuple[str | int, ...]) -> Any:
    if value is None and type(None) in args:
        return None
    rest = [arg for arg in args if arg is not type(None)]
    for arg in rest[:-1]:
        try:
            return convert(arg, value, where)
        except SchemaError:
            continue
    return convert(rest[-1], value, where)


def _convert_tuple(args: tuple[Any, ...], value: Any, where: tuple[str | int, ...]) -> tuple[Any, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise SchemaError(where, f"expected a list, found {_kind(value)}")
    if len(args) == 2 and args[1] is Ellipsis:
        return tuple(convert(args[0], item, (*where, index)) for index, item in enumerate(value))
    if len(args) != len(value):
        raise SchemaError(where, f"expected {len(args)} items, found {len(value)}")
    return tuple(
        convert(arg, item, (*where, index)) for index, (arg, item) in enumerate(zip(args, value, strict=True))
    )


def _kind(value: object) -> str:
    return {type(None): "nothing", bool: "yes/no", str: "text", dict: "a mapping", list: "a list"}.get(
        type(value), type(value).__name__
    )
