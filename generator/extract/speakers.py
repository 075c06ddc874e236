"""Who says a quotation: the subject of the verb of speech beside it, or the one who spoke last."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct

from generator.extract.actors import Actor, SpeechForms, actors, is_governed, speech_forms
from generator.extract.cast import Cast, covered, holder
from generator.extract.course import Course
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.printed import Role
from generator.grammar.once import once

_CALLED = 2  # words of `la doctora`
_SUBJECT = 6  # words after a verb of speech in which its subject begins
_VERB = 7  # words after a quotation in which its verb of speech stands
_CLAUSE = 80  # words before a quotation in which its verb and subject stand
_RELATIVE = 4  # words between `quien` and its verb of speech
_OPENING = 14  # words of a sentence in which its subject begins


class Speech(Struct, frozen=True):
    """`speaker` is an official's id or None; `verb` as printed or None."""

    speaker: str | None
    verb: str | None


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
        """Give the first person or office between two words that may be a subject, none after a `that`."""
        words, that = self.line.words.folds[start:end], self.forms.that
        stop = next((place for place, word in enumerate(words, start) if word in that), end)
        return next(self._free(start, stop), None)

    def _free(self, start: int, end: int) -> Iterator[Actor]:
        """Yield the persons and offices that begin between two words and no preposition governs."""
        for actor in islice(self.actors, bisect_left(self._begins, start), None):
            if actor.start >= end:
                return
            if not is_governed(self.line.words, actor, self.forms):
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
        """Give the subject of a verb: whom `quien` stands for, the nearest before it, one right after it."""
        told = self._antecedent(first, verb)
        if told:
            return told
        every = tuple(self._free(max(first, verb - _CLAUSE), verb))
        free = [actor for actor in every if not self._below(actor, verb)]
        if not free and self._inserted(verb):
            return None
        return free[-1] if free else self.subject(verb + 1, min(stop, verb + 1 + _SUBJECT))

    def _antecedent(self, first: int, verb: int) -> Actor | None:
        """Give who stands right before the `quien` of a verb: `abierta por NAME, quien pidió …`."""
        folds = self.line.words.folds
        lead = max(first, verb - 1 - _RELATIVE)
        place = next((place for place in range(verb - 1, lead, -1) if folds[place] in self.forms.who), 0)
        return next((actor for actor in self.actors if actor.item.end == place), None) if place else None

    def _below(self, actor: Actor, verb: int) -> bool:
        """Tell the subject of a clause that ends before a verb: `negó que la alcaldesa irá, y dijo …`."""
        words = self.line.words
        if not actor.start or words.folds[actor.start - 1] not in self.forms.that:
            return False
        conjunctions = lexicon(self.cast.tables).conjunctions
        after = range(actor.item.end, verb)
        return any("," in words.gaps[place + 1] or words.folds[place] in conjunctions for place in after)

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
        called = self._called(verb + 1, stop)
        if called and not (actor and actor.item.start == verb + 1 + _CALLED):
            speaker = self.course.last(lambda who: self.cast.genders.get(who) in {None, called})
            return Speech(speaker, self.line.words.words[verb].lower())
        return self._spoken(verb, actor, self._is_other(verb + 1, stop))

    def _called(self, at: int, stop: int) -> Literal["m", "f"] | None:
        """Give the gender `la doctora` tells at a word; None where it stands for nobody named before."""
        words, forms = self.line.words.folds, self.forms
        if at + _CALLED > stop or words[at] not in forms.pointing:
            return None
        known = words[at + 1] in forms.callings and words[at + 1] not in self.cast.introduced
        return forms.pointing[words[at]] if known else None

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
