"""What the words of a passage promise, by one look-up a word: an office, a sure name, or mere capitals."""

from functools import cache

from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.registry import Registry, registry
from generator.grammar.names import key_tokens, token_key
from generator.grammar.words import Words, words_of
from generator.tables.loading import Tables

TELLING = ""
"""The clue that an office, an institution or a name known to be one may begin at a word."""

_KEPT = 1 << 15  # pieces of text whose clues are kept for the articles to come
_OPENING = ("“", '"', "«")
_LONGEST = 40  # characters of a piece that is worth keeping


class Clues(dict[str, tuple[str, ...]]):
    """The clues of each piece of text between two spaces: keys of its capital words, and TELLING.

    Filled as pieces are asked for. The same words come back in every article, most of them without a clue.
    """

    def __init__(self, words: Lexicon, known: Registry) -> None:
        super().__init__()
        self._words, self._known = words, known

    def __missing__(self, piece: str) -> tuple[str, ...]:
        words = words_of(piece)
        nickname = piece[:1] in _OPENING  # may stand in a name in lower case too
        capitals = [word for word in words.words if nickname or word[0].isupper()]
        telling = any(self._tells(words, at) for at in range(words.size))
        found = (*key_tokens(capitals, self._known.names), *((TELLING,) if telling else ()))
        if len(self) >= _KEPT:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = found
        return found

    def _tells(self, words: Words, at: int) -> bool:
        """Tell whether a word is one at which `items` looks for more than a name of unknown words."""
        word, folded = words.words[at], words.folds[at]
        if words.lower[at] in self._words.triggers:
            return True
        if word.isupper() and folded in self._words.institutions:
            return True
        given = folded in self._known.names.given or token_key(word) in self._known.by_first
        return given and words.capital(at)


@cache
def clues(tables: Tables) -> Clues:
    """Give the clues of one set of tables."""
    return Clues(lexicon(tables), registry(tables))
