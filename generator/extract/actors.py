"""Who may act in a passage: people, offices alone and institutions, and which of them are no subjects."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from generator.extract.cast import Cast
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.office_index import demonyms_of
from generator.extract.officials.printed import Item, Name, Org, Role
from generator.grammar.folding import fold
from generator.grammar.words import Words
from generator.tables.loading import Tables


class Actor(Struct, frozen=True):
    """A person, an institution or an office alone, the words before it included that belong to it.

    `id` is an official's, None for somebody else, and for an office: its holder is looked up when it speaks.
    """

    start: int
    item: Item
    id: str | None = None


class SpeechForms(Struct, frozen=True):
    """Words of speech in folded form."""

    verbs: frozenset[str]
    governing: frozenset[str]
    determiners: frozenset[str]
    subordinators: frozenset[str]
    that: frozenset[str]
    who: frozenset[str]
    pointing: Mapping[str, Literal["m", "f"]]
    callings: frozenset[str]


@cache
def speech_forms(tables: Tables) -> SpeechForms:
    """Compile the words of speech of one set of tables."""
    words, (masculine, feminine) = tables.language.speech, tables.language.speech.pointing
    return SpeechForms(
        frozenset(map(fold, words.verbs)),
        frozenset(map(fold, words.governing)),
        frozenset(map(fold, words.determiners)),
        frozenset(map(fold, words.subordinators)),
        frozenset(map(fold, words.that)),
        frozenset(map(fold, words.who)),
        {masculine: "m", feminine: "f"},
        frozenset(map(fold, (*words.callings, *tables.language.roles.partisan))).union(demonyms_of(tables)),
    )


def actors(line: Line, cast: Cast) -> tuple[Actor, ...]:
    """Find who may act in a passage: names with the office before them, and offices alone."""
    return tuple(_actors(line, cast))


def _actors(line: Line, cast: Cast) -> Iterator[Actor]:
    words, forms = line.words, speech_forms(cast.tables)
    opened: Role | None = None
    for item in line.items:
        titled = opened if isinstance(item, Name) and opened and item.start - opened.end <= 1 else None
        if opened and not titled:
            yield Actor(opened.lead, opened)
        if isinstance(item, Org) and _begins_clause(line, item, cast):
            yield Actor(item.start, item)
        if isinstance(item, Name):
            start = titled.lead if titled else item.start
            known = cast.by_form.get(words.span(item.start, item.end))
            if known or item.sure or (start and words.folds[start - 1] in forms.verbs):
                yield Actor(start, item, known)
        opened = item if isinstance(item, Role) and not item.head.plural else None
    if opened:
        yield Actor(opened.lead, opened)


def is_governed(words: Words, actor: Actor, forms: SpeechForms) -> bool:
    """Tell whether a preposition stands before a name or an office: then it is no subject."""
    if isinstance(actor.item, Role):
        return actor.start > 0 and words.folds[actor.start - 1] in forms.governing
    return isinstance(actor.item, Name) and _is_name_governed(words, actor.start, forms)


def _is_name_governed(words: Words, start: int, forms: SpeechForms) -> bool:
    """Tell whether a preposition stands before a name, a noun between: `de la reportera NAME`."""
    lead = start - 1
    pointed = words.folds[start] in forms.determiners  # `dijo entre risas el edil NAME`
    if lead > 0 and not pointed and words.words[lead].islower() and words.gaps[start] == " ":
        noun = words.folds[lead] not in forms.verbs and words.folds[lead] not in forms.determiners
        lead -= noun and words.folds[lead] not in forms.governing
        lead -= lead > 0 and words.folds[lead] in forms.determiners
    return lead >= 0 and words.folds[lead] in forms.governing and words.gaps[lead + 1] == " "


def _begins_clause(line: Line, org: Org, cast: Cast) -> bool:
    """Tell whether an institution is the subject of a clause (`, y el Gobierno estatal dijo`)."""
    words, known = line.words, lexicon(cast.tables)
    if words.lower(org.start) not in known.organisations:
        return False
    lead = org.start - 1 if org.start and words.folds[org.start - 1] in known.articles else org.start
    return words.gaps[lead].strip() != "" or lead == 0 or words.folds[lead - 1] in known.conjunctions
