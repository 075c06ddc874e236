"""`gacetilla add`: copies an article into seeds/ and writes its sidecar."""

import shutil
from datetime import date
from pathlib import Path

import yaml

from generator.problems import InputError, Problem


def add(file: Path, seeds: Path, today: date, url: str | None = None, outlet: str | None = None) -> Path:
    """Copy `file` into `seeds` with a sidecar that says when it was added; return the new path.

    The caller has checked that the file can be read as a seed.
    Raises InputError when a seed of that stem exists.
    """
    seeds.mkdir(parents=True, exist_ok=True)
    taken = sorted(path.name for path in seeds.iterdir() if path.stem == file.stem)
    if taken:
        remedy = f"{seeds} already holds {', '.join(taken)}; rename your file and add it again"
        raise InputError([Problem(str(file), 1, "E130", remedy)])
    known = {"added": today, "url": url, "outlet": outlet}
    sidecar = yaml.safe_dump(
        {key: value for key, value in known.items() if value}, allow_unicode=True, sort_keys=False
    )
    target = seeds / file.name
    target.with_suffix(".yml").write_text(sidecar, encoding="utf-8")
    shutil.copyfile(file, target)
    return target
