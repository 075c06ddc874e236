"""Stage 2: Seed -> CleanText: headline, deck, bylines, stamps, dateline, body, and what was dropped and why.

A page is cut into lines; each step labels some of them, and later steps see the labels. What no step has
decided when they are through is story: on a text without boilerplate nothing is removed.
"""

from collections.abc import Callable

from generator.clean.assembly import assemble
from generator.clean.page import Page, open_page
from generator.clean.rules.bylines import label_bare_names, label_bylines
from generator.clean.rules.credits import label_twin_captions
from generator.clean.rules.ending import find_end
from generator.clean.rules.glued import (
    split_closing_bylines,
    split_glued_headline,
    split_headline,
    split_label,
    split_opening_byline,
    split_tails,
)
from generator.clean.rules.head import drop_above, drop_repeats, label_deck, label_head
from generator.clean.rules.headline import find_headline
from generator.clean.rules.headline_line import part_headline
from generator.clean.rules.hints import apply_hints
from generator.clean.rules.inserts import drop_inserts
from generator.clean.rules.motto import drop_motto
from generator.clean.rules.own_words import label_own_words
from generator.clean.rules.related import cut_lead_ins, label_linked_headlines
from generator.clean.rules.site_box import drop_site_box
from generator.clean.rules.stamps import join_split_datelines, label_stamps, release_dates_in_story
from generator.clean.rules.story import find_start
from generator.clean.rules.tail import drop_closing_box, drop_tail
from generator.clean.rules.teasers import drop_teasers
from generator.clean.rules.wrapped import join_wrapped
from generator.records import CleanText, Seed
from generator.steps import Steps, at_once
from generator.tables.loading import Tables

Step = Callable[[Page], None]
"""Labels lines of a page, or splits and joins them; never changes a word."""

STEPS: tuple[Step, ...] = (
    apply_hints,
    split_tails,
    split_glued_headline,
    split_label,
    label_own_words,
    cut_lead_ins,
    label_stamps,
    join_split_datelines,
    label_bylines,
    split_closing_bylines,
    label_twin_captions,
    join_wrapped,
    find_end,  # from here on by place
    find_start,
    find_headline,
    part_headline,
    drop_above,
    drop_repeats,
    split_headline,
    label_deck,
    label_bare_names,
    label_head,
    split_opening_byline,
    drop_site_box,
    label_linked_headlines,
    drop_inserts,
    drop_teasers,
    drop_motto,
    drop_closing_box,
    drop_tail,
    release_dates_in_story,
)


def clean(seed: Seed, tables: Tables) -> CleanText:
    """Tell the story from the page around it. Raises InputError (E107) when there is no story."""
    return at_once(cleaning(seed, tables))


def cleaning(seed: Seed, tables: Tables) -> Steps[CleanText]:
    """Tell the story from the page around it, a step at a time."""
    page = open_page(seed, tables)
    for step in STEPS:
        yield
        step(page)
    yield
    for line in page.lines:
        if line.is_open:
            line.mark("body")
    return assemble(page)
