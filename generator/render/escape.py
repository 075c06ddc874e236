"""Text from a seed is data: what it takes to show it as it is, in Markdown and in HTML inside Markdown.

Specials become numeric character references. They survive every extension, because inline rules, attribute
lists, macros and includes look for the characters themselves; a backslash protects only from some of them.
"""

import re
import unicodedata
from functools import lru_cache

_NEVER = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""Control characters, halves of surrogate pairs and non-characters: neither YAML nor HTML may hold them."""

_ALWAYS = re.compile(
    r"[\\`*_{}\[\]<>&|~^=#$@\"']|:(?=\S)|(?<=[wW])\.|!(?=\W)|\+\+|--|\.\.\.|\(\w{1,3}\)|/(?=[\d-])|(?<=\d)[snrt](?=[tdh])"
)
_OPENING = re.compile(r"[-+:!/=.~%?;]+|\w{1,9}[.)](?=\s|$)")
"""What begins a list, a rule, a block or an include when it opens a line."""


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """One line of text: NFC, white space collapsed, no character that a page cannot hold."""
    printable = _NEVER.sub("", " ".join(text.split()))
    return unicodedata.normalize("NFC", " ".join(printable.split()))


def markdown(text: str) -> str:
    """Write Markdown that renders as this very text, wherever in a paragraph it stands."""
    escaped = _ALWAYS.sub(_references, text)
    start = len(escaped) - len(escaped.lstrip())
    opening = _OPENING.match(escaped, start)
    return escaped[:start] + _references(opening) + escaped[opening.end() :] if opening else escaped


def html_in_markdown(html: str) -> str:
    """Make HTML a block of a Markdown page: no blank line, no indent, no brace that a macro could take."""
    lines = (line.strip() for line in html.splitlines())
    return braceless("\n".join(line for line in lines if line))


def braceless(markup: str) -> str:
    """Write braces as references: to a macro, a template or an attribute list they are then nothing."""
    return markup.replace("{", "&#123;").replace("}", "&#125;")


def _references(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match.group())
