"""One build from docs to site: check the folders, render, index, swap."""

from pathlib import Path

from generator.engine import SiteSummary, swap
from generator.engine.rendering import render_site
from generator.engine.search import index_site
from generator.problems import BuildError


def publish(
    docs: Path, site: Path, config: Path, staging: Path, changed: frozenset[str] | None
) -> SiteSummary:
    """Do what `generator.engine.build_site` promises."""
    del changed  # every page is rendered; what is equal to the published file is left alone
    refuse_overlap(site, docs, config)
    swap.refuse_alien(site)
    staged = staging / "site"
    render_site(docs, staged, config)
    index_site(staged, staging / "search")
    return SiteSummary(*swap.publish(staged, site))


def refuse_overlap(site: Path, docs: Path, config: Path) -> None:
    """Raise BuildError when publishing into `site` could delete what the site is made from."""
    out = site.resolve()
    for kept in (docs.resolve(), config.resolve()):
        if kept.is_relative_to(out) or (kept.is_dir() and out.is_relative_to(kept)):
            raise BuildError(f"{site} and {kept} overlap: choose another folder for the site")
