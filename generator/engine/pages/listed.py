"""All pages as the sitemap sees them, those that were not made this time too."""

from collections.abc import Mapping
from typing import Any, NoReturn

from generator.engine.left import Made
from generator.problems import BuildError

_KEPT = ("added", "date", "date_precision", "lastmod", "location", "robots")


def kept(meta: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of a front matter for the sitemap: plain values, all others as they are printed."""
    found = {name: meta[name] for name in _KEPT if name in meta}
    return {
        name: value if value is None or isinstance(value, str | int | float) else str(value)
        for name, value in found.items()
    }


class ListedPage:
    """One of `pages` in a template, with what MkDocs would give of it."""

    __slots__ = ("canonical_url", "meta")

    def __init__(self, made: Made) -> None:
        self.canonical_url = made.address
        self.meta = _Meta(made.meta)

    @property
    def page(self) -> "ListedPage":
        """MkDocs lists files, which have a page."""
        return self

    def __getattr__(self, name: str) -> NoReturn:
        _refuse(name)


class _Meta(dict[str, Any]):
    def __missing__(self, name: str) -> NoReturn:
        if name not in _KEPT:
            _refuse(name)
        raise KeyError(name)


class NoPages:
    """What the template of one page gets of the others: it would have to be made again with each of them."""

    def __iter__(self) -> NoReturn:
        _refuse("pages")


def _refuse(name: str) -> NoReturn:
    raise BuildError(
        f"a template asks for {name} of other pages, which is not kept between builds; "
        "keep it in generator/engine/pages/listed.py"
    )
