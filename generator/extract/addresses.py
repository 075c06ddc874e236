"""The address of an article's page: stable whatever other articles arrive."""

import hashlib

from slugify import slugify

from generator.records import Sidecar

LONGEST = 80
"""Characters of the title's part of a slug."""


def slug(title: str, seed: str, sidecar: Sidecar | None) -> str:
    """The sidecar's slug as it is, else the title's slug and six hex digits of the seed name's hash."""
    if sidecar and sidecar.slug:
        return sidecar.slug
    suffix = hashlib.sha256(seed.encode()).hexdigest()[:6]
    words = slugify(title, max_length=LONGEST, word_boundary=True)
    return f"{words}-{suffix}" if words else suffix
