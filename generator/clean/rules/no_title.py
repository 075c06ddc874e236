"""Lines above a story that look like a headline and are none, whatever the story has of their words."""

import re

from generator.clean.keys import key
from generator.clean.lexicon import Lexicon
from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name, is_person
from generator.clean.rules.paths import is_bar
from generator.clean.rules.short_headline import is_verb

_MOST_WORDS = 4
"""Words of the longest name of an outlet that is told from a headline in capitals."""
_APART = re.compile(r"\s[-–—|]\s")


def is_no_title(line: Line, page: Page) -> bool:
    """Tell a place, a section, an outlet's name and who runs the outlet (`Ana Luna - Directora General`)."""
    known = page.lexicon
    if line.whole in known.sections or line.whole in known.institutions or _names_place(line, page):
        return True
    outlet = _names_outlet(line, page) or _names_itself(line, page)
    return outlet or is_bar(line.text) or _names_staff(line, page) or _names_office(line, page)


def _names_place(line: Line, page: Page) -> bool:
    """Tell a town with its state (`Tecomán, Colima`): the last is a place of the tables, all are names."""
    town, comma, state = line.text.partition(", ")
    return bool(comma) and key(state) in page.lexicon.places and is_name(town, page.lexicon)


def _names_outlet(line: Line, page: Page) -> bool:
    nouns = page.lexicon.outlet_nouns
    if line.first in nouns:
        of, _, rest = line.whole[len(line.first) :].lstrip().partition(" ")
        if of in page.lexicon.joiners and rest.partition(",")[0] in page.lexicon.places:
            return True  # `Noticias de Tabasco, México y el mundo`
    if line.words > _MOST_WORDS or not is_name(line.text, page.lexicon):
        return False
    words = line.whole.split()
    return bool(words) and not nouns.isdisjoint((words[0], words[-1]))


def _names_itself(line: Line, page: Page) -> bool:
    """Tell a station with its frequency, and a few words with capitals of which the story has one at most."""
    words, known = line.text.split(), page.lexicon
    if known.frequency.search(line.folded):
        return True
    if len(words) > _MOST_WORDS or line.text.isupper() or not _is_titled(words, known):
        return False
    return page.words_of(page.start, page.end).shared(line.stems) <= 1


def _is_titled(words: list[str], known: Lexicon) -> bool:
    """Tell `Costa al Momento`: capitals, small words between, no verb first as headlines have."""
    small = [word in known.unfinished for word in words]
    if not any(small) or small[0] or small[-1] or is_verb(words[0], known):
        return False
    return all(less or word[0].isupper() for less, word in zip(small, words, strict=True))


def _names_office(line: Line, page: Page) -> bool:
    """Tell `Gobierno de Sonora`, as letterheads print it: capitals, an institution's noun first, no verb."""
    if line.first not in page.lexicon.organisations or line.text.isupper():
        return False
    return is_name(line.text, page.lexicon) and not any(
        is_verb(word, page.lexicon) for word in line.text.lower().split()
    )


def _names_staff(line: Line, page: Page) -> bool:
    parts = _APART.split(line.text)
    if len(parts) != 2 or not is_person(parts[0], page.lexicon):  # noqa: PLR2004  somebody and the post
        return False
    first = parts[1].lower().partition(" ")[0]
    return first in page.lexicon.staff_nouns and is_name(parts[1], page.lexicon)
