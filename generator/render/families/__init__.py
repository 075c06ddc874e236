"""Families of pages, one a module; `INDEXES` in generator.render.pages names them all."""
