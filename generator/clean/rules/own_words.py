"""Lines that their own words or shape give away, whichever rule knows them: told in one look at each line."""

from generator.clean.answers import LONGEST_SHORT, by_words
from generator.clean.page import LONGEST_LABEL, Line, Page
from generator.clean.rules import credits, markers, related

_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÑ") - markers.FIRST_CHARACTERS
_SIGNS = frozenset("@" + credits.SIGNS + markers.SIGNS)


def label_own_words(page: Page) -> None:
    """Label menus, share blocks, ads and the like, credits, and lines that begin with a lead-in."""
    page.signs = [sign for sign in _SIGNS if sign in page.seed.text]
    page.inside = markers.present(page)
    for line in page.lines:
        if line.is_open:
            reason = _of_short(line, page) if line.size <= LONGEST_SHORT else _reason(line, page)
            if reason:
                line.drop(reason)


@by_words
def _of_short(line: Line, page: Page) -> str | None:
    return _reason(line, page)


def _reason(line: Line, page: Page) -> str | None:
    if line.size <= LONGEST_LABEL:
        if _is_plain(line, page):
            return markers.by_inside(line, page)
    elif _is_paragraph(line, page):
        return markers.by_inside(line, page)
    reason = markers.told(line, page)
    if reason:
        return reason
    if line.text[0].islower() and _is_filing(line, page):
        return "section label"
    if credits.is_credit(line, page):
        return credits.REASON
    return related.REASON if related.leads_in(line, page) else None


def _is_filing(line: Line, page: Page) -> bool:
    """Tell whether a line says but under which sections a story is filed: `en Salud, Estatal`."""
    under = line.text.partition(" ")[2]
    return under[:1].isupper() and not line.ends_sentence and bool(page.lexicon.filed.match(line.whole))


def _is_plain(line: Line, page: Page) -> bool:
    """Tell at one look, for speed alone, most shorter lines of which only words inside them may tell."""
    text, whole, known = line.text, line.whole, page.lexicon
    if text[0] not in _CAPITALS or text[-1] == ")" or " " not in whole:
        return False
    if line.beginning.startswith(known.path_starts):
        return False
    if whole in known.labels or whole.startswith(known.credit_words) or whole.endswith(known.agencies):
        return False
    if _may_be_opened(line, page) or (". " in text and not line.ends_sentence):
        return False
    return not _has_sign(text, page) and not markers.has_seam(line)


def _has_sign(text: str, page: Page) -> bool:
    for sign in page.signs:  # noqa: SIM110  `any` takes twice as long
        if sign in text:
            return True
    return False


def _is_paragraph(line: Line, page: Page) -> bool:
    """Tell the same of most paragraphs."""
    if not line.is_prose or line.text[0] not in _CAPITALS or _may_be_opened(line, page):
        return False
    return ":" not in line.text[-credits.TAIL :]


def _may_be_opened(line: Line, page: Page) -> bool:
    word = line.first.rstrip(markers.POINTS)
    phrases = page.lexicon.beginnings.get(word)
    return line.beginning.startswith(phrases) if phrases else not word.isalnum()
