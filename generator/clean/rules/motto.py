"""The site's motto as the last line of the page, with nothing that heads it."""

from generator.clean.page import CLOSERS, Line, Page
from generator.clean.rules.names import is_name
from generator.clean.rules.site_box import LONGEST_MOTTO, STRANGER

_MOST_WORDS, _FEW, _FEWEST_WORDS = 12, 6, 3


def drop_motto(page: Page) -> None:
    """End the story before a last line in which the site speaks of itself."""
    last = next((at for at in range(page.end - 1, page.start, -1) if page.lines[at].is_open), None)
    if last is None or last == page.start or not _may_be_motto(page.lines[last], page):
        return
    if page.words_of(page.start, last).share(page.lines[last].stems) < STRANGER:
        page.lines[last].drop("site box")
        page.end = last


def _may_be_motto(line: Line, page: Page) -> bool:
    if not _FEWEST_WORDS <= line.words <= _MOST_WORDS or line.size > LONGEST_MOTTO or line.is_item:
        return False
    if line.text[0] in CLOSERS or not line.text[0].isupper() or line.text[-1] in ":,;":
        return False
    plain = not any(other.kind in ("dropped", "byline", "stamp") for other in page.lines)
    return not plain and (line.parted.lstrip().startswith(page.lexicon.mottos) or _names_outlet(line, page))


def _names_outlet(line: Line, page: Page) -> bool:
    """Tell whether an outlet's name opens a line, parted from the rest (`El Sol de X, lo que pasa`)."""
    name = line.text.partition(",")[0].partition(" – ")[0].partition(" - ")[0].partition(": ")[0]
    if name == line.text or not is_name(name, page.lexicon):
        return False
    return any(word in page.lexicon.outlet_nouns for word in name.lower().split()) or line.words <= _FEW
