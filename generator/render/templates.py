"""The page templates of this folder, loaded once; a page opens no file."""

import hashlib
from collections.abc import MutableMapping
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator.render.escape import braceless, html_in_markdown

_SUFFIX = ".jinja"

COMPILED: dict[str, bytes] = {}
"""Templates as code. What an earlier run of the same code and libraries compiled may be put here."""


class _Kept(BytecodeCache):
    """Compiled templates kept in a mapping; Jinja looks whether they are of the same source."""

    def __init__(self, known: MutableMapping[str, bytes]) -> None:
        self._known = known

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()


@cache
def sources() -> dict[str, str]:
    """Templates by name (`estado.html`), as text."""
    folder = resources.files("generator.render") / "templates"
    files = sorted(
        (item for item in folder.iterdir() if item.name.endswith(_SUFFIX)), key=lambda item: item.name
    )
    return {item.name.removesuffix(_SUFFIX): item.read_text(encoding="utf-8") for item in files}


@cache
def digest() -> str:
    """Hash of all templates, in hex."""
    return hashlib.sha256(repr(sources()).encode()).hexdigest()


@cache
def environment() -> Environment:
    """Jinja with autoescape on everywhere: text is data, only templates make markup."""
    made = Environment(
        loader=DictLoader(sources()),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=_Kept(COMPILED),
    )
    made.filters["html"] = Markup
    return made


def block(name: str, /, **values: Any) -> str:
    """Render a template as one HTML block of a Markdown page."""
    return html_in_markdown(environment().get_template(name).render(**values))


def text(name: str, /, **values: Any) -> str:
    """Render a template whose blank lines matter, as Markdown."""
    return braceless(environment().get_template(name).render(**values).strip())
