"""Who was spoken of last in the course of a story."""

from collections.abc import Callable, Iterator


class Course:
    """Who was the last subject in the course of a story.

    Stretches of text are only noted; they are read, the latest first, when a quotation leans on them.
    """

    def __init__(self) -> None:
        self._last: str | None = None
        self._noted: list[Iterator[str | None]] = []

    def note(self, subjects: Iterator[str | None]) -> None:
        """Add a stretch of text by its subjects, the latest first: officials, None for somebody else."""
        self._noted.append(subjects)

    def said(self, official: str | None) -> None:
        """Take whoever speaks as the last subject; None for somebody who is no official."""
        self._last = official
        self._noted.clear()

    def end(self) -> None:
        """Let go of what was only noted, which holds the story that holds it."""
        self._noted.clear()

    def last(self, fits: Callable[[str | None], bool] = lambda _: True) -> str | None:
        """Give the official who was the last subject that fits; None when it was nobody or somebody else."""
        while self._noted:
            for official in self._noted.pop():
                if fits(official):
                    self.said(official)
                    break
        return self._last if fits(self._last) else None
