"""The passages of a story as lines of items, read once for all fields that need them."""

from functools import lru_cache

from generator.extract.officials.items import Line, scan
from generator.extract.officials.lexicon import lexicon
from generator.extract.officials.registry import registry
from generator.extract.parts import parts
from generator.grammar.words import words_of
from generator.records import CleanText
from generator.tables.loading import Tables


@lru_cache(maxsize=2)  # officials, unnamed offices and quotes of one story ask one after the other
def read_lines(clean: CleanText, tables: Tables) -> tuple[Line, ...]:
    """Read headline, deck and body, one line a passage, in the order of `parts`."""
    words, known = lexicon(tables), registry(tables)
    return tuple(
        scan(words_of(part.passage.text), part, number, words, known)
        for number, part in enumerate(parts(clean))
    )
