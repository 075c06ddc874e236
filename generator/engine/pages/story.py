"""A story inside `<div markdown="1">`: paragraphs of escaped text with marks, and little else.

One block a paragraph, a blank line between two: text, `<p>`, a list of items, or another such `<div>`. In
such text every character that Markdown could take for its own is a reference (generator/render/escape.py).
"""

import re
from collections.abc import Iterator

_ATTRIBUTE = r' [a-z][\w-]*(?:="[^"<>`&\[\]!]*")?'
_INLINE = re.compile(
    r"[^\[\]*_<>&!\n]*(?:(?:&(?:#[0-9]+|[a-zA-Z]+);"
    r"|</?(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u)"
    rf"(?:{_ATTRIBUTE})*>)[^\[\]*_<>&!\n]*)*",
    re.ASCII,
)
_FIRST = re.compile(r"[^\W\d_]|[0-9]+(?![0-9.)])|[^\x00-\x7f]|[(<&]")
"""How a paragraph begins that is nothing else: no list, heading, rule or quotation."""

_DIV = re.compile(rf'<div((?:{_ATTRIBUTE})*) markdown="1">', re.ASCII)
_PARAGRAPH = re.compile(rf"<p((?:{_ATTRIBUTE})*)>(.*)</p>", re.ASCII)
_LIST = re.compile(rf'<ul((?:{_ATTRIBUTE})*) markdown="1">\n((?:<li markdown="1">.*</li>\n)+)</ul>', re.ASCII)
_ITEM = re.compile(r'<li markdown="1">(.*)</li>\n')
_PAIR = re.compile(r' ([a-z][\w-]*)(?:="([^"]*)")?', re.ASCII)


class _NotSimpleError(Exception):
    """Something that only Python-Markdown can read."""


def story_html(block: str) -> str | None:
    """Give what Python-Markdown makes of a whole block; None when it is not of the simple form."""
    try:
        return "\n".join(_pieces(block))
    except _NotSimpleError:
        return None


def _pieces(block: str) -> Iterator[str]:
    depth = 0
    for piece in block.split("\n\n"):
        if opening := _DIV.fullmatch(piece):
            depth += 1
            yield f"<div{_attributes(opening[1])}>"
        elif piece == "</div>":
            depth -= 1
            yield piece
        elif paragraph := _PARAGRAPH.fullmatch(piece):
            yield f"<p{_attributes(paragraph[1])}>{_checked(paragraph[2])}</p>"
        elif deck := _LIST.fullmatch(piece):
            items = "".join(f"<li>{_text(item)}</li>\n" for item in _ITEM.findall(deck[2]))
            yield f"<ul{_attributes(deck[1])}>\n{items}</ul>"
        else:
            yield f"<p>{_text(piece)}</p>"
    if depth:
        raise _NotSimpleError


def _attributes(written: str) -> str:
    """Attributes as Python-Markdown writes them: one without a value gets its name as value."""
    pairs = [(pair[1], pair[2]) for pair in _PAIR.finditer(written)]
    names = {name for name, _ in pairs}
    if "markdown" in names or len(names) < len(pairs):
        raise _NotSimpleError
    return "".join(f' {name}="{name if value is None else value}"' for name, value in pairs)


def _text(text: str) -> str:
    if not _FIRST.match(text):
        raise _NotSimpleError
    return _checked(text)


def _checked(text: str) -> str:
    if text != text.strip() or not _INLINE.fullmatch(text):
        raise _NotSimpleError
    return text
