"""The words one language puts around place names, and what they make of them."""

from msgspec import Struct


class PlaceWords(Struct, frozen=True):
    """What stands before or after a place name and changes its meaning. Words are compared folded.

    `locatives` say that something is there, `prepositions` join a place to what belongs to it, `articles`
    and `connectors` may stand inside longer names. `civic_nouns` before a preposition are of a territory
    (`gobernador de`), `plain_capitals` are capitalised words before a place that make no name with it.
    `person_leads`, `street_leads`, `building_leads`, `school_leads`, `outlet_leads` begin names that a place
    only forms part of, `locality_leads` lists of small places; `number_marks` follow the name of a street.
    `demonym_endings` give masculine and feminine, singular and plural of a demonym in that order.
    `thing_nouns` before a demonym make a dish or a music of it. `own_state` speak of the one state a story is
    about, `nationwide` of the country.
    `national` is the main state of a story about the country or several states.
    """

    locatives: tuple[str, ...]
    prepositions: tuple[str, ...]
    articles: tuple[str, ...]
    connectors: tuple[str, ...]
    conjunctions: tuple[str, ...]
    civic_nouns: tuple[str, ...]
    plain_capitals: tuple[str, ...]
    person_leads: tuple[str, ...]
    street_leads: tuple[str, ...]
    locality_leads: tuple[str, ...]
    building_leads: tuple[str, ...]
    school_leads: tuple[str, ...]
    outlet_leads: tuple[str, ...]
    number_marks: tuple[str, ...]
    demonym_endings: tuple[tuple[str, str, str, str], ...]
    thing_nouns: tuple[str, ...]
    own_state: tuple[str, ...]
    nationwide: tuple[str, ...]
    national: str
