"""Both sides of a review are data: revisions, folders and links, and what the change edits."""

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts import review
from scripts.build import CLEAN, FAULTY, UNABLE, main
from scripts.review.review_report import CodeChange
from scripts.review.reviewing_code import code_changes

from .reviewed import FROZEN, edited, tools

GIVEN = "The number that CloudCard gave the photo.\n          schema:\n"
TYPO = {GIVEN: "A number.\n          schema:\n"}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with a bundle in a folder, and a commit `head` of a branch."""
    tools()
    top = tmp_path_factory.mktemp("data")
    root = top / "vendored"
    shutil.copytree(FROZEN / "specs", root / "specs")
    _git(top, "init", "--quiet", "--initial-branch=main")
    _commit(top, "Start")
    edited(root, "cloudcard", TYPO)
    for name in (".github/workflows/review.yml", "vendored/scripts/review/x.py"):
        (top / name).parent.mkdir(parents=True)
        (top / name).write_text("raise SystemExit('this ran')\n")
    _commit(top, "Edit")
    _git(top, "tag", "head")
    _git(top, "checkout", "--quiet", "--detach", "main~1")
    return root


def _git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.test")
    command = ["/usr/bin/env", "git", "-C", str(root), *identity, *arguments]
    subprocess.run(command, capture_output=True, check=True)


def _commit(root: Path, message: str) -> None:
    _git(root, "add", ".")
    _git(root, "commit", "--quiet", f"--message={message}")


def test_a_revision_is_reviewed_without_a_checkout(repository: Path) -> None:
    found = review.run("main~1", "head", root=repository)
    assert [each.vendor for each in found.vendors] == ["cloudcard"]
    assert found.vendors[0].grade == "documentation"
    assert not (repository / "scripts").exists()


def test_what_makes_the_review_is_reported_if_the_change_edits_it(repository: Path) -> None:
    found = review.run("main~1", "head", root=repository)
    assert found.code == (
        CodeChange("the workflows", (".github/workflows/review.yml",)),
        CodeChange("the reviewer", ("vendored/scripts/review/x.py",)),
    )
    assert review.render(found, "markdown").startswith("**Caution:** this change edits the work")


def test_an_edited_and_a_new_file_of_the_working_tree_are_reported(repository: Path) -> None:
    generator = repository / "scripts" / "generate" / "new.py"
    generator.parent.mkdir(parents=True)
    generator.write_text("")
    try:
        found = review.run("main~1", root=repository)
    finally:
        shutil.rmtree(repository / "scripts")
    assert found.code == (CodeChange("the generator", ("vendored/scripts/generate/new.py",)),)


def test_two_folders_are_compared_by_name(tmp_path: Path) -> None:
    tools()
    edited(tmp_path, "cloudcard", TYPO)
    found = review.run(str(FROZEN), str(tmp_path))
    assert [each.vendor for each in found.vendors] == ["cloudcard"]


def test_the_command_takes_a_head(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(repository)
    assert main(["review", "--base", folder, "--head", folder]) == CLEAN
    assert "no spec or evidence changed" in capsys.readouterr().out
    assert main(["review", "--base", folder, "--head", "no-such-revision"]) == UNABLE


@pytest.mark.parametrize("code", [FAULTY, UNABLE])
def test_the_last_line_of_make_has_the_exit_code(code: int) -> None:
    root = FROZEN.parent.parent
    options = ("--no-print-directory", "-o", ".venv/installed", f"RUN=sh -c 'exit {code}'")
    done = subprocess.run(
        ["/usr/bin/env", "make", "-C", root, *options, "review"], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.decode().rstrip().endswith(f"Error {code}")


@pytest.mark.parametrize("name", ["specs/acme.yaml", "specs/evidence/acme.yaml", "CHANGELOG.md"])
def test_a_link_is_not_followed(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.yaml").write_text("password: hunter2\n")
    edited(tmp_path / "bundle", "cloudcard")
    (tmp_path / "bundle" / name).symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(review.Unable, match=f"{name} is not a file but a link\nfix: "):
        review.read_folder("head", tmp_path / "bundle")
    _git(tmp_path / "bundle", "init", "--quiet")
    _commit(tmp_path / "bundle", "Link")
    with pytest.raises(review.Unable, match=f"{name} in .* is not a file\nfix: "):
        review.run("HEAD", "HEAD", root=tmp_path / "bundle")


def test_a_hostile_file_name_is_data(tmp_path: Path) -> None:
    tools()
    edited(tmp_path, "cloudcard")
    specs = tmp_path / "specs"
    name = "<img src=x onerror=y> @everyone [x](x.example).yaml"
    shutil.copy(specs / "cloudcard.yaml", specs / name)
    head = review.read_folder("head", tmp_path)
    text = review.render(review.compare(review.read_folder("base", FROZEN), head), "markdown")
    assert "## `img-src-x-onerror-y-everyone-x-x-example` 0.1.0: the vendor was added" in text
    lines = [line for line in text.splitlines() if "<img" in line]
    assert lines
    assert all(line.startswith(("- `specs/", "  - at `specs/")) for line in lines)


def test_only_what_makes_a_review_or_a_client_is_machinery() -> None:
    files = ("README.md", "scripts/README.md", "scripts/site/a.py", "specs/a.yaml", "tests/a.py")
    assert code_changes(files) == ()
    others = ("scripts/generate/a.py", "generated/runtime/b.py", "scripts/spec/c.py")
    parts = [each.part for each in code_changes(others)]
    assert parts == ["the reviewer", "the generator", "the runtime of the clients"]
