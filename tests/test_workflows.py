"""The workflows that run for a pull request from a fork."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.spec import all_specs, load
from tests.vendors import VENDORS

FOLDER = Path(__file__).parent.parent / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))


def _read(path: Path) -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load(path.read_text())
    return read


def _steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_text_of_an_event_reaches_a_shell_but_through_the_environment(path: Path) -> None:
    assert not [step for step in _steps(_read(path)) if "${{" in step.get("run", "")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_runs_a_branch_may_read_and_nothing_else(path: Path) -> None:
    workflow = _read(path)
    triggers = workflow[True]  # YAML 1.1 reads `on` so
    if "pull_request" in triggers:
        assert workflow["permissions"] == {"contents": "read"}
        assert all("permissions" not in job for job in workflow["jobs"].values())
        checkouts = [each for each in _steps(workflow) if "checkout" in each.get("uses", "")]
        assert all(each["with"]["persist-credentials"] is False for each in checkouts)
    assert "pull_request_target" not in triggers


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_may_write_runs_nothing_of_a_branch(path: Path) -> None:
    workflow = _read(path)
    assert "write" not in workflow["permissions"].values()
    for job in workflow["jobs"].values():
        if "write" in job.get("permissions", {}).values() and path.stem not in ("release", "site"):
            assert {"workflow_run", "schedule"} & {*workflow[True]}
            assert "pull_request" not in workflow[True]
            assert not [step["uses"] for step in job["steps"] if "uses" in step]
            assert not [step for step in job["steps"] if "python" in step["run"]]
            assert not [step for step in job["steps"] if "make" in step["run"]]


def test_only_a_reviewed_tag_publishes_and_what_publishes_runs_nothing_of_the_repository() -> None:
    workflow = _read(FOLDER / "release.yml")
    assert workflow[True] == {"push": {"tags": ["v*"]}}
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert build["permissions"] == {"contents": "read"}
    assert publish["environment"] == "pypi"
    assert not [step for step in publish["steps"] if "run" in step or "checkout" in step["uses"]]


def test_the_default_branch_alone_is_published_as_a_site_by_a_job_that_runs_nothing_of_it() -> None:
    workflow = _read(FOLDER / "site.yml")
    assert workflow[True] == {"push": {"branches": ["main"]}}
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert build["permissions"] == {"contents": "read"}
    (step,) = publish["steps"]
    assert step["uses"].startswith("actions/deploy-pages@")


def test_the_published_site_follows_the_job_that_stores_the_results_it_shows() -> None:
    steps = _read(FOLDER / "site.yml")["jobs"]["build"]["steps"]
    commands = [target for step in steps for target in step.get("run", "").split()[1:]]
    assert commands == ["generate", "site"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_job_ends_in_time_and_runs_actions_that_are_pinned(path: Path) -> None:
    workflow = _read(path)
    assert all(1 <= job["timeout-minutes"] <= 60 for job in workflow["jobs"].values())
    used = [step["uses"] for step in _steps(workflow) if "uses" in step]
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each) for each in used)


def test_what_is_published_is_built_without_a_cache_that_a_branch_could_fill() -> None:
    for name in ("release.yml", "site.yml"):
        for step in _steps(_read(FOLDER / name)):
            assert "cache" not in step.get("with", {})
            assert "actions/cache" not in step.get("uses", "")


def test_what_has_owners_exists() -> None:
    root = FOLDER.parent.parent
    lines = (FOLDER.parent / "CODEOWNERS").read_text().splitlines()
    owned = [line[1:].split()[0] for line in lines if line[:2] == "#/"]
    assert len(owned) > len(VENDORS)
    for each in owned:
        assert [*root.glob(each.strip("/"))], each


def test_the_form_for_a_changed_page_offers_vendors_that_exist() -> None:
    form = _read(FOLDER.parent / "ISSUE_TEMPLATE" / "vendor-page.yml")
    (offered,) = (each["attributes"] for each in form["body"] if each.get("id") == "vendor")
    titles = {load(path).data["info"]["title"] for path in all_specs()}
    assert {*offered["options"]} <= titles


def test_no_finding_of_zizmor_is_above_low() -> None:
    command = ["zizmor", "--offline", "--no-progress", "--min-severity", "medium", str(FOLDER)]
    program = str(Path(sys.executable).with_name(command[0]))
    done = subprocess.run([program, *command[1:]], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["review.yml", "review-comment.yml"])
def test_a_review_runs_the_code_of_the_base_on_specs_that_are_data(name: str) -> None:
    steps = _steps(_read(FOLDER / name))
    (checkout,) = (each["with"] for each in steps if "checkout" in each.get("uses", ""))
    assert checkout.get("ref", "") in ("", "${{ github.event.pull_request.base.sha }}")
    commands = [each["run"] for each in steps if "scripts.build" in each.get("run", "")]
    assert commands
    for command in commands:
        assert '--head "$HEAD"' in command
        assert "git checkout" not in command
        assert "git fetch --quiet origin" in command


def test_a_comment_is_made_of_a_report_of_the_same_run() -> None:
    jobs = _read(FOLDER / "review-comment.yml")["jobs"]
    downloads = [each["run"] for each in jobs["comment"]["steps"] if "download" in each["run"]]
    assert downloads == ['gh run download "$GITHUB_RUN_ID" --name review --dir review']
    assert "write" not in jobs["report"]["permissions"].values()


def test_no_line_that_a_head_wrote_is_a_command_to_the_runner() -> None:
    (run,) = (each["run"] for each in _steps(_read(FOLDER / "review.yml")) if "error" in str(each))
    assert "cat " not in run
    assert "sed 's/^/| /' \"$RUNNER_TEMP/error.txt\"" in run


def test_pages_are_fetched_outside_the_repository_and_are_not_kept() -> None:
    steps = _steps(_read(FOLDER / "alarm.yml"))
    (run,) = (step["run"] for step in steps if "--fetch" in step.get("run", ""))
    assert '--fetch "$RUNNER_TEMP/pages"' in run
    kept = [step["with"]["path"] for step in steps if "upload-artifact" in step.get("uses", "")]
    assert kept == ["${{ runner.temp }}/alarm.md"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_pinned_by_its_commit_and_names_its_release(path: Path) -> None:
    pinned = re.compile(r"- uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    for line in path.read_text().splitlines():
        assert "uses:" not in line or pinned.search(line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_cannot_hang(path: Path) -> None:
    assert all("timeout-minutes" in job for job in _read(path)["jobs"].values())
