"""Picture credits and captions: `Foto: …`, `… / Foto: …`, a caption printed twice."""

import re

from generator.clean.keys import key
from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name
from generator.clean.rules.paths import SITE
from generator.clean.vocabulary import Beginnings

REASON, TWICE = "caption or credit", "caption printed twice"
_LONGEST_CREDIT = 140
_LONGEST_CAPTION = 420
TAIL = 60
"""Characters of a caption's end in which its credit stands."""
_ACCOUNT = re.compile(r"[\w ]{1,20}\s/\s@\w{1,30}")
_SIGN = re.compile(r"[/|(.\s]\s?(\w[\w()]*)\s?:\s?[^:]{0,58}$")
SIGNS = ":/|"
"""What may stand behind the noun of a credit."""
_NOUN_END = re.compile(f"[{SIGNS}]")
_SHORTEST_TWIN = 24


def is_credit(line: Line, page: Page) -> bool:
    """Tell a credit, and a caption that carries its credit."""
    return line.size <= _LONGEST_CAPTION and _is_credit(line, page)


def _is_credit(line: Line, page: Page) -> bool:
    signs = page.lexicon.credit_signs
    text, beginning = line.text, line.beginning
    if text.startswith(signs) or (beginning.startswith(signs) and not line.is_prose):
        return True
    if (line.whole and "@" in text and _ACCOUNT.fullmatch(text)) or _closes_without_colon(line, page):
        return True
    if line.size > _LONGEST_CREDIT and ":" not in text[-TAIL:]:
        return False
    mark = _NOUN_END.search(beginning)
    noun = key(beginning[: mark.start()]) if mark else beginning
    if noun in page.lexicon.byline_openings:
        return False
    named = mark and noun in page.lexicon.credit_nouns
    if line.size <= _LONGEST_CREDIT and (named or line.whole.endswith(page.lexicon.agencies)):
        return True
    return text.rfind(":", -TAIL) >= 0 and _closes_with_credit(line, page)


def _closes_without_colon(line: Line, page: Page) -> bool:
    """Tell whether a caption ends in whose it is: `El hospital, ayer. Foto Ana Luna`, `… (ARCHIVO)`."""
    end = line.text[-TAIL:]
    if end[-1] == ")":
        word = key(end[end.rfind("(") :])
        return word in page.lexicon.picture_words and word not in page.lexicon.credit_nouns
    _, point, last = end.rpartition(". ")
    if point and key(last) in page.lexicon.picture_words:
        return True
    noun, _, name = last.partition(" ")
    return bool(point) and key(noun) in page.lexicon.credit_nouns and is_name(name.rstrip("."), page.lexicon)


def _closes_with_credit(line: Line, page: Page) -> bool:
    found = _SIGN.search(line.folded[-TAIL:])
    return bool(found and found[1] in page.lexicon.credit_nouns)


def label_twin_captions(page: Page) -> None:
    """Label a caption's second print, and both prints of a line that stands twice, the second time cut."""
    captions = Beginnings({line.text.lstrip("$! ") for line in page.lines if line.reason == REASON})
    before: Line | None = None
    told = False
    for line in page.lines:
        told = told or line.reason == REASON  # a headline stands above the caption that repeats it
        if line.is_open and _SHORTEST_TWIN <= line.size <= _LONGEST_CAPTION:
            cut = not line.ends_sentence
            if told and (cut or (before and before.reason == REASON)) and captions.has(line.text):
                line.drop(TWICE)
            elif cut and before and before.is_open and _longer(before.text, line.text):
                before.drop(REASON)
                line.drop(TWICE)
        before = line


def _longer(whole: str, cut: str) -> bool:
    return len(whole) > len(cut) and whole.startswith(cut) and not SITE.match(whole, len(cut))
