"""What the pages need to know of the site they stand on, from mkdocs.yml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """`url` is the public address with a slash at the end, "" when it is not known."""

    url: str = ""


class _Loader(yaml.SafeLoader):
    """Reads past the tags that MkDocs configurations may hold (`!ENV`, `!!python/name:`)."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def site_settings(config: Path) -> SiteSettings:
    """Read what concerns pages from mkdocs.yml; a file that is not there gives the defaults."""
    if not config.exists():
        return SiteSettings()
    data: Any = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader) or {}  # noqa: S506  a safe loader
    url = str(data.get("site_url") or "")
    return SiteSettings(f"{url.rstrip('/')}/" if url else "")
