"""Lines of the data files kept from run to run: of ten thousand articles one has changed."""

from collections.abc import Callable

from msgspec import Struct

Made = tuple[str, dict[str, str]]
"""Hash of what all lines depend on, and lines by table and hash of what else they are made of."""


class KeptLines(Struct):
    """`known` are those of an earlier run of the same code; `made` those that this run asked for."""

    known: Made = ("", {})
    made: Made = ("", {})

    def begin(self, known: Made | None) -> None:
        """Begin a run; None when nothing is known."""
        self.known, self.made = known or ("", {}), ("", {})

    @property
    def has_more(self) -> bool:
        """Tell whether lines were made in this run."""
        known = self.known[1] if self.known[0] == self.made[0] else {}
        return bool(self.made[1].keys() - known.keys())

    def lines(self, common: str, key: str, make: Callable[[], str]) -> str:
        """Give lines; they are made only when none of this key are known."""
        if self.made[0] != common:
            self.made = common, {}
        known = self.known[1] if self.known[0] == common else {}
        found = known.get(key)
        self.made[1][key] = lines = make() if found is None else found
        return lines


KEPT = KeptLines()
