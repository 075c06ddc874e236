"""What to write, what to keep, what to remove: decided before anything is touched."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from generator.problems import BuildError
from generator.publish.existing import Existing, read_existing
from generator.publish.manifest import Manifest, read_manifest, read_pending, sha256
from generator.records import Page

_PLAIN = re.compile(r"""(?:[^/.\\:*?"<>|\0][^/\\:*?"<>|\0]*/)*[^/.\\:*?"<>|\0][^/\\:*?"<>|\0]*""")
"""Names parted by single slashes, none of which begins with a point or holds what some system forbids."""

FEW = 10
"""Up to so many generated pages may all go without a question."""


class Plan(Struct, frozen=True):
    """`write` are pages to make, in the order they must appear; `keep` stays as it is; `remove` goes.

    `existing` is everything that stands in the folder.
    """

    write: Mapping[str, Page]
    keep: Manifest
    remove: tuple[str, ...]
    existing: Mapping[str, Existing]


def plan(
    pages: Iterable[Page],
    docs: Path,
    *,
    known: Mapping[str, Existing] | None = None,
    trusted: bool = True,
    clean: bool = False,
) -> Plan:
    """Compare pages with a docs folder; nothing is written.

    `known` is what an earlier run saw there, so that only files that look different are read. `trusted` is
    False when other code made what stands there, so that equal inputs do not mean equal pages.

    Raises BuildError when a page would leave the folder or replace a file of someone else's, when two pages
    want one place, or when more than half of the generated pages would go and `clean` is False.
    """
    try:
        manifest, pending, existing = read_manifest(docs), read_pending(docs), read_existing(docs, known)
    except OSError as error:
        raise BuildError(
            f"cannot read {error.filename}: {error.strerror}; allow reading and run again"
        ) from error
    made = {} if clean or not trusted else manifest
    return decide(pages, made, frozenset(manifest) | pending, existing, clean=clean)


def decide(
    pages: Iterable[Page],
    manifest: Manifest,
    listed: frozenset[str],
    existing: Mapping[str, Existing],
    *,
    clean: bool = False,
) -> Plan:
    """Make the plan. `listed` are the paths that some run says are its own; marked files are, too."""
    own = {path for path, found in existing.items() if found.marked or path in listed}
    wanted = _wanted(pages)
    _refuse_foreign(wanted, existing, own, clean=clean)
    keep = {path: manifest[path] for path, page in wanted.items() if _holds(page, manifest, existing)}
    remove = tuple(sorted(own - wanted.keys()))
    if len(own) > FEW and len(remove) > len(own) / 2 and not clean:
        raise BuildError(
            f"{len(remove)} of {len(own)} generated pages would be removed; "
            "if that is meant, run the same command with --clean"
        )
    write = sorted(
        (page for path, page in wanted.items() if path not in keep), key=lambda page: _turn(page, own)
    )
    return Plan({page.path: page for page in write}, keep, remove, existing)


def _wanted(pages: Iterable[Page]) -> dict[str, Page]:
    wanted: dict[str, Page] = {}
    for page in pages:
        if not is_inside(page.path):
            raise BuildError(f"{page.path!r} is no path inside docs/; change the slug of {_names(page)}")
        other = wanted.setdefault(page.path, page)
        if other is not page:
            raise BuildError(
                f"two pages want {page.path}: {_names(other)} and {_names(page)}; change a slug in a sidecar"
            )
    return wanted


def _names(page: Page) -> str:
    return page.reads[0] if page.reads else page.path


def is_inside(path: str) -> bool:
    """Tell whether a path stays inside the folder it is relative to and means the same on every system."""
    return _PLAIN.fullmatch(path) is not None


def _refuse_foreign(
    wanted: Mapping[str, Page], existing: Mapping[str, Existing], own: set[str], *, clean: bool
) -> None:
    foreign = [] if clean else [path for path in wanted if path in existing and path not in own]
    for path in foreign:
        if not _is_copy(wanted[path], existing[path]):
            raise BuildError(
                f"docs file {path} was not made by this program and a generated page wants its place; "
                "move it away, or run with --clean to replace it"
            )


def _is_copy(page: Page, found: Existing) -> bool:
    """Tell whether an equal file is already there, so that nobody's work can be lost.

    Hand-written pages carry the hash of their bytes as digest; feeds and data cannot say that they were
    generated, so where the manifest is lost they are made and compared.
    """
    return page.digest == found.sha256 or sha256(page.make()) == found.sha256


def _holds(page: Page, manifest: Manifest, existing: Mapping[str, Existing]) -> bool:
    made, found = manifest.get(page.path), existing.get(page.path)
    if made is None or found is None:
        return False
    return made.inputs == page.digest and made.sha256 == found.sha256


def _turn(page: Page, own: set[str]) -> tuple[int, int, str]:
    """Give new pages first, then changed ones, lists last, so that no link leads to a page not yet there."""
    index = page.path.endswith("index.md")
    return (2 if index else int(page.path in own)), -page.path.count("/"), page.path
