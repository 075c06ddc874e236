"""Where pages stand and how one links to another: relative, so that the site works under any address."""

import hashlib
import re
from functools import cache

from generator.grammar.folding import fold
from generator.records import Row

ARTICLES, STATES, PEOPLE, INSTITUTIONS, MONTHS = (
    "articulos",
    "estados",
    "personas",
    "instituciones",
    "resumenes",
)
FEEDS, DATA = "canales", "datos"
OUTLETS = "medios"
COUNTRY_SLUG = "nacional"
LONGEST_SLUG = 60
CORRECTIONS_FEED = f"{FEEDS}/correcciones.xml"


def article_path(row: Row) -> str:
    """Give the page of an article."""
    return f"{ARTICLES}/{row.slug}.md"


def person_path(page_id: str) -> str:
    """Give the page of a person."""
    return f"{PEOPLE}/{page_id}.md"


def institution_path(institution_id: str) -> str:
    """Give the page of an institution."""
    return f"{INSTITUTIONS}/{institution_id}.md"


def outlet_slug(name: str) -> str:
    """Give the name of an outlet in addresses, as the search writes it unless it is very long."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    if 0 < len(slug) <= LONGEST_SLUG:
        return slug
    return f"{slug[:LONGEST_SLUG]}-{hashlib.sha256(name.encode()).hexdigest()[:6]}".lstrip("-")


def outlet_path(name: str) -> str:
    """Give the page of an outlet."""
    return f"{OUTLETS}/{outlet_slug(name)}.md"


def state_path(slug: str) -> str:
    """Give the page of a state, or of the country."""
    return f"{STATES}/{slug}.md"


def month_path(month: str) -> str:
    """Give the digest of a month, YYYY-MM."""
    return f"{MONTHS}/{month}.md"


def feed_path(path: str) -> str:
    """Give the feed of a page: `estados/zacatecas.md` has `canales/estados/zacatecas.xml`."""
    return f"{FEEDS}/{path.removesuffix('.md')}.xml"


def address(path: str) -> str:
    """Give the address of a page of docs/ on the site, relative to its root: `a/b.md` is served at `a/b/`."""
    folder = path.removesuffix(".md")
    if folder == "index":
        return ""
    return folder.removesuffix("/index") + "/"


def relative(start: str, target: str) -> str:
    """Give the link from one page of docs/ to another, or to another file of docs/; `#…` is kept."""
    path, mark, anchor = target.partition("#")
    is_page = path.endswith(".md")
    here, there = _folders(address(start)), _folders(address(path) if is_page else path)
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    found = "/".join((*[".."] * (len(here) - shared), *there[shared:])) or "."
    return found + ("/" if is_page else "") + mark + anchor


@cache
def _folders(address: str) -> tuple[str, ...]:
    return tuple(filter(None, address.split("/")))
