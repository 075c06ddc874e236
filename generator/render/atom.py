"""Atom feeds (RFC 4287) as bytes: equal feeds give equal bytes."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from msgspec import Struct

from generator.render.escape import plain

NAMESPACE = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"


class Entry(Struct, frozen=True):
    """One entry. `updated` and `published` are YYYY-MM-DD; None where not known.

    `address` is where it is read; `via` where the original stands; `author` who wrote or printed it.
    """

    id: str
    title: str
    updated: str
    published: str | None
    address: str
    summary: str
    category: str | None = None
    author: str | None = None
    via: str | None = None


class Feed(Struct, frozen=True):
    """One feed at `address`; `home` is the page of the same articles, `author` who makes it."""

    id: str
    title: str
    subtitle: str
    updated: str
    author: str
    language: str
    address: str
    home: str
    entries: Sequence[Entry]


def moment(day: str) -> str:
    """Give a day as RFC 3339 wants it: noon at Greenwich is the same day in all of America and Europe."""
    return f"{day}T12:00:00Z"


def atom(feed: Feed) -> bytes:
    """Write a feed."""
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": feed.language})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", moment(feed.updated))
    _text(SubElement(root, "author"), "name", feed.author)
    _link(root, "self", feed.address, MEDIA_TYPE)
    _link(root, "alternate", feed.home, "text/html")
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry)
    indent(root, space=" ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(element: Element, entry: Entry) -> None:
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "updated", moment(entry.updated))
    if entry.published:
        _text(element, "published", moment(entry.published))
    if entry.author:
        _text(SubElement(element, "author"), "name", entry.author)
    _link(element, "alternate", entry.address, "text/html")
    if entry.via:
        _link(element, "via", entry.via)
    if entry.category:
        SubElement(element, "category", {"term": plain(entry.category)})
    _text(element, "summary", entry.summary)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = plain(text)


def _link(parent: Element, relation: str, address: str, media_type: str | None = None) -> None:
    typed = {"type": media_type} if media_type else {}
    SubElement(parent, "link", {"rel": relation, **typed, "href": plain(address)})
