"""The pages of docs/ as (path, front matter, body), and its other files."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml


def pages(docs: Path) -> Iterator[tuple[Path, dict[str, Any], str]]:
    """Every Markdown page by its path in docs/."""
    for path in sorted(docs.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        head, body = {}, text
        if text.startswith("---\n"):
            raw, _, body = text.removeprefix("---\n").partition("\n---\n")
            head = yaml.load(raw, yaml.CSafeLoader)
        yield path.relative_to(docs), head, body


def copy_others(docs: Path, folder: Path) -> None:
    """Copy what is no page: feeds, data."""
    for path in docs.rglob("*"):
        if path.is_file() and path.suffix != ".md" and not path.name.startswith("."):
            target = folder / path.relative_to(docs)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def people(head: dict[str, Any]) -> list[str]:
    """Names of the officials of an article."""
    return [official["name"] for official in head.get("officials") or []]
