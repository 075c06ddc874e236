"""Lead-ins to other stories: on a line of their own, with the headline, or in the middle of a paragraph."""

import re

from generator.clean.keys import OUTER
from generator.clean.page import CLOSERS, Line, Page
from generator.clean.rules.story import is_sentence
from generator.grammar.folding import fold

REASON = "related link"
_SIGNS = ":➡→►▶👉|»>…"
_SIGN = re.compile(f"[{_SIGNS}]")
LONGEST_LINK = 260
"""Characters of the longest line that a lead-in begins."""
_LONGEST_LEAD_IN = 40
_SHORTEST_HEADLINE, _SUBHEAD_WORDS = 4, 5
_TAKEN_UP = 0.3
_SHORTEST_VERB = 3  # letters
_SHORTEST_PARAGRAPH = 80
_SENTENCE = re.compile(r"[.!?…”\"»)]\s")
_CLOSING = re.compile(
    rf"\s(?<=[.!?…”\"»)]\s)(?:([^\s.:!?][^.:!?]{{1,38}}?)\s?[?{_SIGNS}]|>>|[➡→►▶👉📌])\s?(?=[^\sa-z])"
)
"""A lead-in and its sign, or an arrow, after a sentence."""
_NEAR = 8


def cut_lead_ins(page: Page) -> None:
    """Cut lead-ins out of the middle of paragraphs."""
    for at in range(len(page.lines) - 1, -1, -1):
        line = page.lines[at]
        if not line.is_open or line.size <= _SHORTEST_PARAGRAPH:
            continue
        if ":" in line.text:
            _cut_inside(page, at)
        if not page.lines[at].ends_sentence and _SENTENCE.search(page.lines[at].text):
            _cut_end(page, at)


def leads_in(line: Line, page: Page) -> bool:
    """Tell whether a line begins with a lead-in to another story."""
    if line.size > LONGEST_LINK:
        return False
    if _signed(line, page):
        return True
    for phrase in page.lexicon.bare_lead_ins.get(line.first, ()):
        if line.beginning.startswith(phrase):
            if len(line.beginning) == len(phrase):
                return True
            return _starts_headline(line, phrase)
    return False


def _signed(line: Line, page: Page) -> bool:
    """Tell whether a lead-in and a sign open the line; words that stories use too announce no sentence."""
    text = line.text.lstrip(OUTER)[:_LONGEST_LEAD_IN]
    found = _SIGN.search(text)
    if not found:
        return False
    sign = found.start()
    words = fold(text[:sign]).strip(OUTER)
    if words in page.lexicon.lone_lead_ins:
        return True
    if words not in page.lexicon.signed_lead_ins:
        return False
    return text[sign] != ":" or not (is_sentence(line) or len(text) == sign + 1)


def _starts_headline(line: Line, phrase: str) -> bool:
    """Tell whether a headline follows: it begins with a capital, a figure or a quote and ends no sentence."""
    lead = line.folded[: len(phrase) + 8].find(phrase)
    rest = line.text[lead + len(phrase) :].lstrip(" ,.-–—?!") if lead >= 0 else ""
    begins = rest[:1]
    if ":" in rest[:_LONGEST_LEAD_IN] and not line.is_prose:
        return " " in phrase
    return bool(begins) and not begins.islower() and " " in phrase and not line.ends_sentence


def _cut_inside(page: Page, at: int) -> None:
    line = page.lines[at]
    for colon in (match.start() for match in re.finditer(":", line.text)):
        lead = line.folded[max(colon - _LONGEST_LEAD_IN, 0) : colon]
        if not lead.endswith(page.lexicon.lead_in_endings):
            continue
        phrase = next(phrase for phrase in page.lexicon.lead_in_endings if lead.endswith(phrase))
        start = colon - len(phrase)
        before = line.text[max(start - _NEAR, 0) : start].rstrip()
        if start > 0 and before.rstrip(CLOSERS)[-1:] in ".!?…":
            end = _headline_end(line.text, colon + 1, page)
            parts = page.split(at, start, end)
            parts[1 if before else 0].drop(REASON)
            return


def _cut_end(page: Page, at: int) -> None:
    """Cut off a lead-in, words that stories use too among them, and the headline that ends a paragraph."""
    line = page.lines[at]
    for found in _CLOSING.finditer(line.text, max(line.size - LONGEST_LINK, 0)):
        words = fold(found[1] or "").strip(OUTER)
        known = not words or words in page.lexicon.signed_lead_ins
        if known and line.text.count(" ", found.end()) + 1 >= _SHORTEST_HEADLINE:
            page.split(at, found.start())[-1].drop(REASON)
            return


def _headline_end(text: str, start: int, page: Page) -> int:
    """Find where the other headline ends: a full stop, a closing quote, a word that begins a sentence."""
    for words, match in enumerate(re.finditer(r"\S+", text[start:])):
        word, at = match.group(), start + match.start()
        opens = word[:1].isupper() and _opens_sentence(text[start:at], word, page)
        quoted = text[at - 2 : at - 1] in '’”"»' and word[:1].isupper()
        if words >= _SHORTEST_HEADLINE and (opens or quoted or word[0] in '“"'):
            return at
        if word[-1] in ".!?" and words + 1 >= _SHORTEST_HEADLINE:
            return at + len(word)
    return len(text)


def _opens_sentence(headline: str, word: str, page: Page) -> bool:
    """Tell whether a word with a capital begins a sentence: an opener, or a verb of the past.

    A headline of which each word has a capital (`Cierran La Guardería`) may hold such a verb.
    """
    if fold(word).strip(OUTER) in page.lexicon.sentence_openers:
        return True
    if len(word) <= _SHORTEST_VERB or not word.endswith(page.lexicon.past_endings):
        return False
    return any(told[0].islower() and told not in page.lexicon.unfinished for told in headline.split())


def label_linked_headlines(page: Page) -> None:
    """Label the headline under a lead-in that stands alone, between paragraphs or after the story."""
    for at, line in enumerate(page.lines):
        if line.reason != REASON or at < page.start or line.beginning not in _alone(page):
            continue
        several = line.beginning.endswith("s")
        sure = line.text[-1] in _SIGNS or several
        for place in range(at + 1, page.end):
            following = page.lines[place]
            if not following.is_open or not _may_be_headline(following):
                break
            if not sure and _is_subhead(page, at, place):
                break
            following.drop(REASON)
            sure = several


def _is_subhead(page: Page, lead_in: int, at: int) -> bool:
    """Tell whether a title under a lead-in heads the story: one of few words, or one below another link.

    Below another link it needs a word of what follows, a longer one more of them.
    """
    if not _heads_story(page, at):
        return False
    few = page.lines[at].words <= _SUBHEAD_WORDS
    if at == lead_in + 1:
        return few
    taken_up = page.words_of(at + 1, page.end).share(page.lines[at].stems)
    return taken_up > (0 if few else _TAKEN_UP)


def _heads_story(page: Page, at: int) -> bool:
    return at + 1 < page.end and page.lines[at + 1].is_open and is_sentence(page.lines[at + 1])


def _may_be_headline(line: Line) -> bool:
    if line.text[-1] in ".:;," or line.is_cut or line.size > LONGEST_LINK:
        return False
    return line.words >= _SHORTEST_HEADLINE and not line.is_prose


def _alone(page: Page) -> frozenset[str]:
    return page.lexicon.signed_lead_ins
