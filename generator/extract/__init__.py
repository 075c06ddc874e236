"""Clean text becomes an Article: one field a module, put together here.

A pure function of one seed and the tables: no other article, clock or order shows in it.
"""

from generator.extract.assembly import extract, extraction

__all__ = ["extract", "extraction"]
