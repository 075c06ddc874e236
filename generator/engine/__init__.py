"""Stage 7: docs/ -> site/. The only stage that knows MkDocs and Pagefind.

MkDocs and Pagefind are imported when a site is built, not before: making docs/ needs neither.
"""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct


class SiteSummary(Struct, frozen=True):
    """What publishing did to the site folder: files written (new or changed), removed, left as they were."""

    written: int
    removed: int
    kept: int


def build_site(  # noqa: PLR0913  folders, and what is known of them
    docs: Path,
    site: Path,
    config: Path,
    staging: Path,
    changed: frozenset[str] = frozenset(),
    *,
    clean: bool = False,
) -> SiteSummary:
    """Make of the site of `docs`, search index included, what is not there yet; publish it file by file.

    `config` is mkdocs.yml; `staging` a folder for what the next build can use, which may be deleted;
    `changed` names docs paths that are read whatever they look like; with `clean` nothing is believed of
    earlier builds. The result depends on docs and config only. Raises BuildError; `site` is then untouched.
    """
    from generator.engine.publishing import Places, publish  # noqa: PLC0415  MkDocs is loaded for building only

    return publish(Places(docs, site, config, staging), changed, clean=clean)


def serve(  # noqa: PLR0913, PLR0917  what the command line offers
    rebuild: Callable[[], None],
    seeds: Path,
    docs: Path,
    config: Path,
    port: int,
    say: Callable[[str], None],
) -> None:
    """Show a live preview on 127.0.0.1 until interrupted.

    `rebuild` makes docs/ anew and is called whenever something in `seeds` changes; `port` 0 takes a free one;
    `say` is given one line for each thing the curator should know. Raises BuildError.
    """
    from generator.engine.serve import Watched, preview  # noqa: PLC0415  as above

    preview(rebuild, Watched(seeds, docs, config), port, say)
