"""One file and its sidecar -> Seed."""

import hashlib
from pathlib import Path

from generator.read import refusals
from generator.read.encoding import decode
from generator.read.formats import SUFFIXES, reader_for
from generator.read.refusals import refuse
from generator.read.sidecar import read_sidecar
from generator.records import Seed

LARGEST = 5_000_000
"""Bytes of the largest seed."""


def read_seed(path: Path, shown: str) -> Seed:
    """Read one article and its sidecar; `shown` names the file in problems. Raises InputError."""
    reader = reader_for(path.suffix)
    if reader is None:
        known = ", ".join(sorted(SUFFIXES))
        refuse(shown, refusals.UNREADABLE, f"no reader for {path.suffix!r}; rename it to one of {known}")
    content = _content(path, shown)
    text, hints = reader(decode(content, shown), shown)
    sidecar_path = path.with_suffix(".yml")
    sidecar = None
    if sidecar_path.is_file():
        sidecar = read_sidecar(sidecar_path, str(Path(shown).with_suffix(".yml")))
    return Seed(path.name, shown, text, hashlib.sha256(content).hexdigest(), sidecar, hints)


def _content(path: Path, shown: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            remedy = "an article is far smaller; keep only its own text"
            refuse(shown, refusals.TOO_LARGE, f"{size} bytes, more than {LARGEST}; {remedy}")
        return path.read_bytes()
    except OSError as error:
        refuse(shown, refusals.UNREADABLE, f"cannot be read: {error.strerror}; check the name and its rights")
