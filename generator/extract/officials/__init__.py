"""The office-holders a story names: who, in which office, by which words."""

from generator.extract.officials.finding import officials
from generator.extract.officials.reading import Reading, read_story

__all__ = ["Reading", "officials", "read_story"]
