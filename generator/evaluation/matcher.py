"""When two names are one person's, and when two roles are one office."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from generator.evaluation.words import words
from generator.tables.matching_words import MatchingWords, StemStep

LONGER_BY = 2
"""A found name may have this many words more than the labelled one; with more, something is glued to it."""

ENOUGH_OF_ROLE = 0.6
"""Share of the labelled role's words that a found role must have."""


class Matcher(Struct, frozen=True):
    """The matching words of one language, compiled."""

    table: MatchingWords
    ignored: frozenset[str]
    offices: frozenset[str]

    def same_person(self, name: str, forms: Iterable[str]) -> bool:
        """True when one of the forms is the labelled name, or one of the two holds all words of the other."""
        wanted = self._kept(name)
        return bool(wanted) and any(self._same_name(wanted, self._kept(form)) for form in forms)

    def _same_name(self, wanted: list[str], found: list[str]) -> bool:
        if not found or found == wanted:
            return bool(found)
        added = {self.stem(word) for word in found if word not in wanted}
        if len(found) > len(wanted) + LONGER_BY or added & self.offices:
            return False
        small, big = sorted((wanted, found), key=len)
        return len(small) > 1 and not Counter(small) - Counter(big)

    def same_role(self, accepted: Iterable[str], found: str) -> bool:
        """True when a found role has the office noun, the qualifier and most words of an accepted form."""
        role = self._role(found)
        forms = [form for form in map(self._role, accepted) if form]
        stated = frozenset[str]().union(*forms)
        if (role & self.offices) - stated - frozenset(self.table.neutral):
            return False
        return any(self._fits(form, role) for form in forms)

    def _fits(self, form: frozenset[str], role: frozenset[str]) -> bool:
        pending = frozenset(self.table.pending)
        if (form & self.offices and not form & role & self.offices) or form & pending != role & pending:
            return False
        core = form - frozenset(self.table.generic) or form
        return len(core & role) / len(core) >= ENOUGH_OF_ROLE

    def stem(self, word: str) -> str:
        """The word in one number and gender."""
        for step in self.table.stems:
            if len(word) > step.longer_than:
                word = _shorten(word, step)
        return word

    def _role(self, text: str) -> frozenset[str]:
        return frozenset(map(self.stem, self._kept(text)))

    def _kept(self, text: str) -> list[str]:
        return [word for word in words(text) if word not in self.ignored]


def _shorten(word: str, step: StemStep) -> str:
    if word in step.words:
        return step.words[word]
    ending = next((ending for ending in step.endings if word.endswith(ending)), None)
    return word if ending is None else word.removesuffix(ending) + step.endings[ending]


def matcher(table: MatchingWords) -> Matcher:
    """Compile the matching words of one language."""
    bare = Matcher(table, frozenset(table.ignored), frozenset())
    return Matcher(table, bare.ignored, frozenset(map(bare.stem, table.offices)))
