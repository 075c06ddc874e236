"""Lists under a heading: `De los gobernadores llegaron:`, then a name and its place on each line."""

from collections.abc import Iterator

from generator.extract.officials.constructions.plural_list import read_list, shared_post
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Mention
from generator.extract.officials.posts import Post, post_of
from generator.extract.officials.printed import Name, Role
from generator.extract.officials.tails import empty_tail, phrase

_BULLETS = "•·*-–—▪►✓>"
_HEADING = 14  # words of a heading that ends without a colon


def headed_mentions(lines: tuple[Line, ...], lexicon: Lexicon) -> Iterator[Mention]:
    """Read list items whose office stands in the line before the list."""
    shared: Post | None = None
    for line in lines:
        if not shared and not line.telling:
            continue
        if _is_item(line):
            match = read_list(line, shared, 0, lexicon) if shared and _only_names(line) else None
            yield from match.mentions if match else ()
        elif line.words.size:
            shared = _announced(line, lexicon)


def _is_item(line: Line) -> bool:
    before = line.words.gaps[0]
    return before != "" and line.words.size > 0 and any(mark in _BULLETS for mark in before)


def _only_names(line: Line) -> bool:
    return not any(isinstance(item, Role) for item in line.items) and any(
        isinstance(item, Name) for item in line.items
    )


def _announced(line: Line, lexicon: Lexicon) -> Post | None:
    """Give the last plural office of a line that ends in a colon or is a heading; None when there is none."""
    last = line.words.gaps[-1].strip()
    if last != ":" and (last or line.words.size > _HEADING):
        return None
    roles = [item for item in line.items if isinstance(item, Role) and item.head.plural]
    if not roles:
        return None
    return _with_department(line, roles[-1], lexicon) or shared_post(line, roles[-1], lexicon)[0]


def _with_department(line: Line, role: Role, lexicon: Lexicon) -> Post | None:
    """Make the office of `los titulares de Salud de cinco estados`; None where no department is named."""
    words, of = line.words, role.at + role.head.length
    if of + 1 >= words.size or words.folds[of] not in lexicon.prepositions:
        return None
    if words.folds[of + 1] not in lexicon.departments:
        return None
    found = phrase(words, of + 1, empty_tail(of), lexicon)
    return post_of(words, role, lexicon, found) if found.end > of else None
