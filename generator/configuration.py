"""What the pages need to know from mkdocs.yml."""

from pathlib import Path
from typing import Any

import yaml

from generator.problems import BuildError
from generator.render import SiteSettings


class _Loader(yaml.SafeLoader):
    """Reads past the tags that MkDocs configurations may hold (`!ENV`, `!!python/name:`)."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def site_settings(config: Path) -> SiteSettings:
    """Read what concerns pages from mkdocs.yml; a file that is not there gives the defaults.

    Raises BuildError when the file is not YAML.
    """
    if not config.exists():
        return SiteSettings()
    try:
        data: Any = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  a safe loader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BuildError(f"{config} is not YAML ({error}); mend it and run again") from error
    url = str(data.get("site_url") or "") if isinstance(data, dict) else ""
    return SiteSettings(f"{url.rstrip('/')}/" if url else "")
