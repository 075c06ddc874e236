"""Lines whose own words say that they are not story: menus, share blocks, ads, comment forms, copyright."""

import re
from itertools import pairwise

from generator.clean.keys import key
from generator.clean.lexicon import FIGURE, Opening
from generator.clean.page import LONGEST_LABEL, Line, Page
from generator.clean.rules import paths

_FIGURES = "0123456789"
_KNOWN_SHAPES = (
    ("hHwW", re.compile(r"(?:https?://|www\.)\S+"), "link"),
    ("#", re.compile(r"(?:#[\w-]+[\s,]*){1,40}"), "hashtags"),
    ("—–-", re.compile(r"[—–-]\s?[^()]{1,60}\(@\w{1,30}\).*"), "tweet"),
    (_FIGURES, re.compile(r"\d{1,2}:\d\d\s?[apAP]\.?\s?[mM]\.?\s?·\s.{6,60}"), "tweet"),
    ("@", re.compile(r"@[\w.]{2,30}"), "share block"),
    (_FIGURES, re.compile(r"\d{2,4}\s?[xX×-]\s?\d{2,4}(?:\s?px)?"), "advertisement"),
    (f"{_FIGURES}-<«", re.compile(r"[\d.…<>«»|]+(?:\s[\d\s.…<>«»|]*)(?:\w+\s?[>»]{1,2})?"), "pagination"),
    (
        f"{_FIGURES}abcdef",
        re.compile(r"[0-9a-f]{8}[ -](?:[0-9a-f]{4}[ -]){3}[0-9a-f]{12}.{0,220}"),
        "file name",
    ),
    ("—–-", re.compile(r"[—–-]{1,3}\s?30\s?[—–-]{1,3}"), "end of the copy"),
    (f"{_FIGURES}-", re.compile(r"-?\d{1,2}(?:\.\d)?\s?°?\s?[CF]\b.{0,24}"), "weather"),
)
"""First characters, the shape of the whole line, what it is."""
_SHAPES = {
    first: tuple((shape, reason) for firsts, shape, reason in _KNOWN_SHAPES if first in firsts)
    for begins, _, _ in _KNOWN_SHAPES
    for first in begins
}
FIRST_CHARACTERS = frozenset(_SHAPES)
"""Characters that a line begins with whose shape tells what it is."""
POINTS = ".,:;-"
"""What may stand behind the first word of a line that a marker opens."""
_SEAM = re.compile(r"[A-ZÑÁÉÍÓÚ](?<=[a-zñáéíóú].)")  # it leaps to the capitals
_DEGREES = re.compile(r"[\s·|,:-]*-?\d{1,2}(?:\.\d)?\s?°(?:\s?[CF]\b)?", re.IGNORECASE)
SIGNS = f"°{paths.SIGNS}"
"""Characters by which a line tells what it is, wherever they stand."""
_RULE = re.compile(r"[\W_]*(?:[o0]{1,3}[\W_]*){0,4}")
_GLUED = 110  # characters of labels glued together
_LONGEST_ORNAMENT = 40
_SPEECH, _FEW = '“"«', 3  # a quoted sentence is story, whatever it begins with


def told(line: Line, page: Page) -> str | None:
    """Give the reason of a line that a marker or a shape gives away."""
    if line.size <= LONGEST_LABEL:
        reason = _by_words(line, page) or _by_shape(line, page) or _glued_label(line, page)
    else:
        reason = _by_words(line, page) or (_by_shape(line, page) if line.text[0] in _SHAPES else None)
    return reason or by_inside(line, page)


def present(page: Page) -> list[Opening]:
    """Find the words that may occur in a line at all: one fast look spares a look at every line."""
    folded = page.folded
    labels = "\n".join([line.folded for line in page.lines if line.size <= LONGEST_LABEL])
    found: list[Opening] = []
    for inside in page.lexicon.inside:
        text = folded if inside.longest > LONGEST_LABEL else labels
        if inside.rarest in text and inside.shared in text:
            found += [opening for opening in inside.openings if opening.words in text]
    return found


def _by_words(line: Line, page: Page) -> str | None:
    if line.whole:
        reason = page.lexicon.labels.get(line.whole)
        if reason:
            return reason
        named = " " not in line.whole or line.whole.startswith(page.lexicon.file_openings)
        named = named or line.text[-1] == ")"
        if named and page.lexicon.file_name.fullmatch(line.whole):
            return "file name"
        if line.whole[0].isdecimal() and page.lexicon.counter.fullmatch(line.whole):
            return "counter"
    if line.text[0] in _SPEECH and line.words > _FEW:
        return None
    for opening in page.lexicon.openings.get(line.first.rstrip(POINTS), ()):
        if line.size <= opening.longest and _begins(line.beginning, opening.words):
            return opening.reason if opening.sentences or not line.is_prose else None
    return None


def has_seam(line: Line) -> bool:
    """Tell whether a line has a capital glued to a small letter, and may be several labels."""
    return line.size <= _GLUED and not line.ends_sentence and bool(_SEAM.search(line.text))


def _glued_label(line: Line, page: Page) -> str | None:
    """Give the reason of labels printed without a space between them (`Share on FacebookShare on X`)."""
    if not has_seam(line):
        return None
    seams = [seam.start() for seam in _SEAM.finditer(line.text)]
    reason, label = None, ""
    for start, end in pairwise((0, *seams, line.size)):
        label += line.text[start:end]
        found = page.lexicon.labels.get(key(label))
        reason, label = found or reason, "" if found else label
    return None if label else reason


def _begins(text: str, words: str) -> bool:
    written = words.rstrip("#").removesuffix(FIGURE)
    if not text.startswith(written):
        return False
    if words[-1] == "#":
        return True
    if words.endswith(FIGURE):
        return text[len(written) : len(written) + 1].isdigit()
    following = text[len(words) : len(words) + 1]
    return not following.isalnum() or words[-1].isdigit() or not words[-1].isalnum()


def by_inside(line: Line, page: Page) -> str | None:
    """Give the reason of a line that has a marker's words anywhere in it."""
    for opening in page.inside:
        reaches = line.size <= opening.longest and (opening.sentences or not line.is_prose)
        if reaches and opening.words in line.folded:
            return opening.reason
    return None


def _by_shape(line: Line, page: Page) -> str | None:
    text = line.text
    for pattern, reason in _SHAPES.get(text[0], ()):
        if pattern.fullmatch(text):
            return reason
    if len(text) <= _LONGEST_ORNAMENT and _RULE.fullmatch(text):
        return "ornament"
    if "°" in text and _is_weather(line, page):
        return "weather"
    return paths.REASON if paths.is_path(line, page) else None


def _is_weather(line: Line, page: Page) -> bool:
    """Tell whether nothing but a place stands before or after degrees: `Saltillo · 21°C`, `29° Saltillo`."""
    found = _DEGREES.search(line.text)
    if found is None or (found.start() and found.end() < line.size):
        return False
    return key(line.text[: found.start()] + line.text[found.end() :]) in page.lexicon.sections
