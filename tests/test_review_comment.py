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
  *"/pulls"*) echo "$PULL" ;;
esac
"""
LIST, PULLS = "--paginate", "/pulls"


def _run(folder: Path, **variables: str) -> tuple[int, list[str]]:
    """Run the step as a runner does, with a `gh` that records its calls; return its exit code."""
    jobs = yaml.safe_load(WORKFLOW.read_text())["jobs"]
    step = next(each for each in jobs["comment"]["steps"] if each["name"] == "Write the comment")
    (folder / "review").mkdir()
    (folder / "review" / "report.md").write_text("# Spec review\n")
    (folder / "gh").write_text(GH)
    (folder / "gh").chmod(0o755)
    calls = folder / "calls"
    known = {"FAILS": "nothing fails", "PULL": "7", "COMMENTS": "", "CALLS": str(calls)}
    names = {"GH_REPO": "o/r", "RUN": "1", "HEAD": "o:b", "COMMIT": "c"}
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["/usr/bin/env", "bash", "-e", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **known, **names, **variables, "PATH": path},
        capture_output=True,
        check=False,
    )
    return done.returncode, calls.read_text().splitlines()


@pytest.mark.parametrize("call", [LIST, PULLS, "PATCH", "POST"])
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


def test_a_commit_without_a_pull_request_gets_no_comment(tmp_path: Path) -> None:
    code, calls = _run(tmp_path, PULL="")
    assert (code, len(calls)) == (0, 1)
