"""One page at a time, made as `mkdocs build` makes it: the steps are those of mkdocs.commands.build."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import markdown
from jinja2 import TemplateError
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url, is_error_template

from generator.engine.left import Made
from generator.engine.listing import sha256
from generator.engine.pages.docs_files import DocsFiles
from generator.engine.pages.front_matter import without_front_matter
from generator.engine.pages.listed import ListedPage, NoPages, kept
from generator.engine.pages.short_cut import PROVED_FOR, page_html
from generator.problems import BuildError


class Maker:
    """Makes pages of one site; `folders` gives for each file of docs/ and of the theme where it is."""

    def __init__(self, settings: MkDocsConfig, folders: Mapping[str, str]) -> None:
        self._settings = settings
        self._files = DocsFiles(settings, folders)
        self._templates = settings.theme.get_env()
        self._nav = get_navigation(self._files, settings)
        self._short = markdown.__version__ == PROVED_FOR

    def page(self, path: str) -> tuple[bytes, str, Made]:
        """Make the page of a docs path; give its HTML, the hash of what it was read from, and what is noted.

        Raises BuildError when it cannot be made. Warnings of MkDocs go to its log.
        """
        file = self._file(path)
        page, source = self._read(file)
        self._files.asked.clear()
        reads = self._convert(page)
        html = self._render(page)
        made = Made(file.dest_uri, page.canonical_url, kept(page.meta), reads)
        page.markdown, page.content, page.meta, page.toc = None, None, {}, get_toc([])
        if not any(page is shown for shown in self._nav.pages):
            self._files.forget(file)
        return html, source, made

    def template(self, name: str, pages: Iterable[Made]) -> bytes:
        """Make a file that is no page: the sitemap, what is shown when there is no such page."""
        anywhere = is_error_template(name)
        base = urlsplit(self._settings.site_url or "/").path if anywhere else get_relative_url(".", name)
        listed: Any = [ListedPage(made) for made in pages]
        context = get_context(self._nav, listed, self._settings, base_url=base)
        return self._templates.get_template(name).render(context).encode()

    def _file(self, path: str) -> File:
        file = self._files.get_file_from_path(path)
        if file is None:
            raise BuildError(f"{path} has gone while the site was made; run again")
        return file

    def _read(self, file: File) -> tuple[Page, str]:
        """Read front matter and text. The same page again when it is in the navigation."""
        page = file.page or Page(None, file, self._settings)
        content = (Path(file.src_dir or "") / file.src_uri).read_bytes()
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BuildError(f"{file.src_uri} is not UTF-8 ({error}); save it as UTF-8") from error
        page.markdown, page.meta = without_front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
        return page, sha256(content)

    def _convert(self, page: Page) -> dict[str, str | None]:
        """Make HTML of the Markdown; give the other paths that links were looked up in."""
        html = page_html(page.markdown or "") if self._short else None
        if html is not None:
            page.content, page.toc = html, get_toc([])
            return {}
        page.render(self._settings, self._files)
        reads = {path: "" if found else None for path, found in self._files.asked.items()}
        anchored = [target for target in page.links_to_anchors or () if target.is_documentation_page()]
        for target in anchored:
            if target.src_uri != page.file.src_uri:
                reads[target.src_uri] = self._find_anchors(target)
        page.validate_anchor_links(files=self._files, log_level=self._settings.validation.links.anchors)
        return reads

    def _find_anchors(self, target: File) -> str:
        """Let MkDocs find out what can be linked to in another page; give the hash of its bytes."""
        page, source = self._read(target)
        page.render(self._settings, self._files)
        return source

    def _render(self, page: Page) -> bytes:
        page.active = True
        others: Any = NoPages()
        context = get_context(self._nav, others, self._settings, page)
        try:
            template = self._templates.get_template(page.meta.get("template", "main.html"))
            html = template.render(context)
        except TemplateError as error:
            raise BuildError(f"{page.file.src_uri}: template {error} cannot be rendered") from error
        finally:
            page.active = False
        return html.encode("utf-8", errors="xmlcharrefreplace") if html.strip() else b""
