"""The same docs/ and mkdocs.yml published by Zensical, and what then differs from the site in `site/`.

Zensical is installed in a folder of its own, the newest that the package index has for this machine. Two
things are done to its site: links written as HTML are put back (it takes them as relative to the Markdown
file, MkDocs leaves them alone), and Pagefind makes the search index.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.likeness import Likeness, compared
from generator.engine.search import index_site
from generator.problems import BuildError

FOLDER = Path("build/zensical")
THEME = Path("generator/engine/theme")

_LINK = re.compile(r"""(?<=\s)(href|src)="([^"#?:/][^":]*)\"""")
"""A link relative to the page, as this program writes it."""
_MAIN = re.compile(r"(?<=<main).*(?=</main>)", re.DOTALL)


def report(folder: Path, docs: Path, config: Path, site: Path) -> tuple[list[str], bool]:
    """Publish with Zensical into `folder`/site and compare with `site`: lines of text, whether all is there.

    Raises BuildError when Zensical cannot be installed or fails.
    """
    engine = installed(folder / ".venv")
    made = publish(engine, folder, docs, config)
    found = compared(site, made)
    version = subprocess.run(
        [engine, "--version"], capture_output=True, text=True, check=False
    ).stdout.strip()
    return [f"{version}: {made}", *_told(found)], not found.missing


def installed(place: Path) -> Path:
    """Install the newest Zensical into a virtual environment; returns its command. Raises BuildError."""
    done = subprocess.run([sys.executable, "-m", "venv", place], capture_output=True, text=True, check=False)
    python = str(place / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--upgrade", "zensical"]
    if not done.returncode:
        done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"Zensical cannot be installed: {(done.stderr or done.stdout).strip()[-500:]}")
    return (place / "bin" / "zensical").absolute()


def publish(engine: Path, folder: Path, docs: Path, config: Path) -> Path:
    """Build `docs` with Zensical and index it; returns the site. Raises BuildError."""
    for kept in (folder / "docs", folder / THEME, folder / "site"):
        shutil.rmtree(kept, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns(".*"))
    shutil.copytree(config.parent / THEME, folder / THEME)
    shutil.copyfile(config, folder / config.name)
    command = [str(engine), "build", "--clean", "--config-file", config.name]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"Zensical failed: {(done.stderr or done.stdout).strip()[-500:]}")
    site = folder / "site"
    for page in sorted((folder / "docs").rglob("*.md")):
        put_back(page, folder / "docs", site)
    index_site(site, folder / "search")
    return site


def put_back(page: Path, docs: Path, site: Path) -> None:
    """Give the links of one page's body the form they have in its Markdown."""
    if page.name == "index.md":
        return
    file = site / page.relative_to(docs).with_suffix("") / "index.html"
    own = {found[2] for found in _LINK.finditer(page.read_text(encoding="utf-8"))}
    moved = {f"../{link}": link for link in own}

    def mended(match: re.Match[str]) -> str:
        return f'{match[1]}="{moved.get(match[2], match[2])}"'

    html = file.read_text(encoding="utf-8")
    file.write_text(_MAIN.sub(lambda body: _LINK.sub(mended, body[0]), html), encoding="utf-8")


def _told(found: Likeness) -> Iterator[str]:
    yield f"{found.pages} pages, {found.links} links, {found.fields} fields of the search compared"
    for what in found.missing:
        yield f"missing: {what}"
    for what, paths in found.differing.items():
        yield f"{what}: {len(paths)} pages, {paths[0]} the first"
    if found.more:
        yield f"only Zensical writes: {', '.join(found.more)}"
