"""What every template may use (words, links from its page, dates, counts); how a page is put together."""

from functools import partial
from typing import Any

from generator.render import date_words, jsonld, phrases, templates
from generator.render.corpus import Corpus
from generator.render.front_matter import document
from generator.render.links import feed_path, relative


def context(corpus: Corpus, path: str) -> dict[str, Any]:
    """Names for the templates of the page at `path`."""
    words = corpus.words
    return {
        "w": words,
        "to": partial(relative, path),
        "counted": phrases.counted,
        "number": phrases.number,
        "joined": partial(phrases.joined, words.grammar),
        "conjunction": partial(phrases.conjunction, words.grammar),
        "agreeing": phrases.agreeing,
        "capitalized": phrases.capitalized,
        "long": partial(date_words.long, words.dates),
        "since": partial(date_words.since, words.dates),
        "period": partial(date_words.period, words.dates),
    }


def block(corpus: Corpus, path: str, template: str, /, **values: Any) -> str:
    """Render a template as one HTML block of the page at `path`."""
    return templates.block(template, **context(corpus, path), **values)


def head(template: str, title: str, description: str, /, **more: Any) -> dict[str, Any]:
    """Front matter that every generated page has.

    It begins with `generator`, so that a page is known as generated even when the manifest is lost;
    `template` chooses the theme's template.
    """
    return {
        "generator": "gacetilla",
        "template": f"{template}.html",
        "title": title,
        "description": description,
        "hide": ["navigation", "toc"],
        **more,
    }


def feed_of(corpus: Corpus, path: str, name: str) -> dict[str, str]:
    """Title and place of the feed of a page, for the theme and for a visible link."""
    return {"title": corpus.words.feed.of.format(x=name), "href": feed_path(path)}


def page_of(corpus: Corpus, path: str, meta: dict[str, Any], template: str, /, **values: Any) -> bytes:
    """Give a page whose whole body is one template, described for machines unless it only leads elsewhere."""
    if meta.get("robots") != "noindex" and "jsonld" not in meta:
        meta = {**meta, "jsonld": jsonld.page(corpus, path, meta)}
    return document(meta, block(corpus, path, template, **values))
