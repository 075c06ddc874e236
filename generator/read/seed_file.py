"""One file and its sidecar -> Seed."""

import hashlib
import os
from pathlib import Path

from generator.read import refusals
from generator.read.encoding import decode
from generator.read.formats import SUFFIXES, reader_for
from generator.read.refusals import refuse
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
    sidecar_path = _sidecar(path)
    sidecar = None
    if os.path.isfile(sidecar_path):  # noqa: PTH113  a Path takes longer to make than to ask for
        from generator.read.sidecar import read_sidecar  # noqa: PLC0415  slow to import, most seeds have none

        sidecar = read_sidecar(Path(sidecar_path), _sidecar(Path(shown)))
    return Seed(path.name, shown, text, hashlib.sha256(content).hexdigest(), sidecar, hints)


def _sidecar(path: Path) -> str:
    return f"{str(path).removesuffix(path.suffix)}.yml"


def _content(path: Path, shown: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  without a buffer, as it is read at once
            size = os.fstat(file.fileno()).st_size
            if size > LARGEST:
                remedy = "an article is far smaller; keep only its own text"
                refuse(shown, refusals.TOO_LARGE, f"{size} bytes, more than {LARGEST}; {remedy}")
            return file.readall()
    except OSError as error:
        refuse(shown, refusals.UNREADABLE, f"cannot be read: {error.strerror}; check the name and its rights")
