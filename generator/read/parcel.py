"""A seed's files as bytes, for a machine that does not see the folder they lie in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct


class Parcel(Struct, frozen=True):
    """One seed and its sidecar; `sidecar` is None where there is none."""

    name: str
    content: bytes
    sidecar: bytes | None

    @contextmanager
    def unpacked(self) -> Iterator[Path]:
        """Give the path of the seed in a folder of its own, which is removed afterwards."""
        with TemporaryDirectory(prefix="gacetilla-") as folder:
            path = Path(folder, self.name)
            path.write_bytes(self.content)
            if self.sidecar is not None:
                path.with_suffix(".yml").write_bytes(self.sidecar)
            yield path


def parcel(path: Path) -> Parcel | None:
    """Pack a seed; None when one of its files cannot be read, so that it is refused where it lies."""
    sidecar = path.with_suffix(".yml")
    try:
        return Parcel(path.name, path.read_bytes(), sidecar.read_bytes() if sidecar.is_file() else None)
    except OSError:
        return None
