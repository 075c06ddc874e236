"""Sidecars: what is read from them, and every slip with its line."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.problems import InputError
from generator.read import sidecar_nodes
from generator.read.seed_file import read_seed
from generator.read.sidecar_nodes import SidecarNodes, Value
from generator.records import AddedOfficial, Sidecar

WHOLE = """\
url: https://diario.example/nota?id=1
outlet: Diario Inventado
author: Ana Prueba
title: "Un título: con dos puntos"
slug: un-titulo
former_slugs: [viejo, mas-viejo]
note: sin nota
date: 2024-10-05
added: 2024-11-01
state: Zacatecas
states:
- Zacatecas
- Durango
officials:
  add:
  - name: Juan Nadie
    role: director del hospital
    state: Durango
  remove: [juana-nadie]
  rename: {J. Nadie: Juan Nadie}
publish: withdrawn
reason: pedido del medio
"""


def read(folder: Path, content: str) -> Sidecar:
    (folder / "a.txt").write_text("Un texto.", "utf-8")
    (folder / "a.yml").write_text(content, "utf-8")
    found = read_seed(folder / "a.txt", "seeds/a.txt").sidecar
    assert found is not None
    return found


def test_every_key(tmp_path: Path) -> None:
    found = read(tmp_path, WHOLE)
    assert (found.path, found.url, found.outlet) == (
        "seeds/a.yml",
        "https://diario.example/nota?id=1",
        "Diario Inventado",
    )
    assert (found.author, found.title, found.slug) == ("Ana Prueba", "Un título: con dos puntos", "un-titulo")
    assert (found.former_slugs, found.note) == (("viejo", "mas-viejo"), "sin nota")
    assert (found.date, found.added) == ("2024-10-05", "2024-11-01")
    assert (found.state, found.states) == ("Zacatecas", ("Zacatecas", "Durango"))
    assert found.officials_add == (AddedOfficial("Juan Nadie", "director del hospital", None, "Durango"),)
    assert (found.officials_remove, found.officials_rename) == (
        ("juana-nadie",),
        (("J. Nadie", "Juan Nadie"),),
    )
    assert (found.publish, found.reason) == ("withdrawn", "pedido del medio")
    assert (found.line("date"), found.line("officials.add"), found.line("no-such-key")) == (8, 15, 1)


@pytest.mark.parametrize("content", ["", "# nada todavía\n"])
def test_empty_sidecar_says_nothing(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == Sidecar("seeds/a.yml")


@pytest.mark.parametrize(
    "date",
    [
        "2024",
        "2024-02",
        "2024-02-29",
        "2024-10-05/2024-11-30",
        "2021/2024-05",
        "2024-05/2024",
        "'2024-02-29'",
    ],
)
def test_dates(tmp_path: Path, date: str) -> None:
    assert read(tmp_path, f"date: {date}\n").date == date.strip("'")


BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        ("title: a\nheadline: b\n", 2, "E112"),
        ("officials:\n  drop: [x]\n", 2, "E112"),
        ("officials:\n  add:\n  - {name: Juan Nadie}\n", 3, "E112"),
        ("officials:\n  add:\n  - name: Juan Nadie\n    role: director\n    office_id: x\n", 5, "E112"),
        ("title: 2024\n", 1, "E113"),
        ("title: yes\n", 1, "E113"),
        ("note: a\ntitle:\n", 2, "E113"),
        ("title: ''\n", 1, "E113"),
        ("title: [a]\n", 1, "E113"),
        ("note: a\nformer_slugs: a\n", 2, "E113"),
        ("states: Durango\n", 1, "E113"),
        ("states:\n- Durango\n- 3\n", 3, "E113"),
        ("date: 3.5\n", 1, "E113"),
        ("officials: [a]\n", 1, "E113"),
        ("- a\n- b\n", 1, "E113"),
        ("date: 2024-02-30\n", 1, "E114"),
        ("date: 2024-11-01/2024-10-01\n", 1, "E114"),
        ("date: 2024/2025/2026\n", 1, "E114"),
        ("date: ayer\n", 1, "E114"),
        ("added: 2024-05\n", 1, "E114"),
        ("slug: Un Título\n", 1, "E114"),
        ("slug: ../fuera\n", 1, "E114"),
        ("former_slugs: [bien, a/b]\n", 1, "E114"),
        ("url: javascript:alert(1)\n", 1, "E114"),
        ("publish: draft\n", 1, "E114"),
        ("title: a\npublish: withdrawn\n", 2, "E114"),
        ("title: a\nnote: b\ntitle: c\n", 3, "E115"),
        ("title: a\nnote: [\n", 3, "E111"),
        ("title: 'a\n", 2, "E111"),
        ("title: a\n\tnote: b\n", 2, "E111"),
        ("note: a\ntitle: !!python/object:os.system {}\n", 2, "E116"),
        ("title: !!python/object/apply:os.system ['x']\n", 1, "E116"),
        ("title: &x a\nnote: *x\n", 2, "E116"),
        (BOMB, 2, "E116"),
    ],
)
def test_refused_with_its_line(tmp_path: Path, content: str, line: int, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, content)
    problem = caught.value.problems[0]
    assert (problem.path, problem.line, problem.code) == ("seeds/a.yml", line, code), problem.message


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, "titel: a\ndate: mañana\npublish: 3\n")
    assert [(problem.line, problem.code) for problem in caught.value.problems] == [
        (1, "E112"),
        (2, "E114"),
        (3, "E113"),
    ]


def test_a_sidecar_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un texto.", "utf-8")
    (tmp_path / "a.yml").write_bytes("title: niño\n".encode("cp1252"))
    with pytest.raises(InputError, match="E104"):
        read_seed(tmp_path / "a.txt", "a.txt")


@pytest.mark.parametrize(
    "content",
    [WHOLE, "", "# nada\n", "note: >\n  uno\n  dos\n", "a: [b, {c: d}]\n", "a:\n\n\nb: 'x\n\n  y'\n"],
)
def test_both_loaders_make_the_same_nodes(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = shown(SidecarNodes(content, "x.yml").top())
    monkeypatch.setattr(sidecar_nodes, "_FAST", None)
    assert shown(SidecarNodes(content, "x.yml").top()) == fast


def shown(values: Iterable[tuple[str, Value]]) -> list[tuple[str, int, str]]:
    return [
        (key, value.line, re.sub(r" at 0x\w+|, start_mark.*", "", repr(value.node))) for key, value in values
    ]
