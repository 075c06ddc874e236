"""The address of an article's page: stable whatever other articles arrive."""

import hashlib
import re
from unicodedata import normalize

from slugify import slugify

from generator.records import Sidecar

_MARKS = re.compile(r"[\u0300-\u0327]")  # what is ASCII without them needs no transliteration, which is slow

LONGEST = 80
"""Characters of the title's part of a slug."""


def slug(title: str, seed: str, sidecar: Sidecar | None) -> str:
    """The sidecar's slug as it is, else the title's slug and six hex digits of the seed name's hash."""
    if sidecar and sidecar.slug:
        return sidecar.slug
    suffix = hashlib.sha256(seed.encode()).hexdigest()[:6]
    words = slugify(_MARKS.sub("", normalize("NFD", title)), max_length=LONGEST, word_boundary=True)
    return f"{words}-{suffix}" if words else suffix
