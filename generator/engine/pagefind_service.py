"""Talks to the Pagefind program: pages in, the files of an index out.

The client that comes with Pagefind waits a tenth of a second for each page and ends the program before its
files are wholly written. Here a page follows as soon as the one before is taken, and the files are asked for.
A message is JSON in base64 with a comma after it, in both directions.
"""

import base64
import json
import subprocess
from collections.abc import Iterable, Mapping
from typing import IO, Any

from pagefind.service import get_executable

from generator.problems import BuildError


def index_pages(pages: Iterable[tuple[str, str]], language: str) -> dict[str, bytes]:
    """Index pages given as (address, HTML), numbered in that order. Returns the files of the index by path.

    Raises BuildError when Pagefind is missing, fails or refuses a page.
    """
    program = get_executable()
    if program is None:
        raise BuildError("Pagefind is not installed: install the packages of requirements.lock")
    try:
        with _started(str(program)) as process:
            try:
                return _files(process, pages, language)
            finally:
                process.kill()
    except (OSError, ValueError) as error:
        raise BuildError(f"Pagefind stopped without an index: {error}") from error


def _started(program: str) -> subprocess.Popen[bytes]:
    command, pipe = [program, "--service"], subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603  as packaged


def _files(
    process: subprocess.Popen[bytes], pages: Iterable[tuple[str, str]], language: str
) -> dict[str, bytes]:
    made = _ask(process, {"type": "NewIndex", "config": {"force_language": language}})
    index = {"index_id": made["index_id"]}
    for url, html in pages:
        _ask(process, {"type": "AddFile", **index, "file_path": None, "url": url, "file_contents": html})
    files = _ask(process, {"type": "GetFiles", **index})["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in sorted(files, key=_path)}


def _path(file: Mapping[str, str]) -> str:
    return file["path"]


def _ask(process: subprocess.Popen[bytes], payload: dict[str, Any]) -> dict[str, Any]:
    if process.stdin is None or process.stdout is None:
        raise ValueError("no way to talk to it")
    message = json.dumps({"message_id": 1, "payload": payload}).encode()
    process.stdin.write(base64.b64encode(message) + b",")
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(base64.b64decode(_answer(process.stdout)))["payload"]
    if answer["type"] == "Error":
        raise BuildError(f"Pagefind refused {payload.get('url') or payload['type']}: {answer['message']}")
    return answer


def _answer(stream: IO[bytes]) -> bytes:
    pieces: list[bytes] = []
    while not pieces or not pieces[-1].endswith(b","):
        piece = stream.read1(1 << 20)  # type: ignore[attr-defined]  # a pipe's reader has it
        if not piece:
            raise ValueError("it ended before it had answered")
        pieces.append(piece)
    return b"".join(pieces).removesuffix(b",")
