"""How a file looks from outside: enough to know, most of the time, that its content is still the same."""

import os
import time
from struct import pack

SETTLED = 2_000_000_000
"""Nanoseconds. A file changed less than this ago may change again and look the same."""


def looks(found: os.stat_result, now: int | None = None) -> bytes:
    """Size, times and place on the disk, which change with the content; b"" while they prove nothing.

    `now` is in nanoseconds; None takes the clock's. Equal looks other than b"" mean equal content.
    """
    changed = max(found.st_mtime_ns, found.st_ctime_ns)
    if (time.time_ns() if now is None else now) - changed < SETTLED:
        return b""
    return pack("<QqqQQ", found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev)
