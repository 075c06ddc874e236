"""What a build makes is ignored by version control, and nothing that is tracked gets changed by it."""

import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks import workspace


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "core.autocrlf=false")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True).stdout


def test_a_build_leaves_the_work_tree_clean(root: Path, tmp_path: Path) -> None:
    project = workspace.make(tmp_path / "project")
    shutil.copytree(root / "seeds", project / "seeds")
    git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "as tracked")
    subprocess.run([sys.executable, "-m", "generator", "build"], cwd=project, check=True, capture_output=True)
    assert (project / "site" / "index.html").is_file()
    assert git(project, "status", "--porcelain") == ""
