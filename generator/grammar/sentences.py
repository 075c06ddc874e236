"""Cuts a text into sentences, aware of the language's abbreviations and of quotes."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.once import once
from generator.tables.loading import Tables

_SEAM = r"(?:[”\"»’'›)\]]{0,4}(?=\s{1,9}()[¿¡“\"«‘'(\[—–-]{0,4}()[^\W_]))?"
_MARKS = re.compile(rf"[.!?…][.!?…]*+{_SEAM}")
"""A run of end marks. Where a sentence may begin behind it, group 1 is its place and group 2 its first word.

The first mark stands by itself so that the search leaps to it.
"""
_STOPS = re.compile(rf"\.\.*+{_SEAM}")
"""The same of a text that has none of the other marks: it leaps farther."""
_LETTERS = re.compile(r"[^\W\d_]{1,24}")


class _Forms(Struct, frozen=True, dict=True):
    """Abbreviations as printed, those that need no capital folded, and words that begin sentences.

    `longest` is how many characters the longest abbreviation has.
    """

    longest: int
    capitalised: frozenset[str]
    any_case: frozenset[str]
    openers: frozenset[str]

    @once
    def abbreviated(self) -> Kept[bool]:
        """Tell whether what stands before a full stop, as far back as a space, ends in an abbreviation."""
        return Kept(self._is_abbreviated)

    def _is_abbreviated(self, before: str) -> bool:
        at = len(before)
        while at and before[at - 1].isalpha():
            at -= 1
        word = before[at:]
        if len(word) == 1 and word.isupper():
            return True
        folded = fold(word)
        return folded in self.any_case or (word[:1].isupper() and folded in self.capitalised)


def sentences(text: str, tables: Tables) -> tuple[tuple[int, int], ...]:
    """Give the spans of the sentences in order; only the white space between them is in none."""
    spans, start = list[tuple[int, int]](), len(text) - len(text.lstrip())
    for end in _ends(text, tables):
        spans.append((start, end.end()))
        start = end.start(1)
    last = len(text.rstrip())
    return (*spans, (start, last)) if start < last else tuple(spans)


def first_sentence(text: str, tables: Tables) -> str:
    """Give the first sentence, its end mark included; all of a text without end marks, "" of an empty one."""
    end = next(_ends(text, tables), None)
    return text[: end.end() if end else None].strip()


def _ends(text: str, tables: Tables) -> Iterator[re.Match[str]]:
    """Yield the marks between two sentences."""
    forms = _forms(tables)
    marks = _MARKS if "!" in text or "?" in text or "…" in text else _STOPS
    return (mark for mark in marks.finditer(text) if mark.lastindex and _ends_sentence(text, mark, forms))


def _ends_sentence(text: str, mark: re.Match[str], forms: _Forms) -> bool:
    following = mark.start(2)
    if text[following].islower():
        return False
    if mark.group() != "." or not _is_abbreviated(text, mark.start(), forms):
        return True
    word = _LETTERS.match(text, following)
    return word is not None and fold(word.group()) in forms.openers


def _is_abbreviated(text: str, end: int, forms: _Forms) -> bool:
    """Tell whether the word that ends before a full stop is an abbreviation, or an initial."""
    first = end - forms.longest - 1  # a longer word is none
    before = text[first if first > 0 else 0 : end]
    return forms.abbreviated[before[before.rfind(" ") + 1 :]]


@cache
def _forms(tables: Tables) -> _Forms:
    words = tables.language.boilerplate
    return _Forms(
        longest=max(map(len, words.abbreviations)),
        capitalised=frozenset(fold(word) for word in words.abbreviations if not word.islower()),
        any_case=frozenset(fold(word) for word in words.abbreviations if word.islower()),
        openers=frozenset(fold(word) for word in words.lead_ins.sentence_openers if word.isalpha()),
    )
