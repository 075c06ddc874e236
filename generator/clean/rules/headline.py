"""The headline, or the finding that the page prints none."""

import re

from generator.clean.characters import joined
from generator.clean.page import Page, read_line
from generator.clean.rules.names import is_name, is_person
from generator.clean.rules.no_title import is_no_title
from generator.clean.rules.short_headline import is_verb, short_headline
from generator.clean.rules.title_lines import FEWEST_WORDS, KICKER_WORDS, LONGEST, title_lines
from generator.clean.vocabulary import Told
from generator.grammar.dates import find_dates

_ENOUGH, _LITTLE, _MOST = 0.34, 0.12, 0.5
_SURE = 2  # words of the story's that one of several strange titles under a menu needs
_TOLD, _MANY = 0.6, 4  # of a title that tells its story
_RETOLD, _BEGUN, _TAKEN_UP, _LONGER, _FEWEST_STEMS = 0.6, 0.25, 0.5, 1.3, 4
_LINK = "related link"
_SPEECH = '“"«—'
_MENU = ("menu", "skip link")
_ANY_WORD = re.compile(r"[^\W_]+")


def find_headline(page: Page) -> None:
    """Mark the headline. A title that shares no word with the story is another story's."""
    if page.seed.hints and any(line.kind == "headline" for line in page.lines):
        return
    titles = title_lines(page)
    chosen = _repeated(page, titles)
    if chosen is None and titles:
        chosen = _by_words(page, titles)
        chosen = _announced_over(page, chosen) if chosen is not None else None
    if chosen is None and not titles:
        chosen = _over(page, _sentence_title(page, titles))
        chosen = _short_title(page) if chosen is None else chosen
    if chosen is None and titles:
        chosen = _signed_title(page, titles)
        chosen = _dated_title(page, titles) if chosen is None else chosen
        chosen = _over(page, _sentence_title(page, titles)) if chosen is None else chosen
    chosen = _announced_title(page) if chosen is None else chosen
    chosen = short_headline(page, page.start) if chosen is None else chosen
    chosen = _retold_title(page) if chosen is None else chosen
    if chosen is not None:
        page.lines[_begun_above(page, chosen)].mark("headline")


def _begun_above(page: Page, at: int) -> int:
    """Join a headline that opens with a small letter to the line above, where it begins; give its place."""
    if not at or not page.lines[at].text[0].islower():
        return at
    above = page.lines[at - 1]
    begins = above.is_open and above.text[0].isupper() and not above.ends_sentence
    if not begins or above.whole in page.lexicon.newspaper_sections:
        return at
    source = joined([above.passage, page.lines[at].passage])
    page.lines[at - 1 : at + 1] = [read_line(above.number, source, above.gap)]
    page.start, page.end = page.start - 1, page.end - 1
    return at - 1


def _repeated(page: Page, titles: list[int]) -> int | None:
    """Find a title printed again, whole or glued to the story's first line."""
    if not titles:
        return None
    last = {line.text: at for at, line in enumerate(page.lines[: page.end]) if line.size <= LONGEST}
    for at in titles:
        text = page.lines[at].text
        if page.lines[at].words <= KICKER_WORDS:
            continue
        if last.get(text, at) > at:
            return _below_menu(page, at)
        if page.start < page.end and page.lines[page.start].text.startswith(text):
            return at
    return None


def _below_menu(page: Page, first: int) -> int:
    """Find the print of a headline that stands under the menu, where the page's own name opens with it."""
    prints = [at for at, line in page.open_lines(first, page.start) if line.text == page.lines[first].text]
    between = page.lines[first : prints[-1]]
    menu = sum(line.reason in _MENU or line.whole in page.lexicon.newspaper_sections for line in between)
    return prints[-1] if menu > 1 else first


def _by_words(page: Page, titles: list[int]) -> int | None:
    """Find the first title that shares enough words with the story; a kicker gives way to the next."""
    story = _story_stems(page)
    shares = {at: story.share(page.lines[at].stems) for at in titles}
    good = [at for at in titles if shares[at] >= _ENOUGH]
    good = [at for at in good if not _is_motto(page, at, story)] or good
    for at, following in zip(good, (*good[1:], None), strict=False):
        if following is not None and _is_ticker(page, at, following):
            continue
        if len(_ANY_WORD.findall(page.lines[at].text)) > KICKER_WORDS or following is None:
            over = at - 1 in titles and _stands_over(page, at, shares, story)
            return at - 1 if over else at
    best = max(titles, key=lambda at: shares[at])
    needed = _SURE if len(titles) > 1 and page.lines[titles[0] - 1].reason in _MENU else 1
    if story.shared(page.lines[best].stems - page.lexicon.unfinished) < needed:
        return None
    return best if shares[best] >= _LITTLE else None


def _is_ticker(page: Page, at: int, following: int) -> bool:
    """Tell whether the page's menu stands between a title and one below it: no headline has it below."""
    between = page.lines[at + 1 : following]
    return sum(line.reason in _MENU or line.whole in page.lexicon.newspaper_sections for line in between) > 1


def _stands_over(page: Page, at: int, shares: dict[int, float], story: Told) -> bool:
    """Tell whether a title over one that fits better is the headline and that one its deck.

    One word of the story's makes none of it where the lower title has many, or another strange one is above.
    """
    line = page.lines[at - 1]
    if line.text[0] in '“"«¡¿':
        return True
    if not shares[at - 1] or line.words <= KICKER_WORDS or _is_motto(page, at - 1, story):
        return False
    if story.shared(line.stems) > 1 or (line.text.isupper() and not page.lines[at].text.isupper()):
        return True
    listed = shares.get(at - 2, _ENOUGH) < _ENOUGH and page.lines[at - 2].words > KICKER_WORDS
    return not listed and (shares[at] < _TOLD or story.shared(page.lines[at].stems) < _MANY)


