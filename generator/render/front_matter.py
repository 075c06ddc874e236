"""The one writer of front matter: whatever the values hold, MkDocs reads equal values back.

libyaml is told event by event what to write. PyYAML would make a node of each value and look up the kind of
each word twice, which takes three times as long; the text is the same (tests/render compares the two).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import yaml
from yaml.representer import SafeRepresenter
from yaml.resolver import Resolver

from generator.render.escape import plain

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_resolver: Any = Resolver()
_TEXT = Resolver.DEFAULT_SCALAR_TAG
_MAPPING = yaml.MappingStartEvent(None, None, implicit=True, flow_style=False)
_LIST = yaml.SequenceStartEvent(None, None, implicit=True, flow_style=False)
_MAPPING_END, _LIST_END = yaml.MappingEndEvent(), yaml.SequenceEndEvent()
_BEGIN = (yaml.StreamStartEvent(), yaml.DocumentStartEvent(explicit=False))
_END = (yaml.DocumentEndEvent(explicit=False), yaml.StreamEndEvent())


def document(meta: Mapping[str, Any], body: str) -> bytes:
    """Make a Markdown file: front matter and body in UTF-8; strings are cleaned to one printable line."""
    events: list[yaml.Event] = [*_BEGIN]
    _add(events, cleaned(meta))
    events += _END
    head = yaml.emit(events, Dumper=_Dumper, allow_unicode=True, width=10**9)
    return f"---\n{head}---\n\n{body}\n".encode()


def cleaned(value: Any) -> Any:
    """Give the value as it reads back: strings cleaned, tuples as lists, mappings as dicts."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {plain(key): cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    return value


def _add(events: list[yaml.Event], value: Any) -> None:
    if isinstance(value, dict):
        events.append(_MAPPING)
        for key, item in value.items():
            events.append(_scalar(key))
            _add(events, item)
        events.append(_MAPPING_END)
    elif isinstance(value, list):
        events.append(_LIST)
        for item in value:
            _add(events, item)
        events.append(_LIST_END)
    else:
        events.append(_scalar(value))


@lru_cache(maxsize=20_000, typed=True)
def _scalar(value: Any) -> yaml.ScalarEvent:
    """Give one value as PyYAML writes it: in quotes where without them it would be something else."""
    node = SafeRepresenter().represent_data(value)
    without_quotes = _resolver.resolve(yaml.ScalarNode, node.value, (True, False)) == node.tag
    return yaml.ScalarEvent(None, node.tag, (without_quotes, node.tag == _TEXT), node.value)
