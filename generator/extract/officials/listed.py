"""Listed phrases by their first word, and which of them stands at a word."""

from collections.abc import Iterable, Mapping

from generator.grammar.words import Words, words_of

Phrases = Mapping[str, tuple[tuple[int, ...], Mapping[tuple[str, ...], str]]]
"""Folded phrases by their first word: how many words they have, longest first; each with what it means."""

_JOINTS = (" ", " -", "-", ". ")  # what may stand between the words of a phrase


def phrases(rows: Iterable[tuple[str, str]]) -> Phrases:
    """Index phrases by their first folded word; of equal phrases the first row counts."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, value in rows:
        folds = words_of(phrase).folds
        if folds:
            found.setdefault(folds[0], {}).setdefault(folds, value)
    return {first: (tuple(sorted(set(map(len, rows)), reverse=True)), rows) for first, rows in found.items()}


def match(words: Words, at: int, table: Phrases) -> tuple[int, str] | None:
    """Give the end and the value of the longest phrase of a table at a word; None when none stands there."""
    if at >= words.size or words.folds[at] not in table:
        return None
    lengths, rows = table[words.folds[at]]
    for length in lengths:
        end = at + length
        value = rows.get(words.folds[at:end]) if end <= words.size else None
        if value is not None and all(gap in _JOINTS for gap in words.gaps[at + 1 : end]):
            return end, value
    return None
