"""The headline as printed, else one made from the first sentence."""

import re

from generator.extract.curated import curated
from generator.extract.parts import Found, Part, evidence, parts
from generator.grammar.sentences import first_sentence
from generator.records import CleanText, Seed
from generator.tables.loading import Tables

LONGEST = 120
"""Characters a made headline may have, the ellipsis not counted."""

_ELLIPSIS = "…"
_LOOSE = " ,;:.-–—(*•·▪>"  # what no made headline begins with
_SHORTEST = 3  # letters of the word before the ellipsis: `y a…` reads badly
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W_]")


def title(seed: Seed, clean: CleanText, tables: Tables) -> Found[tuple[str, bool]]:
    """Give the headline, and whether it was made from the story because the page prints none of its own.

    A made one is the first sentence of the body after its dateline; of the deck where there is no body.
    """
    if seed.sidecar and seed.sidecar.title:
        value = seed.sidecar.title
        return Found((value, False), (curated(seed, "title", value, "title"),))
    if clean.headline:
        passage = clean.headline
        row = evidence("title", passage.text, "headline", passage, 0, len(passage.text), seed.text)
        return Found((passage.text, False), (row,))
    part = _opening(parts(clean))
    if part is None:
        return Found((seed.name, True))
    text = part.passage.text
    start = _begin(text, part.prose)
    end = _cut(text, start, start + len(first_sentence(text[start:], tables)))
    words = text[start:end]
    made = (
        words + _ELLIPSIS if end < len(text.rstrip()) and not words.endswith((".", "?", "!", "”")) else words
    )
    made = made.removesuffix(".")
    return Found(
        (made, True), (evidence("title", made, "first sentence", part.passage, start, end, seed.text),)
    )


def _opening(story: tuple[Part, ...]) -> Part | None:
    """First passage of the body that says anything, else of the deck."""
    said = [part for part in story if _LETTER.search(part.passage.text, part.prose)]
    return next((part for part in said if part.kind == "body"), said[0] if said else None)


def _begin(text: str, prose: int) -> int:
    while prose < len(text) - 1 and text[prose] in _LOOSE:
        prose += 1
    return prose


def _cut(text: str, start: int, end: int) -> int:
    """End of a sentence, or of the last whole word within the longest headline."""
    if end - start <= LONGEST:
        return end
    words = list(_WORD.finditer(text, start, start + LONGEST + 1))
    whole = [word.end() for word in words[:-1] if word.end() - word.start() >= _SHORTEST]
    return whole[-1] if whole else start + LONGEST
