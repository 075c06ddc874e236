"""The texts of a story as listed phrases are looked up in them, its words looked at once for all lists."""

from functools import cache, lru_cache

from generator.extract.gazetteer import gazetteer
from generator.extract.institution_forms import institution_indexes
from generator.extract.officials.lexicon import lexicon
from generator.extract.parts import FEW, parts
from generator.grammar.phrases import Texts
from generator.records import CleanText
from generator.tables.loading import Tables


@lru_cache(maxsize=FEW)
def texts_of_parts(clean: CleanText, tables: Tables) -> Texts:
    """Give the texts of `parts(clean)` as phrases are looked up in them."""
    return Texts([part.passage.text for part in parts(clean)], clean.folded, listed_words(tables))


@cache
def listed_words(tables: Tables) -> frozenset[str]:
    """Give the words with which a place, an institution or an office may begin; a story has a dozen."""
    indexes = gazetteer(tables), *institution_indexes(tables)
    return lexicon(tables).triggers.union(*[index.words for index in indexes])
