"""Which bundle of the search index a page is in: that of the newest year, the archive, or the undated pages.

Pagefind makes a bundle again as a whole, so that what changes often stands apart from what hardly does. A
site of fewer than `whole` articles is one bundle. The newest year is the latest one that, with all after
it, has `enough` articles: a single page of a year to come, or the first of January, moves nothing. When a
year has had so many the one before joins the archive, which is then made once. What holds more than
`most` pages is split into 2, 4, 8 ... parts by a hash of the address, which bounds Pagefind's memory; a
newest year is split from `newest` pages on, so that an arrival makes a part of it again only.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from generator.engine.search_pages import year

NEWEST, ARCHIVE, UNDATED = "n", "p", "u"


class Limits(Struct, frozen=True):
    """From how many pages there are bundles, how many make a newest year, how many a bundle may hold.

    One of the newest year may hold `newest`: it is made again with every article that arrives.
    """

    whole: int = 1_000
    enough: int = 100
    newest: int = 300
    most: int = 8_000

    def of(self, kind: str) -> int:
        """Give how many pages a bundle of a kind may hold, where there is more than one."""
        return min(self.newest, self.most) if kind == NEWEST else self.most


class Bundle(Struct, frozen=True):
    """Pages by address, in order. `name` is the folder, "" for that of the scripts.

    `letters`, none of them a hexadecimal digit, begin the ids of the pages.
    """

    letters: str
    name: str
    pages: tuple[str, ...]


_FOLDERS = {NEWEST: "reciente", ARCHIVE: "archivo", UNDATED: "sin-fecha"}
_NUMBERED = str.maketrans("0123456789abcdef", "ghijklmnopqrstuv")


def bundles(days: Mapping[str, str], limits: Limits) -> tuple[Bundle, ...]:
    """Share out pages, given by address as what they are sorted by. There is always at least one bundle."""
    newest = _newest_year(days, limits)
    whole = len(days) < limits.whole
    kinds = {address: NEWEST if whole else _kind(day, newest) for address, day in days.items()}
    parts = {
        kind: 1 if whole else _parts(count, limits.of(kind))
        for kind, count in Counter(kinds.values()).items()
    }
    pages: dict[tuple[str, int], list[str]] = {}
    for address, kind in sorted(kinds.items()):
        part = _hash(address) % parts[kind] if parts[kind] > 1 else 0
        pages.setdefault((kind, part), []).append(address)
    order = sorted(pages, key=lambda key: (tuple(_FOLDERS).index(key[0]), key[1]))
    found = [_bundle(kind, part, parts[kind], pages[kind, part]) for kind, part in order]
    if not found:
        return (Bundle(NEWEST, "", ()),)
    return (Bundle(found[0].letters, "", found[0].pages), *found[1:])


def _bundle(kind: str, part: int, parts: int, pages: list[str]) -> Bundle:
    if parts == 1:
        return Bundle(kind, _FOLDERS[kind], tuple(pages))
    return Bundle(kind + f"{part:x}".translate(_NUMBERED), f"{_FOLDERS[kind]}-{part}", tuple(pages))


def _newest_year(days: Mapping[str, str], limits: Limits) -> str | None:
    """None when all dated pages together are not enough for a bundle of their own."""
    years = Counter(year(day) for day in days.values())
    count = 0
    for found in sorted(filter(None, years), reverse=True):
        count += years[found]
        if count >= limits.enough:
            return found
    return None


def _kind(day: str, newest: str | None) -> str:
    when = year(day)
    if when is None:
        return UNDATED
    return ARCHIVE if newest is None or when < newest else NEWEST


def _parts(count: int, most: int) -> int:
    parts = 1
    while count > parts * most:
        parts *= 2
    return parts


def _hash(address: str) -> int:
    return int.from_bytes(hashlib.sha256(address.encode()).digest()[:4])
