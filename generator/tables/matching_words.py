"""Words by which a found name or role is compared with a labelled one."""

from collections.abc import Mapping

from msgspec import Struct


class StemStep(Struct, frozen=True):
    """One step of bringing an office word to one number and gender: the first fitting ending is replaced.

    `endings` are tried in order at the end of a word, `words` against the whole word before them. Words of
    `longer_than` letters or fewer pass unchanged.
    """

    endings: Mapping[str, str]
    words: Mapping[str, str]
    longer_than: int = 0


class MatchingWords(Struct, frozen=True):
    """Everything in lower case without accents.

    `ignored` counts neither in names nor in roles. `offices` are the nouns that say which office it is;
    `neutral` among them say "head of" and name none of their own. `generic` words tell no office from
    another. `pending` marks an office not yet taken. `stems` are applied in order. `nationwide` is what a
    record calls a story about no single state.
    """

    ignored: tuple[str, ...]
    offices: tuple[str, ...]
    neutral: tuple[str, ...]
    generic: tuple[str, ...]
    pending: tuple[str, ...]
    stems: tuple[StemStep, ...]
    nationwide: str
