"""What stored results were made with: a changed rule, table or library makes them stale."""

import hashlib
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1]

_SUFFIXES = frozenset((".py", ".yml", ".jinja"))
_AFTER_PAGES = frozenset(("engine", "evaluation"))
_PAGES_ONLY = frozenset(("render", "publish", "pages.yml"))
"""Folders and files of the package that no record depends on."""


def code_version(*, pages: bool = False, package: Path = PACKAGE) -> str:
    """Hash of the code and tables that make records, or `pages` too, of libraries and Python, in hex."""
    hasher = hashlib.sha256(repr((sys.version_info, sys.byteorder, _libraries())).encode())
    for path in sorted(_files(package, _AFTER_PAGES if pages else _AFTER_PAGES | _PAGES_ONLY)):
        content = path.read_bytes()
        hasher.update(f"{path.relative_to(package).as_posix()}\0{len(content)}\0".encode() + content)
    return hasher.hexdigest()


def _files(folder: Path, left_out: frozenset[str]) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name not in left_out:
            if path.suffix in _SUFFIXES:
                yield path
            elif path.is_dir():
                yield from _files(path, left_out)


def _libraries() -> list[str]:
    """Names and versions of what is installed: the folders that describe it are called by both."""
    return sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
