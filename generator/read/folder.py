"""Which files of a folder are seeds."""

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from generator.problems import Problem
from generator.read import refusals
from generator.read.formats import SUFFIXES

_SIDECAR = ".yml"
_SIDECARS = frozenset({_SIDECAR, ".yaml"})


class Listing(Struct, frozen=True):
    """Names of the seeds of a folder, sorted, what is wrong there, and the names of all its files."""

    seeds: tuple[str, ...]
    problems: tuple[Problem, ...]
    files: frozenset[str] = frozenset()

    def sidecar(self, seed: str) -> str | None:
        """Give the name of the sidecar of a seed; None when there is none."""
        name = _parted(seed)[0] + _SIDECAR
        return name if name in self.files else None


def list_folder(folder: Path) -> Listing:
    """List the seeds of a folder and what is wrong in it; files are listed, not opened.

    Hidden files are passed over. Of two seeds of one stem neither is taken: they would share a sidecar.
    """
    if not folder.is_dir():
        missing = "no such folder; create it or name another"
        return Listing((), (Problem(str(folder), 1, refusals.UNREADABLE, missing),))
    with os.scandir(folder) as entries:
        files = [each.name for each in entries if not each.name.startswith(".") and each.is_file()]
    stems: dict[str, list[str]] = defaultdict(list)
    others: list[str] = []
    for name in sorted(files):
        stem, suffix = _parted(name)
        if suffix in SUFFIXES or suffix.lower() in SUFFIXES:
            stems[stem].append(name)
        else:
            others.append(name)
    found = [*_twice(stems.values()), *_others(others, stems)]
    problems = (Problem(str(folder / name), 1, code, message) for name, code, message in found)
    taken = (names[0] for names in stems.values() if len(names) == 1)
    return Listing(tuple(sorted(taken)), tuple(sorted(problems)), frozenset(files))


def _parted(name: str) -> tuple[str, str]:
    """Stem and suffix of the name of a file that is not hidden."""
    stem, point, suffix = name.rpartition(".")
    return (stem, point + suffix) if point else (name, "")


def read_folder(folder: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Seeds of a folder as paths sorted by name, and what is wrong in it."""
    found = list_folder(folder)
    return tuple(folder / name for name in found.seeds), found.problems


_Found = tuple[str, str, str]
"""Name of a file, code and message."""


def _twice(stems: Iterable[list[str]]) -> list[_Found]:
    found = []
    for names in stems:
        for name in names if len(names) > 1 else ():
            others = ", ".join(other for other in names if other != name)
            found.append((name, refusals.SAME_STEM, f"has the same stem as {others}; keep one or rename one"))
    return found


def _others(names: list[str], stems: dict[str, list[str]]) -> list[_Found]:
    found = []
    for name in names:
        stem, suffix = _parted(name)
        if suffix.lower() not in _SIDECARS:
            known = ", ".join(sorted(SUFFIXES))
            found.append((name, refusals.NOT_A_SEED, f"not a seed and not read; seeds end in {known}"))
        elif suffix != _SIDECAR:
            found.append((name, refusals.SIDECAR_ALONE, "a sidecar ends in .yml; rename it"))
        elif stem not in stems:
            message = "a sidecar without a seed of the same name; rename or delete it"
            found.append((name, refusals.SIDECAR_ALONE, message))
    return found
