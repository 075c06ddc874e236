"""Pages of docs/ made by the workers of a cluster, in the order in which they are asked for.

Every worker is sent the digest once and plans the same pages from it; then it is sent paths, and the articles
that those pages read. A page that needs more than it was sent is made here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from secrets import token_hex

from msgspec import Struct, field
from msgspec.structs import replace

from generator.extracting import cluster_executor
from generator.problems import BuildError
from generator.records import Article, Digest, Page
from generator.render import SiteSettings, pages
from generator.tables.loading import Tables

READ = 8
"""A page that reads more articles than this is not worth the way."""

WORTH = 200
"""Fewer pages than this are made here faster than they are planned elsewhere."""

CHUNK = 32
"""Pages that travel to a worker at a time."""

_ARTICLE = "article:"

Sent = tuple[str, str, dict[str, Article]]
"""Token of a run, path of a page, the articles that it reads."""


class Given(Struct, frozen=True):
    """What pages are planned from. `token` tells a run from others that use the same workers."""

    digest: Digest
    tables: Tables
    site: SiteSettings
    token: str = field(default_factory=lambda: token_hex(16))


_planned: dict[str, dict[str, Callable[[], bytes]]] = {}
_articles: dict[str, Article] = {}
"""In a worker: how each page of the last run is made, and the articles of the page that is being made."""


@contextmanager
def shared(
    write: Mapping[str, Page], given: Given, article: Callable[[str], Article], cluster: str
) -> Iterator[Mapping[str, Page]]:
    """Give the same pages, to be made in the same order, by workers where that is worth it.

    `cluster` is the address of a scheduler. Raises BuildError.
    """
    sent = {path: seeds for path, page in write.items() if (seeds := _seeds(page)) is not None}
    if len(sent) < WORTH:
        yield write
        return
    with cluster_executor(cluster, partial(_plan, given)) as pool:
        items = ((given.token, path, {seed: article(seed) for seed in seeds}) for path, seeds in sent.items())
        made = pool.map(_made, items, chunksize=CHUNK)
        yield {
            path: replace(page, make=partial(_taken, made, page)) if path in sent else page
            for path, page in write.items()
        }


def _seeds(page: Page) -> list[str] | None:
    """Seeds of the articles that a page reads; None when it is made here."""
    seeds = [key.removeprefix(_ARTICLE) for key in page.reads if key.startswith(_ARTICLE)]
    return seeds if page.path.endswith(".md") and len(seeds) <= READ else None


def _taken(made: Iterator[tuple[str, bytes | None]], page: Page) -> bytes:
    path, content = next(made)
    if path != page.path:
        raise BuildError(f"a worker made {path} where {page.path} was asked for; build without --cluster")
    return page.make() if content is None else content


def _plan(given: Given) -> None:
    planned: Iterable[Page] = pages(given.digest, _articles.__getitem__, given.tables, given.site)
    makers = {page.path: page.make for page in planned if _seeds(page) is not None}
    _planned.clear()
    _planned[given.token] = makers


def _made(sent: Sent) -> tuple[str, bytes | None]:
    token, path, articles = sent
    make = _planned.get(token, {}).get(path)
    _articles.clear()
    _articles.update(articles)
    try:
        return path, make() if make else None
    except KeyError:
        return path, None
