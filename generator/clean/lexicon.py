"""The words of boilerplate made ready for look-up, once for each set of tables."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any, TypedDict

from msgspec import Struct, field

from generator.clean.headline_words import Headlines, headlines
from generator.clean.keys import OUTER, key, keys
from generator.clean.patterns import TAIL_MARKS, alternatives, credit_clause, file_name, filed, tail_seams
from generator.clean.place_names import place_names
from generator.clean.vocabulary import Beginnings, Openers
from generator.grammar.folding import fold
from generator.tables.boilerplate_words import BylineWords, CreditWords, LeadIns, Marker
from generator.tables.loading import Tables

FIGURE = "‹n›"
"""Stands for a figure at the end of a marker."""
_LONG_WORD = 8  # letters of a word by which markers are looked for together


class Opening(Struct, frozen=True):
    """Folded words that begin a line no longer than `longest` characters."""

    words: str
    reason: str
    longest: int
    sentences: bool


class Inside(Struct, frozen=True):
    """Words of one marker that stand anywhere in a line, by what they share and its rarest character."""

    shared: str
    rarest: str
    longest: int
    openings: tuple[Opening, ...]


class Lexicon(Struct, frozen=True):
    """Indexes of folded words. `openings` is keyed by the first word of the phrase.

    `beginnings` are, by first word, all words that begin a label, a credit, the name of a file or a lead-in;
    those of `credit_words` may be but a part of the first word.
    `tail_seams` tell, by mark, where `tails` may find something: one mark is found faster than several.
    `answers` keeps what a rule said of a short line by its words: see `answers.by_words`.
    """

    labels: dict[str, str]
    label_beginnings: Beginnings
    label_openers: Openers
    openings: dict[str, tuple[Opening, ...]]
    beginnings: dict[str, tuple[str, ...]]
    inside: tuple[Inside, ...]
    end_heads: frozenset[str]
    end_head_openings: tuple[str, ...]
    column_heads: frozenset[str]
    mottos: tuple[str, ...]
    path_starts: tuple[str, ...]
    credit_clause: re.Pattern[str]
    tails: re.Pattern[str]
    tail_seams: dict[str, re.Pattern[str]]
    bare_lead_ins: dict[str, tuple[str, ...]]
    signed_lead_ins: frozenset[str]
    lone_lead_ins: frozenset[str]
    lead_in_endings: tuple[str, ...]
    sentence_openers: frozenset[str]
    byline_openings: frozenset[str]
    stand_ins: frozenset[str]
    outlet_nouns: frozenset[str]
    joiners: frozenset[str]
    given_names: frozenset[str]
    place_openings: frozenset[str]
    organisations: frozenset[str]
    institutions: frozenset[str]
    author_nouns: frozenset[str]
    staff_nouns: frozenset[str]
    credit_nouns: frozenset[str]
    picture_words: frozenset[str]
    agencies: tuple[str, ...]
    credit_signs: tuple[str, ...]
    credit_words: tuple[str, ...]
    file_openings: tuple[str, ...]
    file_name: re.Pattern[str]
    sections: frozenset[str]
    newspaper_sections: frozenset[str]
    filed: re.Pattern[str]
    states: dict[str, str]
    cities: frozenset[str]
    places: frozenset[str]
    before_date: frozenset[str]
    to_date: re.Pattern[str]
    stamp_words: frozenset[str]
    weekday: re.Pattern[str]
    publish_words: tuple[str, ...]
    counter: re.Pattern[str]
    frequency: re.Pattern[str]
    unfinished: frozenset[str]
    turns: tuple[str, ...]
    past_endings: tuple[str, ...]
    past_verbs: frozenset[str]
    headlines: Headlines
    answers: defaultdict[object, dict[str, Any]] = field(default_factory=partial(defaultdict, dict))


@cache
def lexicon(tables: Tables) -> Lexicon:
    """Compile the tables' words."""
    words = tables.language.boilerplate
    credits, bylines, lead_ins, given = words.credits, words.bylines, words.lead_ins, tables.language.names
    labels, openings, named = _labels(words.labels), _openings(words.openings), place_names(tables)
    return Lexicon(
        labels=labels,
        label_beginnings=Beginnings(labels),
        label_openers=Openers(labels),
        openings=openings,
        beginnings=_beginnings(openings, credits, lead_ins),
        inside=tuple(_inside(words.inside, Counter("".join(labels)))),
        end_heads=keys(words.end_heads),
        end_head_openings=tuple(f"{key(head)} " for head in words.end_head_openings),
        column_heads=keys(words.column_heads),
        mottos=tuple(f"{key(motto)} " for motto in words.mottos),
        path_starts=tuple(map(key, words.path_starts)),
        credit_clause=credit_clause(words.openings),
        tails=re.compile(rf"[{TAIL_MARKS}](?=(?:{alternatives(words.tails)})(?![a-záéíóúñ]))"),
        tail_seams=tail_seams(words.tails),
        bare_lead_ins=_by_first_word(map(key, lead_ins.bare)),
        lone_lead_ins=keys((*lead_ins.bare, *words.box_heads)),
        signed_lead_ins=keys((*lead_ins.bare, *lead_ins.with_sign)),
        lead_in_endings=_several_words(lead_ins.bare),
        sentence_openers=frozenset(map(fold, lead_ins.sentence_openers)),
        given_names=keys((*bylines.given_names, *given.given_m, *given.given_f)),
        organisations=keys(tables.language.roles.organisations),
        credit_nouns=keys(credits.nouns),
        picture_words=keys((*credits.nouns, *_of_reason(words.labels, "caption"))),
        agencies=tuple(map(fold, credits.agencies)),
        credit_signs=tuple(map(fold, credits.signs)),
        credit_words=tuple(fold(s) for s in (*credits.signs, *credits.file_openings) if s.isalnum()),
        file_openings=tuple(map(fold, credits.file_openings)),
        file_name=file_name(credits.file_openings, credits.file_endings),
        sections=keys(words.sections) | keys(words.country_names) | named["places"],
        newspaper_sections=keys(words.sections),
        filed=filed(words.filing_words, words.sections),
        **named,
        **_bylines(bylines),
        unfinished=frozenset(words.unfinished),
        turns=tuple(f"{key(turn)}{mark}" for turn in words.turns for mark in " ,"),
        past_endings=words.past_endings,
        past_verbs=keys(words.past_verbs),
        headlines=headlines(words.headlines),
        stamp_words=keys(words.stamp_words),
        weekday=re.compile(rf"(?:{alternatives(_weekdays(tables))})$"),
        publish_words=tuple(f"{fold(word)} " for word in words.publish_openings),
        counter=re.compile(rf"[\d.,]+ ?k?\+? (?:{alternatives(map(fold, words.counter_units))})\b.{{0,24}}"),
        frequency=re.compile(rf"\b\d{{2,4}}(?:\.\d{{1,2}})? ?(?:{alternatives(words.radio_units)})\b"),
    )


