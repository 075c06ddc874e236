"""How fast and how big: this project's own figures, and the same pages published by other engines."""
