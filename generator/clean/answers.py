"""What a rule says of a short line: menus and labels come back on every page of an outlet."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from generator.clean.page import Line, Page

V = TypeVar("V")

_LONGEST = 60  # characters of a line that may come back
_MOST = 1 << 13


def comes_back(line: Line) -> bool:
    """Tell whether a line is short enough to come back."""
    return line.size <= _LONGEST


def by_words(rule: Callable[[Line, Page], V]) -> Callable[[Line, Page], V]:
    """Keep a bounded number of a rule's answers. It may look at the line's text and at the lexicon only."""

    @wraps(rule)
    def answer(line: Line, page: Page) -> V:
        if line.size > _LONGEST:
            return rule(line, page)
        answers = page.lexicon.answers[rule]
        text = line.text
        if text not in answers:
            if len(answers) >= _MOST:
                answers.clear()
            answers[text] = rule(line, page)
        said: V = answers[text]
        return said

    return answer
