"""Reading a language: folding, sentences, dates, names. Pure functions over the language tables."""
