"""Words of what the site gives away and answers for: feeds, open data, the register of corrections."""

from collections.abc import Mapping

from msgspec import Struct


class CorrectionsWords(Struct, frozen=True):
    """The register of corrections. `fields` is keyed by the sidecar's keys, `published` by what is shown."""

    title: str
    description: str
    lead: str
    follow: str
    field: str
    read: str
    corrected: str
    confirmed: str
    nothing: str
    empty: str
    why: str
    added: str
    fields: Mapping[str, str]
    published: Mapping[str, str]


class OutletWords(Struct, frozen=True):
    """The pages of outlets and the table of rights. `shown` is keyed by what is published of an outlet."""

    index_title: str
    index_description: str
    index_lead: str
    description: str
    permissions: str
    shows: str
    basis: str
    since: str
    since_unknown: str
    shown: Mapping[str, str]
    no_basis: str
    rights: str


class FeedWords(Struct, frozen=True):
    """Feeds and the page that lists them. `corrected_fields` is keyed by the sidecar's keys."""

    language: str
    country: str
    site: str
    of: str
    state_description: str
    person_description: str
    corrections: str
    corrections_name: str
    corrections_description: str
    corrected_title: str
    corrected: str
    confirmed_title: str
    confirmed: str
    corrected_and_confirmed: str
    corrected_fields: Mapping[str, str]
    withdrawn: str
    summary: str
    follow: str
    follow_lead: str
    follow_link: str
    index_title: str
    index_description: str
    index_lead: str
    whole_heading: str
    whole: str


class DataWords(Struct, frozen=True):
    """Open data: the page, its tables of files, and the dictionary, keyed by file and column."""

    title: str
    description: str
    lead: str
    files: str
    file: str
    holds: str
    rows: str
    size: str
    checksum: str
    kilobytes: str
    contents: Mapping[str, str]
    by_state: str
    by_state_lead: str
    checking: str
    notes: tuple[str, ...]
    dictionary: str
    column: str
    meaning: str
    tables: Mapping[str, str]
    columns: Mapping[str, Mapping[str, str]]
