"""What the pages need to know from mkdocs.yml."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from msgspec.structs import replace

from generator.problems import BuildError, Problem
from generator.render import SiteSettings


class _Loader(yaml.SafeLoader):
    """Reads past the tags that MkDocs configurations may hold (`!ENV`, `!!python/name:`)."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


NO_CONTACT = "W340"


def missing_contact(config: Path) -> Iterator[Problem]:
    """Tell of a site that does not say who publishes it and where readers write.

    Raises BuildError as `site_settings` does.
    """
    extra = _given(config).get("extra")
    told = extra if isinstance(extra, dict) else {}
    missing = [f"extra.{key}" for key in ("publisher", "contact") if not told.get(key)]
    if missing:
        message = f"{' and '.join(missing)} not set: the legal page says that nobody can be written to"
        yield Problem(str(config), 1, NO_CONTACT, f"{message}; give both before you publish")


def site_settings(config: Path) -> SiteSettings:
    """Read what concerns pages from mkdocs.yml; a file that is not there gives the defaults.

    Raises BuildError when the file is not YAML, or when ids of feeds cannot be made from `extra.feeds`.
    """
    given = _given(config)
    if not given:
        return SiteSettings()
    url = str(given.get("site_url") or "")
    return replace(_feeds(config, given), url=f"{url.rstrip('/')}/" if url else "")


def _given(config: Path) -> dict[str, Any]:
    if not config.exists():
        return {}
    try:
        data: Any = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  a safe loader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BuildError(f"{config} is not YAML ({error}); mend it and run again") from error
    return data if isinstance(data, dict) else {}


_AUTHORITY = re.compile(r"(?:[\w.+-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*", re.ASCII)


def _feeds(config: Path, given: dict[str, Any]) -> SiteSettings:
    """Read `extra.feeds`: the ids of feeds are made from it."""
    extra = given.get("extra")
    feeds = extra.get("feeds") if isinstance(extra, dict) else None
    if not isinstance(feeds, dict):
        return SiteSettings()
    authority, since = str(feeds.get("authority")), str(feeds.get("since"))
    try:
        date.fromisoformat(since)
    except ValueError:
        since = ""
    if not since or not _AUTHORITY.fullmatch(authority):
        raise BuildError(
            f"{config}: extra.feeds needs `authority` (a domain of the publisher) and `since` (YYYY-MM-DD)"
        )
    return SiteSettings(authority=authority, since=since)
