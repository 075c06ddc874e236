"""Problems as values: each has a place, a code and a remedy, and is printed once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct, field


class Problem(Struct, frozen=True, order=True):
    """One thing wrong with the input, at one place.

    `path` is the file as the user named it, `line` counts from 1 (a whole-file problem has line 1),
    `code` begins with E (the input is refused) or W (it is used, with a doubt),
    `message` says what is wrong and what to do about it.
    """

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.message}"

    @property
    def is_error(self) -> bool:
        """True when the input was refused."""
        return self.code.startswith("E")


class InputError(Exception):
    """Input that cannot be used. Carries every problem found in it, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["InputError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class BuildError(Exception):
    """The build itself failed; what was published before is untouched. The message says what to do."""


def disk_refuses(error: OSError, place: Path) -> BuildError:
    """What to tell of an error of the disk; `place` is where, when the error itself does not say."""
    path = error.filename2 or error.filename or place
    return BuildError(f"cannot write {path}: {error.strerror}; make room or allow writing, run again")


class Report(Struct):
    """Collects problems in the order found and drops repetitions."""

    _seen: dict[Problem, None] = field(default_factory=dict)

    def add(self, *problems: Problem) -> None:
        """Take problems in; one already seen counts once."""
        self._seen.update(dict.fromkeys(problems))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._seen)

    @property
    def errors(self) -> int:
        """How many problems refuse an input."""
        return sum(problem.is_error for problem in self._seen)

    @property
    def warnings(self) -> int:
        """How many problems are doubts."""
        return len(self._seen) - self.errors
