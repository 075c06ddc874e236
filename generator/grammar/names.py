"""Personal names in Spanish text: where one begins and ends, whose gender it tells, which forms agree."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.kept import Kept
from generator.grammar.once import once
from generator.grammar.words import Words
from generator.tables.loading import Tables

LONGEST = 9
"""Words a name may have; longer runs of capitals are headlines."""

_ENDING = frozenset((", ", ".", ","))
"""What never stands inside a name: most names end before one of them."""

_PARTICLES = 3
_OPENING, _CLOSING = (" “", ' "', " «"), ("” ", '" ', "» ")
_TITLE_STOP = 3  # a title in full may be followed by another (`el doctor y maestro`), never by a fourth


_NAME = 1  # may stand in a name
_FIRST = 2  # may stand first in a name
_LOUD = 4  # may stand first when another word in capitals follows
_SHOUTED = 8  # in capitals, two letters or more
_LONG = 16  # in capitals, longer than an acronym
_PARTICLE = 32
_BREAK = 64  # begins another line where it follows a name
_OF = 128  # a place may follow it
_ACRONYM = 5  # letters


class NameLexicon(Struct, frozen=True, eq=False, dict=True):
    """The words of names in folded form."""

    given: dict[str, Literal["m", "f", ""]]
    nicknames: dict[str, str]
    particles: frozenset[str]
    place_links: frozenset[str]
    spelled_alike: tuple[tuple[str, str], ...]
    compounds: frozenset[tuple[str, ...]]
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
        return Kept(self.comparable)

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
            return _NAME | _FIRST
        given = folded in self.given
        shouted = word.isupper() and len(word) > 1
        kind = _PARTICLE * (lower in self.particles) + _SHOUTED * shouted
        kind += _BREAK * (folded in self.breaks)
        kind += _LONG * (word.isupper() and len(word) > _ACRONYM) + _OF * (folded in self.place_links)
        if not _is_name_word(word, lower, self) or (folded in self.not_names and not given):
            return kind
        first = len(word) > 1 and folded not in self.titles and (given or folded not in self.openers)
        loud = shouted and not given
        return kind | _NAME | _FIRST * (first and not loud) | _LOUD * (first and loud)


@cache
def name_lexicon(tables: Tables) -> NameLexicon:
    """Compile the words of names."""
    words = tables.language.names
    given: dict[str, Literal["m", "f", ""]] = {fold(name): "m" for name in words.given_m}
    for name in map(fold, words.given_f):
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
        titles=frozenset(map(fold, words.titles)),
        openers=openers,
        breaks=openers - kept,
        not_names=frozenset(map(fold, words.not_names)),
        nouns=frozenset(form for form in forms if fold(form) not in surnames),
        states=frozenset(tuple(fold(name).split()) for name in states),
        feminine_endings=words.feminine_endings,
    )


def skip_titles(words: Words, at: int, lexicon: NameLexicon) -> int:
    """Give the first word at or after `at` that is no title before a name (`Dr.`, `la maestra`)."""
    for _ in range(_TITLE_STOP):
        if at + 1 >= words.size or words.folds[at] not in lexicon.titles:
            break
        if words.gaps[at + 1] not in (" ", ". ", "."):
            break
        at += 1
    return at


def may_begin(word: str, lexicon: NameLexicon) -> bool:
    """Tell whether a name may begin at a word as printed."""
    return lexicon.kinds[word] & (_FIRST | _LOUD) > 0


def name_end(words: Words, at: int, lexicon: NameLexicon) -> int:
    """Give the word after the name that begins at `at`; `at` itself when none begins there."""
    size = words.size
    kind = lexicon.kinds[words.words[at]] if at < size else 0
    if not kind & _FIRST and not (kind & _LOUD and _shouted_run(words, at, lexicon)):
        return at
    end, stop, gaps = at + 1, at + LONGEST, words.gaps
    if end == size or gaps[end] in _ENDING:
        return end
    shouted, kinds = bool(kind & _SHOUTED), lexicon.kinds
    ends = _BREAK if shouted else _BREAK | _SHOUTED
    while end < stop and end < size:
        kind = kinds[words.words[end]]
        if gaps[end] == " " and not kind & (_PARTICLE | _OF):
            if kind & ends or not kind & _NAME:
                break
            end += 1
            continue
        step = _step(words, end, lexicon, shouted)
        if not step or (kind & _OF and _cuts(words, at, end, step, lexicon)):
            break
        end = step
    return end


def begins_person(words: Words, at: int, lexicon: NameLexicon) -> bool:
    """Tell whether a given name with a surname after it stands at `at`, titles allowed before it."""
    folded = words.folds[at]
    if folded not in lexicon.given and folded not in lexicon.titles:
        return False
    first = at if folded in lexicon.not_names else skip_titles(words, at, lexicon)
    if first >= words.size or not words.capital(first):
        return False
    if first == at and folded not in lexicon.given:
        return False
    return name_end(words, first, lexicon) - first > 1


def gender_of(name: str, lexicon: NameLexicon) -> Literal["m", "f"] | None:
    """Guess the gender from the first given name that tells one, else from its ending; None without both."""
    tokens = fold(name).split()
    for token in tokens[:2]:
        known = lexicon.given.get(token)
        if known:
            return known
    if tokens and tokens[0] not in lexicon.given and tokens[0].endswith(lexicon.feminine_endings):
        return "f"
    return None


def keys(name: str, lexicon: NameLexicon) -> tuple[str, ...]:
    """Give the words of a name as they are compared: no accents, particles or initials, one spelling."""
    return key_tokens(name.replace(".", " ").replace("“", " ").replace("”", " ").split(), lexicon)


def key_tokens(tokens: Iterable[str], lexicon: NameLexicon) -> tuple[str, ...]:
    """Give the comparable form of a name already split into words."""
    return tuple([key for key in map(lexicon.compared.__getitem__, tokens) if key is not None])


@lru_cache(maxsize=1 << 12)  # the people of a story come back in it, and in others
def printed_key(words: tuple[str, ...], lexicon: NameLexicon) -> tuple[str, ...]:
    """Give the comparable form of a name in a text already split into words."""
    return key_tokens(words, lexicon)


def _shouted_run(words: Words, at: int, lexicon: NameLexicon) -> bool:
    """Tell whether a word in capitals is a name: another follows, and neither can be an acronym."""
    following = at + 1
    if following >= words.size or words.gaps[following] != " ":
        return False
    return all(lexicon.kinds[words.words[place]] & _LONG for place in (at, following))


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


def _step(words: Words, at: int, lexicon: NameLexicon, shouted: bool) -> int:
    """Give the word after the next piece of a name (particles and a word), 0 when the name ends before."""
    gap = words.gaps[at]
    if gap != " ":
        if gap in _OPENING:
            return at + 1 if _is_nickname(words, at) else 0
        initial = gap == ". " and len(words.words[at - 1]) == 1
        if not initial and not (gap in _CLOSING and words.gaps[at - 1] in _OPENING):
            return 0
    last, kind = at, lexicon.kinds[words.words[at]]
    while kind & _PARTICLE and last - at < _PARTICLES:
        last += 1
        if last >= words.size or words.gaps[last] != " ":
            return 0
        kind = lexicon.kinds[words.words[last]]
    if last == at and kind & _BREAK:
        return 0  # `Gobernador de Sonora, Ana Ruiz El gobernador de…`: two lines run together
    return last + 1 if kind & _NAME and (shouted or not kind & _SHOUTED) else 0


def _is_nickname(words: Words, at: int) -> bool:
    """Tell whether a word in quotes stands inside a name: another capital follows the closing mark."""
    following = at + 1
    return following < words.size and words.gaps[following] in _CLOSING and words.capital(following)


def _cuts(words: Words, first: int, at: int, end: int, lexicon: NameLexicon) -> bool:
    """Tell whether `de STATE` after a name is a place and not part of the name."""
    if tuple(words.folds[at - 1 : end]) in lexicon.compounds and at - 1 > first:
        return False
    tail = words.folds[at + 1 : at + 4]
    return at - first > 1 and any(tail[:size] in lexicon.states for size in (1, 2, 3))
