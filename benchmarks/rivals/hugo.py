"""Hugo with the smallest theme that shows every page; with taxonomies it also makes lists of its own."""

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from benchmarks.rivals.pages import copy_others, pages, people
from benchmarks.rivals.rival import Rival

SITE = Path(__file__).with_name("hugo_site")
KEPT = ("title", "description", "date", "state", "states", "source", "seed")
"""What the theme shows of the front matter."""


def _prepare(taxonomies: dict[str, str], docs: Path, folder: Path) -> None:
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    config = json.loads((folder / "hugo.json").read_text(encoding="utf-8")) | {"taxonomies": taxonomies}
    (folder / "hugo.json").write_text(json.dumps(config), encoding="utf-8")
    for path, head, body in pages(docs):
        page = folder / "content" / path.with_name("_index.md" if path.name == "index.md" else path.name)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\n{_front_matter(head)}---\n{body}", encoding="utf-8")
    copy_others(docs, folder / "static")


def _front_matter(head: dict[str, Any]) -> str:
    kept: dict[str, Any] = {name: head[name] for name in KEPT if head.get(name)}
    if "seed" in kept:
        kept["people"] = people(head)
    return yaml.dump(kept, Dumper=yaml.CSafeDumper, allow_unicode=True)


def _command(environment: Path) -> list[str]:
    (program,) = environment.glob("lib/python*/site-packages/hugo/binaries/hugo*")
    return [str(program), "--quiet", "--noBuildLock", "--cleanDestinationDir", "--destination", "public"]


TAXONOMIES = {"state": "states", "person": "people"}

RIVALS = (
    Rival("Hugo", "hugo", partial(_prepare, {}), _command, "public"),
    Rival("Hugo, with taxonomies", "hugo", partial(_prepare, TAXONOMIES), _command, "public"),
)
