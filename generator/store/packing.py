"""Records as bytes: nested tuples of plain values, which are written and read much faster than objects.

Equal records give equal bytes, so that the hash of the bytes is the hash of the record.
"""

import marshal
from collections.abc import Callable, Hashable
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import fields

T = TypeVar("T")
Turn = Callable[[Any], Any]

_FORMAT = 2
"""Of marshal: the last one that writes equal values alike, whatever objects they are made of."""


def packed(record: object) -> bytes:
    """Give a frozen record as bytes."""
    return marshal.dumps(_record_packer(_hashable(type(record)))(record), _FORMAT)


def unpacker(cls: type[T]) -> Callable[[bytes], T]:
    """Give what gives back a record from the bytes that `packed` made of it; other bytes are not safe."""
    made = _record_unpacker(_hashable(cls))
    return lambda content: made(marshal.loads(content))  # noqa: S302  the caller has proved them by hash


def _packer(hint: Any) -> Turn | None:
    """How to turn a value of a type into plain values; None when it is plain already."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _record_packer(_hashable(hint))
    inner = _inner(hint)
    turn = _packer(inner) if inner else None
    if turn is None:
        return None
    if get_origin(hint) is tuple:
        return lambda values: tuple(map(turn, values))
    return lambda value: None if value is None else turn(value)


@cache
def _record_packer(cls: Any) -> Turn:
    names = [field.name for field in fields(cls)]
    hints = get_type_hints(cls)
    turns = [(at, turn) for at, name in enumerate(names) if (turn := _packer(hints[name]))]
    get = attrgetter(*names)
    if not turns:
        return get if len(names) > 1 else lambda record: (get(record),)

    def pack(record: Any) -> Any:
        values = list(get(record))
        for at, turn in turns:
            values[at] = turn(values[at])
        return tuple(values)

    return pack


def _unpacker(hint: Any) -> Turn | None:
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _record_unpacker(_hashable(hint))
    inner = _inner(hint)
    turn = _unpacker(inner) if inner else None
    if turn is None:
        return None
    if get_origin(hint) is tuple:
        return lambda values: tuple(map(turn, values))
    return lambda value: None if value is None else turn(value)


@cache
def _record_unpacker(cls: Any) -> Turn:
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    turns = [(at, turn) for at, name in enumerate(names) if (turn := _unpacker(hints[name]))]
    if not turns:
        return lambda packed: cls(*packed)

    def unpack(packed: Any) -> Any:
        values = list(packed)
        for at, turn in turns:
            values[at] = turn(values[at])
        return cls(*values)

    return unpack


def _hashable(cls: Any) -> Hashable:
    return cls  # type: ignore[no-any-return]


def _inner(hint: Any) -> Any:
    """Give the type of the items of `tuple[X, ...]`, or X of `X | None`; None for other types."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple and inner[1:] == (Ellipsis,):
        return inner[0]
    if origin in (UnionType, Union):
        others = [each for each in inner if each is not NoneType]
        return others[0] if len(others) == 1 else None
    return None
