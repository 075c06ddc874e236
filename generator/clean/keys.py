"""The form in which words of a page are compared with those of the tables."""

from collections.abc import Iterable
from functools import lru_cache

from generator.grammar.folding import fold

OUTER = (
    " \t.,;:-–—_·•*|/\\»«›‹>…()[]{}“”\"'‘’¡!¿?+#=~^➡→►▶▸▪■●○◆★☆✔✅👉🔴📌📰🗞🔗⬇👇️"
    "📲📱📢📣🚨⚠🎥📸📷🎙🗣✍💬🔵🟢🔔🟡⚡🔥📺📻📧✉☎📞"
)
"""Stripped from both ends of a line before it is compared with a label."""


@lru_cache(maxsize=8192)
def key(words: str) -> str:
    """Words in the form labels are compared in."""
    return fold(words).strip(OUTER)


def keys(words: Iterable[str]) -> frozenset[str]:
    """Several words, each in that form."""
    return frozenset(map(key, words))
