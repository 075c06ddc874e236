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
