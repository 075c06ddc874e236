"""What the pages need to know of the site they stand on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """`url` is the public address with a slash at the end, "" when it is not known."""

    url: str = ""
