"""A sidecar's YAML as nodes that know their lines. Nothing is constructed: tags and aliases are refused."""

import re
from collections.abc import Iterator

import yaml
from msgspec import Struct

from generator.problems import Problem
from generator.read import refusals
from generator.read.refusals import refuse

_PREFIX = "tag:yaml.org,2002:"
_PLAIN = frozenset(f"{_PREFIX}{name}" for name in ("str", "int", "timestamp"))
_KINDS = {
    f"{_PREFIX}{tag}": kind
    for tag, kind in {
        "int": "a number", "float": "a number", "bool": "yes/no", "null": "nothing", "timestamp": "a date",
        "str": "text", "seq": "a list", "map": "a mapping", "merge": "a merge key", "value": "an equals sign",
    }.items()
}  # fmt: skip


_FAST: type | None = getattr(yaml, "CSafeLoader", None)
_ODD = re.compile(r"(?<!\w)[&*!%@`]|[\t\x85\u2028\u2029\ufeff]|\?(?:\s|\Z)|---|[|>][-+\d]{0,2}#")
"""What may be an alias or a tag, or what the two loaders read differently, or count lines of differently."""
_FLOW = re.compile(r"[\[{]")


class Value(Struct, frozen=True):
    """One value and the lines, counted from 1, of its key and of itself."""

    node: yaml.Node
    key_line: int

    @property
    def line(self) -> int:
        """The line the value begins on."""
        return int(self.node.start_mark.line) + 1


class SidecarNodes:
    """Hands out checked values and collects problems. Raises InputError at once when the file is not YAML."""

    def __init__(self, content: str, shown: str) -> None:
        self.shown = shown
        self.problems: list[Problem] = []
        self.lines: list[tuple[str, int]] = []
        try:
            self._root = self._composed(content)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            message = f"not YAML: {error.problem or error.context}; mend this line"
            refuse(shown, refusals.SIDECAR_NOT_YAML, message, line)
        except (yaml.YAMLError, RecursionError) as error:
            reason = getattr(error, "reason", "nested too deeply")
            refuse(shown, refusals.SIDECAR_NOT_YAML, f"not YAML: {reason}; mend the file")

    def _composed(self, content: str) -> yaml.Node | None:
        """Compose with libyaml where it gives the same nodes; it words what is wrong otherwise."""
        if _FAST and _reads_alike(content):
            try:
                return yaml.compose(content, Loader=_FAST)
            except yaml.YAMLError:
                pass
        self._refuse_events(content)
        return yaml.compose(content, Loader=yaml.SafeLoader)

    def _refuse_events(self, content: str) -> None:
        for event in yaml.parse(content, Loader=yaml.SafeLoader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent):
                refuse(self.shown, refusals.SIDECAR_TAG, "aliases are not read; write the value out", line)
            tag = getattr(event, "tag", None)
            if tag and tag != "!" and tag not in _KINDS:
                refuse(self.shown, refusals.SIDECAR_TAG, f"tag {tag!r} is not read; delete it", line)

    def problem(self, code: str, message: str, line: int) -> None:
        """Note a problem at a line of the sidecar."""
        self.problems.append(Problem(self.shown, line, code, message))

    def top(self) -> Iterator[tuple[str, Value]]:
        """Keys and values of the file; an empty file has none."""
        if self._root is None:
            return iter(())
        return self._pairs("", self._root)

    def mapping(self, path: str, value: Value) -> list[tuple[str, Value]]:
        """Keys and values of an inner mapping."""
        return list(self._pairs(path, value.node))

    def items(self, path: str, value: Value) -> list[Value]:
        """Items of a list."""
        if isinstance(value.node, yaml.SequenceNode):
            return [Value(item, item.start_mark.line + 1) for item in value.node.value]
        self._wrong(path, "a list", value)
        return []

    def texts(self, path: str, value: Value) -> tuple[str, ...]:
        """Give a list of texts; the items that are not text are problems."""
        found = (self.text(f"{path}[{at}]", item) for at, item in enumerate(self.items(path, value)))
        return tuple(text for text in found if text is not None)

    def text(self, path: str, value: Value) -> str | None:
        """Give a text that is not empty; None, with a problem, for anything else."""
        if value.node.tag == f"{_PREFIX}str" and isinstance(value.node, yaml.ScalarNode):
            if value.node.value.strip():
                return str(value.node.value)
            self.problem(refusals.SIDECAR_TYPE, f"{path} is empty; write it or delete the key", value.line)
            return None
        self._wrong(path, "text (in quotes if it looks like a number, a date or yes/no)", value)
        return None

    def scalar(self, path: str, value: Value) -> str | None:
        """Give a date as written, quoted or not; None, with a problem, for anything else."""
        if value.node.tag in _PLAIN and isinstance(value.node, yaml.ScalarNode):
            return str(value.node.value)
        self._wrong(path, "a date", value)
        return None

    def _wrong(self, path: str, wanted: str, value: Value) -> None:
        kind = _KINDS.get(value.node.tag, "something else")
        self.problem(refusals.SIDECAR_TYPE, f"{path}: expected {wanted}, found {kind}", value.line)

    def _pairs(self, path: str, node: yaml.Node) -> Iterator[tuple[str, Value]]:
        if not isinstance(node, yaml.MappingNode):
            wanted = f"{path or 'the file'}: expected a mapping (key: value)"
            self.problem(refusals.SIDECAR_TYPE, wanted, node.start_mark.line + 1)
            return
        seen: set[str] = set()
        for key, value in node.value:
            line = key.start_mark.line + 1
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "a key that is no text"
            if name in seen:
                self.problem(refusals.SIDECAR_TWICE, f"key {name!r} stands twice; keep one", line)
                continue
            seen.add(name)
            self.lines.append((f"{path}.{name}" if path else name, line))
            yield name, Value(value, line)


def _reads_alike(content: str) -> bool:
    """Tell whether libyaml, if it takes a text at all, makes the nodes that PyYAML makes of it."""
    return not _ODD.search(content) and ("?" not in content or not _FLOW.search(content))
