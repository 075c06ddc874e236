"""What a rule says of a short line: menus and labels come back on every page of an outlet."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from generator.clean.page import Line, Page

V = TypeVar("V")

LONGEST_SHORT = 60
"""Characters of the longest line that may come back."""
_MOST = 1 << 13
_UNKNOWN: Any = object()


def by_words(rule: Callable[[Line, Page], V]) -> Callable[[Line, Page], V]:
    """Keep a bounded number of a rule's answers. It may look at the line's text and at the lexicon only."""

    @wraps(rule)
    def answer(line: Line, page: Page) -> V:
        if line.size > LONGEST_SHORT:
            return rule(line, page)
        answers = page.lexicon.answers[rule]
        text = line.text
        said: V = answers.get(text, _UNKNOWN)
        if said is _UNKNOWN:
            if len(answers) >= _MOST:
                answers.clear()
            said = answers[text] = rule(line, page)
        return said

    return answer
