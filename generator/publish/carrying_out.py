"""Carries a plan out, one whole file at a time, so that a crash at any moment leaves only whole files."""

import shutil
from pathlib import Path

from generator.problems import BuildError
from generator.publish.manifest import NAME, PENDING, Made, manifest_bytes, pending_bytes, sha256
from generator.publish.planning import Plan

WORKSHOP = ".gacetilla.tmp"
"""Folder of files not yet whole; on the same disk, so that they are put in place in one step."""


def carry_out(plan: Plan, docs: Path) -> None:
    """Write, then remove, then replace the manifest. Raises BuildError when the disk refuses.

    A run that was interrupted is completed by the next one: paths about to be written are noted first.
    """
    try:
        _carry_out(plan, docs)
    except OSError as error:
        raise BuildError(
            f"cannot write {error.filename or docs}: {error.strerror}; make room or allow writing, run again"
        ) from error


def _carry_out(plan: Plan, docs: Path) -> None:
    shutil.rmtree(docs / WORKSHOP, ignore_errors=True)
    made = dict(plan.keep)
    if plan.write or plan.remove:
        _replace(docs, PENDING, pending_bytes([*plan.write, *plan.remove]))
    for path, page in plan.write.items():
        content = page.make()
        made[path] = Made(page.digest, sha256(content))
        if plan.present.get(path) != made[path].sha256:
            _replace(docs, path, content)
    for path in plan.remove:
        (docs / path).unlink(missing_ok=True)
        _remove_empty(docs, (docs / path).parent)
    listing = manifest_bytes(made)
    if not (docs / NAME).exists() or (docs / NAME).read_bytes() != listing:
        _replace(docs, NAME, listing)
    (docs / PENDING).unlink(missing_ok=True)
    shutil.rmtree(docs / WORKSHOP, ignore_errors=True)


def _replace(docs: Path, path: str, content: bytes) -> None:
    target = docs / path
    if not target.parent.resolve().is_relative_to(docs.resolve()):
        raise BuildError(f"{path} would be written outside {docs}; remove the link that leads there")
    target.parent.mkdir(parents=True, exist_ok=True)
    (docs / WORKSHOP).mkdir(exist_ok=True)
    draft = docs / WORKSHOP / "draft"
    draft.write_bytes(content)
    draft.replace(target)


def _remove_empty(docs: Path, folder: Path) -> None:
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
