"""Markdown that is HTML already, made into a page without Python-Markdown.

Nearly every page of docs/ is a row of HTML blocks, one of which may be a story: a block marked `markdown="1"`
with a paragraph a line. Python-Markdown reads each tag four times and gives it back as it was. Here a page is
read once; where it is of that simple form the result is the same, byte for byte (tests/engine compares every
family of pages), and anything else is left to Python-Markdown.
"""

import re

from generator.engine.pages.story import story_html

PROVED_FOR = "3.11.3"
"""The version of Python-Markdown that the tests compare with; under another one there is no short cut."""

EXTENSIONS = frozenset(("toc", "tables", "fenced_code", "md_in_html"))
"""What must be switched on, and nothing else: three that MkDocs always adds, and Markdown inside HTML."""

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)(?: [a-zA-Z][\w:-]*(?:="[^"<>`]*")?)*( ?/)?>', re.ASCII)
_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
_STRANGE = ("\t", "\r", "\x02", "\x03", "`", "\\", "~~~", "<!", "<?")
_BLANKS = re.compile(r"\n +\n")
"""What some preprocessor would see to: tabs, code, fences, comments, lines of blanks."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _names(
    """article aside blockquote details div dl figure footer form h1 h2 h3 h4 h5 h6 header main nav ol p
    section table ul"""
)
_VOID = frozenset(("br", "col", "img", "input", "wbr"))
_OTHERS = _names(
    """a abbr b button caption circle cite code col colgroup dd del dfn dt em figcaption g i ins kbd label li
    line mark path polyline q rect s small span strong sub summary sup svg tbody td text tfoot th thead time
    tr u"""
)


def page_html(source: str) -> str | None:
    """Give what Python-Markdown makes of a page without its front matter; None to leave it to that."""
    text = source.strip("\n")
    if any(mark in text for mark in _STRANGE) or _BLANKS.search(text):
        return None
    if text.count("&") != len(_REFERENCE.findall(text)):
        return None
    blocks = _blocks(text)
    if blocks is None:
        return None
    pieces: list[str] = []
    for start, end, following in blocks:
        block = text[start:end]
        if " markdown" in block[: block.index(">")]:
            story = story_html(block)
            if story is None:
                return None
            pieces += [story, "\n"]
        else:
            pieces += [block, "\n\n" if following - end > 1 else "\n"]
    return "".join(pieces).strip()


def _blocks(text: str) -> list[tuple[int, int, int]] | None:
    """Where each outermost block begins and ends, and where the next begins; None when they are not all."""
    found: list[tuple[int, int, int]] = []
    unclosed: list[str] = []
    tags = start = following = 0
    for tag in _TAG.finditer(text):
        tags += 1
        closing, name, empty = tag.groups()
        if not unclosed:
            start = tag.start()
            if start != following or closing or empty or name not in _BLOCKS:
                return None
            unclosed.append(name)
        elif closing:
            if unclosed.pop() != name:
                return None
            if not unclosed:
                following = _after_newlines(text, tag.end())
                found.append((start, tag.end(), following))
        elif not empty and name not in _VOID:
            if name not in _BLOCKS and name not in _OTHERS:
                return None
            unclosed.append(name)
    whole = not unclosed and following == len(text) and text.count("<") == tags == text.count(">")
    return found if whole and all(end < then for _, end, then in found[:-1]) else None


def _after_newlines(text: str, at: int) -> int:
    while text.startswith("\n", at):
        at += 1
    return at
