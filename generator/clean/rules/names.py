"""What a name looks like: words with capitals and the small words between them."""

import re

from generator.clean.keys import key
from generator.clean.lexicon import Lexicon

_MOST_WORDS = 12
_MOST_PARTS = 4
_SPLIT = re.compile(r"\s?[/|•·,;&]\s?|\s[-–—]\s")
_WORD = re.compile(r"[^\W\d_][^\W\d_’'.-]*(?:[’'.-][^\W\d_]+)*\.?")


def is_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether every word is capitalised or joins capitalised ones, and at least one is a name's."""
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or not words[0][:1].isupper():
        return False
    if key(words[-1]) in lexicon.joiners or not _WORD.fullmatch(words[0]):
        return False
    return all(
        key(word) in lexicon.joiners or (word[0].isupper() and _WORD.fullmatch(word)) for word in words
    )


def is_person(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is a name of two to six words that begins with a given name and is no place."""
    words = text.split()
    if not 2 <= len(words) <= 6 or not is_name(text, lexicon):  # noqa: PLR2004  given name and surname; both double
        return False
    return key(words[0]) in lexicon.given_names and key(text) not in lexicon.places


def is_stand_in(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a newsroom or an agency stands for the author, alone or before its own name."""
    folded = key(text)
    if folded in lexicon.stand_ins:
        return True
    first, _, rest = folded.partition(" ")
    if first not in lexicon.stand_ins or rest.count(" ") >= _MOST_PARTS:
        return False
    name = text[len(first) :].strip(" /|-–.").split()
    return is_name(" ".join(word for word in name if not word.isdigit()), lexicon)


def names_authors(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the parts between separators are names, at least one a person's or a stand-in."""
    parts = [part for part in _SPLIT.split(text.strip(" .:/|-–—•·,")) if part]
    if not 1 <= len(parts) <= _MOST_PARTS:
        return False
    sure = [is_person(part, lexicon) or is_stand_in(part, lexicon) for part in parts]
    return any(sure) and all(good or is_name(part, lexicon) for good, part in zip(sure, parts, strict=True))
