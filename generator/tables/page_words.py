"""Every string a reader of the generated pages sees, by page. `{x}` in a string is a value."""

from collections.abc import Mapping

from msgspec import Struct

from generator.tables.open_words import CorrectionsWords, DataWords, FeedWords, OutletWords
from generator.tables.phrase_words import (
    ArticleWords,
    CountsWords,
    DatesWords,
    Gendered,
    GrammarWords,
)


class HomeWords(Struct, frozen=True):
    """The front page."""

    title: str
    description: str
    claim: str
    counts: str
    newest: str
    all_articles: str
    map: str
    alphabetical: str
    key_none: str
    key_some: str
    key_most: str
    people: str
    all_people: str
    institutions: str
    all_institutions: str
    months: str
    all_months: str
    empty: str
    search_label: str
    search_placeholder: str
    search_button: str


class StateWords(Struct, frozen=True):
    """The pages of states."""

    description: str
    country: str
    country_description: str
    holders: str
    government: str
    government_short: str
    health: str
    health_short: str
    holders_country: str
    in_office: str
    in_office_until: str
    unconfirmed: str
    unknown_today: str
    gap: str
    gap_label: str
    strip: str
    articles: str
    people: str
    institutions: str
    months: str
    empty_lead: str
    empty_rest: str
    empty_link: str
    last_seen_m: str
    last_seen_f: str
    index_title: str
    index_description: str
    index_lead: str


class StripWords(Struct, frozen=True):
    """What the signs of a succession strip mean, a sentence each."""

    gap: str
    interim: str
    dot: str
    band: str


class PersonWords(Struct, frozen=True):
    """The pages of people."""

    description: str
    role_term: str
    counts: str
    printed_as: str
    form: str
    full_name: str
    offices: str
    strip: str
    before: str
    after: str
    no_predecessor: Gendered
    no_successor: Gendered
    office_begins: str
    until: str
    end_unknown: str
    role_of_state: str
    since: str
    quotes: str
    no_quotes: str
    quote_as: str
    read_in_story: str
    read_in_story_of: str
    articles: str
    alongside: str
    states: str
    not_in_registry: str
    index_title: str
    index_description: str
    index_lead: str
    initials: str


class InstitutionWords(Struct, frozen=True):
    """The pages of institutions."""

    description: str
    leaders: str
    formerly: str
    now: str
    part_of: str
    existed: str
    articles: str
    people: str
    states: str
    index_title: str
    index_description: str
    index_lead: str


class MonthWords(Struct, frozen=True):
    """The monthly digests."""

    title: str
    description: str
    intro: str
    per_state: str
    said: str
    first_time: str
    changes: str
    no_changes: str
    maybe: str
    maybe_note: str
    others: str
    previous: str
    next: str
    no_previous: str
    no_next: str
    ends: str
    begins: str
    day_unknown: str
    index_title: str
    index_description: str
    index_lead: str


class ListWords(Struct, frozen=True):
    """Lists of articles and their pages."""

    title: str
    description: str
    lead: str
    page_title: str
    pages: str
    page_of: str
    previous: str
    next: str
    years: str
    year_title: str
    year_description: str
    undated: str
    undated_slug: str
    inferred: Gendered
    page_slug: str
    folder: str
    show_rest: str


class ChartWords(Struct, frozen=True):
    """The chart of months."""

    tile: str
    month_cell: str
    span: str
    span_one: str
    band: str
    outside: str


class CoverageWords(Struct, frozen=True):
    """The table of states and years."""

    title: str
    description: str
    heading: str
    caption: str
    state: str
    no_year: str
    note: str


class SearchWords(Struct, frozen=True):
    """Values of search filters."""

    undated: str
    outlet_unknown: str


class PageWords(Struct, frozen=True):
    """Every string a reader of the site sees. `terms` is keyed by the role of a term in the people table."""

    grammar: GrammarWords
    counts: CountsWords
    dates: DatesWords
    article: ArticleWords
    home: HomeWords
    state: StateWords
    strip: StripWords
    terms: Mapping[str, Gendered]
    person: PersonWords
    institution: InstitutionWords
    outlet: OutletWords
    month: MonthWords
    list: ListWords
    chart: ChartWords
    coverage: CoverageWords
    search: SearchWords
    corrections: CorrectionsWords
    feed: FeedWords
    data: DataWords
