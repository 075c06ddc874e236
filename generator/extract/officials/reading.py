"""The passages of a story as lines of items, and who is named in them, read once for all fields."""

from functools import lru_cache

from generator.extract.officials.constructions import mentions_in
from generator.extract.officials.headings import headed_mentions
from generator.extract.officials.items import Line, scan
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.mentions import Mention
from generator.extract.officials.registry import registry
from generator.extract.parts import parts, words_of_parts
from generator.records import CleanText
from generator.tables.loading import Tables

_FEW = 2  # officials, unnamed offices and quotes of one story ask one after the other


@lru_cache(maxsize=_FEW)
def read_lines(clean: CleanText, tables: Tables) -> tuple[Line, ...]:
    """Read headline, deck and body, one line a passage, in the order of `parts`."""
    words, known = lexicon(tables), registry(tables)
    return tuple(
        scan(own, part, number, words, known)
        for number, (part, own) in enumerate(zip(parts(clean), words_of_parts(clean), strict=True))
    )


@lru_cache(maxsize=_FEW)
def read_mentions(clean: CleanText, tables: Tables) -> tuple[Mention, ...]:
    """Read who is named, with an office or alone; lists under a heading win over their items read alone."""
    words, lines = lexicon(tables), read_lines(clean, tables)
    headed = tuple(headed_mentions(lines, words))
    listed = {(mention.part, mention.start) for mention in headed}
    plain = (mention for line in lines for mention in mentions_in(line, words))
    return (*(mention for mention in plain if (mention.part, mention.start) not in listed), *headed)
