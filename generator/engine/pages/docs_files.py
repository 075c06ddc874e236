"""The files of docs/ as MkDocs knows them, each made when it is asked for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


class DocsFiles(Files):
    """`asked` are the paths looked up since it was last cleared, and whether there is such a file."""

    def __init__(self, settings: MkDocsConfig, folders: Mapping[str, str]) -> None:
        """Know all files by path, with the folder that each is in."""
        super().__init__([])
        self._settings = settings
        self._folders = folders
        self.asked: dict[str, bool] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Give the file with a path relative to docs/; None when there is none."""
        name = PurePath(path).as_posix()
        found = self._src_uris.get(name) or (self._made(name) if name in self._folders else None)
        self.asked[name] = found is not None
        return found

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """Give nothing: no page is in the navigation by itself, and none may look at all others."""
        return []

    def forget(self, file: File) -> None:
        """Let a file go that need not be kept."""
        self._src_uris.pop(file.src_uri, None)

    def _made(self, name: str) -> File:
        settings = self._settings
        file = File(
            name,
            self._folders[name],
            settings.site_dir,
            settings.use_directory_urls,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.append(file)
        return file
