"""An office, a name or an institution as it is printed in a passage."""

from typing import Literal

from msgspec import Struct

from generator.extract.officials.lexicon import Head
from generator.extract.officials.tails import Tail


class Role(Struct, frozen=True, gc=False):
    """An office as printed: words `start` (qualifiers included) to `end`; `at` is the noun.

    `lead` is the first word before it that only points at it (article, `actual`). `blocked` says that
    who is named with it does not hold it (candidate, kin). `former` tells an `ex` glued to the noun, `past` a
    verb before it (`quien fue`).
    """

    start: int
    at: int
    end: int
    head: Head
    tail: Tail
    lead: int
    blocked: Literal["", "candidate", "kin"] = ""
    former: bool = False
    past: bool = False


class Name(Struct, frozen=True, gc=False):
    """A personal name at words `start` to `end`. `sure`: a given name or the registry shows it is one."""

    start: int
    end: int
    sure: bool
    person: tuple[str, ...] = ()


class Org(Struct, frozen=True, gc=False):
    """An institution or a thing that may bear a person's name: no person of the story in it."""

    start: int
    end: int
    tail: Tail


Item = Role | Name | Org
