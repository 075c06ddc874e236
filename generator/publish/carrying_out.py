"""Carries a plan out, one whole file at a time, so that a crash at any moment leaves only whole files."""

import shutil
import time
from dataclasses import replace
from os import stat_result
from pathlib import Path

from generator.looks import looks
from generator.problems import BuildError
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
        raise BuildError(
            f"cannot write {error.filename or docs}: {error.strerror}; make room or allow writing, run again"
        ) from error


def _carry_out(plan: Plan, docs: Path) -> dict[str, Existing]:
    shutil.rmtree(docs / WORKSHOP, ignore_errors=True)
    made, standing = dict(plan.keep), dict(plan.existing)
    written: dict[str, tuple[Existing, stat_result]] = {}
    if plan.write or plan.remove:
        _replace(docs, PENDING, pending_bytes([*plan.write, *plan.remove]))
    for path, page in plan.write.items():
        content = page.make()
        made[path] = Made(page.digest, sha256(content))
        if path not in standing or standing[path].sha256 != made[path].sha256:
            found = _replace(docs, path, content)
            written[path] = Existing(made[path].sha256, marked=True), found
    for path in plan.remove:
        (docs / path).unlink(missing_ok=True)
        standing.pop(path, None)
        _remove_empty(docs, (docs / path).parent)
    listing = manifest_bytes(made)
    if not (docs / NAME).exists() or (docs / NAME).read_bytes() != listing:
        _replace(docs, NAME, listing)
    (docs / PENDING).unlink(missing_ok=True)
    shutil.rmtree(docs / WORKSHOP, ignore_errors=True)
    now = time.time_ns()
    later = {path: replace(page, looks=looks(found, now)) for path, (page, found) in written.items()}
    standing |= later
    return {path: replace(found, marked=found.marked or path in made) for path, found in standing.items()}


def _replace(docs: Path, path: str, content: bytes) -> stat_result:
    target = docs / path
    if not target.parent.resolve().is_relative_to(docs.resolve()):
        raise BuildError(f"{path} would be written outside {docs}; remove the link that leads there")
    target.parent.mkdir(parents=True, exist_ok=True)
    (docs / WORKSHOP).mkdir(exist_ok=True)
    draft = docs / WORKSHOP / "draft"
    draft.write_bytes(content)
    draft.replace(target)
    return target.stat()


def _remove_empty(docs: Path, folder: Path) -> None:
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
