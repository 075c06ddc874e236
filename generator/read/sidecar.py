"""`NAME.yml` beside a seed: what the curator knows better. Strict: a slip is an error with its line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.problems import InputError
from generator.read import refusals
from generator.read.refusals import refuse
from generator.read.sidecar_nodes import SidecarNodes, Value
from generator.read.sidecar_values import http_url, publication_date, publish, slug_shape, whole_day
from generator.records import AddedOfficial, Sidecar

LARGEST = 100_000
"""Bytes of the largest sidecar; a hand-written one has a few hundred."""


def read_sidecar(path: Path, shown: str) -> Sidecar:
    """Read and check one sidecar; `shown` names it in problems. Raises InputError with all problems found."""
    nodes = SidecarNodes(_content(path, shown), shown)
    fields: dict[str, Any] = {}
    for key, value in nodes.top():
        found = _KEYS.get(key)
        if found is None:
            known = ", ".join(_KEYS)
            nodes.problem(refusals.SIDECAR_KEY, f"unknown key {key!r}; known are {known}", value.key_line)
        else:
            fields |= found(nodes, key, value)
    if fields.get("publish") == "withdrawn" and not fields.get("reason"):
        line = dict(nodes.lines)["publish"]
        nodes.problem(refusals.SIDECAR_VALUE, "withdrawn needs a reason; add the key `reason`", line)
    if nodes.problems:
        raise InputError(nodes.problems)
    return Sidecar(path=shown, lines=tuple(nodes.lines), **fields)


def _content(path: Path, shown: str) -> str:
    try:
        if path.stat().st_size > LARGEST:
            refuse(shown, refusals.TOO_LARGE, f"more than {LARGEST} bytes; a sidecar holds a few corrections")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        refuse(shown, refusals.UNDECODABLE, f"not UTF-8 at byte {error.start}; save it again as UTF-8")
    except OSError as error:
        refuse(shown, refusals.UNREADABLE, f"cannot be read: {error.strerror}; check its rights")


Field = Callable[[SidecarNodes, str, Value], dict[str, Any]]


def _text(nodes: SidecarNodes, key: str, value: Value) -> dict[str, Any]:
    return {key: nodes.text(key, value)}


def _texts(nodes: SidecarNodes, key: str, value: Value) -> dict[str, Any]:
    return {key: nodes.texts(key, value)}


def _checked(check: Callable[[str], str | None], *, scalar: bool = False) -> Field:
    """Give a field whose text must pass a check, which says what is wrong or None."""

    def field(nodes: SidecarNodes, key: str, value: Value) -> dict[str, Any]:
        written = nodes.scalar(key, value) if scalar else nodes.text(key, value)
        wrong = check(written) if written is not None else None
        if wrong:
            nodes.problem(refusals.SIDECAR_VALUE, f"{key}: {wrong}", value.line)
        return {} if written is None or wrong else {key: written}

    return field


def _slugs(nodes: SidecarNodes, key: str, value: Value) -> dict[str, Any]:
    slugs = nodes.texts(key, value)
    for slug in slugs:
        wrong = slug_shape(slug)
        if wrong:
            nodes.problem(refusals.SIDECAR_VALUE, f"{key}: {wrong}", value.line)
    return {key: slugs}


def _officials(nodes: SidecarNodes, key: str, value: Value) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, inner in nodes.mapping(key, value):
        path = f"{key}.{name}"
        if name == "add":
            fields["officials_add"] = tuple(_added(nodes, path, item) for item in nodes.items(path, inner))
        elif name == "remove":
            fields["officials_remove"] = nodes.texts(path, inner)
        elif name == "rename":
            pairs = nodes.mapping(path, inner)
            fields["officials_rename"] = tuple(
                (old, nodes.text(f"{path}.{old}", new) or "") for old, new in pairs
            )
        else:
            message = f"unknown key {path!r}; known are officials.add, officials.remove, officials.rename"
            nodes.problem(refusals.SIDECAR_KEY, message, inner.key_line)
    return fields


def _added(nodes: SidecarNodes, path: str, item: Value) -> AddedOfficial:
    fields: dict[str, str | None] = {}
    for name, inner in nodes.mapping(path, item):
        if name in ("name", "role", "office", "state"):
            fields[name] = nodes.text(f"{path}.{name}", inner)
        else:
            message = f"unknown key {name!r} in {path}; known are name, role, office, state"
            nodes.problem(refusals.SIDECAR_KEY, message, inner.key_line)
    for name in ("name", "role"):
        if name not in fields:
            nodes.problem(refusals.SIDECAR_KEY, f"{path}: an added official needs {name!r}", item.line)
    return AddedOfficial(
        fields.get("name") or "", fields.get("role") or "", fields.get("office"), fields.get("state")
    )


_KEYS: dict[str, Field] = {
    "url": _checked(http_url),
    "outlet": _text,
    "author": _text,
    "title": _text,
    "slug": _checked(slug_shape),
    "former_slugs": _slugs,
    "note": _text,
    "date": _checked(publication_date, scalar=True),
    "added": _checked(whole_day, scalar=True),
    "state": _text,
    "states": _texts,
    "officials": _officials,
    "publish": _checked(publish),
    "reason": _text,
}
