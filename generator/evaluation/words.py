"""Text as a row of plain words, so that case, accents, marks and white space do not count."""

import re
import unicodedata

_NOT_A_WORD = re.compile(r"[^\w ]+")


def words(text: str | None) -> list[str]:
    """The words of a text in lower case without accents; none for None."""
    decomposed = unicodedata.normalize("NFD", (text or "").lower())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _NOT_A_WORD.sub(" ", plain).split()


def folded(text: str | None) -> str:
    """The words of a text with one space between them."""
    return " ".join(words(text))
