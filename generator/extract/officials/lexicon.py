"""Everything the rules for officials look up, compiled once for a set of tables."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from generator.extract.officials.listed import Phrases, phrases
from generator.grammar.folding import fold
from generator.grammar.name_lexicon import NameLexicon, name_lexicon
from generator.grammar.once import once
from generator.tables.loading import Tables
from generator.tables.role_words import RoleNoun, RoleWords


class Head(Struct, frozen=True):
    """One printed form of an office noun. `gender` is "" where the form tells none."""

    noun: RoleNoun
    gender: Literal["m", "f", ""]
    plural: bool
    length: int = 1


class Lexicon(Struct, frozen=True, dict=True):
    """Words of offices in folded form, and the names of states, towns and institutions."""

    names: NameLexicon
    words: RoleWords
    heads: Mapping[str, Head]
    triggers: frozenset[str]
    adjectives: frozenset[str]
    municipal: frozenset[str]
    prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    conjunctions: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    number_marks: frozenset[str]
    copulas: frozenset[str]
    past: frozenset[str]
    past_links: frozenset[str]
    time_prepositions: frozenset[str]
    past_times: frozenset[str]
    owning: frozenset[str]
    legislators: frozenset[str]
    ago: frozenset[str]
    place_nouns: frozenset[str]
    departments: frozenset[str]
    tail_nouns: frozenset[str]
    subunits: frozenset[str]
    organisations: frozenset[str]
    qualifiers: frozenset[str]
    before: frozenset[str]
    neutral: frozenset[str]
    definite: frozenset[str]
    linkers: frozenset[str]
    list_links: frozenset[str]
    possessives: frozenset[str]
    capacity: frozenset[str]
    named_as: frozenset[str]
    idle: frozenset[str]
    private: frozenset[str]
    public: frozenset[str]
    honorary: Mapping[str, frozenset[str]]
    incoming: frozenset[str]
    anaphoric: frozenset[str]
    bodies: frozenset[str]
    bodies_by_name: frozenset[str]
    agents: frozenset[str]
    replaced: frozenset[str]
    newly: frozenset[str]
    candidates: frozenset[str]
    kin: frozenset[str]
    naming_verbs: tuple[str, ...]
    object_words: frozenset[str]
    reaching: frozenset[str]
    party_chairs: frozenset[str]
    saints: frozenset[str]
    directing: frozenset[str]
    relatives: frozenset[str]
    counterparts: frozenset[str]
    portfolio: frozenset[str]
    namesakes: Phrases
    states: Phrases
    abbreviations: Phrases
    towns: Phrases
    institutions: Phrases
    acronyms: frozenset[str]
    affiliations: Phrases
    fixed_tails: Phrases
    seated: Phrases
    headed_by: Phrases
    in_charge: Phrases

    @once
    def leaning(self) -> frozenset[str]:
        """Give the nouns that may stand for an institution named before."""
        return self.bodies | self.bodies_by_name

    @once
    def before_name(self) -> frozenset[str]:
        """Give what may stand between an office and a name."""
        return self.names.titles | self.articles

    @once
    def before_past(self) -> frozenset[str]:
        """Give what may stand right before an office that is no longer held."""
        return self.past | self.past_links

    @once
    def before_given(self) -> frozenset[str]:
        """Give what may stand right before an office that somebody is given (`como`, `en la Secretaría`)."""
        return self.named_as | self.portfolio

    @once
    def before_counterpart(self) -> frozenset[str]:
        """Give what may open words that stand for an office named before (`a su homóloga`)."""
        return self.possessives | self.object_words

    @once
    def before_noun(self) -> frozenset[str]:
        """Give what may stand before the noun that an office is of."""
        return self.prepositions | self.articles | self.adjectives

    @once
    def plain_prepositions(self) -> frozenset[str]:
        """Give the prepositions that can be no adjective, and with which no fixed tail begins."""
        other, endings = self.adjectives.union(self.fixed_tails), tuple(map(fold, self.words.demonym_endings))
        return frozenset(word for word in self.prepositions - other if not word.endswith(endings))

    @once
    def listed(self) -> frozenset[str]:
        """Give the first words of what a tail may name by a name that the tables have."""
        return self.place_nouns.union(self.states, self.towns, self.institutions, self.affiliations)

    @once
    def vague(self) -> frozenset[str]:
        """Give the words after an office noun that do not say which office it is."""
        return self.adjectives | self.idle | self.anaphoric


_SAME = (
    "municipal",
    "prepositions",
    "place_prepositions",
    "conjunctions",
    "articles",
    "number_marks",
    "copulas",
    "past",
    "past_links",
    "time_prepositions",
    "past_times",
    "owning",
    "ago",
    "place_nouns",
    "departments",
    "tail_nouns",
    "subunits",
    "definite",
    "linkers",
    "possessives",
    "list_links",
    "capacity",
    "named_as",
    "incoming",
    "anaphoric",
    "bodies",
    "bodies_by_name",
    "agents",
    "replaced",
    "newly",
    "candidates",
    "kin",
    "object_words",
    "reaching",
    "party_chairs",
    "saints",
    "directing",
    "relatives",
    "counterparts",
    "portfolio",
)
"""Words taken over as they stand in the table, folded."""


def head_of(word: str, lexicon: Lexicon) -> Head | None:
    """Give the office noun a word in lower case is, `ex` glued before it or not; None when it is none."""
    bare = word.removeprefix(lexicon.words.former_prefix).lstrip("-")
    return lexicon.heads.get(word) or (lexicon.heads.get(bare) if bare != word else None)


@cache
def lexicon(tables: Tables) -> Lexicon:
    """Compile the words of offices of one set of tables."""
    words = tables.language.roles
    heads = _heads(words)
    return Lexicon(
        names=name_lexicon(tables),
        words=words,
        **{name: _folded(getattr(words, name)) for name in _SAME},
        heads=heads,
        triggers=_triggers(heads, words),
        adjectives=_folded((*words.adjectives, *_demonyms(tables))),
        determiners=_folded((*words.articles, *words.determiners)),
        legislators=_folded(form for noun in words.nouns if noun.any_tail for form in (noun.mp, noun.fp)),
        organisations=frozenset(words.organisations),
        qualifiers=_folded((*words.qualifiers_before, *words.qualifiers_after)),
        before=_folded((*words.qualifiers_before, *words.neutral_before)),
        neutral=_folded(words.neutral_before),
        idle=_folded((*words.constitutional, *words.state_words)),
        private=_folded(words.private_words),
        public=_folded(words.public_words),
        honorary={
            noun: frozenset(fold(word) for other, word in words.honorary if other == noun)
            for noun, _ in words.honorary
        },
        naming_verbs=tuple(map(fold, words.naming_verbs)),
        namesakes=phrases((word, "") for word in words.namesakes),
        states=phrases(_states(tables)),
        abbreviations=phrases((abbr, st.short) for st in tables.facts.states for abbr in st.abbreviations),
        towns=phrases(_towns(tables)),
        institutions=phrases(_institutions(tables)),
        acronyms=frozenset(name for name, _ in _institutions(tables) if not (" " in name or name.isupper())),
        affiliations=phrases((word, word) for word in words.affiliations),
        fixed_tails=phrases((word, "") for word in words.fixed_tails),
        seated=phrases((word, "") for word in words.seated),
        headed_by=phrases((word, "") for word in words.headed_by),
        in_charge=phrases((word, "") for word in words.in_charge),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _heads(words: RoleWords) -> dict[str, Head]:
    """Index the printed forms; one without its accent counts unless it is another word (`secretaría`)."""
    found: dict[str, Head] = {}
    for noun in words.nouns:
        for form, head in _forms(noun):
            found.setdefault(form, head)
            found.setdefault(fold(form), head)
    return found


def _forms(noun: RoleNoun) -> Iterable[tuple[str, Head]]:
    """Give the four forms with what they tell; a masculine plural may hold women."""
    size, common = len(noun.ms.split()), noun.ms == noun.fs
    yield noun.ms, Head(noun, "" if common else "m", False, size)
    yield noun.fs, Head(noun, "" if common else "f", False, size)
    yield noun.mp, Head(noun, "", True, size)
    yield noun.fp, Head(noun, "" if noun.mp == noun.fp else "f", True, size)


def _triggers(heads: Mapping[str, Head], words: RoleWords) -> frozenset[str]:
    """List the words in lower case at which an office, a thing or an institution may begin."""
    first = {phrase.split()[0] for phrase in (*heads, *words.namesakes, *words.organisations)}
    former = {words.former_prefix + joint + form for form in heads for joint in ("", "-")}
    return frozenset(form for word in first | former for form in (word, fold(word)))


def _demonyms(tables: Tables) -> Iterable[str]:
    for state in tables.facts.states:
        for row in (state.demonyms.main, *state.demonyms.alternates):
            yield from (row.ms, row.fs, row.mp, row.fp)


def _states(tables: Tables) -> Iterable[tuple[str, str]]:
    country = _folded(tables.language.roles.country_words)
    for state in tables.facts.states:
        for name in (state.short, state.official, state.inegi_name, *state.aliases):
            if fold(name) not in country:
                yield name, state.short


def _towns(tables: Tables) -> Iterable[tuple[str, str]]:
    for state in tables.facts.states:
        yield from ((name, state.short) for name in (state.capital, *state.cities))
    for state in tables.facts.states:
        yield from ((city.name, "") for city in state.cities_ambiguous)


def _institutions(tables: Tables) -> Iterable[tuple[str, str]]:
    for entry in tables.facts.institutions:
        if entry.kind == "institution":
            for name in (entry.name, *entry.abbreviations, *entry.aliases):
                yield name, entry.id
