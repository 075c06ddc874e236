"""A change to Pagefind's scripts: a part of the index that cannot be fetched is an error, not no answer."""

import re

from generator.problems import BuildError

SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_KEPT_QUIET = re.compile(rb"Failed to load the index chunk \$\{url\}:\s\$\{e\?\.toString\(\)\}`\);")
_TOLD = b"this.loaded_chunks={};throw e;"


def telling(files: dict[str, bytes]) -> dict[str, bytes]:
    """Give the files with the scripts changed. Raises BuildError when they are of another version."""
    return {path: _changed(path, content) if path in SCRIPTS else content for path, content in files.items()}


def _changed(path: str, content: bytes) -> bytes:
    changed, places = _KEPT_QUIET.subn(lambda found: found[0] + _TOLD, content)
    if places != 1:
        raise BuildError(f"{path}: not the script of Pagefind 1.5; install the locked version")
    return changed
