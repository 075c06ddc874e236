"""Boxes of other stories between paragraphs: a section's name above a title that speaks of other things."""

from generator.clean.page import Page
from generator.clean.rules.story import BULLETS
from generator.clean.rules.vocabulary import SAMPLE, share, stems

_LONGEST_TITLE = 160
_FEWEST_WORDS = 4
_STRANGE = 0.35


def drop_inserts(page: Page) -> None:
    """Drop a newspaper's section between paragraphs together with the strange title under it."""
    inside = list(page.open_lines(page.start, page.end))
    labels = [at for at, (_, line) in enumerate(inside[:-1]) if line.whole in page.lexicon.newspaper_sections]
    if not labels:
        return
    for at in labels:
        label, title = inside[at][1], inside[at + 1][1]
        rest = " ".join(line.text for _, line in inside if line is not title)
        if title.ends_sentence or len(title.text) > _LONGEST_TITLE or title.words < _FEWEST_WORDS:
            continue
        if title.text[0] not in BULLETS and share(title.text, stems(rest[:SAMPLE])) < _STRANGE:
            label.drop("section label")
            title.drop("headline of another story")
