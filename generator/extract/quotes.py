"""Direct speech with its speaker, told from names and phrases that only stand in quotes."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from generator.extract.actors import speech_forms
from generator.extract.cast import Cast
from generator.extract.course import Course
from generator.extract.officials.items import Line
from generator.extract.officials.reading import Reading
from generator.extract.parts import Found
from generator.extract.speakers import Scene, Speech
from generator.extract.story_texts import texts_of_parts
from generator.grammar.folding import fold
from generator.grammar.sentences import sentences
from generator.records import Official, Quote
from generator.tables.loading import Tables

_FRAGMENT = 3  # words from which a fragment in a sentence of speech is a quotation
_SENTENCE = 6  # words from which a quotation stands as speech without a verb
_NAME = 12  # words of the longest name of a programme
_LEAD = 24  # characters before an opening mark that tell what leads to it
_SMALL = 3  # letters of the longest word that may go without a capital in a name
_LONGEST = 6000  # characters of a quotation; a mark never closed ends there at the latest
_AFTER = 90  # characters after the closing mark in which its verb of speech may stand
_WORD = re.compile(r"[^\W\d_]+")
_LONGER = re.compile(rf"[^\W\d_]{{{_SMALL + 1},}}+")


class _Quoted(Struct, frozen=True):
    """A stretch between marks: `start` and `end` are inside the marks, `outer` after the closing one."""

    start: int
    end: int
    outer: int


def quotes(
    reading: Reading, officials: tuple[Official, ...], main_state: str | None, tables: Tables
) -> Found[tuple[Quote, ...]]:
    """Find direct speech in deck and body, in order.

    `speaker` is an official's id, None where the text does not make it clear or the speaker is no official;
    `verb` the verb of speech as printed, None where there is none.
    """
    marked = _marked(reading, tables)
    if not marked:
        return Found(())
    found: list[Quote] = []
    cast, course = Cast(officials, reading.lines, main_state, tables), Course()
    begun = passed = int(reading.parts[0].kind == "title")
    for number, quoted in marked.items():
        line, passage = reading.lines[number], reading.parts[number].passage
        course.note(_subjects(reading.lines[passed:number], cast, course, tables))
        announced = number > begun and _ends_in_colon(reading.parts[number - 1].passage.text)
        for span, speech in _speeches(Scene(line, cast, course, announced), quoted, tables):
            start, end = passage.to_seed(span.start, span.end)
            found.append(Quote(passage.text[span.start : span.end], speech.speaker, speech.verb, start, end))
        passed = number + 1
    course.end()
    return Found(tuple(found))


def _marked(reading: Reading, tables: Tables) -> dict[int, tuple[_Quoted, ...]]:
    """Give the stretches in quotes of each part of a story that has some, the headline left out."""
    numbers = texts_of_parts(reading.clean, tables).marked(
        [opening for opening, _ in tables.language.speech.marks]
    )
    told = [number for number in sorted(numbers) if reading.parts[number].kind != "title"]
    marked = {number: tuple(_quoted(reading.parts[number].passage.text, tables)) for number in told}
    return {number: quoted for number, quoted in marked.items() if quoted}


def _subjects(lines: Sequence[Line], cast: Cast, course: Course, tables: Tables) -> Iterator[str | None]:
    """Yield the subjects of passages without quotations, the last one first."""
    for line in reversed(lines):
        spans = _backwards(line.source.passage.text, line.source.prose, tables)
        yield from Scene(line, cast, course, announced=False).subjects(spans)


def _ends_in_colon(text: str) -> bool:
    """Tell whether nothing but a colon follows the last word of a text."""
    last = text.rstrip()
    if not last.endswith(":"):
        return False
    before = last[:-1].rstrip()
    return not before or before[-1].isalnum()


def _speeches(scene: Scene, quoted: Sequence[_Quoted], tables: Tables) -> Iterator[tuple[_Quoted, Speech]]:
    """Walk over the sentences of a passage and yield its quotations with their speech."""
    text, prose = scene.line.source.passage.text, scene.line.source.prose
    following, outer = 0, 0
    for begin, end in sentences(text, tables):
        if end <= prose:
            continue
        first = following
        while following < len(quoted) and quoted[following].start <= end:
            following += 1
        inside = quoted[first:following]
        if begin >= outer:
            stretch = max(begin, prose), inside[0].start if inside else end
            scene.course.note(scene.subjects((stretch,)))
        for span in inside:
            speech = _speech(scene, span, begin, _sentence_end(text, end, span))
            if speech:
                yield span, speech
            outer = span.outer


def _backwards(text: str, prose: int, tables: Tables) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a passage after its dateline, the last one first."""
    yield from ((max(begin, prose), end) for begin, end in reversed(sentences(text, tables)) if end > prose)


