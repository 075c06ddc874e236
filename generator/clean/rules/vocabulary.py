"""Whether two texts speak of the same thing: the longer words they share, in any inflection."""

import re

from generator.grammar.folding import fold

SAMPLE = 3000
"""Characters of a story that are compared."""
_STEM = 5
_WORD = re.compile(r"[^\W_]{4,}")


def stems(text: str) -> set[str]:
    """Beginnings of the longer words, folded."""
    return {word[:_STEM] for word in _WORD.findall(fold(text))}


def share(title: str, story: set[str]) -> float:
    """The share, 0 to 1, of a title's longer words that are among a story's stems."""
    own = stems(title)
    return len(own & story) / len(own) if own else 0.0


def share_of_words(title: str, story: str) -> float:
    """The share, 0 to 1, of a title's longer words that a story has too."""
    return share(title, stems(story[:SAMPLE]))
