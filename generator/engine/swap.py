"""Publish a finished tree into the site folder so that no reader ever meets a half-written site.

Every file is put in place by one atomic rename. New files come first, so that no page links to one that is
not there yet; then changed pages; then what points at everything (search entry, sitemap); removals last. A
run that was killed anywhere leaves complete files only; the next one ends with exactly the staged tree.
"""

import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import BuildError, disk_refuses

MARKER = ".gacetilla"
_MARKER_TEXT = "Written by gacetilla. The next build removes whatever else is put into this folder.\n"
_UNFINISHED = ".unfinished"
_ENTRY_POINTS = ("pagefind/pagefind-entry.json", "sitemap.xml")


@dataclass(frozen=True, slots=True)
class Swap:
    """What has to happen to the site folder, in order; paths are relative to it."""

    add: tuple[str, ...]
    change: tuple[str, ...]
    remove: tuple[str, ...]
    keep: int


def publish(staged: Path, site: Path) -> tuple[int, int, int]:
    """Make `site` equal to `staged`. Returns how many files were written, removed and left as they were."""
    (staged / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")
    plan = planned(staged, site)
    try:
        for path in (*plan.add, *plan.change):
            _put(staged, site, path)
        _remove(site, plan.remove)
    except OSError as error:
        raise disk_refuses(error, site) from error
    return len(plan.add) + len(plan.change), len(plan.remove), plan.keep


def refuse_alien(site: Path) -> None:
    """Raise BuildError when the folder holds files that this program did not put there."""
    if site.exists() and not site.is_dir():
        raise BuildError(f"{site} is no folder: remove it or choose another one")
    if site.is_dir() and any(site.iterdir()) and not (site / MARKER).exists():
        raise BuildError(f"{site} holds files that are not of a site: empty it or choose another folder")


def planned(staged: Path, site: Path) -> Swap:
    """Compare the two trees by content."""
    wanted, present = set(_files(staged)), set(_files(site))
    changed = {path for path in wanted & present if _differs(staged / path, site / path)}
    return Swap(
        add=tuple(sorted(wanted - present, key=_additions_order)),
        change=tuple(sorted(changed, key=_changes_order)),
        remove=tuple(sorted(present - wanted)),
        keep=len(wanted & present) - len(changed),
    )


def _additions_order(path: str) -> tuple[bool, bool, str]:
    # The marker first: from then on the folder is known as ours, whatever happens.
    return path != MARKER, path.endswith(".html"), path


def _changes_order(path: str) -> tuple[bool, str]:
    return path in _ENTRY_POINTS, path


def _differs(staged: Path, published: Path) -> bool:
    return published.is_symlink() or not filecmp.cmp(staged, published, shallow=False)


def _files(folder: Path) -> Iterator[str]:
    """Files and links below `folder`, never followed, as POSIX paths relative to it."""
    for root, names, files in os.walk(folder):
        here = Path(root)
        links = [name for name in names if (here / name).is_symlink()]
        for name in (*files, *links):
            yield (here / name).relative_to(folder).as_posix()


def _put(staged: Path, site: Path, path: str) -> None:
    target = site / path
    _make_way(site, target)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + _UNFINISHED)
    shutil.copyfile(staged / path, unfinished)
    unfinished.replace(target)


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
    for root, _, _ in os.walk(site, topdown=False):
        if Path(root) != site and next(Path(root).iterdir(), None) is None:
            Path(root).rmdir()
