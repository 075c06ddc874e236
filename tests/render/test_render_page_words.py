"""No word of the pages stands in the table for nothing."""

import re
from importlib import resources
from pathlib import Path
from typing import get_type_hints

from msgspec import Struct, structs

from generator.tables.page_words import PageWords
from generator.tables.phrase_words import Gendered, Plural


def test_every_word_is_used() -> None:
    folder = Path(str(resources.files("generator.render")))
    files = [path for path in folder.rglob("*") if path.suffix in (".py", ".jinja")]
    used = set(re.findall(r"\.(\w+)", "".join(path.read_text("utf-8") for path in files)))
    unused = []
    for section, cls in get_type_hints(PageWords).items():
        if isinstance(cls, type) and issubclass(cls, Struct) and cls not in (Gendered, Plural):
            names = (field.name for field in structs.fields(cls))
            unused += [f"{section}.{name}" for name in names if name not in used]
    assert unused == []
