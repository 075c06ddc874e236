"""A copy of the project to build in, so that a benchmark never touches the real site or its cache."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEFT_OUT = ("seeds", "tests")


def make(folder: Path) -> Path:
    """Copy every file under version control but seeds and tests into `folder`; returns it."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    for name in filter(None, listing.stdout.split("\0")):
        source, target = ROOT / name, folder / name
        if Path(name).parts[0] not in LEFT_OUT and source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    return folder


def insert(file: Path, name: str, lines: list[str]) -> None:
    """Put lines between the two marks of a name in a Markdown file, in place of what stands there."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, marked, rest = file.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not (marked and closed):
        raise ValueError(f"{file} has no place for {name}: a line {begin.strip()}, another {end}")
    told = "\n".join(lines)
    file.write_text(f"{before}{begin}\n{told}\n\n{end}{after}", encoding="utf-8")
