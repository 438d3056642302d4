"""The comment of a spec review on a pull request: a failing call to GitHub fails the job."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOW = ROOT / ".github" / "workflows" / "review-comment.yml"
GH = """\
#!/bin/sh
echo "$*" >> "$CALLS"
case "$*" in
  *"$FAILS"*) echo "HTTP 502" >&2; exit 1 ;;
  *"/comments"*"--jq"*) printf '%b' "$COMMENTS" ;;
  *"/pulls"*) printf '%b' "$FOUND" ;;
esac
"""
LIST, PULLS = "--paginate", "/pulls"


def _step(folder: Path, job: str, name: str, **variables: str) -> tuple[int, list[str]]:
    """Run a step as a runner does, with a `gh` that records its calls; return its exit code."""
    jobs = yaml.safe_load(WORKFLOW.read_text())["jobs"]
    step = next(each for each in jobs[job]["steps"] if each.get("name") == name)
    (folder / "review").mkdir()
    (folder / "review" / "report.md").write_text("# Spec review\n")
    (folder / "gh").write_text(GH)
    (folder / "gh").chmod(0o755)
    calls, output = folder / "calls", folder / "output"
    calls.touch()
    output.touch()
    known = {"FAILS": "nothing fails", "COMMENTS": "", "CALLS": str(calls), "FOUND": ""}
    names = {"GH_REPO": "o/r", "HEAD": "o:b", "COMMIT": "c", "PULL": "7"}
    names["GITHUB_OUTPUT"] = str(output)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["/usr/bin/env", "bash", "-e", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **known, **names, **variables, "PATH": path},
        capture_output=True,
        check=False,
    )
    return done.returncode, calls.read_text().splitlines()


def _run(folder: Path, **variables: str) -> tuple[int, list[str]]:
    return _step(folder, "comment", "Write the comment", **variables)


def _find(folder: Path, **variables: str) -> tuple[int, str]:
    code, _ = _step(folder, "report", "Find the pull request", **variables)
    return code, (folder / "output").read_text()


@pytest.mark.parametrize("call", [LIST, "PATCH", "POST"])
def test_a_call_that_fails_fails_the_job(tmp_path: Path, call: str) -> None:
    comments = "4\\n" if call == "PATCH" else ""
    code, calls = _run(tmp_path, FAILS=call, COMMENTS=comments)
    assert code != 0
    assert call in calls[-1]


def test_comments_that_cannot_be_listed_are_not_written_twice(tmp_path: Path) -> None:
    _, calls = _run(tmp_path, FAILS=LIST)
    assert not [call for call in calls if "--field body=" in call]


def test_the_first_comment_is_updated(tmp_path: Path) -> None:
    code, calls = _run(tmp_path, COMMENTS="4\\n5\\n")
    assert code == 0
    assert "--method PATCH repos/o/r/issues/comments/4" in calls[-1]


def test_a_pull_request_without_a_comment_gets_one(tmp_path: Path) -> None:
    code, calls = _run(tmp_path)
    assert code == 0
    assert "--method POST repos/o/r/issues/7/comments" in calls[-1]


BASE = "0123456789" * 4


def test_the_pull_request_and_its_base_are_found(tmp_path: Path) -> None:
    found = f"pull=7\\nbase={BASE}\\n"
    assert _find(tmp_path, FOUND=found) == (0, f"pull=7\nbase={BASE}\n")


def test_a_commit_without_a_pull_request_gets_no_comment(tmp_path: Path) -> None:
    assert _find(tmp_path) == (0, "")


def test_nothing_but_numbers_and_hashes_becomes_an_output(tmp_path: Path) -> None:
    assert _find(tmp_path, FOUND="pull=7\\nbase=$(x)\\nother=1\\n") == (0, "pull=7\n")


def test_pull_requests_that_cannot_be_listed_fail_the_job(tmp_path: Path) -> None:
    assert _find(tmp_path, FAILS=PULLS)[0] != 0


def test_the_comment_has_the_report_below_its_mark(tmp_path: Path) -> None:
    _run(tmp_path)
    lines = (tmp_path / "comment.md").read_text().splitlines()
    assert lines[:2] == ["<!-- spec review -->", "# Spec review"]
