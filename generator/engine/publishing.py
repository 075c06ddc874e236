"""One build from docs to site: see what is there, make what is not, index, swap, note what is left."""

import shutil
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from generator.engine import SiteSummary, swap
from generator.engine.left import Left, read_left, theme_listing, version, write_left
from generator.engine.listing import Listing, docs_listing, site_listing
from generator.problems import BuildError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.engine.pages.site import Site


class Places(Struct, frozen=True):
    """Where a build reads and writes. `site_url` None is that of the settings; without `search` no index."""

    docs: Path
    site: Path
    config: Path
    staging: Path
    site_url: str | None = None
    search: bool = True


def publish(places: Places, changed: Collection[str] = (), *, clean: bool = False) -> SiteSummary:
    """Do what `generator.engine.build_site` promises."""
    refuse_overlap(places.site, places.docs, places.config)
    swap.refuse_alien(places.site)
    left = Left() if clean else read_left(places.staging)
    theme = theme_listing(left.theme_folder, left.theme)
    docs = docs_listing(places.docs, left.docs, changed)
    standing = site_listing(places.site, left.site)
    same = left.version == version(places.config, places.site_url, theme)
    if not (same and theme == left.theme and docs.holds_as(left.docs) and standing.holds_as(left.site)):
        return _build(places, docs, standing, left)
    seen = replace(left, docs=docs.files, site=standing.files)
    if seen != left:
        write_left(places.staging, seen)
    return SiteSummary(0, 0, len(standing.files))


def _build(places: Places, docs: Listing, standing: Listing, left: Left) -> SiteSummary:
    from generator.engine.pages.plain import is_plain  # noqa: PLC0415  MkDocs is loaded for building only
    from generator.engine.rendering import configuration  # noqa: PLC0415  as above

    staged = places.staging / "site"
    shutil.rmtree(staged, ignore_errors=True)
    settings = configuration(places.config, places.docs, staged, places.site_url)
    plain = is_plain(settings, places.config)
    folder = str(settings.theme.custom_dir) if plain else ""
    theme = theme_listing(folder, left.theme)
    made_with = version(places.config, places.site_url, theme)
    known = replace(left, theme=theme) if left.version == made_with else Left(theme=theme)
    site = _one_by_one(settings, docs, standing, known) if plain else _all(settings)
    if places.search:
        _add_search(site, places, standing)
    site.stage(swap.MARKER, swap.MARKER_TEXT, standing)
    plan = swap.planned(site.wanted, standing)
    stands = swap.carry_out(plan, site.sources, places.site, standing, site.made)
    if plain:
        write_left(places.staging, Left(made_with, folder, theme, site.docs, stands, site.pages))
    shutil.rmtree(staged, ignore_errors=True)
    return SiteSummary(len(plan.add) + len(plan.change), len(plan.remove), plan.keep)


def _one_by_one(settings: "MkDocsConfig", docs: Listing, standing: Listing, left: Left) -> "Site":
    from generator.engine.pages.site import make_site  # noqa: PLC0415  as above
    from generator.engine.rendering import strictly  # noqa: PLC0415  as above

    with strictly(Path(settings.site_dir)):
        return make_site(settings, docs, standing, left)


def _all(settings: "MkDocsConfig") -> "Site":
    from generator.engine.pages.site import Site  # noqa: PLC0415  as above
    from generator.engine.rendering import render_all  # noqa: PLC0415  as above

    render_all(settings)
    staged = Path(settings.site_dir)
    site = Site(staged)
    for path, (digest, _) in site_listing(staged, {}).files.items():
        site.add(path, digest, staged / path)
    return site


def _add_search(site: "Site", places: Places, standing: Listing) -> None:
    """Index the stories of all pages, those that were not made this time too."""
    from generator.engine.search import Finished, search_files  # noqa: PLC0415  as above

    finished = {
        f"/{path.removesuffix('index.html')}": Finished(
            str(site.sources.get(path) or f"{places.site}/{path}"), digest
        )
        for path, digest in site.wanted.items()
        if path.endswith(".html")
    }
    files, _ = search_files(finished, places.staging / "search")
    for path, (digest, content) in files.items():
        site.stage(path, content, standing, digest)


def refuse_overlap(site: Path, docs: Path, config: Path) -> None:
    """Raise BuildError when publishing into `site` could delete what the site is made from."""
    out = site.resolve()
    for kept in (docs.resolve(), config.resolve()):
        if kept.is_relative_to(out) or (kept.is_dir() and out.is_relative_to(kept)):
            raise BuildError(f"{site} and {kept} overlap: choose another folder for the site")
