"""A removed seed leaves nothing behind; a plan that would remove most of the site asks first."""

import pytest

from tests.whole.conftest import Project, tree


def test_the_pages_of_a_removed_seed_are_gone(project: Project) -> None:
    gone = sorted(project.seeds.glob("003*.txt"))[0]
    content = gone.read_bytes()
    gone.unlink()
    assert project.pages() == 0
    without = tree(project.docs)
    gone.write_bytes(content)
    assert project.pages() == 0
    assert any("najera" in path for path in tree(project.docs))
    gone.unlink()
    assert project.pages() == 0
    assert tree(project.docs) == without


def test_a_plan_that_removes_most_pages_asks_for_clean(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    story = (
        "Xalapa, Ver., 3 de mayo de 2023.- El hospital de la prueba inventada abrió una sala en Veracruz. "
    )
    for number in range(1, 121):
        (project.seeds / f"n{number}.txt").write_text((story + f"Sala {number}. ") * 5)
    assert project.pages() == 0
    before = tree(project.docs)
    for path in project.seeds.glob("*.txt"):
        if not path.name.startswith("000"):
            path.unlink()
    assert project.pages() == 3
    assert "--clean" in capsys.readouterr().err
    assert tree(project.docs) == before
    assert project.pages("--clean") == 0
    assert len(list((project.docs / "articulos").glob("*.md"))) == 1 + 1
