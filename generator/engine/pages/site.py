"""All files of the site: which pages have to be made, and where every other file comes from."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import is_markdown_file
from msgspec import Struct, field

from generator.engine.left import Left, Made
from generator.engine.listing import Known, Listing, sha256
from generator.engine.pages.making import Maker
from generator.problems import BuildError


class Site(Struct):
    """`wanted` is every file with the hash of its bytes, `sources` where those are that can be copied.

    What is in `wanted` only stands in the published site already. `made`, in the folder `staged`, was
    made for this build.
    """

    staged: Path
    wanted: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Path] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    docs: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    pages: dict[str, Made] = field(default_factory=dict)

    def add(self, path: str, digest: str, source: Path | None = None) -> None:
        """Want a file. Raises BuildError when another one has its place."""
        if path in self.wanted:
            raise BuildError(f"two files of docs/ would become {path} of the site; rename one of them")
        self.wanted[path] = digest
        if source:
            self.sources[path] = source

    def stage(
        self, path: str, content: bytes | memoryview, standing: Listing, known: str | None = None
    ) -> None:
        """Want a file of this content, `known` by its hash, to be written unless it stands in the site."""
        digest = known or sha256(content)
        if standing.sha256(path) == digest:
            self.add(path, digest)
            return
        target = self.staged / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        self.add(path, digest, target)
        self.made[path] = digest


def make_site(settings: MkDocsConfig, docs: Listing, standing: Listing, left: Left) -> Site:
    """Make what is not proved to be in the site already, into the folder of the settings.

    `left` tells what the published pages were made from, all with these settings and templates; of it `theme`
    is as it is now. Raises BuildError; warnings of MkDocs go to its log.
    """
    site = Site(Path(settings.site_dir), docs=dict(docs.files))
    assets = dict(_assets(settings, left.theme))
    folders = dict.fromkeys(docs.files, settings.docs_dir)
    theme = {path: str(settings.theme.custom_dir) for path in assets if path not in folders}
    maker = Maker(settings, folders | theme)
    _Making(site, maker, standing, left).pages({**docs.files, **{path: assets[path] for path in theme}})
    for path in docs.files:
        if not is_markdown_file(path):
            site.add(path, docs.files[path][0], Path(settings.docs_dir, path))
    for path, folder in theme.items():
        site.add(path, assets[path][0], Path(folder, path))
    for name in sorted(settings.theme.static_templates):
        content = maker.template(name, site.pages.values())
        if content.strip():
            site.stage(name, content, standing)
    return site


class _Making:
    """Makes the pages of one build."""

    def __init__(self, site: Site, maker: Maker, standing: Listing, left: Left) -> None:
        self._site = site
        self._maker = maker
        self._standing = standing
        self._left = left

    def pages(self, there: Known) -> None:
        """Make or keep every page; `there` is all that a link can lead to."""
        for path in filter(is_markdown_file, there):
            made = self._left.pages.get(path)
            if made and self._holds(path, made, there):
                self._site.pages[path] = made
                if made.output:
                    self._site.add(made.output, self._left.site[made.output][0])
            else:
                self._make(path, there[path][1])

    def _holds(self, path: str, made: Made, there: Known) -> bool:
        """Tell whether the published page is what would be made now."""
        left = self._left
        if left.docs.get(path, ("",))[0] != there[path][0]:
            return False
        published = left.site.get(made.output)
        if made.output and (published is None or self._standing.sha256(made.output) != published[0]):
            return False
        return all(_finds(there.get(other), found) for other, found in made.reads.items())

    def _make(self, path: str, look: bytes) -> None:
        html, source, made = self._maker.page(path)
        site = self._site
        site.docs[path] = (source, look if source == site.docs[path][0] else b"")
        if not html:
            made = Made("", made.address, made.meta, made.reads)
        site.pages[path] = made
        if html:
            site.stage(made.output, html, self._standing)


def _finds(there: tuple[str, bytes] | None, found: str | None) -> bool:
    """Tell whether a link that was looked up finds the same again."""
    if there is None or found is None:
        return there is None and found is None
    return found in {"", there[0]}


def _assets(settings: MkDocsConfig, theme: Known) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """Files of our own theme that are copied; of the theme it is built on no page asks for any."""
    folder = str(settings.theme.custom_dir)
    files = Files([])
    files.add_files_from_theme(Environment(loader=FileSystemLoader(folder)), settings)  # noqa: S701  renders nothing
    return ((file.src_uri, theme[file.src_uri]) for file in files if file.src_uri in theme)
