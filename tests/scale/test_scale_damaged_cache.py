"""A damaged cache gives a clean rebuild or a clear error, never wrong pages."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator.problems import BuildError
from generator.store import record_store
from tests.scale.conftest import Corpus

Damage = Callable[[Path], None]


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def garbage(path: Path) -> None:
    path.write_bytes(Random(1).randbytes(50_000))  # noqa: S311  damage, no secret


def truncated(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def holes(path: Path) -> None:
    content, chance = bytearray(path.read_bytes()), Random(2)  # noqa: S311  as above
    for _ in range(200):
        at = chance.randrange(4096, len(content) - 16)
        content[at : at + 16] = chance.randbytes(16)
    path.write_bytes(content)


def no_text(path: Path) -> None:
    """SQLite then quotes from the file what cannot be decoded."""
    content = path.read_bytes()
    assert b"CREATE TABLE article" in content
    path.write_bytes(content.replace(b"CREATE TABLE article", b"CREATE \x86ABLE article"))


def sql(*statements: str) -> Damage:
    def damage(path: Path) -> None:
        with sqlite3.connect(path) as db:
            for statement in statements:
                db.execute(statement)
        db.close()

    return damage


def lines_of_other_code(path: Path) -> None:
    with record_store.RecordStore(path) as store:
        version, (common, lines) = store.recall("lines")
        assert len(lines) > 2
        store.change(notes={"lines": (f"not {version}", (common, dict.fromkeys(lines, "wrong\n")))})


DAMAGES: dict[str, Damage] = {
    "emptied": emptied,
    "garbage": garbage,
    "truncated": truncated,
    "holes": holes,
    "no text": no_text,
    "another version": sql("PRAGMA user_version = 99"),
    "no table": sql("DROP TABLE article"),
    "entries of each other": sql("UPDATE entry SET entry = (SELECT entry FROM entry ORDER BY seed LIMIT 1)"),
    "articles of each other": sql(
        "UPDATE article SET article = (SELECT article FROM article ORDER BY seed LIMIT 1)"
    ),
    "articles gone": sql("DELETE FROM article"),
    "notes that prove nothing": sql("UPDATE note SET note = x'00'"),
    "lines of other code": lines_of_other_code,
    "blobs that are numbers": sql("UPDATE entry SET entry = 7", "UPDATE note SET note = 7"),
    "another table": sql("DROP TABLE entry", "CREATE TABLE entry (seed)"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_healed(corpus: Corpus, name: str) -> None:
    for path in corpus.seeds[5:]:
        path.unlink()
        path.with_suffix(".yml").unlink(missing_ok=True)
    corpus.build()
    DAMAGES[name](corpus.settings.cache / "records.sqlite")
    corpus.add(300)
    corpus.build()
    assert corpus.docs() == corpus.clean()[0]


def test_a_folder_that_cannot_be_written_is_named(corpus: Corpus) -> None:
    corpus.settings.cache.write_text("a file where the folder should be")
    with pytest.raises(BuildError, match="cache"):
        corpus.build()
    assert not corpus.settings.docs.exists()


def test_a_store_that_cannot_be_written_is_named(corpus: Corpus) -> None:
    (corpus.settings.cache / "records.sqlite").mkdir(parents=True)
    with pytest.raises(BuildError, match="cache"):
        corpus.build()
    assert not corpus.settings.docs.exists()


def test_a_full_disk_is_named(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def small(*given: object, **options: object) -> sqlite3.Connection:
        db: sqlite3.Connection = connect(*given, **options)  # type: ignore[call-overload]
        db.execute("PRAGMA max_page_count = 12")
        return db

    monkeypatch.setattr(record_store.sqlite3, "connect", small)
    with pytest.raises(BuildError, match="full"):
        corpus.build()
