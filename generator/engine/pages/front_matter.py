"""Front matter read in half the time: values are made of what libyaml tells, without a node of each between.

The values are those of MkDocs. Whatever is more than words, lists and mappings (anchors, tags, several
documents, errors) is left to MkDocs itself.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import yaml
from mkdocs.utils.meta import YAML_RE, get_data
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_resolver: Any = Resolver()
_TEXT = Resolver.DEFAULT_SCALAR_TAG

Following = Callable[[], Any]
"""Gives the next event of a document."""


class _NotSimpleError(Exception):
    """Something that PyYAML has to see to."""


def without_front_matter(source: str) -> tuple[str, dict[str, Any]]:
    """Give the text of a page and its front matter, as `mkdocs.utils.meta.get_data` does."""
    found = YAML_RE.match(source)
    if found is None:
        return get_data(source)
    try:
        meta = _read(found[1])
    except (yaml.YAMLError, ValueError, _NotSimpleError):  # what a word means may be no day at all
        return get_data(source)
    return source[found.end() :].lstrip("\n"), meta


def _read(text: str) -> dict[str, Any]:
    following: Following = _Loader(text).get_event
    begun = [type(following()) for _ in range(2)] == [yaml.StreamStartEvent, yaml.DocumentStartEvent]
    meta = _value(following(), following) if begun else None
    if not isinstance(meta, dict) or type(following()) is not yaml.DocumentEndEvent:
        raise _NotSimpleError
    if type(following()) is not yaml.StreamEndEvent:
        raise _NotSimpleError
    return meta


def _mapping(following: Following) -> dict[str, Any]:
    found = {}
    while type(event := following()) is yaml.ScalarEvent:
        key = _value(event, following)
        found[key] = _value(following(), following)
    if type(event) is not yaml.MappingEndEvent:
        raise _NotSimpleError
    return found


def _list(following: Following) -> list[Any]:
    found = []
    while type(event := following()) is not yaml.SequenceEndEvent:
        found.append(_value(event, following))
    return found


def _value(event: Any, following: Following) -> Any:
    if event.anchor or event.tag:
        raise _NotSimpleError
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return _unquoted(event.value) if event.implicit[0] else event.value
    if kind is yaml.MappingStartEvent:
        return _mapping(following)
    if kind is yaml.SequenceStartEvent:
        return _list(following)
    raise _NotSimpleError


@lru_cache(maxsize=20_000)
def _unquoted(word: str) -> Any:
    """What a word without quotes stands for: itself, a number, a day, a truth value or nothing."""
    tag = _resolver.resolve(yaml.ScalarNode, word, (True, False))
    return word if tag == _TEXT else SafeConstructor().construct_object(yaml.ScalarNode(tag, word))
