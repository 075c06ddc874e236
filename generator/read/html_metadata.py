"""What an HTML page states about itself: headline, author, outlet, address, day of publication."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml.html import HtmlElement
from msgspec import Struct

from generator.read.html_blocks import Block, squeezed

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dc.date",
    "dcterms.created", "date", "pubdate", "publishdate", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
_SUFFIX = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,60}$")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2})?")
_FEWEST_WORDS = 3
_UTC_HOUR = 7
_LONGEST_AUTHOR = 80


class Metadata(Struct, frozen=True):
    """None where the page does not say. `published` is YYYY-MM-DD, read from `published_as_written`."""

    headline: str | None
    author: str | None
    outlet: str | None
    url: str | None
    published: str | None
    published_as_written: str


def metadata(tree: HtmlElement, seen: list[Block]) -> Metadata:
    """Read meta elements, JSON-LD, `<time>` and headings; `seen` are the page's visible blocks."""
    named = _meta(tree)
    linked = list(_linked_data(tree))
    outlet = named.get("og:site_name")
    published, written = _published(tree, named, linked)
    author = named.get("author") or named.get("article:author") or _author(linked)
    return Metadata(
        headline=_headline(seen, named.get("og:title") or squeezed(tree.findtext(".//title") or ""), outlet),
        author=author if author and _is_author(author) else None,
        outlet=outlet,
        url=_address(tree, named),
        published=published,
        published_as_written=written,
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = squeezed(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _headline(seen: list[Block], title: str, outlet: str | None) -> str | None:
    """Find the heading that the page's title repeats, else its only heading, else the title itself."""
    heads = [block.text for block in seen if block.tag == "h1"]
    repeated = [head for head in heads if title and (title.startswith(head) or head.startswith(title))]
    long = [head for head in heads if len(head.split()) >= _FEWEST_WORDS and head != outlet]
    for candidates in (repeated, long[:1] if len(long) == 1 else []):
        if candidates:
            return candidates[0]
    bare = _SUFFIX.sub("", title)
    return bare if len(bare.split()) > _FEWEST_WORDS and bare != outlet else None


def _is_author(author: str) -> bool:
    return "://" not in author and "@" not in author and len(author) <= _LONGEST_AUTHOR


def _address(tree: HtmlElement, named: dict[str, str]) -> str | None:
    canonical = (
        link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"
    )
    for address in (*canonical, named.get("og:url")):
        if address and re.fullmatch(r"https?://\S+", address.strip()):
            return str(address.strip())
    return None


def _published(
    tree: HtmlElement, named: dict[str, str], linked: list[dict[str, Any]]
) -> tuple[str | None, str]:
    stated = [named[name] for name in _PUBLISHED if name in named]
    stated += [str(entry["datePublished"]) for entry in linked if entry.get("datePublished")]
    stated += [
        element.get("datetime") or ""
        for element in tree.iter("time")
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
    ]
    for written in stated:
        day = _day(written)
        if day:
            return day, written
    return None, ""


def _day(written: str) -> str | None:
    """Give the day of an ISO time; None for UTC before 07:00: in the Americas that is the evening before."""
    match = _ISO.match(written)
    if not match:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    if (
        moment.utcoffset() is not None
        and not moment.utcoffset()
        and moment.hour < _UTC_HOUR
        and "T" in written
    ):
        return None
    return match[1]


def _author(linked: list[dict[str, Any]]) -> str | None:
    for entry in linked:
        author = entry.get("author")
        author = author[0] if isinstance(author, list) and author else author
        name = author.get("name") if isinstance(author, dict) else author
        if isinstance(name, str) and name.strip():
            return squeezed(name)
    return None


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the articles among the page's JSON-LD objects."""
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            waiting = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            entry = waiting.pop()
            if isinstance(entry, list):
                waiting.extend(reversed(entry))
            elif isinstance(entry, dict):
                waiting.extend(entry.get(key) for key in ("@graph", "mainEntity") if entry.get(key))
                if "Article" in str(entry.get("@type")) or entry.get("@type") == "Report":
                    yield entry
