"""What we know, as data: one country's facts and one language's words, checked when loaded."""
