"""Whatever happens to what a build keeps for the next one, the site is that of a clean build."""

from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from random import Random

import pytest

from generator import cli
from tests.whole.conftest import ROOT, Project, tree

Damage = Callable[[Sequence[Path]], None]


def truncated(files: Sequence[Path]) -> None:
    for path in files:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garbage(files: Sequence[Path]) -> None:
    for path in files:
        path.write_bytes(Random(1).randbytes(max(path.stat().st_size, 100)))  # noqa: S311  damage, no secret


def exchanged(files: Sequence[Path]) -> None:
    contents = [path.read_bytes() for path in files]
    for path, content in zip(files, [*contents[1:], contents[0]], strict=True):
        path.write_bytes(content)


def holes(files: Sequence[Path]) -> None:
    for path in files:
        content = bytearray(path.read_bytes())
        content[len(content) // 3 : len(content) // 3 + 64] = bytes(64)
        path.write_bytes(content)


def emptied(files: Sequence[Path]) -> None:
    for path in files:
        path.write_bytes(b"")


def gone(files: Sequence[Path]) -> None:
    for path in files:
        path.unlink()


def some_gone(files: Sequence[Path]) -> None:
    gone(files[::2])


FEW: tuple[Damage, ...] = (truncated, exchanged)
MANY: tuple[Damage, ...] = (*FEW, garbage, holes, emptied, gone, some_gone)


def kept(project: Project) -> list[Path]:
    """Every file that the builds of a project keep for the next one."""
    options = cli._parser().parse_args(project.arguments())
    return sorted(path for path in (ROOT / cli._settings(options).cache).rglob("*") if path.is_file())


def edited(project: Project, text: str) -> None:
    sorted(project.seeds.glob("*.txt"))[0].with_suffix(".yml").write_text(text, encoding="utf-8")


def run(project: Project, damages: Sequence[Damage]) -> None:
    texts = ("title: Un titular de prueba\n", "title: Otro titular de prueba\nstate: Sonora\n")
    expected = []
    for text in texts[::-1]:  # the first is what stands there at the end
        edited(project, text)
        assert project.build("--clean") == 0
        expected.insert(0, tree(project.site))
    assert expected[0] != expected[1]
    for damage, turn in zip(damages, cycle((1, 0)), strict=False):
        files = kept(project)
        assert files
        damage(files)
        edited(project, texts[turn])
        assert project.build() == 0, damage.__name__
        assert tree(project.site) == expected[turn], damage.__name__


def test_damage_is_healed(project: Project) -> None:
    run(project, FEW)


@pytest.mark.soak
def test_all_kinds_of_damage_are_healed(project: Project) -> None:
    run(project, [damage for damage in MANY for _ in range(2)])
    for chance in map(Random, range(8)):  # a part of the files each time
        damage = [chance.choice(MANY) for _ in range(6)]
        run(project, [lambda files, d=d, c=chance: d(c.sample(files, (len(files) + 1) // 2)) for d in damage])
