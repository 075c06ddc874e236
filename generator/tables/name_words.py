"""How people are named: given names, particles, titles, and what is capitalised but no name."""

from msgspec import Struct


class NameWords(Struct, frozen=True):
    """Words of personal names. Given names and titles as printed; the rest in lower case.

    given_m, given_f    given names of men and women; one in both lists tells no gender
    abbreviated_m, abbreviated_f   short forms of given names, without the full stop
    feminine_endings    endings of given names of women that are not listed
    nicknames           pairs of a short form and the given name it stands for
    particles           stand between the words of a name, in lower case
    place_links         particles that lead from a name to a state which is no part of it
    spelled_alike       pairs of spellings: where two names differ in them alone, they are compared as one
    compound_surnames   surnames of several words that a cut would break
    joints              words between two surnames of one person: a compound, or one and the same twice
    titles              stand before a name and are not part of it, without the full stop
    also_surnames       office nouns that are surnames too
    openers             capitalised at the start of a sentence or headline, never part of a name
    not_names           capitalised words of institutions, places and things: a name ends before them
    """

    given_m: tuple[str, ...]
    given_f: tuple[str, ...]
    abbreviated_m: tuple[str, ...]
    abbreviated_f: tuple[str, ...]
    feminine_endings: tuple[str, ...]
    nicknames: tuple[tuple[str, str], ...]
    particles: tuple[str, ...]
    place_links: tuple[str, ...]
    spelled_alike: tuple[tuple[str, str], ...]
    compound_surnames: tuple[str, ...]
    joints: tuple[str, ...]
    titles: tuple[str, ...]
    also_surnames: tuple[str, ...]
    openers: tuple[str, ...]
    not_names: tuple[str, ...]
