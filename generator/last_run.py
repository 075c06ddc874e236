"""What the last whole run left, so that the next one sees in a moment that nothing changed."""

from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.problems import Problem, Report
from generator.publish.existing import Existing
from generator.publish.unchanged import manifest_hash, unchanged
from generator.store.record_store import UNTIL_CHANGED, RecordStore

_RUN, _MADE, _DOCS = UNTIL_CHANGED, "made", "docs"


class Before(Struct, frozen=True):
    """What the last run published: how many articles, and the doubts about them."""

    articles: int
    problems: tuple[Problem, ...]


class LastRun:
    """Notes in the store about the last run that came to its end.

    `version` is the hash of the code that makes pages, `circumstances` that of all else they depend on beside
    the records.
    """

    def __init__(self, store: RecordStore, version: str, circumstances: str) -> None:
        self._store = store
        self._version = version
        self._circumstances = f"{version} {circumstances}"

    def unchanged(self, docs: Path) -> Before | None:
        """Give what was published when docs/ still stands as it was left; else None."""
        run = self._store.recall(_RUN)
        if run is None or run[0] != self._circumstances:
            return None
        known = self._known()
        found = unchanged(docs, known, run[1])
        if found is None:
            return None
        if found != known:
            self._store.change(notes={_DOCS: _plain(found)})
        return Before(run[2], tuple(Problem(*problem) for problem in run[3]))

    def forget(self) -> dict[str, Existing]:
        """Note that a run has begun; give what the docs files were and looked like after the last one."""
        self._store.change(notes={_RUN: None})
        return self._known()

    def remember(self, docs: Path, standing: dict[str, Existing], articles: int, found: Report) -> None:
        """Note that a run has come to its end."""
        problems = [(each.path, each.line, each.code, each.message) for each in found]
        manifest = manifest_hash(docs)
        run = (self._circumstances, manifest, articles, problems)
        made = (self._version, manifest)
        self._store.change(notes={_RUN: run, _MADE: made, _DOCS: _plain(standing)})

    def made_by_this_code(self, docs: Path) -> bool:
        """Tell whether this very code made the pages that the manifest of docs/ lists."""
        return bool(self._store.recall(_MADE) == (self._version, manifest_hash(docs)))

    def kept(self, name: str) -> Any:
        """Give the plain value that this very code has kept under a name; None when there is none."""
        noted = self._store.recall(name)
        return noted[1] if noted and noted[0] == self._version else None

    def keep(self, name: str, value: Any) -> None:
        """Keep a plain value for the next run."""
        self._store.change(notes={name: (self._version, value)})

    def _known(self) -> dict[str, Existing]:
        noted: dict[str, Any] = self._store.recall(_DOCS) or {}
        return {path: Existing(*values) for path, values in noted.items()}


def _plain(files: dict[str, Existing]) -> dict[str, tuple[str, bool, bytes]]:
    return {path: (found.sha256, found.marked, found.looks) for path, found in files.items()}
