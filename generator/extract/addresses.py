"""The address of an article's page: stable whatever other articles arrive."""

import hashlib
import re
from collections.abc import Sequence
from unicodedata import normalize

from generator.grammar.folding import folded_words
from generator.grammar.slugs import slugify
from generator.records import Sidecar

_MARKS = re.compile(r"[\u0300-\u0327]")
_TRANSLITERATED = re.compile(r"[^\x00-%'-\x7f“”«»¿¡–—…]")  # & too
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d)")

LONGEST = 80
"""Characters of the title's part of a slug."""


def slug(title: str, seed: str, sidecar: Sidecar | None) -> str:
    """The sidecar's slug as it is, else the title's slug and six hex digits of the seed name's hash."""
    if sidecar and sidecar.slug:
        return sidecar.slug
    suffix = hashlib.sha256(seed.encode()).hexdigest()[:6]
    words = _slugified(title)
    return f"{words}-{suffix}" if words else suffix


def _slugified(title: str) -> str:
    """Give what `slugify` gives, without its transliteration, which is slow, where a title needs none."""
    folded, apart = folded_words(title)
    if _TRANSLITERATED.search(folded):
        return slugify(_MARKS.sub("", normalize("NFD", title)), LONGEST)
    words = (folded_words(_THOUSANDS.sub("", folded))[1] if "," in folded else apart).split()
    whole = "-".join(words)
    return whole if len(whole) < LONGEST else _cut(words)


def _cut(words: Sequence[str]) -> str:
    """Take words in their order as long as they fit, and pass over one that does not."""
    taken = ""
    for word in words:
        size = len(taken) + len(word)
        if size == LONGEST:
            return taken + word
        if size < LONGEST:
            taken += f"{word}-"
    return taken.rstrip("-") or words[0][:LONGEST]
