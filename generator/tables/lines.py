"""Finds the line of a value in a YAML file: read again only when there is a problem to report."""

from functools import lru_cache

import yaml

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def line_of(content: bytes, where: tuple[str | int, ...]) -> int:
    """Give the line, counted from 1, of the value at a path of keys; of the deepest one there is."""
    node = _tree(content)
    for key in where:
        inner = _child(node, key)
        if inner is None:
            break
        node = inner
    return node.start_mark.line + 1 if node else 1


@lru_cache(maxsize=8)
def _tree(content: bytes) -> yaml.Node | None:
    return yaml.compose(content, Loader=_Parser)


def _child(node: yaml.Node | None, key: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == str(key)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        item: yaml.Node = node.value[key]
        return item
    return None
