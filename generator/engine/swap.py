"""Publish into the site folder so that no reader ever meets a half-written site.

Every file is put in place by one atomic rename. New files come first, so that no page links to one that is
not there yet; then changed pages; then what points at everything (search entry, sitemap); removals last. A
run that was killed anywhere leaves complete files only; the next one ends with exactly the wanted files.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from generator.engine.listing import Known, Listing, sha256, site_listing
from generator.looks import looks
from generator.problems import BuildError, disk_refuses

MARKER = ".gacetilla"
MARKER_TEXT = b"Written by gacetilla. The next build removes whatever else is put into this folder.\n"
_UNFINISHED = ".unfinished"
_ENTRY_POINTS = ("pagefind/pagefind-entry.json", "sitemap.xml")


class Swap(Struct, frozen=True):
    """What has to happen to the site folder, in order; paths are relative to it."""

    add: tuple[str, ...]
    change: tuple[str, ...]
    remove: tuple[str, ...]
    keep: int


def refuse_alien(site: Path) -> None:
    """Raise BuildError when the folder holds files that this program did not put there."""
    if site.exists() and not site.is_dir():
        raise BuildError(f"{site} is no folder: remove it or choose another one")
    if site.is_dir() and any(site.iterdir()) and not (site / MARKER).exists():
        raise BuildError(f"{site} holds files that are not of a site: empty it or choose another folder")


def publish(staged: Path, site: Path) -> tuple[int, int, int]:
    """Make `site` equal to `staged`. Returns how many files were written, removed and left as they were."""
    (staged / MARKER).write_bytes(MARKER_TEXT)
    wanted = {path: seen[0] for path, seen in site_listing(staged, {}).files.items()}
    standing = site_listing(site, {})
    plan = planned(wanted, standing)
    carry_out(plan, {path: staged / path for path in wanted}, site, standing)
    return len(plan.add) + len(plan.change), len(plan.remove), plan.keep


def planned(wanted: Mapping[str, str], standing: Listing) -> Swap:
    """Compare what is wanted, by path as hash, with what stands in the site."""
    new = wanted.keys() - standing.files.keys()
    both = wanted.keys() & standing.files.keys()
    changed = {path for path in both if standing.files[path][0] != wanted[path]}
    return Swap(
        add=tuple(sorted(new, key=_additions_order)),
        change=tuple(sorted(changed, key=_changes_order)),
        remove=tuple(sorted(standing.files.keys() - wanted.keys())),
        keep=len(both) - len(changed),
    )


def carry_out(
    plan: Swap,
    sources: Mapping[str, Path],
    site: Path,
    standing: Listing,
    made: Mapping[str, str] | None = None,
) -> Known:
    """Do it; `sources` gives for each file to write where it is. Returns what then stands in the site.

    `made` are files that were made for this, with the hash of their bytes: they are moved, all others copied.
    Raises BuildError when the disk refuses.
    """
    try:
        known = made or {}
        written = {
            path: _put(sources[path], site, path, known.get(path)) for path in (*plan.add, *plan.change)
        }
        _remove(site, plan.remove)
        _remove_empty(site, standing.empty)
    except OSError as error:
        raise disk_refuses(error, site) from error
    gone = frozenset(plan.remove)
    kept = {path: seen for path, seen in standing.files.items() if path not in gone}
    return kept | {path: (digest, looks((site / path).stat())) for path, digest in written.items()}


def _additions_order(path: str) -> tuple[bool, bool, str]:
    # The marker first: from then on the folder is known as ours, whatever happens.
    return path != MARKER, path.endswith(".html"), path


def _changes_order(path: str) -> tuple[bool, str]:
    return path in _ENTRY_POINTS, path


def _put(source: Path, site: Path, path: str, known: str | None) -> str:
    """Put a file in place in one step; gives the hash of its bytes, counted when it is not `known`."""
    target = site / path
    _make_way(site, target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if known and _moved(source, target):
        return known
    unfinished = target.with_name(target.name + _UNFINISHED)
    shutil.copyfile(source, unfinished)
    digest = sha256(unfinished.read_bytes())
    unfinished.replace(target)
    return digest


def _moved(source: Path, target: Path) -> bool:
    """Move a file; False when it is on another disk."""
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        return False
    return True


def _make_way(site: Path, target: Path) -> None:
    """Remove a link or file where a folder must be, and a folder where the file goes."""
    for folder in reversed(target.relative_to(site).parents[:-1]):
        if (site / folder).is_symlink() or (site / folder).is_file():
            (site / folder).unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)


def _remove(site: Path, paths: Iterable[str]) -> None:
    for path in paths:
        if (site / path).is_symlink() or (site / path).is_file():  # else a new folder or file took its place
            (site / path).unlink()
    _remove_empty(site, {os.path.dirname(path) for path in paths})  # noqa: PTH120  of a relative path


def _remove_empty(site: Path, folders: Iterable[str]) -> None:
    """Remove folders that hold nothing, and those around them that then hold nothing."""
    for name in folders:
        folder = site / name
        while folder != site and folder.is_dir() and next(folder.iterdir(), None) is None:
            folder.rmdir()
            folder = folder.parent
