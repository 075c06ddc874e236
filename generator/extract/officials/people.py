"""Mentions of one person become one figure: surnames, nicknames and titles fold into the fullest form."""

from collections.abc import Container, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from msgspec import Struct, field

from generator.extract.officials.clues import Clues
from generator.extract.officials.items import Line
from generator.extract.officials.linking import Setting, link
from generator.extract.officials.mentions import Mention
from generator.extract.officials.posts import Post
from generator.extract.officials.printed import Name
from generator.extract.officials.registry import Keys, Known, Registry
from generator.grammar.folding import fold
from generator.tables.terms import first_day

LATER = "later-mention"
_FULL = 2  # words of a name that is more than a surname


class Figure(Struct):
    """One person of a story while it is read: `forms` are the words of the names seen, fullest first.

    `known` is the person of the registry, `rivals` the ids of several who fit equally.
    """

    forms: list[Keys]
    mentions: list[Mention] = field(default_factory=list)
    known: Known | None = None
    rivals: tuple[str, ...] = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """The offices the story gives the person."""
        return tuple(mention.post for mention in self.mentions if mention.post and mention.post.held)

    def words(self) -> set[str]:
        """Give every word of the person's name, from the registry too."""
        own = {word for form in self.forms for word in form}
        return own | self.known.tokens if self.known else own


class Story(NamedTuple):
    """What people are gathered from."""

    lines: tuple[Line, ...]
    clues: Clues
    registry: Registry
    setting: Setting

    def keys_of(self, mention: Mention) -> Keys:
        """Give the comparable words of a printed name."""
        return self.lines[mention.part].key(mention.start, mention.end)

    def sure_names(self, words: Set[str]) -> Iterator[tuple[Line, Name]]:
        """Yield every name that is sure to be one and has one of some words, among others that have none."""
        for number in sorted(self.clues.of_people(words)):
            line = self.lines[number]
            for name in line.names:
                if name.sure:
                    yield line, name


def figures(story: Story, mentions: Iterable[Mention]) -> tuple[Figure, ...]:
    """Gather mentions into people who hold an office, in the order of their first mention."""
    keyed = [(mention, story.keys_of(mention)) for mention in mentions]
    full = sorted((row for row in keyed if len(row[1]) > 1 or row[0].person), key=lambda row: -len(row[1]))
    found = _merged(_linked(_completed(_gathered(full), story), story))
    _place_short(found, [row for row in keyed if len(row[1]) == 1 and not row[0].person], story)
    kept = [figure for figure in found if _holds(figure, story.setting)]
    _add_later_mentions(kept, story)
    _add_headline_mentions(kept, story)
    for figure in kept:
        figure.mentions.sort(key=lambda mention: (mention.part, mention.start))
    return tuple(sorted(kept, key=lambda figure: (figure.mentions[0].part, figure.mentions[0].start)))


def _gathered(rows: Iterable[tuple[Mention, Keys]]) -> list[Figure]:
    """Put mentions whose name stands in a longer one with it; the longest names come first."""
    found: list[Figure] = []
    placed: dict[Keys, Figure] = {}
    bearers: dict[str, list[Figure]] = {}
    for mention, key in rows:
        figure = placed.get(key) or _longer(key, bearers)
        if figure is None:
            figure = Figure([])
            found.append(figure)
            for word in key:
                bearers.setdefault(word, []).append(figure)
        figure.mentions.append(mention)
        if key not in placed:
            figure.forms.append(key)
            placed[key] = figure
    return found


def _longer(key: Keys, bearers: Mapping[str, list[Figure]]) -> Figure | None:
    """Give the first person with a form in which a name stands; None when there is none."""
    for figure in bearers.get(key[-1], ()):
        if any(_within(key, form) for form in figure.forms):
            return figure
    return None


def _completed(found: list[Figure], story: Story) -> list[Figure]:
    """Take a fuller form that stands elsewhere without an office: `Ana Luna`, later `Ana Luna Rivas`.

    By a second given name only who is called by a given name and a surname is meant.
    """
    given = story.registry.names.given
    longer: dict[str, dict[Keys, None]] = {}
    firsts = {figure.forms[0][0] for figure in found if len(figure.forms[0]) >= _FULL}
    compared = story.registry.names.compared
    for line, name in story.sure_names(firsts) if firsts else ():
        begun = line.words.words[name.start : name.start + _FULL]
        if name.end - name.start > _FULL and any(compared[word] in firsts for word in begun):
            key = line.key(name.start, name.end)
            if len(key) > _FULL:
                longer.setdefault(key[0], {})[key] = None
            if len(key) > _FULL + 1 and key[1] in given:  # `Toño Ochoa`, later `José Antonio Ochoa Rivas`
                longer.setdefault(key[1], {})[key] = None
    for figure in found:
        form = figure.forms[0]
        fits = [
            key
            for key in longer.get(form[0], ())
            if len(form) >= _FULL
            and _within(form, key)
            and key != form
            and (key[0] == form[0] or len(form) == _FULL)
        ]
        if len(fits) == 1:
            figure.forms.insert(0, fits[0])
    return found


