"""The lines above a story that may be its headline."""

import re
from itertools import pairwise

from generator.clean.keys import key
from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name
from generator.clean.rules.no_title import is_no_title
from generator.clean.rules.paths import SITE, names_section
from generator.clean.rules.related import REASON
from generator.clean.rules.short_headline import is_verb
from generator.clean.rules.site_box import closing_names
from generator.grammar.dates import find_dates

LONGEST = 260
"""Characters of the longest headline."""
FEWEST_WORDS, KICKER_WORDS = 3, 4
"""Words of the shortest title, of the longest kicker."""
_SHORTEST_CUT = 24  # characters of a title by which its cut print is known
_LONGEST_SLOGAN = 7  # words
_LETTERHEAD = ("contact", "bulletin label")
_NUMBER = re.compile(r"(\d{1,2})[.)]?-?\s")


def title_lines(page: Page) -> list[int]:
    """List their places; a line that ends in another of them is the path to it."""
    found = [(at, line) for at, line in page.open_lines(0, page.start) if _is_title(line)]
    texts = {line.text for _, line in found}
    lengths = sorted({len(text) for text in texts})
    cut = {text[:_SHORTEST_CUT] for text in texts if len(text) > _SHORTEST_CUT}
    for line in [line for _, line in found if _is_cut(line, cut) or _is_path(line.text, texts, lengths)]:
        line.drop("breadcrumb")
    sites = closing_names(page)
    for line in [line for _, line in found if line.text in sites]:
        line.drop("site box")
    _drop_numbered([line for _, line in found])
    titles = [at for at, line in found if line.is_open and not is_no_title(line, page)]
    for at in titles:
        if _is_slogan(page, at):
            page.lines[at].drop("site box")
    titles = [at for at in titles if page.lines[at].is_open]
    own = [at for at in titles if not _is_announced(page, at) and not _is_paper(page.lines[at], page)]
    titles = own or titles
    if len(titles) == 1:
        return titles
    return [
        at for at in titles if not (_is_label(page.lines[at], page) or _is_letterhead(page, at))
    ] or titles


def _drop_numbered(lines: list[Line]) -> None:
    """Drop the titles of a numbered list, as of those most read: `1 …`, `2 …`, one after the other."""
    numbers = [_NUMBER.match(line.text) for line in lines]
    counted = [int(number[1]) if number else 0 for number in numbers]
    pairs = [at for at, (one, two) in enumerate(pairwise(counted)) if one and two == one + 1]
    for at in {place for first in pairs for place in (first, first + 1)}:
        lines[at].drop("headline of another story")


def _is_announced(page: Page, at: int) -> bool:
    """Tell whether a lead-in of nothing else stands right above, as over another story's title."""
    above = page.lines[at - 1] if at else None
    return above is not None and above.reason == REASON and above.whole in page.lexicon.lone_lead_ins


def _is_slogan(page: Page, at: int) -> bool:
    """Tell whether few words under an outlet's name, an article first and no verb, are the outlet's motto.

    They share no more than one word with the story, and neither author nor date stands below.
    """
    above, line = page.lines[at - 1] if at else None, page.lines[at]
    if above is None or not above.is_open or line.words > _LONGEST_SLOGAN:
        return False
    signed = any(below.kind in ("byline", "stamp") for below in page.lines[at + 1 : at + 2])
    if signed or line.first not in page.lexicon.sentence_openers:
        return False
    if not is_name(above.text, page.lexicon) or page.lexicon.outlet_nouns.isdisjoint(above.whole.split()):
        return False
    verb = any(is_verb(word, page.lexicon) for word in line.text.split() if word.islower())
    return not verb and page.words_of(page.start, page.end).shared(line.stems) <= 1


def _is_paper(line: Line, page: Page) -> bool:
    """Tell whether a line is a newspaper's name of several words: `EL DIARIO DE LA COSTA`."""
    words, known = line.whole.split(), page.lexicon
    if len(words) <= FEWEST_WORDS or words[1] not in known.outlet_nouns or words[2] not in known.joiners:
        return False
    return words[0] in known.sentence_openers and is_name(line.text, known)


def _is_letterhead(page: Page, at: int) -> bool:
    """Tell whether an institution's name stands over what else heads a bulletin: its office, its number."""
    line, below = page.lines[at], page.lines[at + 1 : at + 2]
    if not below or below[0].reason not in _LETTERHEAD or line.first not in page.lexicon.organisations:
        return False
    return line.text.isupper() and is_name(line.text, page.lexicon)


def _is_cut(line: Line, titles: set[str]) -> bool:
    """Tell whether a cut line holds a title, known by its beginning, with the way to it before."""
    if not line.is_cut:
        return False
    places = range(1, line.size - _SHORTEST_CUT + 1)
    return any(line.text[at : at + _SHORTEST_CUT] in titles for at in places)


def _is_path(path: str, titles: set[str], lengths: list[int]) -> bool:
    """Tell whether a line is another of the titles with the way to it before or the site's name behind."""
    shorter = [length for length in lengths if length < len(path)]
    if any(path[-length:] in titles for length in shorter):
        return True
    return any(path[:length] in titles and SITE.match(path, length) for length in shorter)


def _is_label(line: Line, page: Page) -> bool:
    """Tell whether a line is the name of an office or a site, or a day without its year."""
    if is_name(line.text, page.lexicon) and not line.text.isupper():
        return True
    if line.words <= KICKER_WORDS and find_dates(line.text, page.tables):
        return True
    first, _, rest = line.text.partition(" ")
    if page.lexicon.labels.get(key(first)) == "menu" and rest[:1].isupper():
        return True
    return names_section(line.text, page)


def _is_title(line: Line) -> bool:
    text = line.text
    if line.is_item or text[-1] in ",;:" or len(text) > LONGEST or line.words < FEWEST_WORDS:
        return False
    return (
        not line.ends_sentence
        or text[-1] in "?!"
        or text.isupper()
        or (line.is_cut and line.words > KICKER_WORDS)
    )
