"""A saved web page -> readable text, with what its markup states about the parts of that text.

The text holds, a line each: outlet and address, the headline, what the page shows between headline and story
(deck, byline, date, captions: `clean` tells them apart, as on a plain page), a date the metadata states, the
story.
"""

from collections.abc import Iterator

from lxml import etree, html

from generator.read.html_blocks import Block, blocks, squeezed
from generator.read.html_metadata import Metadata, metadata
from generator.records import Hint, HintKind

_MOST_HEAD_LINES = 25
_SHORTEST_STORY = 80
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PROBE = 60  # characters of a paragraph that find it on the page

Line = tuple[HintKind | None, str, str]
"""Kind of hint, the text, the hint's value."""


def read_html(text: str, shown: str) -> tuple[str, tuple[Hint, ...]]:
    """Flatten a page. Where no story can be told from the page, all its visible text is handed on."""
    try:
        tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):
        return text, ()
    seen = list(blocks(tree))
    about = metadata(tree, seen)
    story = [line for line in _story(text) if line != about.headline]
    if sum(map(len, story)) < _SHORTEST_STORY:
        lines = [*_source(about), *(_hinted(block, about) for block in seen)]
    else:
        story = _from_first_paragraph(story, seen)
        lines = [
            *_source(about),
            *_head(seen, story, about),
            *_dated(about),
            *(("body", x, x) for x in story),
        ]
    return _flattened(lines)


def _from_first_paragraph(story: list[str], seen: list[Block]) -> list[str]:
    """Leave out headings at the story's beginning: they are a deck, and stand in the head."""
    headings = {block.text for block in seen if block.tag in _HEADINGS}
    first = next((at for at, line in enumerate(story) if line not in headings), 0)
    return story[first:]


def _story(text: str) -> list[str]:
    from generator.read.main_text import main_text  # noqa: PLC0415  slow to import, and only HTML needs it

    return main_text(text)


def _source(about: Metadata) -> Iterator[Line]:
    if about.outlet:
        yield "outlet", about.outlet, about.outlet
    if about.url:
        yield "url", about.url, about.url


def _hinted(block: Block, about: Metadata) -> Line:
    kind: HintKind | None = "headline" if block.text == about.headline else None
    return kind, block.text, block.text


def _head(seen: list[Block], story: list[str], about: Metadata) -> Iterator[Line]:
    """Headline and what stands between it and the story's first paragraph."""
    if about.headline:
        yield "headline", about.headline, about.headline
    texts = [block.text for block in seen]
    start = next((at for at, text in enumerate(texts) if text == about.headline), None)
    first = story[0][:_PROBE]
    end = next((at for at, text in enumerate(texts) if text.startswith(first)), None)
    known = set(story)
    visible = texts[start + 1 : end] if start is not None and end is not None else []
    if len(visible) <= _MOST_HEAD_LINES:
        yield from ((None, text, "") for text in visible if text not in known)
    if about.author and not any(about.author in text for text in visible):
        yield "byline", about.author, about.author


def _dated(about: Metadata) -> Iterator[Line]:
    if about.published:
        yield "date", about.published_as_written, about.published


def _flattened(lines: list[Line]) -> tuple[str, tuple[Hint, ...]]:
    pieces: list[str] = []
    hints: list[Hint] = []
    at = 0
    for kind, raw, value in lines:
        text = squeezed(raw)
        if kind:
            hints.append(Hint(kind, value, at, at + len(text)))
        pieces.append(text)
        at += len(text) + 2
    return "\n\n".join(pieces), tuple(hints)
