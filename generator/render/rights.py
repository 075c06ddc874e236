"""How much of an article may be shown."""

from generator.records import Row
from generator.render.corpus import Corpus
from generator.tables.indexes import outlets_by_name


def is_excerpt(corpus: Corpus, row: Row) -> bool:
    """Tell whether only the beginning is shown: the curator says so, or the rights of its outlet do."""
    outlet = outlets_by_name(corpus.tables).get(row.source.outlet or "")
    return row.publish == "excerpt" or (outlet is not None and outlet.publish == "excerpt")
