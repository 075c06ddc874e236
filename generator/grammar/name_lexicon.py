"""The words of Spanish names: which printed word may stand where in one, and as what it is compared."""

from functools import cache
from typing import Literal

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.once import once
from generator.tables.loading import Tables

NAME = 1  # may stand in a name
FIRST = 2  # may stand first in a name
LOUD = 4  # may stand first when another word in capitals follows
SHOUTED = 8  # in capitals, two letters or more
LONG = 16  # in capitals, longer than an acronym
PARTICLE = 32
BREAK = 64  # begins another line where it follows a name
OF = 128  # a place may follow it
SHORT = 256  # stands for a given name where a full stop follows it
JOINS = 512  # may stand between two surnames of one person
_ACRONYM = 5  # letters


class NameLexicon(Struct, frozen=True, eq=False, dict=True):
    """The words of names in folded form."""

    given: dict[str, Literal["m", "f", ""]]
    nicknames: dict[str, str]
    particles: frozenset[str]
    place_links: frozenset[str]
    spelled_alike: tuple[tuple[str, str], ...]
    compounds: frozenset[tuple[str, ...]]
    joints: frozenset[str]
    short: frozenset[str]
    titles: frozenset[str]
    openers: frozenset[str]
    breaks: frozenset[str]
    not_names: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[tuple[str, ...]]
    feminine_endings: tuple[str, ...]

    @once
    def kinds(self) -> Kept[int]:
        """Give what a printed word can be in a name."""
        return Kept(self._kind)

    @once
    def compared(self) -> Kept[str | None]:
        """Give a printed word as it is compared; None for a particle or an initial, which are not."""
        return Kept(self._compared)

    def _compared(self, word: str) -> str | None:
        return self.keys[word] if len(word) > 1 and word.lower() not in self.particles else None

    @once
    def keys(self) -> Kept[str]:
        """Give one word of a name as it is compared."""
        return Kept(self._key)

    def _key(self, word: str) -> str:
        folded = word.lower() if word.isascii() else fold(word)
        return self.comparable(self.nicknames.get(folded, word))

    def comparable(self, text: str) -> str:
        """Give a text in which the keys of its words stand as they are compared."""
        folded = text.lower() if text.isascii() else fold(text).replace("’", "").replace("´", "")
        for spelling, other in self.spelled_alike:
            folded = folded.replace(spelling, other)
        return folded

    @once
    def known(self) -> frozenset[str]:
        """Give all words that are more than a word of a name, or none."""
        told = (
            self.given,
            self.particles,
            self.place_links,
            self.titles,
            self.openers,
            self.breaks,
            self.not_names,
            self.nouns,
        )
        return frozenset().union(*told)

    def _kind(self, word: str) -> int:
        lower = word.lower()
        folded = lower if word.isascii() else fold(word)
        if (
            word[0].isupper()
            and word.isalpha()
            and not word.isupper()
            and self.known.isdisjoint((lower, folded))
        ):
            return NAME | FIRST
        given = folded in self.given
        shouted = word.isupper() and len(word) > 1
        kind = PARTICLE * (lower in self.particles) + SHOUTED * shouted
        kind += BREAK * (folded in self.breaks) + JOINS * (word in self.joints)
        kind += LONG * (word.isupper() and len(word) > _ACRONYM) + OF * (folded in self.place_links)
        if not _is_name_word(word, lower, self) or (folded in self.not_names and not given):
            return kind
        kind += SHORT * (folded in self.short)
        first = len(word) > 1 and folded not in self.titles and (given or folded not in self.openers)
        loud = shouted and not given
        return kind | NAME | FIRST * (first and not loud) | LOUD * (first and loud)


@cache
def name_lexicon(tables: Tables) -> NameLexicon:
    """Compile the words of names."""
    words = tables.language.names
    given: dict[str, Literal["m", "f", ""]] = {fold(name): "m" for name in words.given_m}
    given |= {fold(name): "m" for name in words.abbreviated_m}
    for name in map(fold, (*words.given_f, *words.abbreviated_f)):
        given[name] = "" if name in given else "f"
    forms = (form for noun in tables.language.roles.nouns for form in (noun.ms, noun.fs, noun.mp, noun.fp))
    surnames = frozenset(words.also_surnames)
    openers, months = frozenset(map(fold, words.openers)), tables.language.dates.months
    kept = {*map(fold, words.particles), *given, *(fold(name) for month in months for name in month)}
    states = (name for state in tables.facts.states for name in (state.short, *state.aliases))
    return NameLexicon(
        given=given,
        nicknames={fold(short): fold(name) for short, name in words.nicknames},
        particles=frozenset(words.particles),
        place_links=frozenset(map(fold, words.place_links)),
        spelled_alike=words.spelled_alike,
        compounds=frozenset(tuple(fold(name).split()) for name in words.compound_surnames),
        joints=frozenset(words.joints),
        short=frozenset(map(fold, (*words.abbreviated_m, *words.abbreviated_f))),
        titles=frozenset(map(fold, words.titles)),
        openers=openers,
        breaks=openers - kept,
        not_names=frozenset(map(fold, words.not_names)),
        nouns=frozenset(form for form in forms if fold(form) not in surnames),
        states=frozenset(tuple(fold(name).split()) for name in states),
        feminine_endings=words.feminine_endings,
    )


def _is_name_word(word: str, lower: str, lexicon: NameLexicon) -> bool:
    """Tell a word of a name from an office noun, a number and an acronym with a suffix."""
    if not word[0].isupper() or lower in lexicon.nouns:
        return False
    if word.isalpha():
        return True
    letters = word.replace("-", "").replace("’", "").replace("'", "").replace("´", "")
    first = word.split("-", 1)[0]
    suffixed = "-" in word and first.isupper() and len(first) > 1 and not word.isupper()
    return letters.isalpha() and not suffixed
