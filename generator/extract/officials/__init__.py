"""The office-holders a story names: who, in which office, by which words."""

from generator.extract.officials.finding import officials

__all__ = ["officials"]
