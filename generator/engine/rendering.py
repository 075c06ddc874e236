"""docs/ -> HTML: the one module that drives MkDocs."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.problems import BuildError, disk_refuses

_SHOWN = 20

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material reads it when a configuration is loaded


class _Collector(logging.Handler):
    """Keeps warnings and errors of MkDocs instead of printing them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def configuration(config: Path, docs: Path, out: Path, site_url: str | None = None) -> MkDocsConfig:
    """Read mkdocs.yml with the folders of this run. Raises BuildError, naming the file."""
    overrides = {"docs_dir": str(docs.resolve()), "site_dir": str(out.resolve())}
    if site_url:
        overrides["site_url"] = site_url
    with _quiet() as collected:
        try:
            return load_config(config_file=str(config.resolve()), **overrides)
        except MkDocsException as error:
            raise BuildError(_told(f"{config} cannot be used", [*collected.messages, str(error)])) from error


@contextmanager
def strictly(out: Path) -> Iterator[None]:
    """Make every warning of MkDocs, and whatever it raises, a BuildError; `out` is where it writes."""
    with _quiet() as collected:
        try:
            yield
        except OSError as error:
            raise disk_refuses(error, out) from error
        except (Abort, MkDocsException) as error:
            raise BuildError(_told("the site cannot be built", [*collected.messages, str(error)])) from error
    if collected.messages:
        raise BuildError(_told("the site was not published", collected.messages))


def render_all(settings: MkDocsConfig) -> None:
    """Let MkDocs build the whole site, into the folder of the settings, which is emptied before."""
    with strictly(Path(settings.site_dir)):
        build(settings)
    drop_unused(Path(settings.site_dir), settings)


def drop_unused(out: Path, settings: MkDocsConfig) -> None:
    """Remove what no page asks for: the scripts and styles of the theme ours is built on, a dated archive."""
    (out / "sitemap.xml.gz").unlink(missing_ok=True)
    own, *inherited = (Path(folder) / "assets" for folder in settings.theme.dirs)
    for assets in inherited:
        for path in assets.rglob("*"):
            name = path.relative_to(assets)
            if path.is_file() and not (own / name).exists():
                (out / "assets" / name).unlink(missing_ok=True)
    for folder in sorted((out / "assets").rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


@contextmanager
def _quiet() -> Iterator[_Collector]:
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    propagate, handlers = logger.propagate, logger.handlers[:]
    logger.propagate, logger.handlers = False, [collector]
    try:
        yield collector
    finally:
        logger.propagate, logger.handlers = propagate, handlers


def _told(what: str, messages: list[str]) -> str:
    told = [message.strip() for message in dict.fromkeys(messages) if message.strip()]
    more = [f"and {len(told) - _SHOWN} more"] if len(told) > _SHOWN else []
    return "; ".join([f"{what}: {told[0] if told else 'MkDocs gave no reason'}", *told[1:_SHOWN], *more])
