"""Boxes of other stories between paragraphs: a section above a title that speaks of other things."""

import re
from collections import Counter

from generator.clean.page import Line, Page
from generator.clean.rules.short_headline import is_verb
from generator.clean.rules.story import is_sentence
from generator.clean.vocabulary import SAMPLE, Told

_LONGEST_TITLE = 160
_FEWEST_WORDS, _MANY_WORDS, _LEAD_WORDS = 4, 7, 4
_FEWEST_STEMS, _FEW = 3, 4
_STRANGE, _RATHER_STRANGE = 0.35, 0.2
_LEAD = re.compile(r"[^:!]*[:!]")
_LISTED = "•·*-–—▪■●‣◦"
_QUOTES = '“"«‘'
_CODE = frozenset("{}<>|#=`*_~[]\\^")
_SIGNATURE = ("byline", "stamp")
OTHER_TITLE = "headline of another story"


def drop_inserts(page: Page) -> None:
    """Drop titles that stand between paragraphs and speak of other things, with the section above them.

    A subhead takes up words of its story; how many a title may share depends on what else marks it.
    """
    inside = page.open_lines(page.start, page.end)
    suspects = [at for at in range(1, len(inside) - 1) if _may_be_title(inside[at][1])]
    if suspects:
        _drop_strange(page, inside, suspects)
    _drop_orphan_sections(page)


def _drop_strange(page: Page, inside: list[tuple[int, Line]], suspects: list[int]) -> None:
    for at, shared in zip(suspects, _shared([line for _, line in inside], suspects), strict=True):
        place, line = inside[at]
        if shared < _limit(page, inside, at) and _between_paragraphs(inside, at, page):
            line.drop(OTHER_TITLE)
            _drop_signature(page, place + 1)
            above = page.lines[place - 1]
            if above.is_open and _heads_title(above, page):
                above.drop("head of another story's title")


def _drop_signature(page: Page, at: int) -> None:
    """Drop the byline and stamp that a strange title has below it: they are not the story's."""
    for line in page.lines[at : page.end]:
        if line.kind not in _SIGNATURE:
            return
        line.drop(OTHER_TITLE)


def _shared(lines: list[Line], suspects: list[int]) -> list[float]:
    """Give the share of each suspect's words that other lines have; for a few they are looked for."""
    if len(suspects) <= _FEW:
        others = (Told(line.parted[:SAMPLE] for line in lines if line is not lines[at]) for at in suspects)
        return [told.share(lines[at].stems) for told, at in zip(others, suspects, strict=True)]
    own = [line.stems for line in lines]
    uses = Counter(stem for words in own for stem in words)
    return [sum(uses[word] > 1 for word in own[at]) / len(own[at]) if own[at] else 0.0 for at in suspects]


def _may_be_title(line: Line) -> bool:
    text = line.text
    if line.size > _LONGEST_TITLE or text[-1] in ".:,;" or line.is_cut or line.words < _FEWEST_WORDS:
        return False
    if not _CODE.isdisjoint(text):  # an editor writes no markup into a headline
        return False
    return text[0] not in _LISTED + _QUOTES and not text[0].islower()


def _limit(page: Page, inside: list[tuple[int, Line]], at: int) -> float:
    """The share of a title's words that the rest of the story may hold before it passes for a subhead."""
    place, line = inside[at]
    above = page.lines[place - 1]
    if page.lines[place + 1].kind in _SIGNATURE:
        return _STRANGE
    if _heads_title(above, page) or not (line.text[0].isalnum() or line.text[0] in "¿¡"):
        return _STRANGE
    lead = _LEAD.match(line.text)
    if lead and lead.end() < line.size and lead.group().count(" ") < _LEAD_WORDS:
        return _RATHER_STRANGE
    if len(line.stems) < _FEWEST_STEMS:
        return 0.0
    told = line.words >= _MANY_WORDS or is_verb(line.text.partition(" ")[0], page.lexicon)
    return 1e-9 if told else 0.0


def _heads_title(line: Line, page: Page) -> bool:
    return line.whole in page.lexicon.newspaper_sections or line.whole in page.lexicon.signed_lead_ins


def _between_paragraphs(inside: list[tuple[int, Line]], at: int, page: Page) -> bool:
    before = inside[at - 1][1]
    if _heads_title(before, page) and at > 1:
        before = inside[at - 2][1]
    after = any(is_sentence(line) for _, line in inside[at + 1 :])
    return after and (before.ends_sentence or before.kind == "dropped")


def _drop_orphan_sections(page: Page) -> None:
    """Drop a section's name between paragraphs that stands beside something dropped."""
    names, inside = page.lexicon.newspaper_sections, page.lines[page.start + 1 : page.end]
    for at in [at for at, line in enumerate(inside, page.start + 1) if line.whole in names]:
        line = page.lines[at]
        if not line.is_open:
            continue
        beside = page.lines[at - 1 : at] + page.lines[at + 1 : at + 2]
        if any(other.kind == "dropped" for other in beside):
            line.drop("section label")
