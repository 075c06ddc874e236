"""Carries a plan out, one whole file at a time, so that a crash at any moment leaves only whole files."""

import shutil
import time
from os import stat_result
from pathlib import Path

from msgspec.structs import replace

from generator.looks import looks
from generator.problems import BuildError, disk_refuses
from generator.publish.existing import Existing
from generator.publish.manifest import NAME, PENDING, Made, manifest_bytes, pending_bytes, sha256
from generator.publish.planning import Plan

WORKSHOP = ".gacetilla.tmp"
"""Folder of files not yet whole; on the same disk, so that they are put in place in one step."""


def carry_out(plan: Plan, docs: Path) -> dict[str, Existing]:
    """Write, then remove, then replace the manifest; give what then stands in the folder.

    A run that was interrupted is completed by the next one: paths about to be written are noted first.
    Raises BuildError when the disk refuses.
    """
    try:
        return _carry_out(plan, docs)
    except OSError as error:
        raise disk_refuses(error, docs) from error


def _carry_out(plan: Plan, docs: Path) -> dict[str, Existing]:
    shutil.rmtree(docs / WORKSHOP, ignore_errors=True)
    made, standing, place = dict(plan.keep), dict(plan.existing), _Docs(docs)
    written: dict[str, tuple[Existing, stat_result]] = {}
    if plan.write or plan.remove:
        place.replace(PENDING, pending_bytes([*plan.write, *plan.remove]))
    for path, page in plan.write.items():
        content = page.make()
        made[path] = Made(page.digest, sha256(content))
        if path not in standing or standing[path].sha256 != made[path].sha256:
            found = place.replace(path, content)
            written[path] = Existing(made[path].sha256, marked=True), found
    for path in plan.remove:
        (docs / path).unlink(missing_ok=True)
        standing.pop(path, None)
        _remove_empty(docs, (docs / path).parent)
    listing = manifest_bytes(made)
    if not (docs / NAME).exists() or (docs / NAME).read_bytes() != listing:
        place.replace(NAME, listing)
    (docs / PENDING).unlink(missing_ok=True)
    shutil.rmtree(docs / WORKSHOP, ignore_errors=True)
    now = time.time_ns()
    later = {path: replace(page, looks=looks(found, now)) for path, (page, found) in written.items()}
    standing |= later
    return {path: replace(found, marked=found.marked or path in made) for path, found in standing.items()}


class _Docs:
    """A docs folder in which whole files are put in place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._safe: set[Path] = set()

    def replace(self, path: str, content: bytes) -> stat_result:
        """Put a file in place of what stood there, in one step; give how it looks."""
        target = self._folder / path
        if target.parent not in self._safe:
            self._make_safe(target.parent, path)
        draft = self._folder / WORKSHOP / "draft"
        draft.write_bytes(content)
        draft.replace(target)
        return target.stat()

    def _make_safe(self, parent: Path, path: str) -> None:
        if not parent.resolve().is_relative_to(self._folder.resolve()):
            reason = f"{path} would be written outside {self._folder}"
            raise BuildError(f"{reason}; remove the link that leads there")
        parent.mkdir(parents=True, exist_ok=True)
        (self._folder / WORKSHOP).mkdir(exist_ok=True)
        self._safe.add(parent)


def _remove_empty(docs: Path, folder: Path) -> None:
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
