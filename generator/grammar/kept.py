"""What is known of a piece of text by itself, worked out once: the same words come back in every article."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

_MOST = 1 << 15
_LONGEST = 40  # characters of a piece that may come back


class Kept(dict[str, V]):
    """A dictionary that asks a function for what it does not have, and keeps a bounded number of answers."""

    def __init__(self, tell: Callable[[str], V]) -> None:
        """`tell` must give the same answer for the same piece, always."""
        super().__init__()
        self._tell = tell

    def __missing__(self, piece: str) -> V:
        """Work out what is known of a piece."""
        told = self._tell(piece)
        if len(self) >= _MOST:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = told
        return told
