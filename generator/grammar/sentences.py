"""Cuts a text into sentences, aware of the language's abbreviations and of quotes."""

import re
from functools import cache

from msgspec import Struct

from generator.grammar.folding import fold
from generator.tables.loading import Tables

_MARKS = re.compile(r"[.!?…]++(?:[”\"»’'›)\]]{0,4}(?=\s{1,9}[¿¡“\"«‘'(\[—–-]{0,4}[^\W_])())?")
"""A run of end marks; group 1 takes part where a sentence may begin behind it. It leaps to the marks."""
_NEXT = re.compile(r"[^\W\d_]{1,24}|\d")
_SPACE = re.compile(r"\s*")


class _Forms(Struct, frozen=True):
    """Abbreviations as printed, those that need no capital folded, and words that begin sentences.

    `longest` is how many characters the longest abbreviation has.
    """

    longest: int
    capitalised: frozenset[str]
    any_case: frozenset[str]
    openers: frozenset[str]


def sentences(text: str, tables: Tables) -> tuple[tuple[int, int], ...]:
    """Give the spans of the sentences in order; only the white space between them is in none."""
    forms = _forms(tables)
    spans = []
    start = _after_space(text, 0)
    for end in _MARKS.finditer(text):
        if end.lastindex and _ends(text, end, forms):
            spans.append((start, end.end()))
            start = _after_space(text, end.end())
    last = len(text.rstrip())
    return (*spans, (start, last)) if start < last else tuple(spans)


def first_sentence(text: str, tables: Tables) -> str:
    """Give the first sentence, its end mark included; all of a text without end marks, "" of an empty one."""
    forms = _forms(tables)
    for end in _MARKS.finditer(text):
        if end.lastindex and _ends(text, end, forms):
            return text[: end.end()].strip()
    return text.strip()


def _after_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


def _ends(text: str, mark: re.Match[str], forms: _Forms) -> bool:
    following = _NEXT.search(text, mark.end())
    if following is None:
        return False
    word = following.group()
    if word[0].islower():
        return False
    if mark.group()[0] != "." or len(mark.group()) > 1:
        return True
    return not _is_abbreviated(text, mark.start(), forms) or fold(word) in forms.openers


def _is_abbreviated(text: str, end: int, forms: _Forms) -> bool:
    """Tell whether the word that ends before a full stop is an abbreviation, or an initial."""
    before = text[max(end - forms.longest - 1, 0) : end]
    if len(before) > forms.longest and before.isalpha():
        return False
    at = len(before)
    while at and before[at - 1].isalpha():
        at -= 1
    return _is_abbreviation(before[at:], forms)


def _is_abbreviation(word: str, forms: _Forms) -> bool:
    if len(word) == 1 and word.isupper():
        return True
    folded = fold(word)
    return folded in forms.any_case or (word[:1].isupper() and folded in forms.capitalised)


@cache
def _forms(tables: Tables) -> _Forms:
    words = tables.language.boilerplate
    return _Forms(
        longest=max(map(len, words.abbreviations)),
        capitalised=frozenset(fold(word) for word in words.abbreviations if not word.islower()),
        any_case=frozenset(fold(word) for word in words.abbreviations if word.islower()),
        openers=frozenset(fold(word) for word in words.lead_ins.sentence_openers if word.isalpha()),
    )
