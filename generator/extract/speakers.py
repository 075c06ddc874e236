"""Who says a quotation: the subject of the verb of speech beside it, or the one who spoke last."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from msgspec import Struct

from generator.extract.cast import Cast, covered, holder
from generator.extract.course import Course
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.printed import Item, Name, Org, Role
from generator.grammar.folding import fold
from generator.grammar.once import once
from generator.grammar.words import Words
from generator.tables.loading import Tables

_SUBJECT = 6  # words after a verb of speech in which its subject begins
_VERB = 7  # words after a quotation in which its verb of speech stands
_CLAUSE = 80  # words before a quotation in which its verb and subject stand
_OPENING = 14  # words of a sentence in which its subject begins


class Speech(Struct, frozen=True):
    """`speaker` is an official's id or None; `verb` as printed or None."""

    speaker: str | None
    verb: str | None


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


@cache
def speech_forms(tables: Tables) -> SpeechForms:
    """Compile the words of speech of one set of tables."""
    words = tables.language.speech
    return SpeechForms(
        frozenset(map(fold, words.verbs)),
        frozenset(map(fold, words.governing)),
        frozenset(map(fold, words.determiners)),
        frozenset(map(fold, words.subordinators)),
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


def _is_governed(words: Words, actor: Actor, forms: SpeechForms) -> bool:
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


class Scene(Struct, dict=True):
    """One paragraph while its quotations are read. `announced`: the paragraph before ends in a colon."""

    line: Line
    cast: Cast
    course: Course
    announced: bool

    @once
    def forms(self) -> SpeechForms:
        """Give the words of speech."""
        return speech_forms(self.cast.tables)

    @once
    def actors(self) -> tuple[Actor, ...]:
        """Give who may act in the paragraph."""
        return actors(self.line, self.cast)

    @once
    def _begins(self) -> list[int]:
        """Give where each who may act begins."""
        return [actor.start for actor in self.actors]

    def word_at(self, position: int) -> int:
        """Give the first word that begins at or after a character."""
        return bisect_left(self.line.words.starts, position)

    def subject(self, start: int, end: int) -> Actor | None:
        """Give the first person or office between two words that may be a subject."""
        return next(self._free(start, end), None)

    def _free(self, start: int, end: int) -> Iterator[Actor]:
        """Yield the persons and offices that begin between two words and no preposition governs."""
        for actor in islice(self.actors, bisect_left(self._begins, start), None):
            if actor.start >= end:
                return
            if not _is_governed(self.line.words, actor, self.forms):
                yield actor

    def verb(self, start: int, end: int, last: bool) -> int:
        """Give the place of the first or last verb of speech between two words; -1 when none."""
        words, told, places = self.line.words.folds, self.forms.verbs, range(start, end)
        for place in reversed(places) if last else places:
            if words[place] in told:
                return place
        return -1

    def subjects(self, spans: Iterable[tuple[int, int]]) -> Iterator[str | None]:
        """Yield the subject of each stretch of text that tells one: an official, None for somebody else."""
        for start, end in spans:
            first, stop = self.word_at(start), self.word_at(end)
            verb = self.verb(first, stop, last=self.starts_below(first))
            actor = self._of_verb(first, verb, stop) if verb >= 0 else None
            if actor is None and not self._inserted(verb):
                actor = self.subject(first, min(stop, first + _OPENING))
            if actor:
                yield from self._known(actor)

    def _known(self, actor: Actor) -> Iterator[str | None]:
        """Yield the official an actor is, None for somebody else; nothing for whoever was spoken of last."""
        if not isinstance(actor.item, Role):
            yield actor.id
        elif who := holder(self.line.words, actor.item, self.cast, self.line.part):
            yield who

    def starts_below(self, first: int) -> bool:
        """Tell whether a sentence begins with a clause below the main one (`Después de que …`)."""
        return first < self.line.words.size and self.line.words.folds[first] in self.forms.subordinators

    def _of_verb(self, first: int, verb: int, stop: int) -> Actor | None:
        """Give the subject of a verb: the nearest before it, else one right after it."""
        free = tuple(self._free(max(first, verb - _CLAUSE), verb))
        if not free and self._inserted(verb):
            return None
        return free[-1] if free else self.subject(verb + 1, min(stop, verb + 1 + _SUBJECT))

    def _inserted(self, verb: int) -> bool:
        """Tell a verb between commas: whoever spoke last says it (`La obra, dijo, es de la alcaldesa`)."""
        return verb > 0 and {self.line.words.gaps[at].strip() for at in (verb, verb + 1)} == {","}

    def after(self, start: int, end: int) -> Speech | None:
        """Read `”, dijo la gobernadora` after a quotation."""
        text = self.line.words.text[start:end].lstrip()
        if not text or text[0] in ".":
            return None
        first, stop = self.word_at(start), self.word_at(end)
        if text[0].isalpha() and self.line.words.folds[first] in lexicon(self.cast.tables).conjunctions:
            return None  # the clause goes on with another: `agradeció “su apoyo” y dijo que …`
        verb = self.verb(first, min(stop, first + _VERB), last=False)
        if verb < 0 and text[0] == "," and self._inverted(first, stop):
            verb = first
        if verb < 0:
            return None
        actor = self.subject(verb + 1, min(stop, verb + 1 + _SUBJECT)) or self.subject(first, verb)
        return self._spoken(verb, actor, self._is_other(verb + 1, stop))

    def _inverted(self, first: int, stop: int) -> bool:
        """Tell whether a word and then a subject follow a quotation: `”, resume NAME`, whatever the verb."""
        words = self.line.words
        if first >= stop or not words.words[first].islower() or words.folds[first] in self.forms.governing:
            return False
        return self.subject(first + 1, first + 2) is not None and words.gaps[first + 1] == " "

    def before(self, start: int, end: int) -> Speech | None:
        """Read `La gobernadora dijo que “…` before a quotation."""
        stop = self.word_at(end)
        first = max(self.word_at(start), stop - _CLAUSE)
        verb = self.verb(first, stop, last=True)
        if verb < 0:
            return None
        return self._spoken(verb, self._of_verb(first, verb, stop), self._is_other(first, verb))

    def _is_other(self, at: int, stop: int) -> bool:
        """Tell whether a noun that is no official opens a stretch (`el comunicado`, `una paciente`)."""
        return at < stop and self.line.words.folds[at] in self.forms.determiners

    def _spoken(self, verb: int, actor: Actor | None, other: bool) -> Speech:
        printed = self.line.words.words[verb].lower()
        if other and not actor:
            return Speech(None, printed)
        for official in self._known(actor) if actor else ():
            self.course.said(official)
        told = actor.item if actor and isinstance(actor.item, Role) else None
        return Speech(self.course.last(lambda who: self._agrees(who, told)), printed)

    def _agrees(self, who: str | None, told: Role | None) -> bool:
        """Tell whether an official may be meant by an office alone; somebody else may where none can be."""
        among = covered(told, self.cast, self.line.part) if told else ()
        if told and among:
            return who in among
        return not told or not told.head.gender or self.cast.genders.get(who) in (None, told.head.gender)
