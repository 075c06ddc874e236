"""The floor of quality: figures that each half of the labelled set has reached and no change may fall below.

python -m tests.labelled.quality_floor                 raise floors to what is reached now
python -m tests.labelled.quality_floor --lower-floor   also lower them, where a loss is meant
"""

import argparse
import math
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from generator.evaluation import Scores, read_labels, score
from generator.extract.record import as_record
from generator.extracting import extract_files
from generator.tables.loading import load

HERE = Path(__file__).parent
FILE = HERE / "floor.yml"
HALVES = ("tuned", "held_out")
AT_LEAST = (
    "body_f1",
    "body_order",
    "title",
    "no_title_honest",
    "date",
    "state",
    "states_f1",
    "officials_f1",
    "role",
    "bounds_f1",
    "inferred_f1",
    "quotes",
    "speaker",
)
"""Shares that may not fall."""
AT_MOST = (
    "missing",
    "boilerplate_leak",
    "date_wrong",
    "date_range_wrong",
    "date_year_wrong",
    "officials_forbidden",
)
"""Counts and shares of errors that may not grow."""
DIGITS = 1000
"""Floors keep three decimals, rounded to the lenient side, so that a figure is never below its own floor."""

Floor = dict[str, dict[str, float]]


def measure(half: str) -> Scores:
    """Scores of the real pipeline on one half."""
    tables = load()
    labels = read_labels(HERE / half)
    found = extract_files((HERE / half / name for name in labels), tables)
    return score((as_record(one.article) for one in found if one.article), labels, tables.language.matching)


def reached(figures: Mapping[str, float]) -> dict[str, float]:
    """The floor that these figures allow."""
    down = {name: math.floor(figures[name] * DIGITS) / DIGITS for name in AT_LEAST}
    up = {name: math.ceil(figures[name] * DIGITS) / DIGITS for name in AT_MOST}
    return down | up


def is_worse(name: str, value: float, floor: float) -> bool:
    """True when a value of this figure is below the floor, or above it where less is better."""
    return value > floor if name in AT_MOST else value < floor


def fallen(figures: Mapping[str, float], floor: Mapping[str, float]) -> list[str]:
    """One sentence for each figure that is worse than its floor."""
    return [
        f"{name} is {figures[name]:.4f}, its floor is {pinned}"
        for name, pinned in floor.items()
        if is_worse(name, figures[name], pinned)
    ]


def moved(old: Mapping[str, float], new: Mapping[str, float], lower: bool) -> dict[str, float]:
    """The new floor: better figures always count, worse ones only when lowering is wanted."""
    keep = {
        name: old[name] for name in new if name in old and not lower and is_worse(name, new[name], old[name])
    }
    return {**new, **keep}


def read_floor() -> Floor:
    """The pinned floor of each half."""
    pinned: Floor = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return pinned


def write_floor(floor: Floor) -> None:
    """Pin a floor; the comment at the head of the file stays."""
    lines = FILE.read_text(encoding="utf-8").splitlines(keepends=True)
    head = "".join(line for line in lines if line.startswith("#"))
    FILE.write_text(head + yaml.safe_dump(floor, sort_keys=False), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Move the floor and say how; 1 when a figure is below it and lowering was not asked for."""
    parser = argparse.ArgumentParser(description="Raise the floor of quality to what is reached now.")
    parser.add_argument("--lower-floor", action="store_true", help="lower it too, where figures are worse")
    lower = parser.parse_args(arguments).lower_floor
    old = read_floor()
    figures = {half: measure(half).figures() for half in HALVES}
    losses = [f"{half}: {loss}" for half in HALVES for loss in fallen(figures[half], old[half])]
    write_floor({half: moved(old[half], reached(figures[half]), lower) for half in HALVES})
    print("\n".join(losses) or "no figure is below its floor")
    return 1 if losses and not lower else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
