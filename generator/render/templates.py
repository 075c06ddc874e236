"""The page templates of this folder, loaded once; a page opens no file."""

import hashlib
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.render.escape import braceless, html_in_markdown

_SUFFIX = ".jinja"


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
    )
    made.filters["html"] = Markup
    return made


def block(name: str, /, **values: Any) -> str:
    """Render a template as one HTML block of a Markdown page."""
    return html_in_markdown(environment().get_template(name).render(**values))


def text(name: str, /, **values: Any) -> str:
    """Render a template whose blank lines matter, as Markdown."""
    return braceless(environment().get_template(name).render(**values).strip())
