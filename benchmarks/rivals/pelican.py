"""Pelican with the smallest theme: states are its categories, people its tags, and other pages its pages."""

import shutil
from pathlib import Path
from typing import Any

from benchmarks.rivals.pages import copy_others, pages, people
from benchmarks.rivals.rival import Rival

THEME = Path(__file__).with_name("pelican_theme")
UNDATED = "2000-01-01"
"""Pelican gives every article a date."""

CONFIG = """\
SITENAME = "Gacetilla"
SITEURL = "https://gacetilla.example"
TIMEZONE = "America/Mexico_City"
DEFAULT_LANG = "es"
PATH = "content"
THEME = "theme"
ARTICLE_PATHS = ["articulos"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["static"]
DIRECT_TEMPLATES = []
DEFAULT_PAGINATION = 50
AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {"extension_configs": {"markdown.extensions.meta": {}, "markdown.extensions.md_in_html": {}}}
"""


def _prepare(docs: Path, folder: Path) -> None:
    shutil.copytree(THEME, folder / "theme")
    (folder / "pelicanconf.py").write_text(CONFIG, encoding="utf-8")
    for path, head, body in pages(docs):
        article = path.parts[0] == "articulos" and bool(head.get("seed"))
        page = folder / "content" / (path if article else Path("pages", path))
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_metadata(path, head) + "\n" + body, encoding="utf-8")
    copy_others(docs, folder / "content" / "static")


def _metadata(path: Path, head: dict[str, Any]) -> str:
    place = path.parent if path.name == "index.md" else path.with_suffix("")
    told = {
        "Title": head.get("title") or place.name or "Gacetilla",
        "Slug": "-".join(place.parts) or "inicio",
        "Summary": head.get("description") or "",
        "URL": f"{place.as_posix()}/",
        "Save_as": f"{place.as_posix()}/index.html",
    }
    if head.get("seed"):
        told |= {
            "Date": head.get("date") or UNDATED,
            "Category": head["state"],
            "Tags": ", ".join(people(head)),
        }
    return "".join(f"{name}: {' '.join(str(value).split())}\n" for name, value in told.items() if value)


def _command(environment: Path) -> list[str]:
    return [str(environment / "bin" / "pelican"), "--quiet", "--delete-output-directory"]


RIVAL = Rival("Pelican", "pelican[markdown]", _prepare, _command, "output")