def _over(page: Page, at: int | None) -> int | None:
    """Give the headline that stands over a title in fewer words, and that one is its deck; else the title."""
    if not at:
        return at
    short = short_headline(page, at)
    return _sentence_over(page, at) if short is None else short


def _sentence_over(page: Page, at: int) -> int:
    """Give a short sentence of the story's words right over a title: the headline, and that one its deck."""
    above = page.lines[at - 1]
    single = above.is_open and above.ends_sentence and above.words > KICKER_WORDS and not above.is_item
    if not single or ". " in above.text or above.size > page.lines[at].size:
        return at
    return at - 1 if _story_stems(page).share(above.stems) >= _ENOUGH else at


def _is_motto(page: Page, at: int, story: Told) -> bool:
    """Tell whether a title under the site's name shares but one word with the story."""
    above = page.lines[at - 1] if at else None
    if above is None or above.reason in _MENU or above.whole in page.lexicon.newspaper_sections:
        return False
    line = page.lines[at]
    if sum(word in page.lexicon.labels for word in above.whole.split()) > 1:
        return False  # a row of a menu: `Programación Podcast Contacto`
    if not is_name(above.text, page.lexicon) or is_verb(line.text.partition(" ")[0], page.lexicon):
        return False
    return story.shared(line.stems) <= 1


def _sentence_title(page: Page, titles: list[int]) -> int | None:
    """Find a headline that ends in a full stop, where a byline, stamp or dateline parts it from the story.

    `titles` are other stories'.
    """
    for at, line in page.open_lines(0, page.start):
        if line.is_item or at in titles or is_no_title(line, page):
            continue
        if is_name(line.text, page.lexicon) or " " not in line.text:
            continue
        single = line.words > FEWEST_WORDS and ". " not in line.text and line.size <= LONGEST
        return at if single and _story_stems(page).share(line.stems) >= _ENOUGH else None
    return None


def _signed_title(page: Page, titles: list[int]) -> int | None:
    """Find the only title, of words the story has not, where it stands between its byline and the story."""
    at = page.start - 1
    if titles != [at] or not at:
        return None
    above = page.lines[at - 1]
    if above.kind != "byline" and not (above.is_open and is_person(above.text, page.lexicon)):
        return None
    return None if is_name(page.lines[at].text, page.lexicon) else at


def _dated_title(page: Page, titles: list[int]) -> int | None:
    """Find the last title, of words the story has not, where the date of the story stands below it.

    A date with a weekday, as sites' clocks have, is the story's beside a byline. Under several titles nothing
    else stands between the last one and the story.
    """
    at = titles[-1]
    below = page.lines[at + 1 : page.start]
    if page.lines[at].words <= KICKER_WORDS or is_name(page.lines[at].text, page.lexicon):
        return None
    if len(titles) > 1 and any(line.is_open for line in below):
        return None
    signed = any(line.kind == "byline" for line in below)
    stamps = [date for line in below if line.kind == "stamp" for date in find_dates(line.text, page.tables)]
    dated = any(date.month and (signed or date.weekday is None) for date in stamps)
    return at if dated else None


def _announced_over(page: Page, at: int) -> int | None:
    """Give the announced headline that stands right over a title, which is its deck then; else as `_over`."""
    above = page.lines[at - 1] if at else None
    announced = above is not None and above.reason == _LINK and _announced_title(page) == at - 1
    return at - 1 if announced else _over(page, at)


def _announced_title(page: Page) -> int | None:
    """Find a headline behind words that also announce other stories (`EN VIVO: …`)."""
    story = _story_stems(page)
    announced = ((at, line) for at, line in enumerate(page.lines[: page.start]) if line.reason == _LINK)
    return next((at for at, line in announced if story.share(line.stems) >= _MOST), None)


def _retold_title(page: Page) -> int | None:
    """Find a headline that ends in a full stop right above a longer paragraph that tells all of it again."""
    for at in (page.start, page.start - 1):
        if 0 <= at < page.end - 1 and _is_retold(page, at):
            page.start = at + 1
            return at
    return None


def _is_retold(page: Page, at: int) -> bool:
    line, below = page.lines[at : at + 2]
    if not (line.is_open and below.is_open and below.is_prose) or line.is_item or line.text[0] in _SPEECH:
        return False
    if ". " in line.text or not line.ends_sentence or line.size > LONGEST:
        return False
    if len(line.stems) < _FEWEST_STEMS or below.size < _LONGER * line.size:
        return False
    retold = Told((below.parted,)).share(line.stems)
    if retold >= _RETOLD:
        return True
    begun = line.first not in page.lexicon.sentence_openers and retold >= _BEGUN
    return begun and page.words_of(at + 1, page.end).share(line.stems) >= _TAKEN_UP


def _short_title(page: Page) -> int | None:
    """Find a title of two words, no name and no section, at the very top."""
    at = next((at for at, line in enumerate(page.lines[: page.start]) if line.is_open), None)
    if at is None:
        return None
    line = page.lines[at]
    if line.words != FEWEST_WORDS - 1 or line.is_item:
        return None
    if line.whole in page.lexicon.sections or is_name(line.text, page.lexicon) or line.text.isupper():
        return None
    return at if _story_stems(page).share(line.stems) >= _MOST else None


def _story_stems(page: Page) -> Told:
    return page.words_of(page.start, page.end)
