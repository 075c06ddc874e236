"""Changes to Pagefind's scripts, each of which must find its place exactly as often as it is known to occur.

A part of the index that cannot be fetched is an error, not no answer. A bundle does not wait long for
another.
"""

import re
from typing import NamedTuple

from generator.problems import BuildError

SCRIPTS = ("pagefind.js", "pagefind-worker.js")


class _Change(NamedTuple):
    r"""What takes the place of each of the `times` findings of `place`; `\g<0>` stands for what was there."""

    place: re.Pattern[bytes]
    written: bytes
    times: int


_CHANGES = (
    _Change(
        re.compile(rb"Failed to load the index chunk \$\{url\}:\s\$\{e\?\.toString\(\)\}`\);"),
        rb"\g<0>this.loaded_chunks={};throw e;",
        1,
    ),
    _Change(re.compile(rb"asyncSleep\(50\)"), b"asyncSleep(5)", 2),
)


def telling(files: dict[str, bytes]) -> dict[str, bytes]:
    """Give the files with the scripts changed. Raises BuildError when they are of another version."""
    return {path: _changed(path, content) if path in SCRIPTS else content for path, content in files.items()}


def _changed(path: str, content: bytes) -> bytes:
    for change in _CHANGES:
        content, places = change.place.subn(change.written, content)
        if places != change.times:
            raise BuildError(f"{path}: not the script of Pagefind 1.5; install the locked version")
    return content