class _Bylines(TypedDict):
    """The words of `BylineWords` of the same names, but given names."""

    byline_openings: frozenset[str]
    stand_ins: frozenset[str]
    outlet_nouns: frozenset[str]
    joiners: frozenset[str]
    place_openings: frozenset[str]
    author_nouns: frozenset[str]
    staff_nouns: frozenset[str]


def _bylines(words: BylineWords) -> _Bylines:
    return {
        "byline_openings": keys(words.openings),
        "stand_ins": keys(words.stand_ins),
        "outlet_nouns": keys(words.outlet_nouns),
        "joiners": keys(words.joiners),
        "place_openings": keys(words.place_openings),
        "author_nouns": keys(words.author_nouns),
        "staff_nouns": keys(words.staff_nouns),
    }


def _several_words(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({key(phrase) for phrase in phrases if " " in phrase}, key=len, reverse=True))


def _of_reason(markers: Iterable[Marker], reason: str) -> Iterable[str]:
    return (word for marker in markers if marker.reason == reason for word in marker.words)


def _labels(markers: Iterable[Marker]) -> dict[str, str]:
    return {key(word): marker.reason for marker in markers for word in marker.words}


def _openings(markers: Iterable[Marker]) -> dict[str, tuple[Opening, ...]]:
    found: dict[str, list[Opening]] = {}
    for marker in markers:
        for word in marker.words:
            phrase = fold(word).lstrip(OUTER.replace("(", "").replace("©", ""))
            found.setdefault(phrase.split(" ")[0].rstrip(OUTER), []).append(
                Opening(phrase, marker.reason, marker.longest, marker.sentences)
            )
    return {first: tuple(openings) for first, openings in found.items()}


def _beginnings(
    openings: Mapping[str, Iterable[Opening]], credits: CreditWords, lead_ins: LeadIns
) -> dict[str, tuple[str, ...]]:
    markers = [
        opening.words.rstrip("#").removesuffix(FIGURE) for some in openings.values() for opening in some
    ]
    signs = [*credits.signs, *credits.file_openings, *lead_ins.bare, *lead_ins.with_sign]
    found: dict[str, list[str]] = {}
    for words in (*markers, *map(key, signs)):
        found.setdefault(words.split(" ")[0].rstrip(OUTER), []).append(words)
    return {first: tuple(some) for first, some in found.items()}


def _inside(markers: Iterable[Marker], uses: Counter[str]) -> Iterator[Inside]:
    for marker in markers:
        phrases = list(map(fold, marker.words))
        groups: dict[str, list[Opening]] = {}
        for phrase in phrases:
            shared = max(
                (word for word in phrase.split() if _is_shared(word, phrases)), key=len, default=phrase
            )
            opening = Opening(phrase, marker.reason, marker.longest, marker.sentences)
            groups.setdefault(shared, []).append(opening)
        for shared, openings in groups.items():
            rarest = min(shared.replace(".", ""), key=uses.__getitem__)
            yield Inside(shared, rarest, marker.longest, tuple(openings))


def _is_shared(word: str, phrases: Iterable[str]) -> bool:
    return len(word) >= _LONG_WORD and sum(word in phrase for phrase in phrases) > 1


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=len, reverse=True):
        found.setdefault(phrase.split(" ")[0], []).append(phrase)
    return {first: tuple(rest) for first, rest in found.items()}


def _weekdays(tables: Tables) -> Iterable[str]:
    return (fold(names[0]) for names in tables.language.dates.weekdays)
