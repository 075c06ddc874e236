"""Who publishes the site and where readers write to: told on the legal page, or told to be missing."""

from pathlib import Path

import pytest

from generator.configuration import missing_contact


@pytest.mark.parametrize(
    ("extra", "missing"),
    [
        ("", "extra.publisher and extra.contact"),
        ("extra: {publisher: Quien Inventa}\n", "extra.contact"),
        ("extra: {contact: 'mailto:a@b.example'}\n", "extra.publisher"),
        ("extra: {publisher: Quien Inventa, contact: 'mailto:a@b.example'}\n", None),
    ],
)
def test_a_site_that_nobody_answers_for_is_warned_of(tmp_path: Path, extra: str, missing: str | None) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_name: Prueba\n{extra}", "utf-8")
    told = [problem.message.partition(" not set")[0] for problem in missing_contact(config)]
    assert told == ([missing] if missing else [])
