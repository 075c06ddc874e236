"""Which files of a folder are seeds."""

from collections import defaultdict
from pathlib import Path

from generator.problems import Problem
from generator.read import refusals
from generator.read.formats import SUFFIXES

_SIDECARS = frozenset({".yml", ".yaml"})


def read_folder(folder: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Seeds of a folder sorted by name, and what is wrong in it; files are listed, not opened.

    Hidden files are passed over. Of two seeds of one stem neither is taken: they would share a sidecar.
    """
    if not folder.is_dir():
        return (), (
            Problem(str(folder), 1, refusals.UNREADABLE, "no such folder; create it or name another"),
        )
    files = sorted(path for path in folder.iterdir() if not path.name.startswith(".") and path.is_file())
    stems: dict[str, list[Path]] = defaultdict(list)
    for path in files:
        if path.suffix.lower() in SUFFIXES:
            stems[path.stem].append(path)
    problems = [*_twice(stems), *_others(files, stems)]
    taken = (paths[0] for paths in stems.values() if len(paths) == 1)
    return tuple(sorted(taken, key=lambda path: path.name)), tuple(sorted(problems))


def _twice(stems: dict[str, list[Path]]) -> list[Problem]:
    found = []
    for paths in stems.values():
        for path in paths if len(paths) > 1 else ():
            others = ", ".join(other.name for other in paths if other != path)
            message = f"has the same stem as {others}; keep one or rename one"
            found.append(Problem(str(path), 1, refusals.SAME_STEM, message))
    return found


def _others(files: list[Path], stems: dict[str, list[Path]]) -> list[Problem]:
    found = []
    for path in files:
        suffix = path.suffix.lower()
        if suffix in SUFFIXES:
            continue
        if suffix not in _SIDECARS:
            known = ", ".join(sorted(SUFFIXES))
            message = f"not a seed and not read; seeds end in {known}"
            found.append(Problem(str(path), 1, refusals.NOT_A_SEED, message))
        elif path.suffix != ".yml":
            message = "a sidecar ends in .yml; rename it"
            found.append(Problem(str(path), 1, refusals.SIDECAR_ALONE, message))
        elif path.stem not in stems:
            message = "a sidecar without a seed of the same name; rename or delete it"
            found.append(Problem(str(path), 1, refusals.SIDECAR_ALONE, message))
    return found
