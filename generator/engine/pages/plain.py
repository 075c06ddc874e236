"""Which settings allow to make pages one by one: a page then depends on nothing that is not noted."""

from pathlib import Path

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from pathspec.gitignore import GitIgnoreSpec

from generator.engine.pages.short_cut import EXTENSIONS

_MKDOCS = "1.6.1"
_ELSEWHERE = (b"!ENV", b"INHERIT")
_EVERYTHING = GitIgnoreSpec.from_lines(["*"])


def is_plain(settings: MkDocsConfig, config: Path) -> bool:
    """Tell whether pages may be made one by one.

    Not so with plugins, hooks, other Markdown extensions, settings from elsewhere, pages that are in the
    navigation by themselves or without a title of their own, or another version of MkDocs: then MkDocs
    makes the whole site each time.
    """
    content = config.read_bytes()
    return (
        mkdocs.__version__ == _MKDOCS
        and not any(word in content for word in _ELSEWHERE)
        and not (settings.plugins or settings.hooks or settings.extra_templates)
        and not (settings.exclude_docs or settings.draft_docs)
        and settings.not_in_nav == _EVERYTHING
        and frozenset(settings.markdown_extensions) == EXTENSIONS
        and not settings.mdx_configs
        and settings.theme.custom_dir is not None
        and settings.nav is not None
        and _titled(settings.nav)
    )


def _titled(nav: object) -> bool:
    if isinstance(nav, list):
        return all(isinstance(item, dict) and _titled(item) for item in nav)
    if isinstance(nav, dict):
        return all(isinstance(item, str) or _titled(item) for item in nav.values())
    return False
