"""Patterns made of the words of the tables."""

import re
from collections.abc import Iterable

from generator.grammar.folding import fold
from generator.tables.boilerplate_words import Marker

TAIL_MARKS = '.!?…”"»)'
"""What a story may end in, a page's label glued to it."""


def credit_clause(markers: Iterable[Marker]) -> re.Pattern[str]:
    """Match a clause of a sentence that credits its source: `con información de …`, the `who` of it."""
    openings = (word for marker in markers if marker.reason == "source credit" for word in marker.words)
    openings = (word for word in openings if " " in word and word[-1].isalpha())
    return re.compile(
        rf"(?:^|(?<=[\s,)]))(?:{alternatives(openings)}) (?P<who>[^,;.:]{{2,60}})", re.IGNORECASE
    )


def filed(words: Iterable[str], sections: Iterable[str]) -> re.Pattern[str]:
    """Match, in a folded text, what says in which sections a story is filed: `en Salud, Política`."""
    section = f"(?:{alternatives(map(fold, sections))})"
    return re.compile(
        rf"(?:^|\s)(?:{alternatives(map(fold, words))}) {section}(?:(?:, | y |/| / ){section})*$"
    )


def tail_seams(tails: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Match each mark a story may end in where a letter follows with which one of the labels begins."""
    initials = re.escape("".join(sorted({word[0] for word in tails})))
    return {mark: re.compile(rf"{re.escape(mark)}(?=[{initials}])") for mark in TAIL_MARKS}


def file_name(openings: Iterable[str], endings: Iterable[str]) -> re.Pattern[str]:
    """Match, in folded words, the name of a picture's file, with what may stand behind it."""
    begins, ends = alternatives(map(fold, openings)), alternatives(map(fold, endings))
    return re.compile(
        rf"(?:{begins})\S*.{{0,60}}|\S{{1,120}}\.(?:{ends})|[\w-]{{1,60}}-logo|logo[-_]\w{{1,60}}|"
        rf"[a-z]{{0,12}}\d{{1,8}}[a-z]{{1,12}}\d{{0,8}}\s.{{0,30}}\(\d{{1,3}}\)?"
    )


def alternatives(words: Iterable[str]) -> str:
    """Give the part of a pattern that matches any of some words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