def _within(short: Keys, long: Keys) -> bool:
    """Tell whether the words of a form stand in a longer one in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _linked(found: list[Figure], story: Story) -> list[Figure]:
    for figure in found:
        result = link(figure.forms, figure.posts, story.setting)
        figure.known, figure.rivals = result.known, result.rivals
    return found


def _merged(found: list[Figure]) -> list[Figure]:
    """Make one figure of those that are one person of the registry."""
    merged: dict[str, Figure] = {}
    kept: list[Figure] = []
    for figure in found:
        first = merged.get(figure.known.person.id) if figure.known else None
        if first is None:
            kept.append(figure)
            if figure.known:
                merged[figure.known.person.id] = figure
        else:
            first.mentions.extend(figure.mentions)
            first.forms.extend(form for form in figure.forms if form not in first.forms)
    return kept


def _place_short(found: list[Figure], rows: list[tuple[Mention, Keys]], story: Story) -> None:
    """Give `la gobernadora SURNAME` to who bears it: a person found, a full name elsewhere, the registry."""
    if not rows:
        return
    bearers = _bearers(found)
    full = _full_forms(story, {key[0] for _, key in rows})
    for mention, key in rows:
        owners = bearers.get(key[0], [])
        if len(owners) == 1:
            owners[0].mentions.append(mention)
        elif not owners and mention.post and mention.post.held:
            forms = [*full.get(key[0], ()), key]
            result = link(forms, (mention.post,), story.setting)
            if result.known or len(forms) > 1:
                found.append(Figure(forms, [mention], result.known, result.rivals))
                for word in found[-1].words():
                    bearers.setdefault(word, []).append(found[-1])


def _bearers(found: Iterable[Figure]) -> dict[str, list[Figure]]:
    """Index people by the words of their names."""
    bearers: dict[str, list[Figure]] = {}
    for figure in found:
        for word in figure.words():
            bearers.setdefault(word, []).append(figure)
    return bearers


def _full_forms(story: Story, surnames: set[str]) -> dict[str, tuple[Keys, ...]]:
    """Index the full names of a story by surname, where all names with that surname can be one person's."""
    forms: dict[str, dict[Keys, None]] = {}
    for line, name in story.sure_names(surnames):
        key = line.key(name.start, name.end)
        for word in surnames.intersection(key[1:]):
            forms.setdefault(word, {})[key] = None
    longest = {word: max(keys, key=len) for word, keys in forms.items()}
    return {word: (form,) for word, form in longest.items() if all(_within(key, form) for key in forms[word])}


def _holds(figure: Figure, setting: Setting) -> bool:
    """Tell whether a person is an official of the story: by a printed office, else by the registry.

    Who is only named as candidate or the like is none, nor who first held an office after the story's day.
    """
    if figure.posts:
        return True
    if figure.known is None or any(mention.post for mention in figure.mentions):
        return False
    return any(first_day(term.start) <= setting.latest for term in figure.known.person.terms)


def _add_later_mentions(found: list[Figure], story: Story) -> None:
    """Add names without an office that can only be one of the people found."""
    bearers: dict[str, list[tuple[Figure, set[str]]]] = {}
    for figure in found:
        words = figure.words()
        for word in words:
            bearers.setdefault(word, []).append((figure, words))
    given, compared = story.registry.names.given, story.registry.names.compared
    taken = {(mention.part, mention.start) for figure in found for mention in figure.mentions}
    for number in sorted(story.clues.of_people(bearers.keys())) if bearers else ():
        line = story.lines[number]
        for name in line.names:
            last = compared[line.words.words[name.end - 1]]
            if (last and last not in bearers) or (line.part, name.start) in taken:
                continue
            key = line.key(name.start, name.end)
            owner, start = _owner(key, bearers, given), name.start
            if owner is None and not name.sure and line.words.opens_sentence(start):
                owner, start = _owner(key[1:], bearers, given), start + 1  # `Responde SURNAME`
            if owner and not _is_other_word(line, name, owner, story):
                owner.mentions.append(Mention(line.part, start, name.end, LATER, start, name.end))


def _is_other_word(line: Line, name: Name, owner: Figure, story: Story) -> bool:
    """Tell whether a word that begins a sentence is only spelled like a surname (`Días` for `Díaz`)."""
    single = name.end - name.start == 1 and not name.sure
    if not single or not line.words.opens_sentence(name.start):
        return False
    printed = {
        word
        for mention in owner.mentions
        for word in story.lines[mention.part].words.folds[mention.start : mention.end]
    }
    known = owner.known.person if owner.known else None
    forms = (known.name, known.full_name, *known.variants) if known else ()
    return line.words.folds[name.start] not in printed.union(*(fold(form).split() for form in forms))


def _add_headline_mentions(found: list[Figure], story: Story) -> None:
    """Add people a headline names in capitals throughout, where a name cannot be told by its capitals."""
    for line in story.lines:
        if line.source.kind != "title":
            continue
        printed = tuple(map(line.clues.look.lexicon.names.keys.__getitem__, line.words.words))
        for figure in found:
            if all(mention.part != line.part for mention in figure.mentions):
                at, end = _printed_form(printed, figure)
                if end:
                    figure.mentions.append(Mention(line.part, at, end, LATER, at, end))


def _printed_form(printed: Keys, figure: Figure) -> tuple[int, int]:
    """Give the words at which a form of two words or more of a name stands; (0, 0) when none does."""
    for form in figure.forms:
        if len(form) < _FULL or not all(word in printed for word in form[-_FULL:]):
            continue
        for shorter in (form[cut:] for cut in range(len(form) - _FULL + 1)):
            for at in range(len(printed) - len(shorter) + 1):
                if printed[at : at + len(shorter)] == shorter:
                    return at, at + len(shorter)
    return 0, 0


def _owner(
    key: Keys, bearers: Mapping[str, list[tuple[Figure, set[str]]]], given: Container[str]
) -> Figure | None:
    if not key or (len(key) == 1 and key[0] in given):
        return None
    owners = [figure for figure, words in bearers.get(key[-1], ()) if words.issuperset(key)]
    return owners[0] if len(owners) == 1 else None
