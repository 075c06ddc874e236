"""Whatever happens to seeds, theme or site, and wherever a build stops: site/ is what a clean build gives."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator.engine import left, swap
from generator.engine.publishing import Places, publish
from tests.scale import test_scale_incremental_docs as docs_steps
from tests.scale.conftest import ROOT, Corpus, Tree, tree

Step = Callable[[Corpus, Random], None]


class StoppedError(Exception):
    """A build ends here."""


def config(corpus: Corpus) -> Path:
    """Settings with a copy of the theme, which a step may change."""
    path, theme = corpus.folder / "mkdocs.yml", corpus.folder / "theme"
    if not path.exists():
        shutil.copytree(ROOT / "generator/engine/theme", theme)
        text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        path.write_text(text.replace("generator/engine/theme", str(theme)), encoding="utf-8")
    return path


def build(corpus: Corpus, site: Path, notes: Path) -> Tree:
    publish(Places(corpus.settings.docs, site, config(corpus), notes, search=False))
    return tree(site)


def template(corpus: Corpus, chance: Random) -> None:
    name = chance.choice(("articulo.html", "base.html", "persona.html", "sitemap.xml", "404.html"))
    with (corpus.folder / "theme" / name).open("a", encoding="utf-8") as file:
        file.write(f"<!-- {chance.random()} -->")


def settings(corpus: Corpus, chance: Random) -> None:
    with config(corpus).open("a", encoding="utf-8") as file:
        file.write(f"# {chance.random()}\n")


def style(corpus: Corpus, chance: Random) -> None:
    (corpus.folder / "theme/assets/stylesheets/gacetilla.css").write_text(f"/* {chance.random()} */")


def site_file(corpus: Corpus, chance: Random) -> Path:
    return chance.choice([path for path in sorted(corpus.settings.site.rglob("*.*")) if path.is_file()])


def edited(corpus: Corpus, chance: Random) -> None:
    path = site_file(corpus, chance)
    path.write_bytes(path.read_bytes()[::-1])


def deleted(corpus: Corpus, chance: Random) -> None:
    path = site_file(corpus, chance)
    if path.name != swap.MARKER:
        path.unlink()


def alien(corpus: Corpus, chance: Random) -> None:
    folder = corpus.settings.site / f"articulos/alien-{chance.random()}/inside"
    folder.mkdir(parents=True)
    if chance.random() < 0.5:
        (folder / "index.html").write_text("alien")


def no_notes(corpus: Corpus, chance: Random) -> None:
    (corpus.folder / "notes" / left.NAME).unlink(missing_ok=True)


def old_notes(corpus: Corpus, chance: Random) -> None:
    """What an earlier build left is put back; it may have left nothing."""
    old, notes = corpus.folder / "old", corpus.folder / "notes" / left.NAME
    if old.exists():
        shutil.copyfile(old, notes)
    if notes.exists():
        shutil.copyfile(notes, old)


def stopped(corpus: Corpus, chance: Random) -> None:
    """A build that gets no further than some file."""
    with pytest.MonkeyPatch.context() as patch:
        puts, put = iter(range(chance.randint(1, 30))), swap._put

        def counted(*given: object) -> str:
            if next(puts, None) is None:
                raise StoppedError
            return put(*given)  # type: ignore[arg-type]

        patch.setattr(swap, "_put", counted)
        docs_steps.add(corpus, chance)
        corpus.build()
        try:
            build(corpus, corpus.settings.site, corpus.folder / "notes")
        except StoppedError:
            return


STEPS: tuple[Step, ...] = (
    docs_steps.add, docs_steps.edit, docs_steps.remove, docs_steps.rename, docs_steps.sidecar,
    docs_steps.sidecar, docs_steps.nothing, template, settings, style, edited, edited, deleted, deleted,
    alien, no_notes, old_notes, stopped, stopped,
)  # fmt: skip


def run(corpus: Corpus, seed: int, steps: int) -> None:
    chance = Random(seed)  # noqa: S311  an order of steps, no secret
    for path in corpus.seeds[8:]:
        path.unlink()
        path.with_suffix(".yml").unlink(missing_ok=True)
    corpus.build()
    build(corpus, corpus.settings.site, corpus.folder / "notes")
    for number in range(steps):
        for step in chance.sample(STEPS, chance.randint(1, 3)):
            step(corpus, chance)
        corpus.build()
        found = build(corpus, corpus.settings.site, corpus.folder / "notes")
        assert found == build(corpus, corpus.folder / f"clean{number}", corpus.folder / f"fresh{number}")
        assert all(any(folder.iterdir()) for folder in corpus.settings.site.rglob("*") if folder.is_dir())


@pytest.mark.parametrize("seed", range(1))
def test_the_site_equals_that_of_a_clean_build(corpus: Corpus, seed: int) -> None:
    run(corpus, seed, steps=5)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 20))
def test_the_site_equals_that_of_a_clean_build_for_long(corpus: Corpus, seed: int) -> None:
    run(corpus, seed, steps=25)
