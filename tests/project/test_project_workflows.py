"""Workflows: pinned, with the fewest rights, and problems shown on the lines of the seeds."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.problems import Problem

WORKFLOWS = ("test.yml", "publish.yml", "weekly.yml")
PINNED = re.compile(r"uses: [\w-]+(?:/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
READ = {"contents": "read"}


@pytest.fixture(params=WORKFLOWS)
def source(root: Path, request: pytest.FixtureRequest) -> str:
    return (root / ".github" / "workflows" / request.param).read_text("utf-8")


def jobs(root: Path, name: str) -> dict[str, Any]:
    return yaml.safe_load((root / ".github" / "workflows" / name).read_text("utf-8"))["jobs"]


def test_these_are_all_workflows(root: Path) -> None:
    assert sorted(path.name for path in (root / ".github" / "workflows").iterdir()) == sorted(WORKFLOWS)


def test_actions_are_pinned_by_commit(source: str) -> None:
    lines = [line.strip() for line in source.splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not PINNED.search(line)] == []


def test_no_right_is_given_to_a_whole_workflow_and_every_job_ends(source: str) -> None:
    workflow = yaml.safe_load(source)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["group"]
    assert all("permissions" in job and job["timeout-minutes"] <= 30 for job in workflow["jobs"].values())


def test_checkout_leaves_no_credentials(source: str) -> None:
    steps = [step for job in yaml.safe_load(source)["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_only_the_deployment_may_write(root: Path) -> None:
    rights = {name: job["permissions"] for name, job in jobs(root, "publish.yml").items()}
    assert rights == {"build": READ, "deploy": {"pages": "write", "id-token": "write"}, "refused": {}}
    for name in ("test.yml", "weekly.yml"):
        assert [job["permissions"] for job in jobs(root, name).values()] == [READ]


def kept(root: Path, name: str) -> dict[str, Any]:
    """What the step that restores the kept site is told."""
    steps = [step for job in jobs(root, name).values() for step in job["steps"]]
    (found,) = [step["with"] for step in steps if step.get("uses", "").startswith("actions/cache")]
    return found


def test_what_is_kept_between_runs_is_all_that_a_build_makes_and_nothing_that_git_holds(root: Path) -> None:
    ignored = (root / ".gitignore").read_text("utf-8").splitlines()
    generated = {line.strip("/") for line in ignored if line.startswith("/docs/")}
    publish, weekly = kept(root, "publish.yml"), kept(root, "weekly.yml")
    assert set(publish["path"].split()) == {"site", ".cache/gacetilla"} | generated
    assert publish["path"] == weekly["path"]  # else the one would not find what the other keeps
    assert publish["restore-keys"] == weekly["restore-keys"]
    assert publish["key"].startswith(publish["restore-keys"])
    assert "github.run_id" in publish["key"]  # never found whole, so that every run keeps what it made


def test_only_the_runs_that_publish_keep_what_they_made(root: Path) -> None:
    saving = {
        name: "actions/cache@" in (root / ".github" / "workflows" / name).read_text() for name in WORKFLOWS
    }
    assert saving == {"test.yml": False, "publish.yml": True, "weekly.yml": False}


def test_the_kept_site_is_compared_every_week(root: Path) -> None:
    source = (root / ".github" / "workflows" / "weekly.yml").read_text("utf-8")
    assert re.search(r'cron: "\d+ \d+ \* \* \d"', source)
    assert jobs(root, "weekly.yml")["same"]["steps"][-1]["run"] == "make same"


def test_pull_requests_run_what_everybody_runs(root: Path) -> None:
    assert jobs(root, "test.yml")["test"]["steps"][-1]["run"] == "bash .ci/run"
    assert (root / ".ci" / "run").read_text("utf-8").splitlines()[-1] == "make test"


@pytest.mark.parametrize(
    ("problem", "severity"),
    [
        (Problem("seeds/nota.yml", 4, "E112", "unknown key 'sate'; known are url, outlet"), "error"),
        (Problem("seeds/nota: segunda parte.txt", 12, "W300", "two people: choose one"), "warning"),
        (Problem("seeds/ñandú.txt", 1, "E101", "empty; delete it"), "error"),
    ],
)
def test_a_problem_is_shown_on_its_line(root: Path, problem: Problem, severity: str) -> None:
    matchers = json.loads((root / ".github" / "gacetilla-problems.json").read_text("utf-8"))["problemMatcher"]
    shown = []
    for matcher in matchers:
        (pattern,) = matcher["pattern"]
        if match := re.search(pattern["regexp"], str(problem)):
            place = match[pattern["file"]], int(match[pattern["line"]])
            shown.append((matcher["severity"], *place, match[pattern["code"]], match[pattern["message"]]))
    assert shown == [(severity, problem.path, problem.line, problem.code, problem.message)]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_matchers_are_loaded_before_anything_can_print_a_problem(root: Path, name: str) -> None:
    first = next(iter(jobs(root, name).values()))["steps"]
    runs = [step["run"] for step in first if "run" in step]
    assert runs[0] == 'echo "::add-matcher::.github/gacetilla-problems.json"'
    assert len(runs) > 1
