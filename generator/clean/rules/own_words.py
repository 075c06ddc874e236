"""Lines that their own words or shape give away, whichever rule knows them: told in one look at each line."""

from generator.clean.answers import LONGEST_SHORT, by_words
from generator.clean.lexicon import Opening
from generator.clean.page import LONGEST_LABEL, Line, Page
from generator.clean.rules import credits, markers, related


def label_own_words(page: Page) -> None:
    """Label menus, share blocks, ads and the like, credits, and lines that begin with a lead-in."""
    inside = markers.present(page)
    prose = markers.of_prose(inside)
    for line in page.lines:
        if not line.is_open or (not prose and _is_paragraph(line, page)):
            continue
        if line.size <= LONGEST_SHORT:
            reason = _of_short(line, page)
        else:
            reason = _reason(line, page, prose if line.is_prose else inside)
        if reason:
            line.drop(reason)


def _is_paragraph(line: Line, page: Page) -> bool:
    """Tell at one look, for speed alone, most lines that none of the rules knows; they decide the rest."""
    if line.size <= LONGEST_LABEL or not line.is_prose or line.text[0] in markers.FIRST_CHARACTERS:
        return False
    known = page.lexicon
    if line.text[0] in known.sign_beginnings or line.first.rstrip(markers.POINTS) in known.openings:
        return False
    if ":" in line.text[-credits.TAIL :]:
        return False
    return line.size > related.LONGEST_LINK or not related.may_lead_in(line, page)


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
