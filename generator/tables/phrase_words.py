"""Words that pages of all kinds share, and those of articles. `{x}` in a string is a value."""

from collections.abc import Mapping

from msgspec import Struct


class Plural(Struct, frozen=True):
    """A counted phrase; `{n}` is the number, written with the language's separator of thousands."""

    zero: str
    one: str
    many: str


class Gendered(Struct, frozen=True):
    """A word that agrees with a person."""

    m: str
    f: str


class GrammarWords(Struct, frozen=True):
    """How phrases are joined. `conjunction_before_i` stands before a word that matches `before_i_pattern`.

    `articles` are the definite ones, small.
    """

    conjunction: str
    conjunction_before_i: str
    before_i_pattern: str
    list_separator: str
    articles: tuple[str, ...]


class CountsWords(Struct, frozen=True):
    """Counted phrases."""

    articles: Plural
    articles_word: Plural
    states: Plural
    people: Plural
    institutions: Plural
    inferred_offices: Plural
    paragraphs_only_here: Plural
    paragraphs_only_there: Plural
    first_time: Plural
    changes: Plural
    more_states: Plural
    more_states_besides: Plural
    naming_m: Plural
    naming_f: Plural
    inferring_m: Plural
    inferring_f: Plural
    undated: Plural
    between: Plural
    only_after: Plural


class DatesWords(Struct, frozen=True):
    """Dates in words: `{d}` day, `{month}` name of the month, `{y}` year; `{a}` and `{b}` are dates."""

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    day: str
    day_of_month: str
    month: str
    short_day: str
    short_day_of_month: str
    short_month: str
    between: str
    after: str
    before: str
    none: str
    of_day: str
    of_month: str
    to_day: str
    to_month: str
    on_day: str
    in_month: str
    since: str
    until: str
    from_to: str
    to_date: str
    earlier_day: str
    earlier_month: str
    basis_day: str
    basis_day_page: str
    basis_curator: str
    basis_curator_inexact: str
    basis_month: str
    basis_year: str
    basis_range: str
    basis_range_curator: str
    basis_bound: str
    basis_none: str
    how_we_know: str


class ArticleWords(Struct, frozen=True):
    """The page of one article."""

    date: str
    outlet: str
    author: str
    facts: str
    outlet_unknown: str
    outlet_unknown_list: str
    outlet_unknown_cite: str
    read_original: str
    read_original_at: str
    no_link: str
    title_inferred: str
    joined_with: str
    facts_heading: str
    state_one: str
    state_many: str
    people_named: str
    offices_unnamed: str
    institutions: str
    evidence: str
    evidence_of: str
    see_in_story: str
    see_in_story_of: str
    back_to_facts: str
    how_dated: str
    how_dated_of: str
    how_dated_lead: str
    how_dated_bound: str
    bound_from: str
    bound_to: str
    inferred_said: str
    held_on: str
    held_interval: str
    term_open: str
    nobody_named: str
    nobody: str
    date_rules: Mapping[str, str]
    rule_curator: str
    rule_person: str
    rule_office: str
    rule_state: str
    place_title: str
    place_deck: str
    place_paragraphs: Plural
    rule_state_plain: str
    rule_country: str
    speaker: str
    speaker_role: str
    speaker_unknown: str
    related: str
    also_about: str
    also_with: str
    also_state: str
    same_news: str
    shares: str
    differences: str
    headline: str
    people: str
    paragraphs: str
    only_here: str
    only_there: str
    same_text: str
    more_copies: str
    cite: str
    cite_text: str
    neighbours: str
    previous: str
    next: str
    country_wide: str
    excerpt: str
    excerpt_read: str
    excerpt_read_unknown: str
    withdrawn: str
    withdrawn_reason: str
    withdrawn_no_reason: str
    corrections: str
    withdrawn_title: str
    moved: str
    moved_to: str
    correction: str
    corrections_link: str
