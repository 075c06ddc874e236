"""Whatever happens to the seeds, and whatever was built before: docs/ is what a clean build gives."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random

import pytest

from generator.last_run import LastRun
from generator.publish.manifest import NAME
from tests.scale.conftest import ROOT, Corpus, tree

Step = Callable[[Corpus, Random], None]


SIDECARS = (
    "date: 2025-12-31\n",
    "state: Zacatecas\n",
    "publish: hidden\n",
    "publish: withdrawn\nreason: prueba\n",
    "publish: excerpt\n",
    "title: Otro título\n",
    "slug: otro\n",
    "former_slugs: [viejo]\n",
    "added: 2019-05-05\n",
    "officials: {add: [{name: Persona Inventada, role: alcaldesa de Sombrerete}]}\n",
)


def add(corpus: Corpus, chance: Random) -> None:
    corpus.add(chance.randrange(100, 10_000))


def edit(corpus: Corpus, chance: Random) -> None:
    path = chance.choice(corpus.seeds)
    words = path.read_text(encoding="utf-8").split(" ")
    at = chance.randrange(len(words))
    path.write_text(" ".join((*words[:at], "Veracruz", *words[at:])), encoding="utf-8")


def edit_to_the_same_size(corpus: Corpus, chance: Random) -> None:
    path = chance.choice(corpus.seeds)
    path.write_bytes(path.read_bytes()[:-2] + b"z\n")


def remove(corpus: Corpus, chance: Random) -> None:
    path = chance.choice(corpus.seeds)
    path.unlink()
    path.with_suffix(".yml").unlink(missing_ok=True)


def rename(corpus: Corpus, chance: Random) -> None:
    path = chance.choice(corpus.seeds)
    new = path.with_name(f"renamed-{chance.randrange(10**6)}.txt")
    path.rename(new)
    if path.with_suffix(".yml").exists():
        path.with_suffix(".yml").rename(new.with_suffix(".yml"))


def copy(corpus: Corpus, chance: Random) -> None:
    path = chance.choice(corpus.seeds)
    shutil.copyfile(path, path.with_name(f"copy-{chance.randrange(10**6)}.txt"))


def sidecar(corpus: Corpus, chance: Random) -> None:
    chance.choice(corpus.seeds).with_suffix(".yml").write_text(chance.choice(SIDECARS), encoding="utf-8")


def no_sidecar(corpus: Corpus, chance: Random) -> None:
    for path in sorted(corpus.settings.seeds.glob("*.yml"))[:1]:
        path.unlink()


def refused(corpus: Corpus, chance: Random) -> None:
    chance.choice(corpus.seeds).write_bytes(b"\x89PNG\r\n")


def touch(corpus: Corpus, chance: Random) -> None:
    chance.choice(corpus.seeds).touch()


def tamper(corpus: Corpus, chance: Random) -> None:
    path = chance.choice(sorted(corpus.settings.docs.rglob("*.md")))
    path.write_text("changed by hand", encoding="utf-8")


def lose(corpus: Corpus, chance: Random) -> None:
    chance.choice(sorted(corpus.settings.docs.rglob("*.md"))).unlink()


def lose_manifest(corpus: Corpus, chance: Random) -> None:
    corpus.build()  # a page that is changed, or gone, as well could be anybody's
    (corpus.settings.docs / NAME).unlink()
    corpus.build()


def lose_cache(corpus: Corpus, chance: Random) -> None:
    shutil.rmtree(corpus.settings.cache)


def older(folder: Path) -> None:
    """Put what was kept at an earlier step in place of a folder, and keep what stood there."""
    kept, now = folder.with_name(f"{folder.name}-kept"), folder.with_name(f"{folder.name}-now")
    if kept.exists():
        folder.rename(now)
        kept.rename(folder)
        now.rename(kept)
    else:
        shutil.copytree(folder, kept)


def older_cache(corpus: Corpus, chance: Random) -> None:
    older(corpus.settings.cache)


def older_docs(corpus: Corpus, chance: Random) -> None:
    older(corpus.settings.docs)


def damage_cache(corpus: Corpus, chance: Random) -> None:
    path = corpus.settings.cache / "records.sqlite"
    if not path.exists():  # lost a moment ago
        return
    content = bytearray(path.read_bytes())
    for _ in range(20):
        at = chance.randrange(len(content) - 16)
        content[at : at + 16] = chance.randbytes(16)
    path.write_bytes(content)


def nothing(corpus: Corpus, chance: Random) -> None:
    pass


STEPS: tuple[Step, ...] = (
    add, add, edit, edit_to_the_same_size, remove, rename, copy, sidecar, sidecar, no_sidecar, refused, touch,
    tamper, lose, lose_manifest, lose_cache, older_cache, older_docs, damage_cache, nothing,
)  # fmt: skip


def run(corpus: Corpus, seed: int, steps: int) -> None:
    chance = Random(seed)  # noqa: S311  an order of steps, no secret
    corpus.build()
    for _ in range(steps):
        for step in chance.sample(STEPS, chance.randint(1, 3)):
            step(corpus, chance)
        _, problems = corpus.build()
        docs, expected = corpus.clean()
        assert corpus.docs() == docs
        assert problems == expected


@pytest.mark.parametrize("seed", range(1))
def test_docs_equal_those_of_a_clean_build(corpus: Corpus, seed: int) -> None:
    run(corpus, seed, steps=7)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 20))
def test_docs_equal_those_of_a_clean_build_for_long(corpus: Corpus, seed: int) -> None:
    run(corpus, seed, steps=25)


def test_nothing_changed_reads_neither_seeds_nor_docs(
    corpus: Corpus, counted: Callable[[], list[Path]]
) -> None:
    corpus.build()
    counted()
    summary, _ = corpus.build()
    read = [path for path in counted() if path.is_relative_to(corpus.folder)]
    assert read == [corpus.settings.docs / NAME]
    assert (summary.articles, summary.docs_written, summary.docs_removed) == (25, 0, 0)


HEAVY = (
    "generator.render", "generator.extract", "generator.clean", "generator.records", "generator.tables",
    "generator.link", "generator.engine.publishing", "jinja2", "yaml", "ftfy", "mkdocs", "material",
)  # fmt: skip


def test_nothing_changed_loads_no_rule_and_no_template(corpus: Corpus, tmp_path: Path) -> None:
    for path in corpus.seeds[3:]:
        path.unlink()
        path.with_suffix(".yml").unlink(missing_ok=True)
    code = f"""
