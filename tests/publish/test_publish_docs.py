"""Publishing into a docs folder: what is written, kept, removed and refused; what a crash leaves."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from generator.problems import BuildError
from generator.publish.carrying_out import carry_out
from generator.publish.existing import MARK
from generator.publish.hand_written import hand_written
from generator.publish.manifest import NAME, PENDING
from generator.publish.planning import is_inside, plan
from generator.records import Page


def page(path: str, text: str = "", digest: str | None = None) -> Page:
    content = MARK + f"---\n{text or path}".encode()
    return Page(path, (f"article:{path}",), digest or f"d:{text or path}", lambda: content)


def publish(pages: list[Page], docs: Path, *, clean: bool = False) -> None:
    carry_out(plan(pages, docs, clean=clean), docs)


def tree(docs: Path) -> dict[str, bytes]:
    return {
        path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()
    }


def never() -> bytes:
    raise AssertionError("made again though nothing changed")


MANY = [page(f"articulos/{at:02}.md") for at in range(20)]


def test_unchanged_pages_are_neither_made_nor_written(tmp_path: Path) -> None:
    publish([page("index.md"), page("a/b.md")], tmp_path)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    again = [Page(each.path, each.reads, each.digest, never) for each in (page("index.md"), page("a/b.md"))]
    publish(again, tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == times


def test_a_new_digest_with_the_same_bytes_leaves_the_file_alone(tmp_path: Path) -> None:
    publish([page("a.md")], tmp_path)
    before = (tmp_path / "a.md").stat().st_mtime_ns
    publish([page("a.md", digest="other")], tmp_path)
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_a_file_changed_by_hand_is_put_right(tmp_path: Path) -> None:
    publish([page("a.md")], tmp_path)
    (tmp_path / "a.md").write_text("changed")
    publish([page("a.md")], tmp_path)
    assert (tmp_path / "a.md").read_bytes() == page("a.md").make()


def test_vanished_pages_and_empty_folders_go_and_hand_written_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "metodo.md").write_text("# A mano")
    publish([page("index.md"), page("a/b/c.md")], tmp_path)
    publish([page("index.md")], tmp_path)
    assert set(tree(tmp_path)) == {"index.md", "metodo.md", NAME}
    assert not (tmp_path / "a").exists()


def test_removing_more_than_half_needs_clean(tmp_path: Path) -> None:
    publish(MANY, tmp_path)
    before = tree(tmp_path)
    with pytest.raises(BuildError, match="--clean"):
        publish(MANY[:9], tmp_path)
    assert tree(tmp_path) == before
    publish(MANY[:9], tmp_path, clean=True)
    assert len(tree(tmp_path)) == 10
    publish(MANY[:5], tmp_path)
    assert len(tree(tmp_path)) == 6


@pytest.mark.parametrize(
    "path",
    ["../x.md", "/x.md", "a/../../x.md", "a//b.md", "./a.md", "a\\b.md", ".hidden/x.md", "c:x.md", ".", "a/"],
)
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    assert not is_inside(path)
    with pytest.raises(BuildError, match="slug"):
        publish([page(path)], tmp_path / "docs")
    assert tree(tmp_path) == {}


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside, docs = tmp_path / "outside", tmp_path / "docs"
    outside.mkdir()
    docs.mkdir()
    (docs / "articulos").symlink_to(outside)
    with pytest.raises(BuildError, match="outside"):
        publish([page("articulos/a.md")], docs)
    assert tree(outside) == {}


def test_two_pages_of_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="two pages"):
        publish([page("a.md", "x"), page("a.md", "y")], tmp_path)


def test_a_page_written_by_hand_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# A mano")
    with pytest.raises(BuildError, match="not made by this program"):
        publish([page("index.md")], tmp_path)
    assert (tmp_path / "index.md").read_text() == "# A mano"


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"version": 0}', b'{"version": 1, "pages": {"a.md": 3}}', b"\xff"]
)
def test_a_damaged_manifest_changes_nothing_else(tmp_path: Path, damage: bytes) -> None:
    publish([page("a.md"), page("b.md")], tmp_path)
    whole = tree(tmp_path)
    (tmp_path / NAME).write_bytes(damage)
    publish([page("a.md"), page("b.md")], tmp_path)
    assert tree(tmp_path) == whole
    (tmp_path / NAME).unlink()
    publish([page("a.md")], tmp_path)
    assert set(tree(tmp_path)) == {"a.md", NAME}


def test_files_that_cannot_say_they_were_generated_outlive_the_manifest(tmp_path: Path) -> None:
    feed = Page("canales/a.xml", ("feed:a",), "digest", lambda: b"<feed/>")
    publish([feed], tmp_path)
    whole = tree(tmp_path)
    (tmp_path / NAME).unlink()
    publish([feed], tmp_path)
    assert tree(tmp_path) == whole
    (tmp_path / NAME).unlink()
    (tmp_path / "canales/a.xml").write_text("<feed>a mano</feed>")
    with pytest.raises(BuildError, match="not made by this program"):
        publish([feed], tmp_path)


def test_the_same_pages_in_any_order_give_the_same_folder(tmp_path: Path) -> None:
    publish(MANY, tmp_path / "one")
    publish(MANY[::-1], tmp_path / "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


class Crash(BaseException):
    """Stands for a process that is killed."""


def crashing(step: int) -> Callable[[Path, Path], Path]:
    """A replacement of Path.replace that dies before its call number `step`."""
    left = [step]

    def replace(self: Path, target: Path) -> Path:
        if left[0] == 0:
            raise Crash
        left[0] -= 1
        os.replace(self, target)  # noqa: PTH105  the method itself is what is replaced here
        return Path(target)

    return replace


@pytest.mark.parametrize("step", range(9))
@pytest.mark.parametrize("lost", [False, True])
def test_a_crash_at_any_step_is_completed_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, lost: bool
) -> None:
    first = [page("index.md"), page("a/1.md"), page("a/2.md")]
    second = [
        page("index.md", "new"),
        page("a/2.md", "new"),
        page("b/3.md"),
        page("b/4.md"),
        page("data.csv"),
    ]
    third = [page("index.md", "newest"), page("b/3.md")]
    publish(first, tmp_path / "docs")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", crashing(step))
        with suppress(Crash):
            publish(second, tmp_path / "docs")
    known = {each.make() for each in (*first, *second)}
    assert all(
        content in known for path, content in tree(tmp_path / "docs").items() if ".gacetilla" not in path
    )
    if lost:
        (tmp_path / "docs" / NAME).unlink(missing_ok=True)
    publish(third, tmp_path / "docs")
    publish(third, tmp_path / "clean")
    assert tree(tmp_path / "docs") == tree(tmp_path / "clean")
    assert PENDING not in tree(tmp_path / "docs")


def test_new_pages_come_before_the_lists_that_link_to_them(tmp_path: Path) -> None:
    publish([page("index.md"), page("a/index.md"), page("a/1.md")], tmp_path)
    made = plan(
        [page("index.md", "n"), page("a/index.md", "n"), page("a/1.md", "n"), page("a/2.md")], tmp_path
    )
    assert list(made.write) == ["a/2.md", "a/1.md", "a/index.md", "index.md"]


def test_hand_written_pages_go_along_to_another_folder(tmp_path: Path) -> None:
    source, target = tmp_path / "docs", tmp_path / "other"
    source.mkdir()
    (source / "metodo.md").write_text("# A mano")
    publish([page("index.md")], source)
    for _ in range(2):
        publish([page("index.md"), *hand_written(source)], target)
    assert (target / "metodo.md").read_text() == "# A mano"
    assert set(tree(target)) == {"index.md", "metodo.md", NAME}


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("a file, no folder")
    with pytest.raises(BuildError, match="cannot write"):
        publish([page("a.md")], tmp_path / "docs")
