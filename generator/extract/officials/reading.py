"""The passages of a story as lines of items, and who is named in them, read once for all fields."""

from msgspec import Struct

from generator.extract.officials.anaphora import completed
from generator.extract.officials.clues import Clues, reader
from generator.extract.officials.constructions import mentions_in
from generator.extract.officials.headings import headed_mentions
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.mentions import Mention
from generator.extract.parts import Part, parts
from generator.extract.story_texts import texts_of_parts
from generator.grammar.once import once
from generator.records import CleanText
from generator.tables.loading import Tables


class Reading(Struct, frozen=True, dict=True):
    """One story as the rules for people read it: its parts, and a line for each."""

    clean: CleanText
    parts: tuple[Part, ...]
    lines: tuple[Line, ...]
    clues: Clues
    tables: Tables

    @once
    def telling(self) -> tuple[Line, ...]:
        """Give the lines that may hold an office, or a name that means somebody without one beside it."""
        return tuple([line for line in self.lines if line.telling])

    @once
    def mentions(self) -> tuple[Mention, ...]:
        """Give who is named; lists under a heading win over their items read alone."""
        words = lexicon(self.tables)
        headed = tuple(headed_mentions(self.lines, words))
        listed = {(mention.part, mention.start) for mention in headed}
        plain = (mention for line in self.telling for mention in mentions_in(line, words))
        named = (*(mention for mention in plain if (mention.part, mention.start) not in listed), *headed)
        return tuple([completed(mention, self.lines, words, self.tables) for mention in named])


def read_story(clean: CleanText, tables: Tables) -> Reading:
    """Read headline, deck and body, one line a passage; words and items of a line only when asked for."""
    story, clues = parts(clean), Clues(texts_of_parts(clean, tables), reader(tables))
    telling = clues.telling()
    lines = tuple([Line(part, number, number in telling, clues) for number, part in enumerate(story)])
    return Reading(clean, story, lines, clues, tables)
