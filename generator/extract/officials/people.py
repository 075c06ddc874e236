"""Mentions of one person become one figure: surnames, nicknames and titles fold into the fullest form."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.extract.officials.items import Line, Name
from generator.extract.officials.linking import Link, Setting, link
from generator.extract.officials.mentions import Mention
from generator.extract.officials.posts import Post
from generator.extract.officials.registry import Keys, Known, Registry
from generator.grammar.names import NameLexicon, key_tokens


@dataclass(slots=True)
class Figure:
    """One person of a story while it is read: `forms` are the words of the names seen, fullest first."""

    forms: list[Keys]
    mentions: list[Mention] = field(default_factory=list)
    known: Known | None = None
    rivals: tuple[str, ...] = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """The offices the story gives the person."""
        return tuple(mention.post for mention in self.mentions if mention.post and mention.holds)

    def words(self) -> set[str]:
        """Every word of the person's name, from the registry too."""
        own = {word for form in self.forms for word in form}
        return own | self.known.tokens if self.known else own


def figures(
    lines: tuple[Line, ...], mentions: Iterable[Mention], registry: Registry, setting: Setting
) -> tuple[Figure, ...]:
    """Gather mentions into people, in the order of their first mention."""
    lexicon = registry.names
    keyed = [(mention, keys_of(lines[mention.part], mention, lexicon)) for mention in mentions]
    full = [row for row in keyed if len(row[1]) > 1 or row[0].person]
    found: list[Figure] = []
    bearers: dict[str, list[Figure]] = {}
    for mention, key in sorted(full, key=lambda row: -len(row[1])):
        _gather(found, bearers, mention, key)
    _link(found, registry, setting)
    found = _merged(found)
    for mention, key in keyed:
        if len(key) == 1 and not mention.person:
            _place_short(found, mention, key, lines, registry, setting)
    kept = [figure for figure in found if any(mention.holds for mention in figure.mentions)]
    _later_mentions(kept, lines, lexicon)
    for figure in kept:
        figure.mentions.sort(key=lambda mention: (mention.part, mention.start))
    return tuple(sorted(kept, key=lambda figure: (figure.mentions[0].part, figure.mentions[0].start)))


def keys_of(line: Line, name: Mention | Name, lexicon: NameLexicon) -> Keys:
    """Give the comparable words of a printed name."""
    return key_tokens(line.words.words[name.start : name.end], lexicon)


def _gather(found: list[Figure], bearers: dict[str, list[Figure]], mention: Mention, key: Keys) -> None:
    """Add a mention to the figure whose name holds it; `bearers` are the figures by the words of their names."""
    for figure in bearers.get(key[-1], ()):
        if any(_within(key, form) for form in figure.forms):
            figure.mentions.append(mention)
            if key not in figure.forms:
                figure.forms.append(key)
            return
    found.append(Figure([key], [mention]))
    for word in key:
        bearers.setdefault(word, []).append(found[-1])


def _within(short: Keys, long: Keys) -> bool:
    """Tell whether the words of a form stand in a longer one in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _link(found: list[Figure], registry: Registry, setting: Setting) -> None:
    for figure in found:
        result = link(figure.forms, figure.posts, registry, setting)
        figure.known, figure.rivals = result.known, result.rivals


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


def _place_short(
    found: list[Figure],
    mention: Mention,
    key: Keys,
    lines: tuple[Line, ...],
    registry: Registry,
    setting: Setting,
) -> None:
    """Give `la gobernadora PAVLOVICH` to the person of that surname, to a full name elsewhere, or to the registry."""
    bearers = [figure for figure in found if key[0] in figure.words()]
    if len(bearers) == 1:
        bearers[0].mentions.append(mention)
        return
    if bearers or not mention.holds or mention.post is None:
        return
    elsewhere = _full_form(key[0], lines, registry.names)
    forms = [elsewhere, key] if elsewhere else [key]
    result: Link = link(forms, (mention.post,), registry, setting)
    if result.known or elsewhere:
        found.append(Figure(forms, [mention], result.known, result.rivals))


def _full_form(word: str, lines: tuple[Line, ...], lexicon: NameLexicon) -> Keys | None:
    """Find a full name that ends in or holds a surname: the only one of the story that does."""
    forms: dict[Keys, None] = {}
    for line in lines:
        for name in line.items:
            if isinstance(name, Name) and name.sure:
                form = keys_of(line, name, lexicon)
                if len(form) > 1 and word in form[1:]:
                    forms[form] = None
    longest = max(forms, key=len, default=None)
    return longest if longest and all(_within(form, longest) for form in forms) else None


def _later_mentions(found: list[Figure], lines: tuple[Line, ...], lexicon: NameLexicon) -> None:
    """Add names without an office that can only be one of the people found."""
    bearers: dict[str, list[Figure]] = {}
    for figure in found:
        for word in figure.words():
            bearers.setdefault(word, []).append(figure)
    taken = {(mention.part, mention.start) for figure in found for mention in figure.mentions}
    for line in lines:
        for name in line.items:
            if isinstance(name, Name) and (line.part, name.start) not in taken:
                owner = _owner(keys_of(line, name, lexicon), bearers, lexicon)
                if owner:
                    mention = Mention(line.part, name.start, name.end, "later-mention", name.start, name.end)
                    owner.mentions.append(mention)


def _owner(key: Keys, bearers: dict[str, list[Figure]], lexicon: NameLexicon) -> Figure | None:
    if not key or (len(key) == 1 and key[0] in lexicon.given):
        return None
    owners = [figure for figure in bearers.get(key[-1], ()) if set(key) <= figure.words()]
    return owners[0] if len(owners) == 1 else None
