"""Tables load strictly: what is wrong is said with its file and line."""

import shutil
from pathlib import Path

import pytest

from generator.problems import InputError, Problem
from generator.tables.checking import check
from generator.tables.loading import HERE, load
from generator.tables.parsed import TableSyntaxError
from generator.tables.schema import SchemaError, convert
from generator.tables.yaml_tables import read_table


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the tables that a test may spoil."""
    for part in ("mx", "languages"):
        shutil.copytree(HERE / part, tmp_path / part)
    return tmp_path


def spoil(path: Path, old: str, new: str) -> int:
    """Replace the first occurrence of `old` and give the line it stands on."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def problem_of(folder: Path) -> Problem:
    with pytest.raises(InputError) as caught:
        load(folder=folder)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("    confidence: high", "    confidence: sure", "E202", "'sure' is not one of"),
        ("    start: '2019-01-01'", "    start: 2019", "E202", "expected text"),
        ("  qid: null", "  quid: null", "E202", "unknown key"),
        ("  qid: null", "  qid: !!python/object:os.system x", "E201", "tags are not used"),
        ("  qid: null", "  qid: null\n  qid: null", "E201", "written twice"),
        ("  qid: null", "  qid: [", "E201", "mend this line"),
    ],
)
def test_a_spoiled_table_is_refused_with_its_line(
    copied: Path, old: str, new: str, code: str, words: str
) -> None:
    path = copied / "mx" / "people.yml"
    line = spoil(path, old, new)
    problem = problem_of(copied)
    assert (problem.path, problem.code) == (str(path), code)
    assert line <= problem.line <= line + 2
    assert words in problem.message


def test_a_missing_key_is_told_at_its_row(copied: Path) -> None:
    path = copied / "mx" / "offices.yml"
    spoil(path, "  kind: institution_head", "  # kind: institution_head")
    problem = problem_of(copied)
    assert "missing key 'kind'" in problem.message
    assert path.read_text(encoding="utf-8").splitlines()[problem.line - 1].startswith("- id: ")


def test_a_missing_table_is_told(copied: Path) -> None:
    (copied / "mx" / "states.yml").unlink()
    assert problem_of(copied).message.startswith("the table is missing")


def test_a_table_without_its_rows_is_told(copied: Path) -> None:
    (copied / "mx" / "outlets.yml").write_text("meta: {}\n", encoding="utf-8")
    assert "missing key 'outlets'" in problem_of(copied).message


def test_a_finding_has_the_line_of_its_value(copied: Path) -> None:
    path = copied / "mx" / "people.yml"
    line = spoil(path, "  - office: gobierno-tabasco", "  - office: gobierno-de-nadie")
    problems = [problem for problem in check(load(folder=copied), copied / "mx") if problem.code == "E220"]
    assert [(problem.path, problem.line) for problem in problems] == [(str(path), line)]


def test_equal_files_give_an_equal_digest(copied: Path) -> None:
    assert load(folder=copied).digest == load().digest
    spoil(copied / "mx" / "outlets.yml", "# Medios", "# Otros medios")
    load.cache_clear()
    assert load(folder=copied).digest != load().digest


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", None),
        (b"# only a comment\n", None),
        (b"{}\n", {}),
        (b"a: no\nb: on\nc: 2024-10-01\nd: 1.5\n", {"a": "no", "b": "on", "c": "2024-10-01", "d": "1.5"}),
        (b"a: true\nb: false\nc: null\nd: ~\ne:\n", {"a": True, "b": False, "c": None, "d": None, "e": None}),
        (b"a: 12\nb: '12'\n", {"a": 12, "b": "12"}),
        (b"a: [x, [y, 'null']]\nb: {c: d}\n", {"a": ["x", ["y", "null"]], "b": {"c": "d"}}),
        (b"- a: >-\n    uno\n    dos\n", [{"a": "uno dos"}]),
        ("- ñandú\n".encode(), ["ñandú"]),
    ],
)
def test_the_part_of_yaml_that_tables_use(content: bytes, expected: object) -> None:
    assert read_table(content) == expected


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"a: 1\nb: 2\na: 3\n", 3, "written twice"),
        (b"a: &x 1\n", 1, "anchors"),
        (b"a: &x [1]\nb: *x\n", 2, "anchors"),
        (b"a: 1\n? [b]\n: 2\n", 2, "a key must be a word"),
        (b"a: 1\nb: [\n", 3, "expected"),
        (b"a: \x00\n", 1, "control|allow"),
    ],
)
def test_the_rest_of_yaml_is_refused(content: bytes, line: int, words: str) -> None:
    with pytest.raises(TableSyntaxError, match=words) as caught:
        read_table(content)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("hint", "value", "expected"),
    [
        (tuple[str, ...], ["a", "b"], ("a", "b")),
        (tuple[int, int], [1, 2], (1, 2)),
        (str | None, None, None),
        (dict[str, tuple[str, ...]], {"a": ["b"]}, {"a": ("b",)}),
    ],
)
def test_values_are_frozen(hint: object, value: object, expected: object) -> None:
    assert convert(hint, value) == expected


@pytest.mark.parametrize(
    ("hint", "value", "where"),
    [
        (tuple[str, ...], ["a", 1], (1,)),
        (tuple[str, ...], "ab", ()),
        (tuple[int, int], [1], ()),
        (tuple[int, int], [1, "2"], (1,)),
        (dict[str, int], {"a": "b"}, ("a",)),
        (int, True, ()),
        (str | None, 1, ()),
    ],
)
def test_values_of_another_shape_are_refused(hint: object, value: object, where: tuple[object, ...]) -> None:
    with pytest.raises(SchemaError) as caught:
        convert(hint, value)
    assert caught.value.where == where


def test_page_words_are_read_when_first_asked_for(copied: Path) -> None:
    path = copied / "languages" / "es" / "pages.yml"
    path.write_text("no_such_word: x\n", encoding="utf-8")
    spoiled = load(folder=copied)
    assert spoiled.digest == load().digest
    with pytest.raises(InputError) as caught:
        check(spoiled, copied / "mx")
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [(str(path), 1)]
