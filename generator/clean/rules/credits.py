"""Picture credits and captions: `Foto: …`, `… / Foto: …`, a caption printed twice."""

import re

from generator.clean.lexicon import key
from generator.clean.page import Line, Page
from generator.clean.rules.story import is_prose
from generator.grammar.folding import fold

REASON, TWICE = "caption or credit", "caption printed twice"
_LONGEST_CREDIT = 140
_LONGEST_CAPTION = 420
_TAIL = 60
_ACCOUNT = re.compile(r"[\w ]{1,20}\s/\s@\w{1,30}")
_SIGN = re.compile(r"[/|(.\s]\s?(\w[\w()]*)\s?:\s?[^:]{0,58}$")
_NOUN_END = re.compile(r"[:/|]")
_SHORTEST_TWIN = 24


def label_credits(page: Page) -> None:
    """Label credits, and captions that carry their credit."""
    for _, line in page.open_lines():
        if len(line.text) <= _LONGEST_CAPTION and _is_credit(line, page):
            line.drop(REASON)


def _is_credit(line: Line, page: Page) -> bool:
    signs = page.lexicon.credit_signs
    if line.text.startswith(signs) or (line.whole and _ACCOUNT.fullmatch(line.text)):
        return True
    if line.beginning.startswith(signs) and not is_prose(line):
        return True
    noun = key(_NOUN_END.split(line.beginning, maxsplit=1)[0])
    if noun in page.lexicon.byline_openings:
        return False
    named = noun in page.lexicon.credit_nouns and len(noun) < len(line.beginning)
    if len(line.text) <= _LONGEST_CREDIT and (named or line.whole.endswith(page.lexicon.agencies)):
        return True
    return _closes_with_credit(line.text, page)


def _closes_with_credit(text: str, page: Page) -> bool:
    if text.rfind(":", -_TAIL) < 0:
        return False
    found = _SIGN.search(fold(text[-_TAIL:]))
    return bool(found and found[1] in page.lexicon.credit_nouns)


def label_twin_captions(page: Page) -> None:
    """Label a caption's second print, and both prints of a line that stands twice, the second time cut."""
    captions = {line.text.lstrip("$! ") for line in page.lines if line.reason == REASON}
    before: Line | None = None
    for line in page.lines:
        if line.is_open and _SHORTEST_TWIN <= len(line.text) <= _LONGEST_CAPTION:
            near = before is not None and before.reason == REASON
            repeats = any(caption.startswith(line.text) for caption in captions)
            cut = not line.ends_sentence
            if repeats and (near or cut):
                line.drop(TWICE)
            elif cut and before and before.is_open and _longer(before.text, line.text):
                before.drop(REASON)
                line.drop(TWICE)
        before = line


def _longer(whole: str, cut: str) -> bool:
    return len(whole) > len(cut) and whole.startswith(cut)
