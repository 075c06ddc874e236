"""Hand-written pages of docs/, to be copied when the docs go to another folder."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.publish.existing import read_existing
from generator.publish.manifest import read_manifest, read_pending
from generator.records import Page


def hand_written(source: Path) -> Iterator[Page]:
    """Every file of a docs folder that no run has made, as a page with the same bytes."""
    listed = frozenset(read_manifest(source)) | read_pending(source)
    for path, found in read_existing(source).items():
        if not found.marked and path not in listed:
            yield Page(path, (f"file:{path}",), found.sha256, partial((source / path).read_bytes))
