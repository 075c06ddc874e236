"""Lines that their own words or shape give away, whichever rule knows them: told in one look at each line."""

from generator.clean.answers import by_words, comes_back
from generator.clean.lexicon import Opening
from generator.clean.page import Line, Page
from generator.clean.rules import credits, markers, related


def label_own_words(page: Page) -> None:
    """Label menus, share blocks, ads and the like, credits, and lines that begin with a lead-in."""
    inside = markers.present(page)
    for line in page.lines:
        if line.is_open:
            reason = _of_short(line, page) if comes_back(line) else _reason(line, page, inside)
            if reason:
                line.drop(reason)


@by_words
def _of_short(line: Line, page: Page) -> str | None:
    return _reason(line, page, page.lexicon.inside)


def _reason(line: Line, page: Page, inside: tuple[Opening, ...]) -> str | None:
    reason = markers.told(line, page, inside)
    if reason:
        return reason
    if credits.is_credit(line, page):
        return credits.REASON
    return related.REASON if related.leads_in(line, page) else None
