"""What a construction hands back: a person's name, printed with an office or alone."""

from msgspec import Struct

from generator.extract.officials.items import Line
from generator.extract.officials.posts import Post
from generator.extract.officials.printed import Name

HELD_BEFORE = "held-before"
"""The rule of a mention whose office is of the past, whatever the construction."""


class Mention(Struct, frozen=True, gc=False):
    """A name at words `start` to `end` of passage `part`. `post` is None for a name without an office.

    Words `first` to `last` are those that show it (office and name); `rule` is the construction's name.
    `person` are ids of the registry the form may mean by itself.
    """

    part: int
    start: int
    end: int
    rule: str
    first: int
    last: int
    post: Post | None = None
    person: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """False for whoever is named with an office without holding a public one."""
        return self.post is None or self.post.held


class Match(Struct, frozen=True, gc=False):
    """A construction found: its mentions, and the word up to which the passage is used up."""

    mentions: tuple[Mention, ...]
    end: int


def mention(line: Line, name: Name, post: Post | None, rule: str, span: tuple[int, int]) -> Mention:
    """Make the mention of a name item; `span` are the words of the office."""
    rule = HELD_BEFORE if post and post.past else rule
    first, last = min(span[0], name.start), max(span[1], name.end)
    return Mention(line.part, name.start, name.end, rule, first, last, post, name.person)
