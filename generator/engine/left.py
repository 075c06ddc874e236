"""What the last build left: the proof that a file of the site is what a new build would make.

One file beside the cache of the articles, which may be deleted at any time. It begins with the hash of the
rest: a damaged one is as if it were not there. It is removed by nothing but the next build that comes to its
end; until then it tells of the site as it was, and a file that looks otherwise is compared by its hash.
"""

import hashlib
import marshal
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from generator.engine.listing import Known, docs_listing

NAME = "site.left"
_HASH = 32
_FORMAT = 2
_UNFINISHED = ".unfinished"
_HERE = Path(__file__).parent


class Made(Struct, frozen=True):
    """One page of docs/ as it was made: where it went, and what else of it or of docs/ was looked at.

    `meta` is what the sitemap may ask. `reads` are other docs paths that links were looked up in: None for
    one that was not there, "" for one that was, the hash of its bytes where an anchor in it was looked for.
    """

    output: str
    address: str | None
    meta: Mapping[str, Any]
    reads: Mapping[str, str | None]


class Left(Struct, frozen=True):
    """`version` is the hash of all that every page depends on; files of `theme`, `docs`, `site` by path."""

    version: str = ""
    theme_folder: str = ""
    theme: Known = field(default_factory=dict)
    docs: Known = field(default_factory=dict)
    site: Known = field(default_factory=dict)
    pages: Mapping[str, Made] = field(default_factory=dict)


def read_left(folder: Path) -> Left:
    """Give what was written; an empty one when there is nothing that proves itself."""
    try:
        stored = (folder / NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Left()
    if hashlib.sha256(stored[_HASH:]).digest() != stored[:_HASH]:
        return Left()
    python, known, theme_folder, theme, docs, site, pages = marshal.loads(stored[_HASH:])  # noqa: S302  proved
    if python != sys.version:
        return Left()
    made = {path: Made(*values) for path, values in pages.items()}
    return Left(known, theme_folder, theme, docs, site, made)


def write_left(folder: Path, left: Left) -> None:
    """Put it in place of what was there, in one step."""
    pages = {
        path: (made.output, made.address, dict(made.meta), dict(made.reads))
        for path, made in left.pages.items()
    }
    known: Any = (sys.version, left.version, left.theme_folder, left.theme, left.docs, left.site, pages)
    content = marshal.dumps(known, _FORMAT)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / (NAME + _UNFINISHED)
    unfinished.write_bytes(hashlib.sha256(content).digest() + content)
    unfinished.replace(folder / NAME)


def version(config: Path, site_url: str | None, theme: Known) -> str:
    """Hash of what every page depends on: settings, templates, this code, Python and all libraries, in hex.

    Of the `theme` these are all files but its assets, which are only copied.
    """
    hasher = hashlib.sha256(repr((sys.version, site_url, _libraries())).encode())
    hasher.update(config.read_bytes())
    for path in sorted(_HERE.rglob("*.py")):
        hasher.update(path.read_bytes())
    templates = [(path, seen[0]) for path, seen in sorted(theme.items()) if not path.startswith("assets/")]
    hasher.update(repr(templates).encode())
    return hasher.hexdigest()


def theme_listing(folder: str, known: Known) -> Known:
    """List the files of our own theme."""
    return docs_listing(Path(folder), known).files if folder else {}


def _libraries() -> list[str]:
    """Names and versions of what is installed: the folders that describe it are called by both."""
    return sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
