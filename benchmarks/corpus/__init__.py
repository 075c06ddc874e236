"""Made-up seeds of any number: the same number and seed give the same files, byte for byte.

States, offices and office-holders come from the registry; every other person and every outlet is invented,
and so are the words, so that nothing is said of anybody.
"""

from benchmarks.corpus.cast import Cast, cast_of
from benchmarks.corpus.writer import Made, Writer, write

__all__ = ["Cast", "Made", "Writer", "cast_of", "write"]
