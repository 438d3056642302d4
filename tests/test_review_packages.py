"""Committed packages whose difference no spec explains: the generator or the runtime changed."""

import subprocess
from pathlib import Path

import pytest

from scripts import review
from scripts.review.package_changes import package_changes
from scripts.review.review_report import Change, TypeChange

from .reviewed import FROZEN, tools, written

MODELS = "generated/library/library_client/models/photo.py"
GROUP = "generated/library/library_client/api/photos.py"
RUNTIME = "generated/runtime/photo_id_runtime/__init__.py"
FILES = {
    "generated/library/library_client/__init__.py": "",
    MODELS: "class Photo(Model):\n    id: int\n    note: str\n\n    def _own(self) -> int: ...\n",
    GROUP: "class Photos:\n    def get_photo(self, id: int, *, side: str = '') -> Photo: ...\n\n\n"
    "class AsyncPhotos:\n    def get_photo(self) -> object: ...\n",
    RUNTIME: '__version__ = "0.1.0"\n\n\ndef wait(seconds: float) -> None: ...\n',
}
SAME = "requests and responses are the same, but the package "


def _bundle(folder: Path, *texts: tuple[str, str, str], spec: dict[str, str] | None = None) -> Path:
    """Write a bundle with a client and a runtime, with texts of some files replaced."""
    written(folder / "specs", FROZEN / "library.yaml", spec or {})
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for name, old, new in texts:
        text = (folder / name).read_text()
        assert text.count(old) == 1
        (folder / name).write_text(text.replace(old, new))
    return folder


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> review.Revision:
    return review.read_folder("base", _bundle(tmp_path_factory.mktemp("packages")))


def _changes(
    base: review.Revision, folder: Path, name: str, old: str, new: str
) -> tuple[Change, ...]:
    head = review.read_folder("head", _bundle(folder, (name, old, new)))
    package = "runtime" if name == RUNTIME else "library"
    return package_changes(package, base, head)


def test_an_argument_of_another_type_breaks_callers(base: review.Revision, tmp_path: Path) -> None:
    (change,) = _changes(base, tmp_path, GROUP, "id: int", "id: str")
    assert (change.grade, change.rule, change.cause) == ("breaking", "python-changed", "code")
    assert change.types == (TypeChange("photos.get_photo(id)", "int", "str"),)
    assert str(change.head) == f"{GROUP}:2"


@pytest.mark.parametrize(
    ("name", "old", "new", "grade"),
    [
        (GROUP, "id: int", "id: int | str", "additive"),
        (GROUP, "side: str = ''", "side: str", "breaking"),
        (GROUP, ", *, side: str = ''", "", "breaking"),
        (GROUP, "-> Photo", "-> Photo | None", "breaking"),
        (GROUP, "side: str = ''", "side: str = '', back: bool = False", "additive"),
        (GROUP, "side: str = ''", "side: str = '', back: bool", "breaking"),
        (MODELS, "    note: str\n", "", "breaking"),
        (MODELS, "    note: str\n", "    note: str\n    side: str\n", "additive"),
        (MODELS, "note: str", "note: str | None", "breaking"),
        (MODELS, "(Model)", "", "breaking"),
        (RUNTIME, "seconds: float", "seconds: float, less: float = 0", "additive"),
        (RUNTIME, "def wait", "def wait_for", "breaking"),
    ],
)
def test_a_difference_of_a_package_is_graded(  # noqa: PLR0917
    base: review.Revision, tmp_path: Path, name: str, old: str, new: str, grade: str
) -> None:
    found = _changes(base, tmp_path, name, old, new)
    assert min(each.grade == "additive" for each in found) == (grade == "additive")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (MODELS, "def _own(self) -> int", "def _other(self) -> str"),
        (GROUP, "self) -> object", "self, a: int) -> object"),
        (GROUP, "class Photos:\n", "class Photos:\n    # A comment.\n"),
    ],
)
def test_what_callers_do_not_see_is_no_change(
    base: review.Revision, tmp_path: Path, name: str, old: str, new: str
) -> None:
    assert _changes(base, tmp_path, name, old, new) == ()


def test_a_change_of_the_runtime_demands_its_version_and_a_line(
    base: review.Revision, tmp_path: Path
) -> None:
    tools()
    head = _bundle(tmp_path, (RUNTIME, "def wait", "def wait_for"))
    (found,) = review.compare(base, review.read_folder("head", head)).vendors
    assert (found.vendor, found.base_version) == ("runtime", "0.1.0")
    assert [(each.path, each.line) for each in found.demands] == [(RUNTIME, 1), ("CHANGELOG.md", 1)]
    text = review.render(review.Review("a", "b", (found,)), "text")
    assert "wait: requests and responses are the same, but the package loses names" in text
    assert "reason: the generator or the runtime changed, no spec" in text
    assert "raise __version__ to 0.2.0 or higher" in text


def test_what_a_changed_spec_explains_is_not_listed_twice(
    base: review.Revision, tmp_path: Path
) -> None:
    tools()
    texts = ((MODELS, "note: str", "note: int"), (GROUP, "id: int", "id: str"))
    _bundle(tmp_path, *texts, spec={"maximum: 100": "maximum: 200"})
    head = review.read_folder("head", tmp_path)
    for has_generator, listed in ((False, []), (True, ["photos", "Photo"])):
        (found,) = review.compare(base, head, has_generator=has_generator).vendors
        assert [each.element for each in found.changes if each.cause == "code"] == listed


def test_a_module_that_is_not_python_fails(base: review.Revision, tmp_path: Path) -> None:
    with pytest.raises(review.Unable, match=f"{GROUP}:1 in head is not Python: .*\nfix: "):
        _changes(base, tmp_path, GROUP, "class Photos:", "class Photos")


def test_a_branch_that_only_changes_the_generator_is_reviewed(tmp_path: Path) -> None:
    tools()
    _bundle(tmp_path)
    generator = tmp_path / "scripts" / "generate" / "a.py"
    generator.parent.mkdir(parents=True)
    generator.write_text("")
    _git(tmp_path, "init", "--quiet", "--initial-branch=main")
    _commit(tmp_path)
    generator.write_text("x = 1\n")
    (tmp_path / MODELS).write_text(FILES[MODELS].replace("note: str", "note: bytes"))
    _commit(tmp_path)
    for head in ("HEAD", None):
        found = review.run("HEAD~1", head, root=tmp_path)
        assert [each.part for each in found.code] == ["the generator"]
        (vendor,) = found.vendors
        (change,) = vendor.changes
        assert change.types == (TypeChange("Photo.note", "str", "bytes"),)
        assert not found.is_acceptable


def _git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.test")
    command = ["/usr/bin/env", "git", "-C", str(root), *identity, *arguments]
    subprocess.run(command, capture_output=True, check=True)


def _commit(root: Path) -> None:
    _git(root, "add", ".")
    _git(root, "commit", "--quiet", "--message=One")
