"""The one writer of front matter: whatever the values hold, MkDocs reads equal values back."""

from collections.abc import Mapping
from typing import Any

import yaml

from generator.render.escape import plain

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def document(meta: Mapping[str, Any], body: str) -> bytes:
    """Make a Markdown file: front matter and body in UTF-8; strings are cleaned to one printable line."""
    head = yaml.dump(
        cleaned(meta),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=10**9,
        default_flow_style=False,
    )
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
