"""What a sidecar's values may look like. Each check says what is wrong and what to write, or None."""

import re
from datetime import date
from typing import get_args

from generator.records import Publish

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 120
_FORMS = "write YYYY-MM-DD, YYYY-MM, YYYY or a range A/B"


def publication_date(written: str) -> str | None:
    """Check a day, a month, a year or a range of two of them, the earlier first."""
    parts = written.split("/")
    if len(parts) > 2 or not all(map(_is_date, parts)):  # noqa: PLR2004  a range has two ends
        return f"{written!r} is no date; {_FORMS}"
    if parts[0] > parts[-1] and not parts[0].startswith(parts[-1]):
        return f"{written!r} ends before it begins; {_FORMS}"
    return None


def whole_day(written: str) -> str | None:
    """Check a day."""
    return (
        None if len(written) == len("YYYY-MM-DD") and _is_date(written) else f"{written!r}: write YYYY-MM-DD"
    )


def _is_date(written: str) -> bool:
    match = _DATE.fullmatch(written)
    if not match or not written.isascii():
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def slug_shape(written: str) -> str | None:
    """Check small letters, figures and single hyphens: a slug is a file name and a part of an address."""
    if _SLUG.fullmatch(written) and len(written) <= _LONGEST_SLUG:
        return None
    return f"{written!r} is no slug; use a-z, 0-9 and single hyphens, at most {_LONGEST_SLUG} characters"


def http_url(written: str) -> str | None:
    """Check an address a reader can follow; other schemes could run a script."""
    if re.fullmatch(r"https?://[^\s<>\"]+", written):
        return None
    return f"{written!r} is no web address; write http://… or https://…"


def publish(written: str) -> str | None:
    """Check one of the known ways to publish."""
    known = get_args(Publish)
    return None if written in known else f"{written!r} is not one of {', '.join(known)}"
