"""Scores of small invented records against one invented label."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from generator.evaluation import Scores, read_labels, score
from generator.evaluation.presentation import field_rows, field_table, figure_table, worst_table
from generator.problems import InputError
from generator.tables.loading import load

LABEL: dict[str, Any] = {
    "title": "Abre la clínica de Ojo Frío",
    "date": None,
    "date_alternatives": [],
    "date_earliest": "2024-10-05",
    "date_latest": None,
    "story_year_not_from_text": 2024,
    "state": "Zacatecas",
    "states": ["Zacatecas", "Durango"],
    "states_optional": ["Jalisco"],
    "officials": [
        {
            "name": "Irene Solares Cota",
            "role": "secretaria de Salud",
            "role_normalised": "secretaria de Salud",
        },
        {"name": "Pío Lerma", "role": "exalcalde", "optional": True},
    ],
    "officials_inferred": [{"name": "Aurelio Paz Duarte", "role": "gobernador"}],
    "must_not_be_officials": ["Nora Ruiz"],
    "quotes": [
        {"starts": "Hoy abrimos", "speaker": "Irene Solares"},
        {"starts": "Ya era hora", "speaker": None},
    ],
    "body_paragraphs": [
        "Ojo Frío, Zac.- La clínica abrió el lunes.",
        "Atenderá a mil familias.",
        "Habrá partos.",
    ],
    "body_first_words_without_dateline": "La clínica abrió el lunes.",
    "deck_lines": ["Invierten dos millones"],
    "caption_lines": [],
    "embed_lines": [],
    "repeated_title_lines": [],
    "boilerplate_lines": ["Te puede interesar: Cae granizo", "0"],
    "inline_boilerplate": [],
}
SECRETARY = {
    "id": "irene",
    "name": "Irene Solares",
    "role": "Secretaria de Salud",
    "mentions": [],
    "named": True,
}
GOVERNOR = {"id": "aurelio", "name": "Aurelio Paz Duarte", "role": "gobernador", "named": False}
RECORD: dict[str, Any] = {
    "seed": "01.txt",
    "title": "Abre la clínica de Ojo Frío",
    "title_inferred": False,
    "body": [
        "La clínica abrió el lunes.",
        "Invierten dos millones",
        "Atenderá a mil familias.",
        "Habrá partos.",
    ],
    "date": None,
    "date_earliest": "2024-10-05",
    "date_latest": None,
    "state": "Zacatecas",
    "states": ["Zacatecas", "Durango", "Jalisco"],
    "officials": [SECRETARY, GOVERNOR],
    "quotes": [{"text": "Hoy abrimos puertas", "speaker": "irene"}, {"text": "Ya era hora", "speaker": None}],
}


def scored(label: dict[str, Any] | None = None, **changes: Any) -> Scores:
    return score([{**RECORD, **changes}], {"01.txt": {**LABEL, **(label or {})}}, load().language.matching)


def test_a_right_record_is_right_in_every_figure() -> None:
    scores = scored()
    assert scores.articles[0].notes == ()
    figures = scores.figures()
    wrong = (
        "missing",
        "boilerplate_leak",
        "date_wrong",
        "date_range_wrong",
        "date_year_wrong",
        "officials_forbidden",
    )
    assert all(figures.pop(name) == 0 for name in wrong)
    assert figures.pop("no_title_honest") == 0
    assert set(figures.values()) == {1}


@pytest.mark.parametrize(
    ("changes", "label", "figure", "value"),
    [
        ({"body": ["La clínica abrió el lunes.", "Atenderá a mil familias."]}, {}, "body_order", 0.5),
        ({"body": ["Habrá partos.", "Atenderá a mil familias."]}, {}, "body_order", 0.5),
        ({"body": [*RECORD["body"], "Te puede interesar: Cae granizo"]}, {}, "boilerplate_leak", 1.0),
        ({"body": [*RECORD["body"], "0"]}, {}, "boilerplate_leak", 0.0),
        ({"title": "Otra cosa"}, {}, "title", 0.0),
        ({"title_inferred": True}, {}, "title", 0.0),
        ({"title_inferred": True}, {"title_alternatives": [None]}, "title", 1.0),
        ({}, {"title": None}, "no_title_honest", 0.0),
        ({"title_inferred": True}, {"title": None}, "no_title_honest", 1.0),
        ({"date": "2024-10-06"}, {}, "date_wrong", 1),
        ({"date": "2024-10-06"}, {"date_alternatives": ["2024-10-06"]}, "date", 1.0),
        ({}, {"date": "2024-10-06"}, "date", 0.0),
        ({"date_latest": "2024-10-07"}, {"date": "2024-11-06"}, "date_range_wrong", 1),
        ({"date_earliest": "2025-01-01"}, {}, "date_year_wrong", 1),
        ({"date_earliest": None, "date_latest": "2023-12-31"}, {}, "date_year_wrong", 1),
        ({"date_earliest": "2024-10-06"}, {}, "bounds_f1", 0.0),
        ({"date_latest": "2024-12-01"}, {}, "bounds_f1", 2 / 3),
        ({"state": "Nacional"}, {}, "state", 0.0),
        ({"state": "Nacional"}, {"state": None}, "state", 1.0),
        ({"states": ["Zacatecas", "Hidalgo"]}, {}, "states_f1", 0.5),
        ({"officials": [GOVERNOR]}, {}, "officials_r", 0.0),
        ({"officials": [SECRETARY]}, {}, "inferred_f1", 0.0),
        ({"officials": [{**GOVERNOR, "named": True}, SECRETARY]}, {}, "officials_p", 0.5),
        ({"officials": [{**SECRETARY, "role": "regidora"}]}, {}, "role", 0.0),
        ({"officials": [SECRETARY, {"name": "Pío Lerma", "role": ""}]}, {}, "officials_f1", 1.0),
        ({"officials": [SECRETARY, {"name": "Nora Ruiz", "role": ""}]}, {}, "officials_forbidden", 1),
        ({"quotes": []}, {}, "quotes", 0.0),
        ({"quotes": [{"text": "Hoy abrimos", "speaker": None}]}, {}, "speaker", 0.0),
        ({"quotes": [{"text": "Ya era hora", "speaker": "irene"}]}, {}, "speaker", 0.0),
    ],
)
def test_a_damaged_record(changes: dict[str, Any], label: dict[str, Any], figure: str, value: float) -> None:
    assert scored(label, **changes).figures()[figure] == pytest.approx(value)


def test_a_dateline_may_be_in_the_body_or_not() -> None:
    with_dateline = scored(body=LABEL["body_paragraphs"])
    assert with_dateline.figures()["body_f1"] == scored().figures()["body_f1"] == 1


def test_an_article_without_a_record_is_wrong() -> None:
    scores = score([], {"01.txt": LABEL}, load().language.matching)
    figures = scores.figures()
    assert (figures["missing"], figures["body_f1"], figures["date_wrong"]) == (1, 0, 1)
    assert scores.articles[0].notes[0] == "no record"


def test_a_record_without_a_label_does_not_count() -> None:
    assert score([RECORD], {}, load().language.matching).figures()["articles"] == 0


def test_fields_that_a_label_does_not_judge_are_not_judged() -> None:
    bare = {
        key: value
        for key, value in LABEL.items()
        if key not in {"quotes", "officials_inferred", "date_earliest"}
    }
    scores = score([RECORD], {"01.txt": bare}, load().language.matching)
    assert not {"quotes", "speaker", "inferred officials", "bounds"} & scores.tallies.keys()


def test_tables_show_every_field_and_the_worst_articles_first() -> None:
    records = [{**RECORD, "seed": f"0{n}.txt", "state": "Zacatecas" if n == 1 else "Hidalgo"} for n in (1, 2)]
    labels = {"01.txt": LABEL, "02.txt": LABEL, "03.txt": LABEL}
    scores = score(records, labels, load().language.matching)
    assert [article.name for article in scores.worst(5)] == ["03.txt", "02.txt"]
    assert ("state", 1 / 3, 1 / 3) in [
        (name, precision, recall) for name, precision, recall, *_ in field_rows(scores)
    ]
    console = Console(width=120, file=StringIO(), record=True)
    for table in (field_table(scores), figure_table(scores), worst_table(scores, 5)):
        console.print(table)
    assert "no record" in console.export_text()


def test_labels_are_read_by_the_name_of_their_text(tmp_path: Path) -> None:
    for name in ("02", "01"):
        (tmp_path / f"{name}.txt").write_text("x", encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(LABEL), encoding="utf-8")
    assert list(read_labels(tmp_path)) == ["01.txt", "02.txt"]


@pytest.mark.parametrize(
    ("content", "line", "remedy"),
    [
        ('{\n "title": "a",\n "date" null\n}', 3, "mend this line"),
        ('{"title": "a"}', 1, "add it"),
        ("[]", 1, "compare it"),
        (None, 1, "write one"),
    ],
)
def test_a_broken_label_names_file_line_and_remedy(
    tmp_path: Path, content: str | None, line: int, remedy: str
) -> None:
    (tmp_path / "01.txt").write_text("x", encoding="utf-8")
    if content is not None:
        (tmp_path / "01.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_labels(tmp_path)
    [problem] = caught.value.problems
    assert (problem.path, problem.line, problem.code) == (str(tmp_path / "01.json"), line, "E301")
    assert remedy in problem.message


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="E300"):
        read_labels(tmp_path)
