"""Reads the label files of a folder."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.evaluation.label import label_of
from generator.problems import InputError, Problem


def read_labels(folder: Path) -> dict[str, Mapping[str, Any]]:
    """The labels of every `NAME.txt` of a folder that has a `NAME.json`, keyed by `NAME.txt`, sorted.

    Raises InputError with file and line when a text has no label, a label is no JSON object of the expected
    shape, or the folder has none.
    """
    labels: dict[str, Mapping[str, Any]] = {}
    problems: list[Problem] = []
    for text in sorted(folder.glob("*.txt")):
        try:
            labels[text.name] = _label(text.with_suffix(".json"))
        except InputError as error:
            problems += error.problems
    if not labels and not problems:
        problems.append(
            Problem(str(folder), 1, "E300", "no NAME.txt here; name a folder of labelled articles")
        )
    if problems:
        raise InputError(problems)
    return labels


def _label(path: Path) -> Mapping[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        label_of(data)
    except FileNotFoundError as error:
        raise _refused(path, 1, "no label for this text; write one beside it") from error
    except json.JSONDecodeError as error:
        raise _refused(path, error.lineno, f"not JSON: {error.msg}; mend this line") from error
    except KeyError as error:
        raise _refused(path, 1, f"no key {error}; add it") from error
    except (AttributeError, TypeError, IndexError, UnicodeDecodeError) as error:
        raise _refused(path, 1, f"not the shape of a label: {error}; compare it with another") from error
    return dict(data)


def _refused(path: Path, line: int, message: str) -> InputError:
    return InputError([Problem(str(path), line, "E301", message)])
