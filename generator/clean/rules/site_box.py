"""The site speaking of itself after the story: its name twice, or above its address or its motto."""

from generator.clean.page import Line, Page
from generator.clean.rules.names import is_name
from generator.clean.rules.story import is_sentence
from generator.clean.vocabulary import Beginnings, Told

LONGEST_MOTTO = 160
STRANGER = 0.2
"""Share of a sentence's longer words in the story under which it speaks of other things."""
_SHORT, _BOX_LINES = 6, 6
_LAST_LINES, _NAME_LINES = 12, 4
_BOX_REASONS = ("contact", "copyright", "site box")


def drop_site_box(page: Page) -> None:
    """End the story where the site speaks of itself: its name twice, or its name above its address."""
    around: _Around | None = None
    for at in range(page.start + 1, page.end):
        line = page.lines[at]
        if not line.is_open or line.words > _SHORT or line.ends_sentence:
            continue
        around = around or _Around(page)
        if _heads_box(page, at, around):
            for following in page.lines[at : page.end]:
                if following.kind != "dropped":
                    following.drop("site box")
            page.end = at
            return


def closing_names(page: Page) -> frozenset[str]:
    """Give the short lines that stand over the site's copyright or address at the end of the page."""
    found: set[str] = set()
    for at in range(len(page.lines) - 1, max(page.start, len(page.lines) - _LAST_LINES), -1):
        line = page.lines[at]
        below = page.lines[at + 1 : at + _NAME_LINES]
        if line.words <= _SHORT and line.kind != "dropped" and any(ln.reason in _BOX_REASONS for ln in below):
            found.add(line.text)
        if line.is_prose:
            break
    return frozenset(found)


class _Around:
    """What stands above the story and below a place, gathered once however many names ask for it."""

    def __init__(self, page: Page) -> None:
        bylines = (line for line in page.lines[: page.start] if line.kind == "byline")
        self._above = {line.text for line in page.lines[: page.start] if line.reason in _BOX_REASONS}
        self._bylines = Beginnings({line.beginning[::-1] for line in bylines})
        opened = page.open_lines(page.start, page.end)
        self._long = max((at for at, line in opened if line.size > LONGEST_MOTTO), default=-1)
        self._sentences = [(at, line) for at, line in opened if is_sentence(line)]
        self._story: Told | None = None
        self._own = -1

    def is_above(self, name: Line) -> bool:
        """Tell whether the site calls itself so above the story."""
        return name.text in self._above

    def is_in_byline(self, name: Line) -> bool:
        """Tell whether a byline above the story ends in a name."""
        return self._bylines.has(name.beginning[::-1])

    def is_short_below(self, at: int) -> bool:
        """Tell whether all lines below a place are short."""
        return self._long <= at

    def is_strange_below(self, at: int, story: Told) -> bool:
        """Tell whether no sentence below a place speaks of what the story speaks of."""
        if story is not self._story:
            own = (at for at, line in reversed(self._sentences) if story.share(line.stems) >= STRANGER)
            self._story, self._own = story, next(own, -1)
        return self._own <= at


def _names_again(name: Line, below: Line, page: Page) -> bool:
    """Tell whether a line is a name again, alone or with what the site says of itself after it."""
    return below.size == name.size or (below.text[name.size] == " " and is_name(name.text, page.lexicon))


def _heads_box(page: Page, at: int, around: _Around) -> bool:
    name, below = page.lines[at], page.lines[at + 1 : min(at + _BOX_LINES, page.end)]
    if (
        below
        and below[0].is_open
        and below[0].text.startswith(name.text)
        and _names_again(name, below[0], page)
    ):
        return around.is_short_below(at)
    if around.is_above(name) or (at + 1 < page.end and around.is_in_byline(name)):
        return around.is_short_below(at)
    if not is_name(name.text, page.lexicon) or name.whole in page.lexicon.newspaper_sections:
        return False
    if not around.is_short_below(at) or not any(line.reason in _BOX_REASONS for line in below):
        return False
    return around.is_strange_below(at, page.words_of(page.start, at))
