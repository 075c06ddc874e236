"""The words a page names its own outlet with."""

from msgspec import Struct


class SourceWords(Struct, frozen=True):
    """How a page says whose it is. Words are compared folded.

    `copyright` may stand between the sign © and the owner, `rights` after the owner. `domain_endings` end an
    address that stands for an outlet. `legal_forms` may follow the name of the owner's company.
    """

    copyright: tuple[str, ...]
    legal_forms: tuple[str, ...]
    rights: tuple[str, ...]
    domain_endings: tuple[str, ...]
