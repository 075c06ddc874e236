"""Reads the part of YAML that tables use: mappings, lists, text, whole numbers, yes/no, nothing.

Narrower than YAML on purpose: a plain word is text whatever it looks like (`no`, `on`, `2024-10-01`), except
`true`, `false`, `null` and whole numbers; a key written twice, an anchor or a tag is an error.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from generator.tables.parsed import TableSyntaxError

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def read_table(content: bytes) -> Any:
    """Give the value a YAML document holds, None when it holds none. Raises TableSyntaxError."""
    parser = _Parser(content)
    try:
        event = parser.get_event()
        while isinstance(event, (StreamStartEvent, DocumentStartEvent)):
            event = parser.get_event()
        return _value(parser.get_event, event)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise TableSyntaxError(line, str(error.problem)) from error
    except yaml.reader.ReaderError as error:
        raise TableSyntaxError(1, f"a character that YAML does not allow ({error.reason})") from error
    finally:
        parser.dispose()


def _value(following: Callable[[], Any], event: Any) -> Any:
    kind: type = type(event)
    if kind is ScalarEvent:
        return _scalar(event)
    if kind is SequenceStartEvent:
        items = []
        while type(event := following()) is not SequenceEndEvent:
            items.append(_value(following, event))
        return items
    if kind is MappingStartEvent:
        return _pairs(following)
    if issubclass(kind, DocumentEndEvent) or not hasattr(event, "anchor"):
        return None
    raise _refused(event, "anchors are not used in tables; write the value out")


def _pairs(following: Callable[[], Any]) -> dict[Any, Any]:
    made: dict[Any, Any] = {}
    while type(event := following()) is not MappingEndEvent:
        if type(event) is not ScalarEvent:
            raise _refused(event, "a key must be a word, not a list or a mapping")
        key = _scalar(event)
        if key in made:
            raise _refused(event, f"key {key!r} is written twice; keep one")
        made[key] = _value(following, following())
    return made


def _scalar(event: Any) -> Any:
    if event.anchor or event.tag:
        raise _refused(event, "anchors and tags are not used in tables")
    value: str = event.value
    if not event.implicit[0]:
        return value
    if value in _WORDS:
        return _WORDS[value]
    return int(value) if value.isdecimal() and value.isascii() else value


def _refused(event: Any, message: str) -> TableSyntaxError:
    return TableSyntaxError(event.start_mark.line + 1, message)
