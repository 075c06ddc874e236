"""Who may speak in a story, by name, by office and by what an office is called when it comes back."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.offices import offices_of
from generator.extract.officials.posts import post_of
from generator.extract.officials.printed import Role
from generator.grammar.folding import fold
from generator.grammar.once import once
from generator.grammar.words import Words
from generator.records import Official
from generator.tables.loading import Tables

_FEW = 8  # officials of one kind beyond whom an office alone tells none apart


class _Entrances:
    """The passage in which each official is first named."""

    def __init__(self, forms: Mapping[str, Sequence[str]], lines: Sequence[Line]) -> None:
        self._forms = forms
        self._lines = lines
        self._known: dict[str, int] = {}

    def of(self, official: str) -> int:
        """Give the number of the passage, one after the last for a name that is printed nowhere."""
        if official not in self._known:
            self._known[official] = next(self._named(official), len(self._lines))
        return self._known[official]

    def _named(self, official: str) -> Iterator[int]:
        forms = self._forms.get(official, ())
        for line in self._lines:
            if any(map(line.source.passage.text.__contains__, forms)):
                yield line.part


class Cast(Struct, frozen=True, dict=True):
    """Who may speak in a story whose passages are `lines`: officials by printed form and by office."""

    officials: tuple[Official, ...]
    lines: Sequence[Line]
    main_state: str | None
    tables: Tables

    @once
    def by_form(self) -> Mapping[str, str]:
        """Give officials by how they are printed."""
        named = [official for official in self.officials if official.named]
        return {form: official.id for official in named for form in official.mentions}

    @once
    def by_office(self) -> Mapping[str, str]:
        """Give officials by their office's id."""
        return {official.office: official.id for official in self.officials if official.office}

    @once
    def by_noun(self) -> Mapping[tuple[str, str], Sequence[str]]:
        """Give officials by the noun of their office and the gender that may be meant by it."""
        nouns: dict[tuple[str, str], list[str]] = {}
        for official in self.officials:
            for noun in _nouns(official.role, self.tables):
                nouns.setdefault(noun, []).append(official.id)
        return nouns

    @once
    def genders(self) -> Mapping[str | None, str | None]:
        """Give the genders of the officials."""
        return {official.id: official.gender for official in self.officials}

    @once
    def introduced(self) -> frozenset[str]:
        """Give the folded words that bring somebody in (`una doctora`) and may mean the same one later."""
        leads = frozenset(map(fold, self.tables.language.speech.determiners)) - lexicon(self.tables).definite
        folds = (line.words.folds for line in self.lines)
        return frozenset(word for words in folds for lead, word in pairwise(words) if lead in leads)

    @once
    def entrances(self) -> _Entrances:
        """Give where each official is first named."""
        forms = {official.id: official.mentions for official in self.officials if official.named}
        return _Entrances(forms, self.lines)


def _nouns(role: str, tables: Tables) -> tuple[tuple[str, str], ...]:
    """Give the noun of an office with each gender that may be meant by it; a former office gives none."""
    heads = lexicon(tables).heads
    head = next((heads[word] for word in role.lower().split() if word in heads), None)
    if head is None:
        return ()
    return tuple((head.noun.ms, gender) for gender in ({head.gender, ""} if head.gender else ("m", "f", "")))


def holder(words: Words, role: Role, cast: Cast, part: int) -> str | None:
    """Give the official an office alone means (`la alcaldesa`); None: whoever was spoken of last.

    `part` is the number of the passage it stands in: what an office covers is told of those named by then.
    """
    post = post_of(words, role, lexicon(cast.tables))
    offices = offices_of(post, cast.main_state, cast.tables)
    ids = {cast.by_office[office] for office in offices if office in cast.by_office}
    if len(ids) == 1:
        return ids.pop()
    if role.former:
        return None
    same = cast.by_noun.get((role.head.noun.ms, role.head.gender), ()) or covered(role, cast, part)
    return same[0] if len(same) == 1 else None


def covered(role: Role, cast: Cast, part: int) -> Sequence[str]:
    """Give the officials an office that covers others may mean (`la legisladora`); none for another."""
    noun, gender = role.head.noun, role.head.gender
    if not noun.covers or (noun.ms, gender) in cast.by_noun:
        return ()
    known = (cast.by_noun.get((other, gender), ()) for other in noun.covers)
    ids = dict.fromkeys(one for several in known for one in several)
    return tuple([one for one in ids if cast.entrances.of(one) <= part]) if len(ids) <= _FEW else ()