import sys
from generator.cli import main
main(["pages"])
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def loaded() -> str:
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()[-1]

    assert "generator.render" in loaded()
    assert loaded() == "[]"


def test_one_more_article_leaves_most_pages_alone(corpus: Corpus) -> None:
    corpus.build()
    corpus.add(200)
    summary, _ = corpus.build()
    assert summary.extracted == 1
    assert 0 < summary.docs_written < len(corpus.docs()) / 2


CHANGES: Mapping[str, tuple[str, str, str]] = {
    "a template": ("render/templates/macros.html.jinja", "\n", "\n{# changed #}\n"),
    "page words": ("tables/languages/es/pages.yml", "undated: Sin fecha", "undated: Sin día"),
    "page code": ("render/front_matter.py", "---\\n\\n{body}", "---\\n\\n\\n{body}"),
    "a rule": ("extract/__init__.py", '"""', '"""Changed. '),
    "a table": ("tables/mx/outlets.yml", "\n", "\n# changed\n"),
}


def test_changed_words_and_tables_reach_every_page(corpus: Corpus, tmp_path: Path) -> None:
    _reaches_every_page(("page words", "a table"), corpus, tmp_path)


@pytest.mark.soak
def test_changed_templates_and_code_reach_every_page(corpus: Corpus, tmp_path: Path) -> None:
    _reaches_every_page(tuple(CHANGES), corpus, tmp_path)


def _reaches_every_page(changes: Sequence[str], corpus: Corpus, tmp_path: Path) -> None:
    code = tmp_path / "code"
    shutil.copytree(ROOT / "generator", code / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", code)
    for path in corpus.seeds[6:]:
        path.unlink()
        path.with_suffix(".yml").unlink(missing_ok=True)

    def pages(docs: str) -> str:
        command = [sys.executable, "-m", "generator", "pages", "--seeds", str(corpus.settings.seeds)]
        done = subprocess.run(
            [*command, "--docs", docs, "--jobs", "1"], cwd=code, capture_output=True, text=True, check=True
        )
        return done.stdout

    pages("docs")
    assert "docs: 0 pages written" in pages("docs")
    for what in changes:
        name, old, new = CHANGES[what]
        file = code / "generator" / name
        text = file.read_text(encoding="utf-8")
        assert old in text, what
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        told = pages("docs")
        assert ("(0 read anew)" in told) == (what in ("a template", "page words", "page code")), what
        pages(f"fresh {what}")
        assert tree(code / "docs") == tree(code / f"fresh {what}"), what


def test_a_run_that_stops_after_reading_is_completed_by_the_next(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus.build()
    for change in (lambda: corpus.add(400), corpus.seeds[0].unlink):
        change()
        with monkeypatch.context() as patch:
            patch.setattr(LastRun, "forget", _stop)
            with pytest.raises(_StoppedError):
                corpus.build()
        corpus.build()
        assert corpus.docs() == corpus.clean()[0]


class _StoppedError(Exception):
    pass


def _stop(last: LastRun) -> None:
    raise _StoppedError
