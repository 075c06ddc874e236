"""The codes of what `read` refuses, one a reason."""

from typing import Final, NoReturn

from generator.problems import InputError, Problem

UNREADABLE: Final = "E100"
EMPTY: Final = "E101"
BINARY: Final = "E102"
TOO_LARGE: Final = "E103"
UNDECODABLE: Final = "E104"
SAME_STEM: Final = "E105"
SIDECAR_ALONE: Final = "E106"
NO_STORY: Final = "E107"
NOT_A_SEED: Final = "W101"

SIDECAR_NOT_YAML: Final = "E111"
SIDECAR_KEY: Final = "E112"
SIDECAR_TYPE: Final = "E113"
SIDECAR_VALUE: Final = "E114"
SIDECAR_TWICE: Final = "E115"
SIDECAR_TAG: Final = "E116"


def refuse(shown: str, code: str, message: str, line: int = 1) -> NoReturn:
    """Raise InputError with one problem; `shown` is the file as the user named it."""
    raise InputError([Problem(shown, line, code, message)])