def _sentence_end(text: str, end: int, span: _Quoted) -> int:
    """Give the end of the sentence that goes on after a quotation."""
    if span.outer <= end:
        return end
    stop = text.find(".", span.outer, span.outer + _AFTER)
    return stop if stop >= 0 else span.outer + _AFTER


def _quoted(text: str, tables: Tables) -> Iterator[_Quoted]:
    """Yield the stretches in quotes; a mark never closed runs to the end of the passage."""
    words = tables.language.speech
    closing = dict(words.marks)
    opening = _openings(tables)
    found = opening.search(text)
    while found:
        at = found.start()
        end = _close(text, at + 1, text[at], closing[text[at]], words.wrong_closers)
        inner = text[at + 1 : end]
        if inner.strip():
            start = at + 1 + len(inner) - len(inner.lstrip())
            yield _Quoted(start, at + 1 + len(inner.rstrip()), min(end + 1, len(text)))
        found = opening.search(text, end + 1)


@cache
def _openings(tables: Tables) -> re.Pattern[str]:
    marks = "".join(re.escape(opening) for opening, _ in tables.language.speech.marks)
    return re.compile(rf"[{marks}](?<![^\W_][{marks}])")  # it leaps to the marks


def _close(text: str, at: int, opening: str, closing: str, wrong: tuple[str, ...]) -> int:
    """Find the closing mark; a wrong one counts when no right one comes before the next opening one."""
    stop = min(len(text), at + _LONGEST)
    right = text.find(closing, at, stop)
    if closing != opening:
        until = right if right >= 0 else stop
        for mark in wrong:
            found = text.find(mark, at, until)
            while found >= 0:
                if found > at and not text[found - 1].isspace() and not text[found + 1 : found + 2].isalnum():
                    return found
                found = text.find(mark, found + 1, until)
    return right if right >= 0 else stop


def _speech(scene: Scene, span: _Quoted, begin: int, stop: int) -> Speech | None:
    """Tell whether a stretch in quotes is direct speech, and whose."""
    text = scene.line.source.passage.text
    if not _has_words(_FRAGMENT, text, span):
        return None
    after = scene.after(span.outer, min(stop, span.outer + _AFTER))
    if _is_title(text, span, scene.cast.tables) and not (after and _is_short_speech(text, span, after)):
        return None
    said = after or scene.before(begin, span.start - 1)
    if said:
        return said
    begun = text[span.start].isupper() or text[span.start] in "¿¡"
    alone = span.start - 1 - begin < _FRAGMENT and not text[begin : span.start - 1].strip()
    if not (begun and alone and _has_words(_SENTENCE, text, span)):
        return None
    return Speech(scene.course.last() if begin or scene.announced else None, None)


def _has_words(number: int, text: str, span: _Quoted) -> bool:
    """Tell whether a stretch has so many words."""
    return _words(number).match(text, span.start, span.end) is not None


@cache
def _words(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?:[\W\d_]*+[^\W\d_]++){{{number}}}")


def _is_short_speech(text: str, span: _Quoted, after: Speech) -> bool:
    """Tell whether short words follow the one capital of a quotation, and its verb the comma after it."""
    capitals = sum(word[0].isupper() for word in _WORD.findall(text, span.start, span.end))
    return capitals == 1 and text.startswith(f", {after.verb}", span.outer)


def _is_title(text: str, span: _Quoted, tables: Tables) -> bool:
    """Tell a name of a programme or hospital from speech: capitals, or a noun right before the mark."""
    if _is_capitalised(text, span):
        return True
    before = text[max(span.start - 1 - _LEAD, 0) : span.start - 1].rstrip()
    beside = bool(before) and (before[-1].isalnum() or before[-1] == ")")
    if not beside or text[span.end - 1] in ".!?" or _is_what_is_said(text, span, before, tables):
        return False
    first = _WORD.search(text, span.start, span.end)
    return first is not None and first.group()[0].isupper() and not _has_words(_NAME + 1, text, span)


def _is_what_is_said(text: str, span: _Quoted, before: str, tables: Tables) -> bool:
    """Tell whether `dijo que` leads to a stretch that ends its sentence."""
    forms, words = speech_forms(tables), fold(before).split()
    said = len(words) > 1 and words[-1] in forms.that and words[-2] in forms.verbs
    return said and text[span.outer : span.outer + 1] in {"", "."}


def _is_capitalised(text: str, span: _Quoted) -> bool:
    """Tell whether all longer words of a stretch have capitals, and there is one."""
    capitals = False
    for word in _LONGER.finditer(text, span.start, span.end):
        if not text[word.start()].isupper():
            return False
        capitals = True
    return capitals
