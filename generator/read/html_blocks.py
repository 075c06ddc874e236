"""The visible text of an HTML tree, a block a line, in reading order."""

from collections.abc import Iterator

from lxml.html import HtmlElement
from msgspec import Struct

_HIDDEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "svg",
        "form",
        "button",
        "select",
        "option",
        "iframe",
        "object",
        "audio",
        "video",
        "canvas",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "br",
        "time",
    ]
)


class Block(Struct, frozen=True):
    """One line of visible text; `tag` is the innermost block element, `element` the place in the tree."""

    text: str
    tag: str
    element: HtmlElement


def squeezed(text: str) -> str:
    """Text with white space collapsed."""
    return " ".join(text.split())


def blocks(tree: HtmlElement) -> Iterator[Block]:
    """Yield the visible blocks. Walks without recursion: a hostile page may be nested a thousand deep."""
    pieces: list[str] = []
    owner = tree
    stack: list[tuple[HtmlElement, bool]] = [(tree, False)]
    while stack:
        element, closing = stack.pop()
        is_block = element.tag in _BLOCKS
        if is_block:
            yield from _finished(pieces, owner)
            pieces = []
        if closing:
            parent = element.getparent()
            owner = parent if is_block and parent is not None else owner
            pieces.append(element.tail or "")
            continue
        if not isinstance(element.tag, str) or element.tag in _HIDDEN or _is_hidden(element):
            pieces.append(element.tail or "" if element is not tree else "")
            continue
        owner = element if is_block else owner
        pieces.append(element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    yield from _finished(pieces, owner)


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "")
    return "display:none" in style or element.get("hidden") is not None


def _finished(pieces: list[str], owner: HtmlElement) -> Iterator[Block]:
    text = squeezed("".join(pieces))
    if text:
        yield Block(text, str(owner.tag), owner)
