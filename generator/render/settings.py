"""What the pages need to know of the site they stand on."""

from msgspec import Struct


class SiteSettings(Struct, frozen=True):
    """`url` is the public address with a slash at the end, "" when it is not known.

    `authority` and `since` make the ids of feeds (RFC 4151): a name of whoever publishes, and a day
    (YYYY-MM-DD) on which it was theirs. They never change, even when the site moves. `since` is also the date
    of feed entries that have none.
    """

    url: str = ""
    authority: str = "gacetilla.example"
    since: str = "2024-01-01"
