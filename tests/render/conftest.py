"""An invented corpus for the tests of pages: nobody in it exists outside the registry."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from generator.link import link
from generator.link.rows import row
from generator.records import (
    Article,
    Digest,
    Evidence,
    Institution,
    Official,
    Page,
    Passage,
    PublicationDate,
    Quote,
    Source,
)
from generator.render import SiteSettings, pages
from generator.tables.loading import load


def passage(text: str, start: int = 0) -> Passage:
    """A passage that stands in the seed as it is."""
    return Passage(text, ((0, start),), start + len(text))


def _article(seed: str = "nota.txt", text: str = "Texto de la nota.", **more: Any) -> Article:
    values: dict[str, Any] = {
        "seed_sha256": hashlib.sha256(seed.encode()).hexdigest(),
        "slug": f"nota-{hashlib.sha256(seed.encode()).hexdigest()[:6]}",
        "former_slugs": (),
        "title": f"Titular de {seed}",
        "title_inferred": False,
        "headline": None,
        "lead": (),
        "body": (passage(text),),
        "when": PublicationDate("2024-04-09", "day"),
        "state": "Zacatecas",
        "states": ("Zacatecas",),
        "officials": (),
        "institutions": (Institution("imss", "IMSS"),),
        "quotes": (),
        "source": Source(),
        "evidence": (),
        "notices": (),
    }
    return Article(seed=seed, **(values | more))


def _pages(articles: Sequence[Article]) -> dict[str, Page]:
    return {path: page for path, page in _files(articles).items() if path.endswith(".md")}


def _files(articles: Sequence[Article]) -> dict[str, Page]:
    tables = load()
    by_seed = {article.seed: article for article in articles}
    rows = [row(article, hashlib.sha256(repr(article).encode()).hexdigest()) for article in articles]
    digest: Digest = link(rows, tables)
    return {
        page.path: page
        for page in pages(digest, by_seed.__getitem__, tables, SiteSettings("https://sitio.example/"))
    }


def _nasty(text: str) -> Article:
    """An article with the same text in every field that a page shows."""
    return _article(
        title=text,
        body=(passage(f"{text} medio {text}"), passage(text, 1000)),
        lead=(passage(text, 2000),),
        officials=(Official("persona", text, text, mentions=(text,)),),
        quotes=(Quote(text, "persona", "dijo", 1000, 1000 + len(text)),),
        source=Source(text, text, "https://medio.example/?a=1&b=2"),
        evidence=(Evidence("officials", "persona", "x", text, 0, len(text)),),
        note=text,
    )


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """Makes an article from a seed name, a text and any other fields."""
    return _article


@pytest.fixture
def make_pages() -> Callable[[Sequence[Article]], dict[str, Page]]:
    """Makes all pages of some articles, by path."""
    return _pages


@pytest.fixture
def nasty_article() -> Callable[[str], Article]:
    """Makes an article with one text in every field."""
    return _nasty


@pytest.fixture
def make_files() -> Callable[[Sequence[Article]], dict[str, Page]]:
    """Makes all files of some articles, by path: pages, feeds and data."""
    return _files
