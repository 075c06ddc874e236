"""Words of what stands on a news page and is not story. Compared without case and accents."""

from msgspec import Struct


class Marker(Struct, frozen=True):
    """Words that give away one kind of line. `reason` is what a curator reads.

    `longest`: characters of the longest line the words decide about; a longer one is story that uses them.
    `sentences`: whether the words also decide about a line that is a whole sentence.
    """

    reason: str
    words: tuple[str, ...]
    longest: int = 160
    sentences: bool = True


class LeadIns(Struct, frozen=True):
    """What announces another story. `bare` need no colon or arrow after them; the others do.

    `sentence_openers` begin a sentence but stand seldom, with a capital, inside a headline: they show where a
    headline that is followed by story on one line ends.
    """

    bare: tuple[str, ...]
    with_sign: tuple[str, ...]
    sentence_openers: tuple[str, ...]


class BylineWords(Struct, frozen=True):
    """How a page says who wrote. `openings` stand before a name, `stand_ins` for one (a newsroom, an agency).

    `outlet_nouns` are words outlets call themselves by; `joiners` are the small words inside names;
    `given_names` tell a person from a place or a section where layout does not, `place_openings` a place.
    `author_nouns` begin what an author box says of its author, `staff_nouns` the post of who runs an outlet.
    """

    openings: tuple[str, ...]
    stand_ins: tuple[str, ...]
    outlet_nouns: tuple[str, ...]
    joiners: tuple[str, ...]
    given_names: tuple[str, ...]
    place_openings: tuple[str, ...]
    author_nouns: tuple[str, ...]
    staff_nouns: tuple[str, ...]


class CreditWords(Struct, frozen=True):
    """How a picture says whose it is. `nouns` need a colon or a slash; `agencies` and `signs` do not."""

    nouns: tuple[str, ...]
    agencies: tuple[str, ...]
    signs: tuple[str, ...]
    file_endings: tuple[str, ...]
    file_openings: tuple[str, ...]


class HeadlineWords(Struct, frozen=True):
    """By what a short headline is known: its verb, or one of `openers` where it has none.

    `verb_endings` are compared with accents, and so are `verbs`, words that have none of them; `no_verbs` are
    words that have one and are no verbs. A line with one of `clauses` in it names something and says nothing
    of it.
    """

    verb_endings: tuple[str, ...]
    verbs: tuple[str, ...]
    no_verbs: tuple[str, ...]
    clauses: tuple[str, ...]
    openers: tuple[str, ...]


class BoilerplateWords(Struct, frozen=True):
    """What stands on a page and is not story.

    `labels` are whole lines; `openings` begin a line; `inside` may stand anywhere in one. `end_heads` head
    what follows the story, and nothing after them is story; `end_head_openings` may have a few words more;
    `box_heads` head boxes between paragraphs too, and end a story unless a paragraph follows;
    `column_heads` head it where nothing below speaks of the story. `mottos` begin what a site says of itself
    in the page's last line. `path_starts` name the page that a path to another starts from.
    `tails` are labels that pages glue to the last full stop. `sections` name parts of a newspaper;
    `filing_words` stand before those a story is filed under (`en Salud, Estatal`).
    `stamp_words` may stand beside a date without making a sentence; `publish_openings` begin a line that says
    when the story was published; `counter_units` follow a figure, `radio_units` a frequency.
    `abbreviations` end in a full stop that ends no sentence; one with a capital counts only with a capital.
    `country_names` are the country as a section or in a widget. No title, no sentence ends in `unfinished`.
    `turns` open a paragraph and no title. Verbs that tell what happened, seldom found in a title, end in
    `past_endings` or are in `past_verbs`.
    """

    labels: tuple[Marker, ...]
    openings: tuple[Marker, ...]
    inside: tuple[Marker, ...]
    end_heads: tuple[str, ...]
    end_head_openings: tuple[str, ...]
    box_heads: tuple[str, ...]
    column_heads: tuple[str, ...]
    mottos: tuple[str, ...]
    path_starts: tuple[str, ...]
    tails: tuple[str, ...]
    lead_ins: LeadIns
    bylines: BylineWords
    credits: CreditWords
    sections: tuple[str, ...]
    filing_words: tuple[str, ...]
    stamp_words: tuple[str, ...]
    publish_openings: tuple[str, ...]
    counter_units: tuple[str, ...]
    radio_units: tuple[str, ...]
    abbreviations: tuple[str, ...]
    country_names: tuple[str, ...]
    unfinished: tuple[str, ...]
    turns: tuple[str, ...]
    past_endings: tuple[str, ...]
    past_verbs: tuple[str, ...]
    headlines: HeadlineWords
