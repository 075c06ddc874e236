"""Bad input: path, line, code and remedy on stderr, exit 1, every other seed published."""

import re

import pytest

from tests.whole.conftest import Project

STORY = "La clínica inventada de la prueba abrió ayer. " * 20
PROBLEM = re.compile(r"^(?P<path>\S+):(?P<line>\d+): (?P<code>[EW]\d+): (?P<message>.{20,})$")

CASES = {
    "empty.txt": (b"", 1),
    "zeros.txt": (b"\x00" * 2000, 1),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, 1),
    "huge.txt": (STORY.encode() * (6_000_000 // len(STORY.encode())), 1),
    "menu.txt": (b"Inicio\nContacto\nAviso de privacidad\nPublicidad\n", 1),
}
SIDECARS = {
    "unknown key": ("date: 2024-01-02\noutet: Medio Inventado\n", 2),
    "wrong type": ("outlet: Medio Inventado\nadded: 2024-01-02\nformer_slugs: 7\n", 3),
    "broken": ("outlet: [Medio\nadded: 2024-01-02\n", None),
    "python object": ("outlet: !!python/object/apply:os.system ['true']\n", 1),
}


def problems_of(capsys: pytest.CaptureFixture[str], name: str) -> list[re.Match[str]]:
    found = [PROBLEM.match(line) for line in capsys.readouterr().err.splitlines()]
    return [match for match in found if match and match["path"].endswith(name)]


@pytest.mark.parametrize("name", CASES)
def test_a_bad_seed_is_refused_and_the_others_are_published(project: Project, capsys, name: str) -> None:
    content, line = CASES[name]
    (project.seeds / name).write_bytes(content)
    assert project.pages() == 1
    (problem,) = problems_of(capsys, name)
    assert (problem["code"][0], int(problem["line"])) == ("E", line)
    assert len(list((project.docs / "articulos").glob("*.md"))) == 5 + 1


@pytest.mark.parametrize("kind", SIDECARS)
def test_a_bad_sidecar_is_refused_with_its_line(project: Project, capsys, kind: str) -> None:
    text, line = SIDECARS[kind]
    (project.seeds / "new.txt").write_text(STORY, encoding="utf-8")
    (project.seeds / "new.yml").write_text(text, encoding="utf-8")
    assert project.pages() == 1
    (problem,) = problems_of(capsys, "new.yml")
    assert problem["code"].startswith("E")
    assert line is None or int(problem["line"]) == line
    assert len(list((project.docs / "articulos").glob("*.md"))) == 5 + 1


def test_a_sidecar_without_a_seed_is_an_error(project: Project, capsys) -> None:
    (project.seeds / "nobody.yml").write_text("outlet: Medio Inventado\n", encoding="utf-8")
    assert project.pages() == 1
    assert len(problems_of(capsys, "nobody.yml")) == 1


def test_of_two_equal_seeds_one_is_published_and_the_other_warned_about(project: Project, capsys) -> None:
    first = sorted(project.seeds.glob("*.txt"))[0]
    (project.seeds / "again.txt").write_bytes(first.read_bytes())
    assert project.pages() == 0
    assert [problem["code"][0] for problem in problems_of(capsys, "again.txt")] == ["W"]
    assert len(list((project.docs / "articulos").glob("*.md"))) == 5 + 1
    assert project.pages("--strict") == 1


def test_two_seeds_of_one_stem_are_refused(project: Project, capsys) -> None:
    (project.seeds / "new.txt").write_text(STORY, encoding="utf-8")
    (project.seeds / "new.md").write_text(STORY + "Otra.", encoding="utf-8")
    assert project.pages() == 1
    assert len(list((project.docs / "articulos").glob("*.md"))) == 5 + 1


def test_of_two_articles_with_one_slug_the_second_is_refused(project: Project, capsys) -> None:
    for name, line in (("primera", ""), ("segunda", "outlet: Medio Inventado\n")):
        (project.seeds / f"{name}.txt").write_text(f"Titular de {name}\n\n{STORY}\n", encoding="utf-8")
        (project.seeds / f"{name}.yml").write_text(f"{line}slug: una-sola\n", encoding="utf-8")
    assert project.pages() == 1
    (problem,) = problems_of(capsys, "segunda.yml")
    assert (problem["code"], int(problem["line"])) == ("E117", 2)
    assert "primera.txt" in problem["message"]
    assert "seed: primera.txt\n" in (project.docs / "articulos" / "una-sola.md").read_text("utf-8")
    assert len(list((project.docs / "articulos").glob("*.md"))) == 5 + 1 + 1
    assert project.pages() == 1  # nothing changed, and it is still told
    assert len(problems_of(capsys, "segunda.yml")) == 1
