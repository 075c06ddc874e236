"""A headline of few words over a longer deck, told by its verb from the kicker that may stand there."""

import re

from generator.clean.characters import joined
from generator.clean.keys import key
from generator.clean.lexicon import Lexicon
from generator.clean.page import Line, Page, read_line
from generator.clean.rules.names import is_name, is_person
from generator.clean.vocabulary import Told

_MOST_WORDS, _FEWEST_WORDS = 4, 2
_BETWEEN = ("byline", "stamp", "dateline")
_AIDS = ("caption or credit", "share block", "reading aid", "counter")
_ROOT, _LOST, _SHORTEST_VERB = 4, 2, 4  # letters
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d+")


def short_headline(page: Page, at: int) -> int | None:
    """Find the few words with a verb and something of the story's that stand over a title; join broken ones.

    The title is the deck then; a name, a section or words without a verb are a kicker. None: no such words.
    """
    over = at - 1
    while over > 0 and _may_part(page.lines[over], page):
        over -= 1
    if over < 0 or at >= page.end or not _may_be(page.lines[over]) or _has_deck(page, at):
        return None
    line, above = page.lines[over], page.lines[over - 1] if over else None
    broken = above is not None and line.text[0].islower() and _may_be(above)
    if above is not None and broken:
        line = read_line(above.number, joined([above.passage, line.passage]), above.gap)
    if not _may_be(line) or line.words < _FEWEST_WORDS or not _tells(line, page, page.lines[at]):
        return None
    if broken:
        over -= 1
        page.lines[over : over + 2] = [line]
        page.start, page.end = page.start - 1, page.end - 1
    return over


def _has_deck(page: Page, at: int) -> bool:
    """Tell whether a deck stands below a title above the story: the title is its headline, not a deck."""
    return at + 1 < page.start and page.lines[at + 1].is_open and page.lines[at + 1].is_item


def _may_part(line: Line, page: Page) -> bool:
    """Tell whether a line may stand between a headline and its story: author, date, bullets, a caption."""
    if not line.is_open:
        return line.kind in _BETWEEN or line.reason in _AIDS
    return line.is_item or is_person(line.text, page.lexicon)


def _may_be(line: Line) -> bool:
    return line.is_open and line.words <= _MOST_WORDS and line.text[-1] not in ",;:" and not line.is_item


def _tells(line: Line, page: Page, below: Line) -> bool:
    """Tell whether a line says what somebody does or how something is, and the story speaks of that."""
    words = _WORD.findall(line.text)
    shouted = line.text.isupper()
    known = page.lexicon
    if not words or (not shouted and is_name(line.text, known)):
        return False
    if any(key(word) in known.headlines.clauses for word in words):
        return False
    said = [word for at, word in enumerate(words) if not at or shouted or word.islower()]
    verb = next((word for word in said if is_verb(word, known)), "")
    if not verb and not _is_elliptic(line, key(words[0]), below, known):
        return False
    story = page.words_of(page.start, page.end)
    return _is_of_story(line, key(verb), story, page)


def is_verb(word: str, known: Lexicon) -> bool:
    """Tell whether a word as printed is a verb as headlines have them, by its ending or by the tables."""
    lower, folded = word.lower(), key(word)
    if lower in known.headlines.verbs:
        return True
    if folded in known.headlines.no_verbs or folded in known.given_names or folded in known.places:
        return False
    return len(word) >= _SHORTEST_VERB and lower.endswith(known.headlines.endings)


def _is_elliptic(line: Line, first: str, below: Line, known: Lexicon) -> bool:
    """Tell whether a line without a verb is no name of a thing: `Al fin, vacunas`, `Un pozo a medias`."""
    if "," in line.text:
        return not any(key(part) in known.sections for part in line.text.split(","))
    return first in known.headlines.openers and (line.words > _FEWEST_WORDS or below.ends_sentence)


def _is_of_story(line: Line, verb: str, story: Told, page: Page) -> bool:
    """Tell whether the story has another word, a figure or the beginning of the verb of a line."""
    own = frozenset(stem for stem in line.stems if not (verb and verb.startswith(stem)))
    if story.shared(own):
        return True
    begins = [f" {figure} " for figure in _FIGURE.findall(line.text)]
    if len(verb) - _LOST >= _ROOT:
        begins.append(f" {verb[:-_LOST]}")
    return any(
        begin in f" {told.parted} " for told in page.each_open(page.start, page.end) for begin in begins
    )
