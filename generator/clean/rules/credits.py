"""Picture credits and captions: `Foto: …`, `… / Foto: …`, a caption printed twice."""

import re

from generator.clean.lexicon import key
from generator.clean.page import Line, Page
from generator.clean.rules.story import is_prose
from generator.grammar.folding import fold

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
            line.drop("caption or credit")


def _is_credit(line: Line, page: Page) -> bool:
    lexicon, text = page.lexicon, line.text
    if text.startswith(lexicon.credit_signs) or (line.whole and _ACCOUNT.fullmatch(text)):
        return True
    if line.beginning.startswith(lexicon.credit_signs) and not is_prose(line):
        return True
    if len(text) <= _LONGEST_CREDIT:
        noun = key(_NOUN_END.split(line.beginning, maxsplit=1)[0])
        if noun in lexicon.credit_nouns and len(noun) < len(line.beginning):
            return True
        if noun in lexicon.byline_openings:
            return False
        if line.whole.endswith(lexicon.agencies):
            return True
    if text.rfind(":", -_TAIL) < 0:
        return False
    found = _SIGN.search(fold(text[-_TAIL:]))
    return bool(found and found[1] in lexicon.credit_nouns)


def label_twin_captions(page: Page) -> None:
    """Label a caption's second print, and both prints of a line that stands twice running, the second one cut."""
    captions = [line.text.lstrip("$! ") for line in page.lines if line.reason == "caption or credit"]
    before: Line | None = None
    for _, line in page.open_lines():
        text = line.text
        if len(text) >= _SHORTEST_TWIN and not text.isupper():
            if any(caption.startswith(text) for caption in captions):
                line.drop("caption printed twice")
                continue
            if before and before.text != text and before.text.startswith(text) and before.is_open:
                before.drop("caption or credit")
                line.drop("caption printed twice")
        before = line
