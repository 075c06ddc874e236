"""Scores as tables for a terminal."""

from rich.table import Table

from generator.evaluation.scoring import Scores

MEASURES = (
    "body words",
    "paragraphs in order",
    "boilerplate",
    "title",
    "no title",
    "date",
    "bounds",
    "state",
    "states",
    "officials",
    "role",
    "inferred officials",
    "quotes",
    "speaker",
)
"""The rows of the table of fields, in order."""

FieldRow = tuple[str, float, float, float, int, int, int]


def field_rows(scores: Scores) -> list[FieldRow]:
    """One row a measure that was judged: name, precision, recall, F1, right, spurious, missed."""
    judged = ((name, scores.tally(name)) for name in MEASURES if name in scores.tallies)
    return [(name, t.precision, t.recall, t.f1, t.right, t.spurious, t.missed) for name, t in judged]


def field_table(scores: Scores) -> Table:
    """Precision, recall, F1 and counts of every measure."""
    table = Table(title=f"{len(scores.articles)} articles")
    for heading in ("field", "precision", "recall", "F1", "right", "spurious", "missed"):
        table.add_column(heading, justify="left" if heading == "field" else "right")
    for name, precision, recall, f1, *counts in field_rows(scores):
        table.add_row(name, f"{precision:.4f}", f"{recall:.4f}", f"{f1:.4f}", *map(str, counts))
    return table


def figure_table(scores: Scores) -> Table:
    """Every figure by name: shares with four decimals, counts whole."""
    table = Table("figure", "value", title="figures")
    for name, value in scores.figures().items():
        table.add_row(name, f"{value:.4f}" if isinstance(value, float) else str(value))
    return table


def worst_table(scores: Scores, count: int) -> Table:
    """The worst articles, at most `count`, with everything noted of them."""
    table = Table("article", "what is wrong", title="worst articles", show_lines=True)
    for article in scores.worst(count):
        table.add_row(article.name, "\n".join(article.notes))
    return table
